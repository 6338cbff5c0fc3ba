import { once } from '../once.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { type Period, readPeriod } from '../schema-builder/period.ts'
import { newestSessions } from '../sessions/count-sessions.ts'
import { faultOfSeries } from './check-reading.ts'
import type { MetricDefinition } from './definition.ts'
import { findMetric, type ListedMetric, listMetrics, MOST_METRICS } from './list-metrics.ts'
import { checkMetricLevel, maySeeMetric } from './metric-levels.ts'
import { newestValues } from './newest-values.ts'
import { rollUpProject } from './roll-up.ts'
import { isMadeOfSessions, newestOfSessions, sessionStanding, sessionsOf, toldBySessions } from './session-metrics.ts'
import { inUnit, type Standing, standingsOf } from './standings.ts'
import { tellTooMuch } from './tell-too-much.ts'
import type { TimedValue } from './trend.ts'

/** A metric, and how to come to what its samples say. */
export interface ReadMetric extends ListedMetric {
  newest(): Promise<TimedValue | null>
  standing(): Promise<Standing>
}

const SESSIONS =
  'Of `app.crash.rate` and `app.crash_free.rate`, while the app sends no samples of them: the share of sessions that crashed, or ' +
  'did not, of those that began in the period, and as `latest` in the same hour as the newest.'

export type MetricRef = ReturnType<typeof addMetric>

export function addMetric(builder: Builder) {
  const kind = builder.enumType('MetricKind', {
    values: {
      GAUGE: { description: 'A value at a moment.' },
      COUNTER: { description: 'What was added since the sample before.' },
      DISTRIBUTION: { description: 'Many values at once, as a histogram.' },
    },
  })
  const metric = builder.objectRef<ReadMetric>('Metric').implement({
    description: 'What an app measures of itself, all series together.',
    fields: (t) => {
      const known = <Key extends keyof MetricDefinition>(key: Key) => ({
        resolve: ({ definition }: ReadMetric): MetricDefinition[Key] => definition[key],
      })
      return {
        name: t.string({ description: 'Such as `app.memory.used`.', ...known('name') }),
        title: t.string(known('title')),
        description: t.string({ nullable: true, ...known('description') }),
        unit: t.string({
          nullable: true,
          description:
            'Of target, levels, `latest` and `current`: as defined, else as in the catalogue, else as the samples say. Samples that come in ' +
            'another are converted; where that cannot be, there is no value.',
          ...known('unit'),
        }),
        kind: t.field({
          type: kind,
          nullable: true,
          description: 'Null while no sample came.',
          ...known('kind'),
        }),
        direction: t.field({
          type: 'MetricDirection',
          nullable: true,
          description: 'Null: nobody said which way is better.',
          ...known('direction'),
        }),
        target: t.float({ nullable: true, description: 'The value to reach.', ...known('target') }),
        warning: t.float({
          nullable: true,
          description: 'From here on it is a matter for a warning.',
          ...known('warning'),
        }),
        critical: t.float({
          nullable: true,
          description: 'From here on it is a matter for somebody at once.',
          ...known('critical'),
        }),
        warningType: t.field({
          type: 'WarningType',
          description: 'What a warning about it is a warning of.',
          ...known('warningType'),
        }),
        aggregate: t.field({
          type: 'Aggregate',
          description: 'How the samples of a period become the one value that is held against the target.',
          ...known('aggregate'),
        }),
        playbook: t.string({
          nullable: true,
          description: 'Key of the playbook for when it is critical.',
          ...known('playbook'),
        }),
        builtIn: t.boolean({ description: 'Whether it stands in the catalogue.', ...known('builtIn') }),
        series: t.int({
          description: 'How many series are kept of it.',
          resolve: ({ series }) => series,
        }),
        latest: t.float({
          nullable: true,
          description:
            'What it was last said to be, by whichever series; of a histogram, its mean. Null while no sample came. ' +
            SESSIONS,
          resolve: async (each) => {
            const value = (await each.newest())?.value ?? null
            return inUnit(value, { ...each.definition, aggregate: 'LAST' })
          },
        }),
        latestAt: t.field({
          type: 'DateTime',
          nullable: true,
          description: 'When that was; of sessions, when the newest began.',
          resolve: async (each) => (await each.newest())?.at ?? null,
        }),
        current: t.float({
          nullable: true,
          description: `The \`aggregate\` of all samples of the period, to the minute. Null where there are none. ${SESSIONS}`,
          resolve: async (each) => (await each.standing()).current,
        }),
        status: t.field({
          type: 'TargetStatus',
          description:
            '`current` against the target. With d how much better `current` is than `target`: MISSING where d < 0, EXCEEDING where ' +
            'd > 0 and d ≥ 0.1 · |target|, else MEETING. NO_DATA without samples in the period, target or direction.',
          resolve: async (each) => (await each.standing()).status,
        }),
        trend: t.field({
          type: 'Trend',
          description:
            'Of the `aggregate` of each whole minute of the period (up to 3 hours), hour (up to 8 days) or day. Those without samples ' +
            'are left out.',
          resolve: async (each) => (await each.standing()).trend,
        }),
      }
    },
  })
  const period = 'What `current`, `status` and `trend` are about. The last 24 hours, when left out.'

  builder.prismaObjectFields('Project', (t) => ({
    metrics: t.field({
      type: [metric],
      description: `All metrics of the catalogue, in its order, then by name what else has samples or was defined: at most ${MOST_METRICS}. Those that the token’s access level sees.`,
      args: { period: t.arg({ type: 'Period', description: period }) },
      extensions: { ...dependsOn(({ id }: { id: number }) => `metrics:${id}`), ...costs(100) },
      resolve: async ({ id }, args, context) => {
        const all = await listMetrics(context.database.pool, id)
        const listed = all.filter(({ definition }) => maySeeMetric(context.viewer, definition.name))
        return readable(id, listed, readPeriod(args.period, context), context)
      },
    }),
    metric: t.field({
      type: metric,
      nullable: true,
      description: 'Null where neither the project nor the catalogue knows it.',
      args: { name: t.arg.string({ required: true }), period: t.arg({ type: 'Period', description: period }) },
      // On that metric alone, which the resolver says.
      extensions: { ...dependsOn(() => []), ...costs(20) },
      resolve: async ({ id }, args, context) => {
        const read = readPeriod(args.period, context)
        if (faultOfSeries({ name: args.name, labels: {} }) !== null) return null
        checkMetricLevel(context.viewer, args.name)
        context.watch(`metric:${id}:${args.name}`)
        const found = await findMetric(context.database.pool, id, args.name)
        return found === null ? null : readable(id, [found], read, context)[0]!
      },
    }),
  }))
  return metric
}

