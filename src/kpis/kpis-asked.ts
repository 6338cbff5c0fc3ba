import type { Interval } from '../crashes/crash-stats.ts'
import type { Context } from '../schema-builder/context.ts'
import { type PeriodInput, readPeriod } from '../schema-builder/period.ts'
import { type Kpis, readKpis } from './read-kpis.ts'
import { readScope } from './read-scope.ts'
import { stretchOf } from './stretch.ts'

interface KpisArguments {
  environment?: string | null | undefined
  release?: string | null | undefined
  period?: PeriodInput | null | undefined
  interval: Interval
}

const asked = new WeakMap<Context, Map<string, Kpis>>()

/**
 * Those who ask for the same KPIs in one execution, under whichever alias, share what is read.
 *
 * @throws GraphQLError BAD_USER_INPUT for what cannot be read
 */
export function kpisAsked(projectId: number, args: KpisArguments, context: Context): Kpis {
  const { environment = null, release = null, interval } = args
  const period = args.period ?? { last: '30d' }
  const key = JSON.stringify([projectId, environment, release, interval, period.from, period.to, period.last])
  const ofExecution = asked.get(context) ?? new Map<string, Kpis>()
  asked.set(context, ofExecution)
  const known = ofExecution.get(key)
  if (known !== undefined) return known
  const stretch = stretchOf(projectId, readScope({ environment, release }), readPeriod(period, context), interval)
  const kpis = readKpis(context, stretch, context.clock.now())
  ofExecution.set(key, kpis)
  return kpis
}
