import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { badInput } from '../schema-builder/errors.ts'
import { readPeriod } from '../schema-builder/period.ts'
import {
  type CrashBucket,
  type CrashDimension,
  crashStats,
  dimensions,
  type Interval,
  intervals,
  MOST_BUCKETS,
} from './crash-stats.ts'

export function addCrashStats(builder: Builder): void {
  const dimension = builder.enumType('CrashDimension', { values: Object.keys(dimensions) as CrashDimension[] })
  const interval = builder.enumType('Interval', {
    description: 'Cut at UTC; weeks begin on Monday.',
    values: Object.keys(intervals) as Interval[],
  })
  const bucket = builder.objectRef<CrashBucket>('CrashBucket').implement({
    description:
      'Crashes that share what was grouped by. What was not grouped by is null, and so is what crashes did not say.',
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', nullable: true, description: 'Start of the interval.' }),
      release: t.exposeString('release', { nullable: true }),
      environment: t.exposeString('environment', { nullable: true }),
      platform: t.exposeString('platform', { nullable: true }),
      os: t.exposeString('os', { nullable: true }),
      device: t.exposeString('device', { nullable: true }),
      category: t.expose('category', { type: 'CrashCategory', nullable: true }),
      severity: t.expose('severity', { type: 'Severity', nullable: true }),
      count: t.exposeInt('count'),
      users: t.exposeInt('users', {
        description: 'Distinct people in this bucket; sums over buckets count people twice.',
      }),
    }),
  })
  builder.prismaObjectField('Project', 'crashStats', (t) =>
    t.field({
      type: [bucket],
      description: `How many crashes, by whatever is asked: earliest first, then the largest. At most ${MOST_BUCKETS} buckets.`,
      args: {
        filter: t.arg({ type: 'CrashFilter' }),
        groupBy: t.arg({ type: [dimension] }),
        interval: t.arg({ type: interval }),
        period: t.arg({ type: 'Period' }),
      },
      extensions: { ...dependsOn(({ id }: { id: number }) => `crashes:${id}`), ...costs(50) },
      resolve: async ({ id }, args, context) => {
        const buckets = await crashStats(context.database, {
          projectId: id,
          period: readPeriod(args.period, context),
          filter: args.filter ?? {},
          groupBy: [...new Set(args.groupBy ?? [])],
          interval: args.interval ?? null,
        })
        if (buckets.length > MOST_BUCKETS)
          throw badInput('That makes too many buckets: ask for a shorter period or fewer groups.')
        return buckets
      },
    }),
  )
}
