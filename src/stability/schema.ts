import { semanticNonNull } from '../access-levels/seen-by.ts'
import { kpiKinds } from '../kpis/kpi-kinds.ts'
import { MOST_INTERVALS } from '../kpis/kpi-query.ts'
import { byMinute } from '../kpis/kpi-topics.ts'
import { totalOf } from '../kpis/open-counts.ts'
import { scopeArguments } from '../kpis/read-scope.ts'
import type { addKpis } from '../kpis/schema.ts'
import { MEMORY_LEVELS, memoryPressureOf } from '../metrics/memory-pressure.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Topic } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { lastMonth } from '../schema-builder/period.ts'
import { addStabilityComponents } from './components-schema.ts'
import { type Stability, type StabilityPoint, stabilityAsked } from './read-stability.ts'
import { addStabilitySettings } from './settings-schema.ts'
import { aboutScore } from './topics.ts'

const MEMORY = kpiKinds.MEMORY_USED.from.metric

/** @param kpis the type `Kpis` */
export function addStability(builder: Builder, kpis: ReturnType<typeof addKpis>): void {
  addStabilitySettings(builder)
  const { component, name } = addStabilityComponents(builder)
  const point = builder.objectRef<StabilityPoint>('StabilityPoint').implement({
    fields: (t) => ({
      at: t.expose('at', {
        type: 'DateTime',
        description: 'Start of the interval, which may lie before that of the period.',
      }),
      score: t.exposeFloat('score', {
        nullable: true,
        description: 'By the same formula from the facts of the interval. Null where nothing is known.',
      }),
    }),
  })
  const interval = (description: string) =>
    ({ type: 'Interval', required: true, defaultValue: 'DAY', description }) as const
  const stability = builder.objectRef<Stability>('Stability').implement({
    description: 'How stable an app was in a period, in one number and in those that it is made of.',
    fields: (t) => ({
      score: t.float({
        description:
          'From 0 to 100: the mean of the values of the components by their weights, of those of which something is known. 100 where ' +
          'nothing is, as of an environment or release that nobody reported: `status` is NO_DATA then, and `points` are null.',
        extensions: aboutScore,
        resolve: async (read) => (await read.score()).score ?? 100,
      }),
      target: t.float({
        nullable: true,
        description: '95 from the start; `updateKpiTargets` changes it (STABILITY_SCORE).',
        extensions: dependsOn(() => 'projects'),
        resolve: (read) => read.target(),
      }),
      status: t.field({
        type: 'TargetStatus',
        description: 'Of the score against its target, by the same formula as `Metric.status`.',
        extensions: aboutScore,
        resolve: (read) => read.status(),
      }),
      trend: t.field({
        type: 'Trend',
        description:
          'Of the scores of minutes in a period of up to three hours, of hours in one of up to eight days, else of days. IMPROVING or ' +
          'WORSENING, by the sign of the Theil-Sen slope, where the Mann-Kendall test for a monotonic trend is significant at 5 %, ' +
          'two-sided; else STABLE; UNKNOWN of fewer than eight. The test takes scores for independent, which they are not, since what is ' +
          'open one day is often open the next: it finds a trend in more than 5 % of the periods that have none.',
        extensions: aboutScore,
        resolve: (read) => read.trend(),
      }),
      components: t.field({
        type: [component],
        description: 'What the score is made of.',
        extensions: aboutScore,
        resolve: (read) => read.components(),
      }),
      missing: t.field({
        type: [name],
        description: 'Components of which nothing is known, so that the others weigh more.',
        extensions: aboutScore,
        resolve: async (read) => {
          const { components } = await read.score()
          return components.flatMap((each) => (each.value === null ? [each.name] : []))
        },
      }),
      explanation: t.string({
        description:
          'In plain sentences: how the score stands against its target, which component costs most of it, since when the target of that is ' +
          'missed, which release stands out, and what is not known. A release stands out where, of at least 200 sessions, significantly ' +
          'more crashed than of those of all others of the period (as in `RegressionVerdict`, one-sided at 5 %, shared among the releases ' +
          'that are compared): of several the one with most crashes beyond the share of the others.',
        extensions: aboutScore,
        resolve: (read) => read.explanation(),
      }),
      crashFreeSessions: t.float({
        nullable: true,
        description: '1 − sessions that crashed / sessions that began in the period, 0 to 1. Null without sessions.',
        extensions: dependsOn(({ projectId }: Stability) => `releases:${projectId}`),
        resolve: async (read) => (await read.facts()).whole.CRASH_FREE_SESSIONS,
      }),
      crashFreeUsers: t.float({
        nullable: true,
        description:
          '1 − people who met a crash / people whose sessions began in the period, 0 to 1. Null where sessions do not say whose they are.',
        extensions: dependsOn(({ projectId }: Stability) => `releases:${projectId}`),
        resolve: async (read) => (await read.facts()).whole.CRASH_FREE_USERS,
      }),
      people: t.field({
        type: 'PeopleCount',
        description:
          'Distinct people whose sessions began in the period, of which `crashFreeUsers` is a share: one union, not a sum of days.',
        extensions: dependsOn(({ projectId }: Stability) => `releases:${projectId}`),
        resolve: (read) => read.people(),
      }),
      activeIssues: t.int({
        description:
          'Issues with a crash in the 30 days before the end of the period that were neither resolved nor ignored then, however long the ' +
          'period is; 0 where nothing was reported.',
        extensions: dependsOn(({ projectId }: Stability): Topic[] => [`issues:${projectId}`, `releases:${projectId}`]),
        resolve: async (read) => totalOf((await read.facts()).whole.ISSUES ?? new Map()),
      }),
      activeWarnings: t.int({
        description: 'Warnings that were not resolved at the end of the period; 0 where nothing was measured.',
        extensions: dependsOn(({ projectId }: Stability) => `warnings:${projectId}`),
        resolve: async (read) => totalOf((await read.facts()).whole.WARNINGS ?? new Map()),
      }),
      memoryPressure: t.field({
        type: 'MemoryPressure',
        nullable: true,
        description:
          `By the mean of the newest \`${MEMORY}\` of each app instance in the period: NORMAL below ${MEMORY_LEVELS.warning} MB, WARNING from ` +
          `there and CRITICAL from ${MEMORY_LEVELS.critical} MB. Null where no app tells.`,
        extensions: dependsOn(({ projectId }: Stability) => `metric:${projectId}:${MEMORY}`),
        resolve: async (read) => {
          const { MEMORY: used } = (await read.facts()).whole
          return used === null ? null : memoryPressureOf(used)
        },
      }),
      points: t.field({
        type: [point],
        description: 'The score as a series, oldest first, one for every interval that the period has a part in.',
        args: { interval: t.arg(interval(`At most ${MOST_INTERVALS} of them.`)) },
        extensions: { ...aboutScore, ...costs(20, byMinute) },
        resolve: (read, args) => read.points(args.interval),
      }),
      kpis: t.field({
        type: kpis,
        description: 'Every figure of the same period, environment and release.',
        args: { interval: t.arg(interval(`Of their points; at most ${MOST_INTERVALS} of them.`)) },
        // Each KPI says what else it depends on.
        extensions: { ...dependsOn(() => 'projects'), ...costs(50, byMinute) },
        resolve: (read, args) => read.kpis(args.interval),
      }),
      from: t.field({
        type: 'DateTime',
        description:
          'When what was counted begins: a period of six hours or more is widened to whole hours (UTC) for sessions and metrics.',
        resolve: ({ counted }) => counted.from,
      }),
      to: t.field({
        type: 'DateTime',
        description: 'When what was counted ends.',
        resolve: ({ counted }) => counted.to,
      }),
    }),
  })
  builder.prismaObjectField('Project', 'stability', (t) =>
    t.field({
      type: stability,
      nullable: true,
      description: 'How stable the app is, as one number that says why.',
      args: {
        period: t.arg(lastMonth),
        ...scopeArguments(t),
      },
      // Its fields say what else they depend on.
      extensions: { ...dependsOn(() => 'projects'), ...costs(100), ...semanticNonNull },
      resolve: ({ id }, args, context) => stabilityAsked(id, args, context),
    }),
  )
}
