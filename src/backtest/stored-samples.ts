import type { Interval } from '../crashes/crash-stats.ts'
import { faultOfSeries } from '../metrics/check-reading.ts'
import { metricDefinition } from '../metrics/definition.ts'
import { type Label, labelsOf } from '../metrics/labels.ts'
import type { Aggregate } from '../metrics/measure.ts'
import { metricSeries } from '../metrics/metric-series.ts'
import { rollUpProject } from '../metrics/roll-up.ts'
import { tellTooMuch } from '../metrics/tell-too-much.ts'
import type { Context } from '../schema-builder/context.ts'
import { badInput } from '../schema-builder/errors.ts'
import { type PeriodInput, readPeriod } from '../schema-builder/period.ts'
import type { PastSample } from './arrival-order.ts'

export interface StoredInput {
  metric: string
  labels?: readonly Label[] | null | undefined
  aggregate?: Aggregate | null | undefined
  interval: Interval
  period?: PeriodInput | null | undefined
}

/**
 * What is stored of a metric, all series that have the labels made one.
 * @throws GraphQLError BAD_USER_INPUT for a metric that is not there, and for more than can be read at once
 */
export async function storedSamples(
  projectId: number,
  input: StoredInput,
  context: Context,
): Promise<{ unit: string | null; samples: PastSample[] }> {
  const { metric, aggregate, interval } = input
  const labels = labelsOf(input.labels ?? [])
  const fault = faultOfSeries({ name: metric, labels })
  if (fault !== null) throw badInput(fault === 'BAD_NAME' ? 'No metric has such a name.' : 'No series has such labels.')
  const { pool } = context.database
  const period = readPeriod(input.period, context)
  context.watch(`metric:${projectId}:${metric}`)
  const definition = await metricDefinition(pool, projectId, metric)
  await rollUpProject(context, projectId)
  const query = { projectId, metric, aggregate: aggregate ?? definition.aggregate, labels, groupBy: [] }
  const series = await metricSeries(pool, query, { interval, period }).catch(tellTooMuch)
  return { unit: definition.sampleUnit, samples: (series[0]?.points ?? []).map(({ at, value }) => ({ at, value })) }
}
