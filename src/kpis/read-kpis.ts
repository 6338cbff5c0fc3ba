import type { Bus } from '../bus/notice.ts'
import type { Severity } from '../crashes/decision.ts'
import { rollUpProject } from '../metrics/roll-up.ts'
import { once } from '../once.ts'
import type { WarningLevel } from '../plugin/contract/detector.ts'
import {
  type FiguresOver,
  readSessionCountsOver,
  readSessionFiguresOver,
  type SessionCounts,
  type SessionFigures,
} from '../sessions/session-figures.ts'
import type { Database } from '../storage/database.ts'
import type { WarningType } from '../storage/generated/enums.ts'
import { alertCounts, notificationCounts, warningCounts } from './event-counts.ts'
import { type IncidentTimes, incidentTimes } from './incident-times.ts'
import { recurrence, warnedBeforeCrash } from './issue-facts.ts'
import { type Facts, type Kpi, kpiOf } from './kpi.ts'
import { type KpiName, kpiKinds, type MetricKpi } from './kpi-kinds.ts'
import { type FactRow, factsOf, type KpiQuery } from './kpi-query.ts'
import { type KpiSettings, type KpiSubject, keyOf, readKpiSettings } from './kpi-targets.ts'
import { metricFacts } from './metric-facts.ts'
import { observedSince, perDay } from './observed.ts'
import { type OpenCounts, openFacts } from './open-counts.ts'
import { openIncidents, openIssues, openWarnings } from './open-facts.ts'
import { crashFreeUsersError, peopleRows, sessionRows } from './session-facts.ts'

/** What is open, and since when anybody would have heard of it. */
export interface Open {
  issues: OpenCounts<Severity>
  warnings: OpenCounts<WarningLevel>
  incidents: OpenCounts<Severity>
}

/** The KPIs of a project, each read when it is asked for first; what several are made of is read once. */
export interface Kpis {
  projectId: number
  query: KpiQuery
  settings(): Promise<KpiSettings>
  time(kpi: 'MTTD' | 'MTTA' | 'MTTR', severity: Severity | null): Promise<Kpi>
  incidentsPerDay(severity: Severity | null): Promise<Kpi>
  recurrence(): Promise<Kpi>
  crashFreeSessions(): Promise<Kpi>
  crashFreeUsers(): Promise<Kpi>
  sessionFigures(): Promise<FiguresOver<SessionFigures>>
  open(): Promise<Open>
  openCount(kpi: 'ACTIVE_ISSUES' | 'ACTIVE_WARNINGS' | 'OPEN_INCIDENTS'): Promise<Kpi>
  ofMetric(kpi: MetricKpi): Promise<Kpi>
  warnedBeforeCrash(): Promise<Kpi>
  warningsPerDay(warningType: WarningType | null): Promise<Kpi>
  alertsPerDay(): Promise<Kpi>
  notificationsPerDay(): Promise<Kpi>
}

interface Reading {
  facts: Facts
  standardError?: number | null
}