/** With ways to their samples that are gone once for all of them, and only if anybody asks. */
export function readable(
  projectId: number,
  listed: readonly ListedMetric[],
  period: Period,
  { database, bus, watch }: Pick<Context, 'database' | 'bus' | 'watch'>,
): ReadMetric[] {
  const definitions = listed.filter(({ series }) => series > 0).map(({ definition }) => definition)
  const newest = once(() =>
    newestValues(
      database.pool,
      projectId,
      definitions.map(({ name }) => name),
    ),
  )
  const standings = once(async () => {
    await rollUpProject({ database, bus }, projectId)
    return standingsOf(database.pool, projectId, definitions, period).catch(tellTooMuch)
  })
  const sessions = once(() => sessionsOf(database, projectId, period).catch(tellTooMuch))
  const newestOnes = once(() => newestSessions(database.pool, projectId))
  const ofSessions = (each: ListedMetric): ReadMetric => ({
    ...each,
    newest: async () => {
      watch(`releases:${projectId}`)
      return newestOfSessions(each.definition.name, await newestOnes())
    },
    standing: async () => {
      watch(`releases:${projectId}`)
      return sessionStanding(each.definition, await sessions(), period)
    },
  })
  const ofSamples = (each: ListedMetric): ReadMetric => ({
    ...each,
    newest: async () => (each.series === 0 ? null : ((await newest()).get(each.definition.name) ?? null)),
    standing: async () =>
      (each.series === 0 ? null : (await standings()).get(each.definition.name)) ?? {
        current: null,
        status: 'NO_DATA',
        trend: 'UNKNOWN',
      },
  })
  return listed.map((each) => (isMadeOfSessions(each) ? ofSessions(toldBySessions(each)) : ofSamples(each)))
}
