import { semanticNonNull } from '../access-levels/seen-by.ts'
import type { Interval } from '../crashes/crash-stats.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { badInput } from '../schema-builder/errors.ts'
import { type Period, readPeriod } from '../schema-builder/period.ts'
import { faultOfSeries } from './check-reading.ts'
import { type Label, type Labels, labelsOf } from './labels.ts'
import { findMetric } from './list-metrics.ts'
import type { Aggregate } from './measure.ts'
import { checkMetricLevel } from './metric-levels.ts'
import { type MetricPoint, type MetricSeries, MOST_GROUPS, MOST_POINTS, metricSeries } from './metric-series.ts'
import type { ValuesQuery } from './read-values.ts'
import { rejections } from './recorder.ts'
import { rollUpProject } from './roll-up.ts'
import { isMadeOfSessions, sessionSeries, toldBySessions } from './session-metrics.ts'
import { tellTooMuch } from './tell-too-much.ts'

interface ReadSeries extends MetricSeries {
  unit: string | null
}

export function addMetricSeries(builder: Builder): void {
  const point = builder.objectRef<MetricPoint>('MetricPoint').implement({
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', description: 'Start of the interval.' }),
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'Null where there is a gap: nothing was measured.',
      }),
      count: t.exposeFloat('count', { description: 'Values that it was made of, a whole number; 0 in a gap.' }),
    }),
  })
  const series = builder.objectRef<ReadSeries>('MetricSeries').implement({
    description: 'Values of a group of series over time.',
    fields: (t) => ({
      labels: t.expose('labels', {
        type: ['Label'],
        description:
          'What the group shares, in the order of `groupBy`. A series without a label is in the group of the empty value.',
      }),
      unit: t.exposeString('unit', {
        nullable: true,
        description:
          'Of the values: that of the samples, for RATE by the second (`By/s`). Null for COUNT, and where samples said none.',
      }),
      points: t.expose('points', { type: [point], description: 'Oldest first, one for every interval.' }),
    }),
  })
  builder.prismaObjectField('Project', 'metricSeries', (t) =>
    t.field({
      type: [series],
      nullable: true,
      description:
        'A metric over time, with all that was recorded before the question. The points are the whole intervals that begin within the ' +
        'period, so the last may go on beyond its end. Percentiles come from mergeable sketches, and are within 1 % of a value that was ' +
        'measured. Minutes are kept for a shorter time than hours, and these shorter than days; what is not kept any more is a gap. The ' +
        'group with the most values comes first; those without any in the period are left out. While an app sends no samples of them, ' +
        '`app.crash.rate` and `app.crash_free.rate` are the share of the sessions that began in each interval, whatever the aggregate, ' +
        'and COUNT is how many these are; their labels are `environment` and `release`. ' +
        `At most ${MOST_GROUPS} groups and ${MOST_POINTS} points. Empty for ` +
        'a metric that is not known; null, with an error, for one that the token’s access level does not see.',
      args: {
        name: t.arg.string({ required: true }),
        aggregate: t.arg({ type: 'Aggregate', required: true }),
        interval: t.arg({ type: 'Interval', required: true }),
        period: t.arg({ type: 'Period' }),
        groupBy: t.arg.stringList({ description: 'Names of labels. Left out: all series are one group.' }),
        labels: t.arg({ type: ['LabelInput'], description: 'Only series that have all of these.' }),
      },
      // On that metric alone, which the resolver says.
      extensions: { ...dependsOn(() => []), ...costs(50), ...semanticNonNull },
      resolve: async ({ id }, args, context) => {
        const period = readPeriod(args.period, context)
        const groupBy = [...new Set(args.groupBy ?? [])]
        checkLabels(
          'groupBy',
          groupBy.map((name) => ({ name, value: '' })),
        )
        const labels = checkLabels('labels', args.labels ?? [])
        if (faultOfSeries({ name: args.name, labels: {} }) !== null) return []
        checkMetricLevel(context.viewer, args.name)
        context.watch(`metric:${id}:${args.name}`)
        if (labels === null) return []
        const { aggregate, interval } = args
        const query = { projectId: id, metric: args.name, aggregate, labels, groupBy }
        return read(query, { interval, period }, context).catch(tellTooMuch)
      },
    }),
  )
}

async function read(
  query: ValuesQuery,
  over: { interval: Interval; period: Period },
  context: Context,
): Promise<ReadSeries[]> {
  const { projectId, metric, aggregate } = query
  const { pool } = context.database
  const found = await findMetric(pool, projectId, metric)
  if (found === null) return []
  const isOfSessions = isMadeOfSessions(found)
  if (isOfSessions) context.watch(`releases:${projectId}`)
  else await rollUpProject(context, projectId)
  const series = await (isOfSessions ? sessionSeries(context.database, query, over) : metricSeries(pool, query, over))
  const { sampleUnit } = (isOfSessions ? toldBySessions(found) : found).definition
  return series.map((each) => ({
    ...each,
    unit: isOfSessions && aggregate !== 'COUNT' ? sampleUnit : unitOf(aggregate, sampleUnit),
  }))
}

function unitOf(aggregate: Aggregate, sampleUnit: string | null): string | null {
  if (aggregate === 'COUNT' || sampleUnit === null) return null
  return aggregate === 'RATE' ? `${sampleUnit}/s` : sampleUnit
}

/** @returns null where two of them contradict each other */
function checkLabels(argument: string, given: readonly Label[]): Labels | null {
  const labels = labelsOf(given)
  if (faultOfSeries({ name: argument, labels }) !== null) throw badInput(`\`${argument}\`: ${rejections.BAD_LABELS}`)
  return given.every(({ name, value }) => labels[name] === value) ? labels : null
}
