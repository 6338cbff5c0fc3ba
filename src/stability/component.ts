import { severityTargets } from '../crashes/decide/severity-targets.ts'
import type { Severity } from '../crashes/decision.ts'
import type { KpiName } from '../kpis/kpi-kinds.ts'
import { type OpenByKey, totalOf } from '../kpis/open-counts.ts'
import { MEMORY_LEVELS } from '../metrics/memory-pressure.ts'
import type { WarningLevel } from '../plugin/contract/detector.ts'

/** What the score of a stretch of time is made of. Null: nothing is known of it. */
export interface StabilityFacts {
  /** Shares from 0 to 1. */
  CRASH_FREE_SESSIONS: number | null
  CRASH_FREE_USERS: number | null
  ISSUES: OpenByKey<Severity> | null
  WARNINGS: OpenByKey<WarningLevel> | null
  /** Megabytes. */
  MEMORY: number | null
  INCIDENTS: OpenByKey<Severity> | null
  /** A share from 0 to 1. */
  RECOVERY: number | null
}
export type ComponentName = keyof StabilityFacts

/** Steps from what is measured to 0..100: straight between them, and level beyond the first and the last. */
type Ladder = readonly (readonly [measured: number, value: number])[]

/** What a component is worth that just reaches its target, which is the target of the score too. */
const AT_TARGET = 95

/** A crash-free rate of 99.9 % is the target, one of 99 % critical (production dashboard, "Alert thresholds"). */
const crashFree: Ladder = [
  [0.95, 0],
  [0.99, 50],
  [0.995, 75],
  [0.999, AT_TARGET],
  [1, 100],
]
/** By load: one critical issue or warning is 10, one low issue 1. */
const open: Ladder = [
  [0, 100],
  [1, AT_TARGET],
  [10, 70],
  [50, 30],
  [200, 0],
]
/** Pressure begins at 150 MB, is critical at 200 MB and an emergency at 250 MB (stability programme, "Prevention"). */
const memory: Ladder = [
  [100, 100],
  [MEMORY_LEVELS.warning, AT_TARGET],
  [MEMORY_LEVELS.critical, 50],
  [250, 10],
  [300, 0],
]
const incidents: Ladder = [
  [0, 100],
  [1, 80],
  [10, 40],
  [30, 0],
]
/** The target is 90 % (stability programme, "KPIs"). */
const recovery: Ladder = [
  [0, 0],
  [0.5, 50],
  [0.9, AT_TARGET],
  [1, 100],
]

/**
 * By component: what its weight is called in GraphQL and is from the start, the KPI that it is held against, and what is measured is
 * worth. How it is spoken of is in words.ts.
 */
export const components = {
  CRASH_FREE_SESSIONS: { field: 'crashFreeSessions', weight: 0.3, kpi: 'CRASH_FREE_SESSIONS', ladder: crashFree },
  CRASH_FREE_USERS: { field: 'crashFreeUsers', weight: 0.2, kpi: 'CRASH_FREE_USERS', ladder: crashFree },
  ISSUES: { field: 'issues', weight: 0.15, kpi: 'ACTIVE_ISSUES', ladder: open },
  WARNINGS: { field: 'warnings', weight: 0.1, kpi: 'ACTIVE_WARNINGS', ladder: open },
  MEMORY: { field: 'memory', weight: 0.1, kpi: 'MEMORY_USED', ladder: memory },
  INCIDENTS: { field: 'incidents', weight: 0.1, kpi: 'OPEN_INCIDENTS', ladder: incidents },
  RECOVERY: { field: 'recovery', weight: 0.05, kpi: 'AUTOMATIC_RECOVERY', ladder: recovery },
} as const satisfies Record<ComponentName, { field: string; weight: number; kpi: KpiName; ladder: Ladder }>
export const componentNames = Object.keys(components) as ComponentName[]

/** What one that is open adds to the load: by severity its priority score, and of warnings as much by their levels. */
export const loads = {
  severity: {
    CRITICAL: severityTargets.CRITICAL.priorityScore,
    HIGH: severityTargets.HIGH.priorityScore,
    MEDIUM: severityTargets.MEDIUM.priorityScore,
    LOW: severityTargets.LOW.priorityScore,
  },
  level: { EMERGENCY: 10, CRITICAL: 8, WARNING: 5, INFO: 1 },
} as const satisfies { severity: Record<Severity, number>; level: Record<WarningLevel, number> }

/** What its ladder is about: a share, megabytes, or the load of what is open. */
function measureOf(name: ComponentName, facts: StabilityFacts): number | null {
  if (name === 'WARNINGS') return loadOf(facts.WARNINGS, loads.level)
  if (name === 'ISSUES' || name === 'INCIDENTS') return loadOf(facts[name], loads.severity)
  return facts[name]
}

function loadOf<Key extends string>(
  counts: OpenByKey<Key> | null,
  loadOfOne: Readonly<Record<Key, number>>,
): number | null {
  return counts === null ? null : counts.entries().reduce((sum, [key, count]) => sum + count * loadOfOne[key], 0)
}

/** What is held against the target of its KPI: a share, megabytes, or how many are open. */
export function figureOf(name: ComponentName, facts: StabilityFacts): number | null {
  const fact = facts[name]
  return fact === null || typeof fact === 'number' ? fact : totalOf(fact)
}

/** From 0 to 100, to nine decimals as the score; null where nothing is known. */
export function componentValue(name: ComponentName, facts: StabilityFacts): number | null {
  const measured = measureOf(name, facts)
  return measured === null ? null : Math.round(onLadder(measured, components[name].ladder) * 1e9) / 1e9
}

function onLadder(measured: number, ladder: Ladder): number {
  const above = ladder.findIndex(([step]) => step > measured)
  if (above === 0) return ladder[0]![1]
  if (above === -1) return ladder.at(-1)![1]
  const [from, low] = ladder[above - 1]!
  const [to, high] = ladder[above]!
  return low + ((measured - from) / (to - from)) * (high - low)
}