export function readKpis({ database, bus }: { database: Database; bus: Bus }, query: KpiQuery): Kpis {
  const { pool } = database
  const { projectId, scope, period, unit, now } = query
  const ofScope = { projectId, ...scope }
  const settings = once(() => readKpiSettings(pool, projectId))
  const incidents = once(() => incidentTimes(pool, query))
  const warnings = once(() => warningCounts(pool, query))
  const alerts = once(() => alertCounts(pool, query))
  const counts = once(() => readSessionCountsOver(database, ofScope, period, unit))
  let withPeople: Promise<FiguresOver<SessionFigures>> | null = null
  const figures = () => (withPeople ??= readSessionFiguresOver(database, ofScope, period, unit))
  // Who reads people reads all that there is to count.
  const sessions = (): Promise<FiguresOver<SessionCounts>> => withPeople ?? counts()
  const rolledUp = once(() => rollUpProject({ database, bus }, projectId))
  const known = new Map<string, Promise<Kpi>>()

  /** Answers what was read already, under whichever alias. */
  function kpi(
    name: KpiName,
    read: () => Promise<Reading>,
    { severity = null, warningType = null }: Partial<Omit<KpiSubject, 'kpi'>> = {},
  ): Promise<Kpi> {
    const key = keyOf({ kpi: name, severity, warningType })
    const found = known.get(key) ?? reckoned(name, key, read)
    known.set(key, found)
    return found
  }
  async function reckoned(name: KpiName, key: string, read: () => Promise<Reading>): Promise<Kpi> {
    const [{ facts, standardError = null }, { targets }] = await Promise.all([read(), settings()])
    return kpiOf(facts, { ...kpiKinds[name], target: targets.get(key) ?? null, standardError })
  }
  const incidentsOf = async (severity: Severity | null) =>
    (await incidents()).filter((row) => row.severity === severity)

  // Where an app reports sessions or crashes, somebody would have heard of a fault; where it reports anything, of an incident.
  const open = once(async (): Promise<Open> => {
    const [issues, openedWarnings, openedIncidents, { points }] = await Promise.all([
      openIssues(pool, query),
      openWarnings(pool, query),
      openIncidents(pool, query),
      sessions(),
    ])
    const reported = earliest(issues.since, points.find((point) => point.sessions > 0)?.at ?? null)
    return {
      issues: { ...issues, since: reported },
      warnings: openedWarnings,
      incidents: {
        ...openedIncidents,
        since: earliest(openedIncidents.since, reported, openedWarnings.since),
      },
    }
  })

  const factsFrom = (rows: readonly FactRow[]) => ({ facts: factsOf(query, rows) })
  const ratesFrom = (rows: readonly FactRow[], since: Date | null) => ({ facts: perDay(query, rows, since) })

  return {
    projectId,
    query,
    settings,
    sessionFigures: figures,
    open,
    time: (name, severity) =>
      kpi(
        name,
        async () => {
          const { value, count } = timesOf[name]
          const rows = await incidentsOf(severity)
          return factsFrom(rows.map((row) => ({ bucket: row.bucket, value: row[value], count: row[count] })))
        },
        { severity },
      ),
    incidentsPerDay: (severity) =>
      kpi(
        'INCIDENTS_PER_DAY',
        async () => {
          const [rows, all, { since }] = await Promise.all([incidentsOf(severity), incidentsOf(null), alerts()])
          const first = all.find(({ bucket }) => bucket === null)?.firstOpened ?? null
          const counts = rows.map(({ bucket, opened }) => ({ bucket, value: null, count: opened }))
          return ratesFrom(counts, observedSince(since, first, query))
        },
        { severity },
      ),
    recurrence: () =>
      kpi('RECURRENCE', async () => {
        const { recursWithinDays: days } = await settings()
        return factsFrom(await recurrence(pool, query, { days, now }))
      }),
    crashFreeSessions: () => kpi('CRASH_FREE_SESSIONS', async () => factsFrom(sessionRows(await sessions()))),
    crashFreeUsers: () =>
      kpi('CRASH_FREE_USERS', async () => {
        const counted = await figures()
        return { ...factsFrom(peopleRows(counted)), standardError: crashFreeUsersError(counted.whole) }
      }),
    openCount: (name) =>
      kpi(name, async () => {
        const opened: OpenCounts = (await open())[openBy[name]]
        return { facts: openFacts(opened, query) }
      }),
    ofMetric: (name) =>
      kpi(name, async () => {
        await rolledUp()
        const { from, unit } = kpiKinds[name]
        return factsFrom(await metricFacts(pool, query, { ...from, unit: unit || null }))
      }),
    warnedBeforeCrash: () => kpi('WARNED_BEFORE_CRASH', async () => factsFrom(await warnedBeforeCrash(pool, query))),
    warningsPerDay: (warningType) =>
      kpi(
        'WARNINGS_PER_DAY',
        async () => {
          const { rows, since } = await warnings()
          return ratesFrom(
            rows.filter(({ key }) => key === warningType),
            since,
          )
        },
        { warningType },
      ),
    alertsPerDay: () =>
      kpi('ALERTS_PER_DAY', async () => {
        const { rows, since } = await alerts()
        return ratesFrom(rows, since)
      }),
    notificationsPerDay: () =>
      kpi('NOTIFICATIONS_PER_DAY', async () => {
        const { rows, since } = await notificationCounts(pool, query)
        return ratesFrom(rows, since)
      }),
  }
}

const timesOf = {
  MTTD: { value: 'mttd', count: 'opened' },
  MTTA: { value: 'mtta', count: 'acknowledged' },
  MTTR: { value: 'mttr', count: 'resolved' },
} as const satisfies Record<string, { value: keyof IncidentTimes; count: keyof IncidentTimes }>

const openBy = { ACTIVE_ISSUES: 'issues', ACTIVE_WARNINGS: 'warnings', OPEN_INCIDENTS: 'incidents' } as const

function earliest(...times: (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : known.reduce((one, other) => (other < one ? other : one))
}
