import type { Severity } from '../crashes/decision.ts'
import { once } from '../once.ts'
import type { Database } from '../storage/database.ts'
import type { WarningType } from '../storage/generated/enums.ts'
import { alertCounts, notificationCounts, warningCounts } from './event-counts.ts'
import { type IncidentTimes, incidentTimes } from './incident-times.ts'
import { recurrence, warnedBeforeCrash } from './issue-facts.ts'
import { type Facts, type Kpi, kpiOf } from './kpi.ts'
import { type KpiName, type KpiSettings, keyOf, kpis, readKpiSettings } from './kpi-targets.ts'
import { crashFreeSessions } from './session-facts.ts'
import { factsOf, perDay, type Stretch } from './stretch.ts'

/** The KPIs of a project, each read when it is asked for; what several are made of is read once. */
export interface Kpis {
  projectId: number
  settings(): Promise<KpiSettings>
  time(kpi: 'MTTD' | 'MTTA' | 'MTTR', severity: Severity | null): Promise<Kpi>
  incidentsPerDay(severity: Severity | null): Promise<Kpi>
  recurrence(): Promise<Kpi>
  crashFreeSessions(): Promise<Kpi>
  warnedBeforeCrash(): Promise<Kpi>
  warningsPerDay(warningType: WarningType | null): Promise<Kpi>
  alertsPerDay(): Promise<Kpi>
  notificationsPerDay(): Promise<Kpi>
}

export function readKpis({ pool }: Database, stretch: Stretch, now: Date): Kpis {
  const settings = once(() => readKpiSettings(pool, stretch.projectId))
  const incidents = once(() => incidentTimes(pool, stretch))
  const warnings = once(() => warningCounts(pool, stretch))
  const alerts = once(() => alertCounts(pool, stretch))

  async function kpi(
    name: KpiName,
    facts: Facts,
    { severity = null, warningType = null }: { severity?: Severity | null; warningType?: WarningType | null } = {},
  ): Promise<Kpi> {
    const { targets } = await settings()
    const target = targets.get(keyOf({ kpi: name, severity, warningType })) ?? null
    return kpiOf(facts, { ...kpis[name], target })
  }
  const incidentsOf = async (severity: Severity | null) =>
    (await incidents()).filter((row) => row.severity === severity)

  return {
    projectId: stretch.projectId,
    settings,
    async time(name, severity) {
      const { value, count } = timesOf[name]
      const rows = (await incidentsOf(severity)).map((row) => ({
        bucket: row.bucket,
        value: row[value],
        count: row[count],
      }))
      return kpi(name, factsOf(stretch, rows), { severity })
    },
    async incidentsPerDay(severity) {
      const rows = (await incidentsOf(severity)).map(({ bucket, opened }) => ({ bucket, value: null, count: opened }))
      const { isWatched } = await alerts()
      return kpi('INCIDENTS_PER_DAY', perDay(stretch, rows, isWatched), { severity })
    },
    async recurrence() {
      const { recursWithinDays: days } = await settings()
      return kpi('RECURRENCE', factsOf(stretch, await recurrence(pool, stretch, { days, now })))
    },
    crashFreeSessions: async () => kpi('CRASH_FREE_SESSIONS', factsOf(stretch, await crashFreeSessions(pool, stretch))),
    warnedBeforeCrash: async () => kpi('WARNED_BEFORE_CRASH', factsOf(stretch, await warnedBeforeCrash(pool, stretch))),
    async warningsPerDay(warningType) {
      const { rows, isWatched } = await warnings()
      const ofType = rows.filter(({ key }) => key === warningType)
      return kpi('WARNINGS_PER_DAY', perDay(stretch, ofType, isWatched), { warningType })
    },
    async alertsPerDay() {
      const { rows, isWatched } = await alerts()
      return kpi('ALERTS_PER_DAY', perDay(stretch, rows, isWatched))
    },
    async notificationsPerDay() {
      const { rows, isWatched } = await notificationCounts(pool, stretch)
      return kpi('NOTIFICATIONS_PER_DAY', perDay(stretch, rows, isWatched))
    },
  }
}

const timesOf = {
  MTTD: { value: 'mttd', count: 'opened' },
  MTTA: { value: 'mtta', count: 'acknowledged' },
  MTTR: { value: 'mttr', count: 'resolved' },
} as const satisfies Record<string, { value: keyof IncidentTimes; count: keyof IncidentTimes }>
