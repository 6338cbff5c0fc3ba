import type pg from 'pg'
import { z } from 'zod'
import { severityTargets } from '../crashes/decide/severity-targets.ts'
import { type Severity, severities } from '../crashes/decision.ts'
import { readSetting } from '../projects/settings.ts'
import type { MetricDirection } from '../storage/generated/enums.ts'
import { WarningType } from '../storage/generated/enums.ts'

/** What they are told apart by, in which unit they are, and which way is better. */
export const kpis = {
  MTTD: { by: 'severity', unit: 's', direction: 'LOWER_IS_BETTER' },
  MTTA: { by: 'severity', unit: 's', direction: 'LOWER_IS_BETTER' },
  MTTR: { by: 'severity', unit: 's', direction: 'LOWER_IS_BETTER' },
  INCIDENTS_PER_DAY: { by: 'severity', unit: '1/d', direction: 'LOWER_IS_BETTER' },
  RECURRENCE: { by: null, unit: '1', direction: 'LOWER_IS_BETTER' },
  CRASH_FREE_SESSIONS: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  CRASH_FREE_USERS: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  ACTIVE_ISSUES: { by: null, unit: '', direction: 'LOWER_IS_BETTER' },
  ACTIVE_WARNINGS: { by: null, unit: '', direction: 'LOWER_IS_BETTER' },
  OPEN_INCIDENTS: { by: null, unit: '', direction: 'LOWER_IS_BETTER' },
  MEMORY_USED: { by: null, unit: 'MB', direction: 'LOWER_IS_BETTER' },
  AUTOMATIC_RECOVERY: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  DATA_LOSS_INCIDENTS: { by: null, unit: '', direction: 'LOWER_IS_BETTER' },
  FEATURE_AVAILABILITY: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  USER_REPORTED: { by: null, unit: '1', direction: 'LOWER_IS_BETTER' },
  WARNED_BEFORE_CRASH: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  WARNINGS_PER_DAY: { by: 'warningType', unit: '1/d', direction: 'LOWER_IS_BETTER' },
  ALERTS_PER_DAY: { by: null, unit: '1/d', direction: 'LOWER_IS_BETTER' },
  NOTIFICATIONS_PER_DAY: { by: null, unit: '1/d', direction: 'LOWER_IS_BETTER' },
  STABILITY_SCORE: { by: null, unit: '', direction: 'HIGHER_IS_BETTER' },
} as const satisfies Record<string, { by: 'severity' | 'warningType' | null; unit: string; direction: MetricDirection }>
export type KpiName = keyof typeof kpis
export const kpiNames = Object.keys(kpis) as KpiName[]

/** Which KPI a target is for: of all severities or types together where none is named. */
export interface KpiSubject {
  kpi: KpiName
  severity: Severity | null
  warningType: WarningType | null
}

export interface KpiTarget extends KpiSubject {
  target: number
}

/** By `keyOf` their subjects. */
export type KpiTargets = ReadonlyMap<string, number>

export const keyOf = ({ kpi, severity, warningType }: KpiSubject): string =>
  [kpi, severity ?? warningType].filter((part) => part !== null).join(':')

/** Stability programme, "KPIs"; times to acknowledge are the response times of severities (crash reporting plan, stage 4.3). */
const defaults: Readonly<Record<string, number>> = {
  'MTTD:CRITICAL': 60,
  'MTTR:CRITICAL': 3_600,
  'MTTR:HIGH': 14_400,
  ...Object.fromEntries(severities.map((severity) => [`MTTA:${severity}`, severityTargets[severity].responseSeconds])),
  RECURRENCE: 0.05,
  CRASH_FREE_SESSIONS: 0.999,
  CRASH_FREE_USERS: 0.999,
  ACTIVE_ISSUES: 0,
  ACTIVE_WARNINGS: 0,
  OPEN_INCIDENTS: 0,
  MEMORY_USED: 150,
  AUTOMATIC_RECOVERY: 0.9,
  DATA_LOSS_INCIDENTS: 0,
  FEATURE_AVAILABILITY: 0.9995,
  USER_REPORTED: 0.01,
  WARNED_BEFORE_CRASH: 0.8,
  'WARNINGS_PER_DAY:MEMORY_PRESSURE': 10,
  'WARNINGS_PER_DAY:PERFORMANCE_DEGRADATION': 5,
  STABILITY_SCORE: 95,
}

export const KPI_SETTING = 'kpis'
/** Days. */
export const LONGEST_RECURRENCE = 365
/** The project's setting `kpis`. */
export const kpiSetting = z.object({
  targets: z.record(z.string(), z.number()).default({}),
  /**
   * An issue that comes back within so many days was not resolved. No document has a number: a week is short enough for the usual
   * period of 30 days to have resolutions of which it is known.
   */
  recursWithinDays: z.int().min(1).max(LONGEST_RECURRENCE).default(7),
})
export interface KpiSettings {
  targets: KpiTargets
  recursWithinDays: number
}

export async function readKpiSettings(client: pg.ClientBase | pg.Pool, projectId: number): Promise<KpiSettings> {
  const { targets, recursWithinDays } = await readSetting(client, projectId, KPI_SETTING, kpiSetting)
  return { targets: new Map(Object.entries({ ...defaults, ...targets })), recursWithinDays }
}

/** Those that have a target, in the order of the KPIs. */
export function listTargets(targets: KpiTargets): KpiTarget[] {
  return kpiNames.flatMap(subjectsOf).flatMap((subject) => {
    const target = targets.get(keyOf(subject))
    return target === undefined ? [] : [{ ...subject, target }]
  })
}

function subjectsOf(kpi: KpiName): KpiSubject[] {
  const all = { kpi, severity: null, warningType: null }
  const { by } = kpis[kpi]
  if (by === null) return [all]
  const parts = by === 'severity' ? severities : Object.values(WarningType)
  return [all, ...parts.map((part) => ({ ...all, [by]: part }))]
}
