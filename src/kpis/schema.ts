import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { lastMonth } from '../schema-builder/period.ts'
import type { Kpi, KpiPoint } from './kpi.ts'
import { MOST_INTERVALS } from './kpi-query.ts'
import { listTargets } from './kpi-targets.ts'
import { addKpiTargets } from './kpi-targets-schema.ts'
import { about, byMinute, watchFirst } from './kpi-topics.ts'
import { kpisAsked } from './kpis-asked.ts'
import type { Kpis } from './read-kpis.ts'
import { scopeArguments } from './read-scope.ts'
import { addStateKpis } from './state-kpis-schema.ts'

const HOUR = 3_600_000
const onlyWatched =
  'on, and up to now; all of the period that is over counts where something happened before that. Outside of it, and where less than ' +
  'a minute counts, it is null.'
const sinceEvaluated = `Days count from when the first alert rule was made that was evaluated since the period began ${onlyWatched}`

/** @returns the type `Kpis`, for those who answer with it */
export function addKpis(builder: Builder) {
  const target = addKpiTargets(builder)
  const point = builder.objectRef<KpiPoint>('KpiPoint').implement({
    fields: (t) => ({
      at: t.expose('at', {
        type: 'DateTime',
        description: 'Start of the interval, which may lie before that of the period.',
      }),
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'Of the facts of the interval that lie in the period.',
      }),
      count: t.exposeFloat('count', { description: 'Facts that it was made of, a whole number.' }),
    }),
  })
  const kpi = builder.objectRef<Kpi>('Kpi')
  kpi.implement({
    description: 'A figure that is made of stored facts, by the formula that its field states.',
    fields: (t) => ({
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'Of all facts of the period at once. Null where there are none.',
      }),
      count: t.exposeFloat('count', { description: 'Facts that it was made of, a whole number.' }),
      unit: t.exposeString('unit', {
        description: '`s`: seconds; `1`: a share from 0 to 1; `1/d`: a day; `MB`: 1,000,000 bytes. Empty: so many.',
      }),
      direction: t.expose('direction', { type: 'MetricDirection' }),
      target: t.exposeFloat('target', { nullable: true, description: 'Null: none is set.' }),
      status: t.expose('status', { type: 'TargetStatus', description: 'By the same formula as `Metric.status`.' }),
      trend: t.expose('trend', {
        type: 'Trend',
        description:
          'Of the points that have a value, of which there must be 8 at least: a Mann-Kendall test at the level 0.05 (two-sided, corrected ' +
          'for ties) says whether they go anywhere, the sign of the Theil-Sen slope where.',
      }),
      standardError: t.exposeFloat('standardError', {
        nullable: true,
        description:
          'Of `value`, in its unit, where it is made of more people than are counted one by one (`PeopleCount`). Null: it is exact. ' +
          'Points of as many people are off by as much.',
      }),
      points: t.expose('points', {
        type: [point],
        description: 'One for every interval that the period has a part in, oldest first.',
      }),
    }),
  })
  const all = builder.objectRef<Kpis>('Kpis')
  all.implement({
    description: 'How well trouble is noticed, answered and kept away.',
    fields: (t) => {
      const bySeverity = { severity: t.arg({ type: 'Severity', description: 'All together, when left out.' }) }
      const alone = 'All severities together have no target unless one is set.'
      return {
        mttd: t.field({
          type: kpi,
          description:
            'Mean time to detect, in seconds: of incidents that were opened in the period, the mean of `openedAt` − `startedAt`. What an ' +
            'alert opened started when that alert did: with the first bad sample or crash where its rule can tell, else with the ' +
            `evaluation that found it bad. What somebody opened started when they said. ${alone}`,
          args: bySeverity,
          extensions: about('incidents'),
          resolve: (kpis, { severity }) => kpis.time('MTTD', severity ?? null),
        }),
        mtta: t.field({
          type: kpi,
          description:
            'Mean time to acknowledge, in seconds: of incidents that were opened in the period and are acknowledged, the mean of ' +
            `\`acknowledgedAt\` − \`openedAt\`. ${alone}`,
          args: bySeverity,
          extensions: about('incidents'),
          resolve: (kpis, { severity }) => kpis.time('MTTA', severity ?? null),
        }),
        mttr: t.field({
          type: kpi,
          description:
            'Mean time to resolve, in seconds: of incidents that were opened in the period and are resolved, the mean of ' +
            `\`resolvedAt\` − \`openedAt\`. ${alone}`,
          args: bySeverity,
          extensions: about('incidents'),
          resolve: (kpis, { severity }) => kpis.time('MTTR', severity ?? null),
        }),
        incidentsPerDay: t.field({
          type: kpi,
          description: `Incidents that were opened in the period, divided by its days. ${sinceEvaluated}`,
          args: bySeverity,
          extensions: about('incidents', 'alerts', 'alerting'),
          resolve: (kpis, { severity }) => kpis.incidentsPerDay(severity ?? null),
        }),
        recurrence: t.field({
          type: kpi,
          description:
            'Of all times that issues were resolved in the period, and so long ago that it is known, the share after which a crash brought ' +
            'the issue back within `recursWithinDays` (7 at first). Resolutions that are not that many days old count neither as held ' +
            'nor as come back: a period that began less than so many days ago has no value. `count` is how many are old enough. In an ' +
            'environment or release resolutions count of issues that were seen there before, and as come back those seen there since.',
          extensions: about('issues'),
          resolve: (kpis, _args, context) => {
            context.staleAfter(HOUR)
            return kpis.recurrence()
          },
        }),
        recursWithinDays: t.int({
          description: 'Days within which an issue that comes back counts for `recurrence`.',
          resolve: async (kpis) => (await kpis.settings()).recursWithinDays,
        }),
        crashFreeSessions: t.field({
          type: kpi,
          description:
            'Of sessions that began in the period, the share that did not crash: 1 − crashed / all sessions. Periods of six hours or more ' +
            'are counted by whole hours (UTC).',
          extensions: about('releases'),
          resolve: (kpis) => kpis.crashFreeSessions(),
        }),
        crashFreeUsers: t.field({
          type: kpi,
          description:
            'Of the distinct people whose sessions began in the period, the share that met no crash: 1 − people who met one / all people. ' +
            'Null where sessions do not say who. Counted as sessions are; beyond 1,536 people both numbers are estimates, of which ' +
            '`standardError` tells how far off they may be.',
          extensions: about('releases'),
          resolve: (kpis) => kpis.crashFreeUsers(),
        }),
        warnedBeforeCrash: t.field({
          type: kpi,
          description:
            'Of issues of severity HIGH or CRITICAL that were first seen in the period, the share for which a warning of the project was ' +
            'open at their first crash, or had been opened in the hour before it. A warning counts as open until it is resolved, but for ' +
            'no more than 24 hours after what it is about was last found (`Warning.lastSeen`). Any warning counts, whatever it is about.',
          extensions: { ...about('issues', 'warnings'), ...costs(50) },
          resolve: (kpis) => kpis.warnedBeforeCrash(),
        }),
        warningsPerDay: t.field({
          type: kpi,
          description:
            'Warnings that were opened in the period, divided by its days. Days count from when the first of the metrics was known that ' +
            `were measured in the period ${onlyWatched}`,
          args: { type: t.arg({ type: 'WarningType', description: 'All together, when left out.' }) },
          extensions: about('warnings'),
          resolve: (kpis, { type }, context) =>
            watchFirst(kpis.warningsPerDay(type ?? null), ['metrics'], kpis, context),
        }),
        alertsPerDay: t.field({
          type: kpi,
          description: `Alerts that were found in the period and fired, divided by its days. ${sinceEvaluated}`,
          extensions: about('alerts', 'alerting'),
          resolve: (kpis) => kpis.alertsPerDay(),
        }),
        notificationsPerDay: t.field({
          type: kpi,
          description:
            'What was sent to people about alerts in the period, each contact and each message by itself, divided by its days. ' +
            sinceEvaluated,
          extensions: about('alerts', 'alerting'),
          resolve: (kpis) => kpis.notificationsPerDay(),
        }),
        targets: t.field({
          type: [target],
          description: 'Every target that is set.',
          resolve: async (kpis) => listTargets((await kpis.settings()).targets),
        }),
      }
    },
  })
  addStateKpis(builder, { all, kpi })
  builder.prismaObjectField('Project', 'kpis', (t) =>
    t.field({
      type: all,
      args: {
        ...scopeArguments(t),
        period: t.arg(lastMonth),
        interval: t.arg({
          type: 'Interval',
          required: true,
          defaultValue: 'DAY',
          description: `Of the points; at most ${MOST_INTERVALS} of them.`,
        }),
      },
      // Each KPI says what else it depends on.
      extensions: { ...dependsOn(() => 'projects'), ...costs(50, byMinute) },
      resolve: ({ id }, args, context) => kpisAsked(id, args, args.interval, context),
    }),
  )
  return all
}
