import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { readPeriod } from '../schema-builder/period.ts'
import type { Kpi, KpiPoint } from './kpi.ts'
import { listTargets } from './kpi-targets.ts'
import { addKpiTargets } from './kpi-targets-schema.ts'
import { type Kpis, readKpis } from './read-kpis.ts'
import { MOST_INTERVALS, stretchOf } from './stretch.ts'

const HOUR = 3_600_000

export function addKpis(builder: Builder): void {
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
  const kpi = builder.objectRef<Kpi>('Kpi').implement({
    description: 'A figure that is made of stored facts, by the formula that its field states.',
    fields: (t) => ({
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'Of all facts of the period at once. Null where there are none.',
      }),
      count: t.exposeFloat('count', { description: 'Facts that it was made of, a whole number.' }),
      unit: t.exposeString('unit', { description: '`s`: seconds; `1`: a share from 0 to 1; `1/d`: a day.' }),
      direction: t.expose('direction', { type: 'MetricDirection' }),
      target: t.exposeFloat('target', { nullable: true, description: 'Null: none is set.' }),
      status: t.expose('status', { type: 'TargetStatus', description: 'By the same formula as `Metric.status`.' }),
      trend: t.expose('trend', { type: 'Trend', description: 'Of the points that have a value.' }),
      points: t.expose('points', {
        type: [point],
        description: 'One for every interval that the period has a part in, oldest first.',
      }),
    }),
  })
  const about = (...kinds: ('incidents' | 'issues' | 'releases' | 'warnings' | 'alerts' | 'alerting')[]) => ({
    ...dependsOn(({ projectId }: Kpis) => [...kinds.map((kind) => `${kind}:${projectId}` as const), 'projects']),
    ...costs(20),
  })
  const all = builder.objectRef<Kpis>('Kpis').implement({
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
            'Mean time to acknowledge, in seconds: of incidents that were opened in the period and are acknowledged, the mean of when ' +
            `that was minus when they were opened. ${alone}`,
          args: bySeverity,
          extensions: about('incidents'),
          resolve: (kpis, { severity }) => kpis.time('MTTA', severity ?? null),
        }),
        mttr: t.field({
          type: kpi,
          description:
            'Mean time to resolve, in seconds: of incidents that were opened in the period and are resolved, the mean of when that was ' +
            `minus when they were opened. ${alone}`,
          args: bySeverity,
          extensions: about('incidents'),
          resolve: (kpis, { severity }) => kpis.time('MTTR', severity ?? null),
        }),
        incidentsPerDay: t.field({
          type: kpi,
          description:
            'Incidents that were opened in the period, divided by its days. Null where there were none and no alert rule was evaluated.',
          args: bySeverity,
          extensions: about('incidents', 'alerts', 'alerting'),
          resolve: (kpis, { severity }) => kpis.incidentsPerDay(severity ?? null),
        }),
        recurrence: t.field({
          type: kpi,
          description:
            'Of all times that issues were resolved in the period, the share after which a crash brought the issue back within ' +
            '`recursWithinDays`. Those younger than that count once the issue came back, and not before.',
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
            'Of sessions that began in the period, the share that did not crash: 1 − crashed / all sessions.',
          extensions: about('releases'),
          resolve: (kpis) => kpis.crashFreeSessions(),
        }),
        warnedBeforeCrash: t.field({
          type: kpi,
          description:
            'Of issues of severity HIGH or CRITICAL that were first seen in the period, the share for which a warning of the project was ' +
            'open at their first crash, or had been opened in the hour before it.',
          extensions: { ...about('issues', 'warnings'), ...costs(50) },
          resolve: (kpis) => kpis.warnedBeforeCrash(),
        }),
        warningsPerDay: t.field({
          type: kpi,
          description:
            'Warnings that were opened in the period, divided by its days. Null where there were none and nothing was measured.',
          args: { type: t.arg({ type: 'WarningType', description: 'All together, when left out.' }) },
          extensions: {
            ...about('warnings'),
            ...dependsOn(({ projectId }: Kpis) => [`warnings:${projectId}`, `metrics:${projectId}`, 'projects']),
          },
          resolve: (kpis, { type }) => kpis.warningsPerDay(type ?? null),
        }),
        alertsPerDay: t.field({
          type: kpi,
          description:
            'Alerts that began in the period and fired, divided by its days. Null where there were none and no alert rule was evaluated.',
          extensions: about('alerts', 'alerting'),
          resolve: (kpis) => kpis.alertsPerDay(),
        }),
        notificationsPerDay: t.field({
          type: kpi,
          description:
            'What was sent to people about alerts in the period, each contact and each message by itself, divided by its days. Null where ' +
            'there was none and no alert rule was evaluated.',
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
  builder.prismaObjectField('Project', 'kpis', (t) =>
    t.field({
      type: all,
      args: {
        period: t.arg({ type: 'Period', description: 'The last 30 days, when left out.' }),
        interval: t.arg({
          type: 'Interval',
          required: true,
          defaultValue: 'DAY',
          description: `Of the points; at most ${MOST_INTERVALS} of them.`,
        }),
      },
      // Each KPI says what else it depends on.
      extensions: dependsOn(() => 'projects'),
      resolve: ({ id }, args, context) => {
        const period = readPeriod(args.period ?? { last: '30d' }, context)
        return readKpis(context.database, stretchOf(id, period, args.interval), context.clock.now())
      },
    }),
  )
}
