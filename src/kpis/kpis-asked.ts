import type { Interval } from '../crashes/crash-stats.ts'
import type { Context } from '../schema-builder/context.ts'
import { oncePerExecution } from '../schema-builder/once-per-execution.ts'
import { MONTH, type PeriodInput, readPeriod } from '../schema-builder/period.ts'
import { kpiQuery } from './kpi-query.ts'
import { type Kpis, readKpis } from './read-kpis.ts'
import { readScope } from './read-scope.ts'

/** The arguments of `Project.kpis` and `Project.stability`. */
export interface Asked {
  environment?: string | null | undefined
  release?: string | null | undefined
  period?: PeriodInput | null | undefined
}

const shared = oncePerExecution<Kpis>()

/** @throws GraphQLError BAD_USER_INPUT for what cannot be read */
export function kpisAsked(projectId: number, asked: Asked, interval: Interval, context: Context): Kpis {
  return shared(context, [...keyOf(projectId, asked), interval], () => {
    const period = readPeriod(asked.period, context, MONTH)
    return readKpis(context, kpiQuery({ projectId, scope: readScope(asked), period, interval }, context.clock.now()))
  })
}

/** The same where the same was asked for, in whichever order. */
export function keyOf(projectId: number, { environment = null, release = null, period }: Asked): unknown[] {
  return [projectId, environment, release, period?.from, period?.to, period?.last]
}
