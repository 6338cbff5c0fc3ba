import type pg from 'pg'
import { z } from 'zod'
import { severityTargets } from '../crashes/decide/severity-targets.ts'
import { type Severity, severities } from '../crashes/decision.ts'
import { MEMORY_LEVELS } from '../metrics/memory-pressure.ts'
import { readSetting, setting } from '../projects/settings.ts'
import { WarningType } from '../storage/generated/enums.ts'
import { type KpiName, kpiKinds, kpiNames } from './kpi-kinds.ts'

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
  MEMORY_USED: MEMORY_LEVELS.warning,
  AUTOMATIC_RECOVERY: 0.9,
  DATA_LOSS_INCIDENTS: 0,
  FEATURE_AVAILABILITY: 0.9995,
  USER_REPORTED: 0.01,
  WARNED_BEFORE_CRASH: 0.8,
  'WARNINGS_PER_DAY:MEMORY_PRESSURE': 10,
  'WARNINGS_PER_DAY:PERFORMANCE_DEGRADATION': 5,
  STABILITY_SCORE: 95,
}

/** Days. */
export const LONGEST_RECURRENCE = 365
export const kpiSetting = setting(
  'kpis',
  z.object({
    targets: z.record(z.string(), z.number()).default({}),
    /**
     * An issue that comes back within so many days was not resolved. No document has a number: a week is short enough for the usual
     * period of 30 days to have resolutions of which it is known.
     */
    recursWithinDays: z.int().min(1).max(LONGEST_RECURRENCE).default(7),
  }),
)
export interface KpiSettings {
  targets: KpiTargets
  recursWithinDays: number
}

export async function readKpiSettings(client: pg.ClientBase | pg.Pool, projectId: number): Promise<KpiSettings> {
  const { targets, recursWithinDays } = await readSetting(client, projectId, kpiSetting)
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
  const { by } = kpiKinds[kpi]
  if (by === null) return [all]
  const parts = by === 'severity' ? severities : Object.values(WarningType)
  return [all, ...parts.map((part) => ({ ...all, [by]: part }))]
}
