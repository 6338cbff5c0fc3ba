import type { Builder } from '../schema-builder/builder.ts'
import type { Kpi } from './kpi.ts'
import { kpiKinds, type MetricKpi } from './kpi-kinds.ts'
import { about, aboutMetric, watchFirst } from './kpi-topics.ts'
import { mostSeries } from './metric-facts.ts'
import type { addKpis } from './schema.ts'

const ofSeries = (most: number) =>
  `Of more than ${most.toLocaleString('en')} series, those that were heard of last count.`
const meanOf = (metric: string) =>
  `the mean of the samples of \`${metric}\`, the sum of their values divided by how many they are. Each sample counts alike, so that ` +
  `whoever sends more often weighs more, and how many cases a share was made of does not count. ${ofSeries(mostSeries.mean)}`

/** KPIs of how things stand: what is open, and what apps tell of themselves. */
export function addStateKpis(
  builder: Builder,
  { all, kpi }: { all: ReturnType<typeof addKpis>; kpi: ReturnType<typeof builder.objectRef<Kpi>> },
): void {
  builder.objectFields(all, (t) => {
    const ofMetric = (name: MetricKpi, description: string) =>
      t.field({
        type: kpi,
        description,
        extensions: aboutMetric(kpiKinds[name].from.metric),
        resolve: (kpis) => kpis.ofMetric(name),
      })
    return {
      activeIssues: t.field({
        type: kpi,
        description:
          'Issues with a crash in the 30 days before the end of the period or interval, however long the period is, that are neither ' +
          'resolved nor ignored then. Null before the first session or crash that was reported.',
        extensions: about('issues', 'releases'),
        resolve: (kpis) => kpis.openCount('ACTIVE_ISSUES'),
      }),
      activeWarnings: t.field({
        type: kpi,
        description:
          'Warnings that are not resolved at the end of the period or interval. Null where nothing was measured.',
        extensions: about('warnings'),
        resolve: (kpis, _args, context) => watchFirst(kpis.openCount('ACTIVE_WARNINGS'), ['metrics'], kpis, context),
      }),
      openIncidents: t.field({
        type: kpi,
        description:
          'Incidents that are not resolved at the end of the period or interval. Null before the first report of the period.',
        extensions: about('incidents'),
        resolve: (kpis, _args, context) =>
          watchFirst(kpis.openCount('OPEN_INCIDENTS'), ['issues', 'releases', 'warnings', 'metrics'], kpis, context),
      }),
      memoryUsed: ofMetric(
        'MEMORY_USED',
        'The mean of the newest value of `app.memory.used` of each app instance in the period or interval. A series that names no ' +
          `instance is one. \`count\` is how many instances these are. ${ofSeries(mostSeries.newest)}`,
      ),
      automaticRecovery: ofMetric(
        'AUTOMATIC_RECOVERY',
        `Failures that the app recovered from by itself, as shares that apps tell: ${meanOf('app.recovery.automatic_rate')}`,
      ),
      dataLossIncidents: ofMetric(
        'DATA_LOSS_INCIDENTS',
        'Times that data was lost, from `app.data.loss_incidents`: the sum of its samples where it is a counter or a distribution. Where ' +
          'it is a gauge, which says the same again and again, the sum over its series of the most that each said in the period or ' +
          `interval. Null where apps send none; crashes that put data at risk are not counted. ${ofSeries(mostSeries.sum)}`,
      ),
      featureAvailability: ofMetric(
        'FEATURE_AVAILABILITY',
        `Time in which the core features worked, as shares that apps tell: ${meanOf('app.feature.availability')}`,
      ),
      userReported: ofMetric(
        'USER_REPORTED',
        'Crashes that became known because somebody complained, as shares that apps tell: ' +
          `${meanOf('app.crash.user_reported_rate')} Null where apps send none: what people write through an SDK does not say whether ` +
          'it is about a crash that was reported.',
      ),
    }
  })
}
