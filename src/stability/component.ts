import { severityTargets } from '../crashes/decide/severity-targets.ts'
import type { Severity } from '../crashes/decision.ts'
import type { KpiName } from '../kpis/kpi-targets.ts'
import { type OpenByKey, totalOf } from '../kpis/open-counts.ts'
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

/** By component: what it weighs from the start, and the KPI that it is held against. */
export const components = {
  CRASH_FREE_SESSIONS: { weight: 0.3, kpi: 'CRASH_FREE_SESSIONS' },
  CRASH_FREE_USERS: { weight: 0.2, kpi: 'CRASH_FREE_USERS' },
  ISSUES: { weight: 0.15, kpi: 'ACTIVE_ISSUES' },
  WARNINGS: { weight: 0.1, kpi: 'ACTIVE_WARNINGS' },
  MEMORY: { weight: 0.1, kpi: 'MEMORY_USED' },
  INCIDENTS: { weight: 0.1, kpi: 'OPEN_INCIDENTS' },
  RECOVERY: { weight: 0.05, kpi: 'AUTOMATIC_RECOVERY' },
} as const satisfies Record<ComponentName, { weight: number; kpi: KpiName }>
export const componentNames = Object.keys(components) as ComponentName[]

/** What it takes to be as good as is aimed at. */
export const AIM = 95

type Ladder = readonly (readonly [measured: number, value: number])[]

/** A crash-free rate of 99.9 % is the target, one of 99 % critical (production dashboard, "Alert thresholds"). */
const crashFree: Ladder = [
  [0.95, 0],
  [0.99, 50],
  [0.995, 75],
  [0.999, AIM],
  [1, 100],
]
/** By load: one critical issue or warning is 10, one low issue 1. */
const open: Ladder = [
  [0, 100],
  [1, AIM],
  [10, 70],
  [50, 30],
  [200, 0],
]

/** From what is measured to 0..100, straight between these steps and level beyond them. */
export const ladders: Readonly<Record<ComponentName, Ladder>> = {
  CRASH_FREE_SESSIONS: crashFree,
  CRASH_FREE_USERS: crashFree,
  ISSUES: open,
  WARNINGS: open,
  /** Pressure begins at 150 MB, is critical at 200 MB and an emergency at 250 MB (stability programme, "Prevention"). */
  MEMORY: [
    [100, 100],
    [150, AIM],
    [200, 50],
    [250, 10],
    [300, 0],
  ],
  INCIDENTS: [
    [0, 100],
    [1, 80],
    [10, 40],
    [30, 0],
  ],
  /** The target is 90 % (stability programme, "KPIs"). */
  RECOVERY: [
    [0, 0],
    [0.5, 50],
    [0.9, AIM],
    [1, 100],
  ],
}

/** As severities weigh by their priority scores. */
const levelWeights: Readonly<Record<WarningLevel, number>> = { INFO: 1, WARNING: 5, CRITICAL: 8, EMERGENCY: 10 }

/** What its ladder is about: a share, megabytes, or the load of what is open. */
export function measureOf(name: ComponentName, facts: StabilityFacts): number | null {
  if (name === 'WARNINGS') return loadOf(facts.WARNINGS, (level) => levelWeights[level])
  if (name === 'ISSUES' || name === 'INCIDENTS')
    return loadOf(facts[name], (severity) => severityTargets[severity].priorityScore)
  return facts[name]
}

function loadOf<Key extends string>(counts: OpenByKey<Key> | null, weightOf: (key: Key) => number): number | null {
  return counts === null ? null : counts.entries().reduce((sum, [key, count]) => sum + count * weightOf(key), 0)
}

/** What is held against the target of its KPI: a share, megabytes, or how many are open. */
export function figureOf(name: ComponentName, facts: StabilityFacts): number | null {
  const fact = facts[name]
  return fact === null || typeof fact === 'number' ? fact : totalOf(fact)
}

/** From 0 to 100; null where nothing is known. */
export function componentValue(name: ComponentName, facts: StabilityFacts): number | null {
  const measured = measureOf(name, facts)
  return measured === null ? null : onLadder(measured, ladders[name])
}

function onLadder(measured: number, ladder: Ladder): number {
  const above = ladder.findIndex(([step]) => step > measured)
  if (above === 0) return ladder[0]![1]
  if (above === -1) return ladder.at(-1)![1]
  const [from, low] = ladder[above - 1]!
  const [to, high] = ladder[above]!
  return low + ((measured - from) / (to - from)) * (high - low)
}
