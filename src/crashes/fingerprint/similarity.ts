import type { Report } from '../report.ts'
import { chooseFrames } from './choose-frames.ts'
import { chainTypes, fingerprint } from './fingerprint.ts'

/** What two crashes are compared by; small enough to keep beside an issue. */
export interface CrashShape {
  /** The fingerprint's hash. */
  hash: string
  /** Type of the root cause; null when there is none. */
  type: string | null
  /** The app's functions (the system's when it has none), throwing frame first, each once. */
  functions: string[]
}

const limits = { app: 30, system: 30 }
const typeWeight = 0.5

/** Reduces a report to what `similarity` needs. */
export function crashShape(report: Report): CrashShape {
  const { keys } = chooseFrames(report.exceptions, report.platform, limits)
  const type = chainTypes(report.exceptions, report.platform)[0] ?? null
  return { hash: fingerprint(report).hash, type, functions: keys }
}

/**
 * How alike two crashes are, 0..1, for ranking relatives of an issue. 1 within one issue; else the share of common functions,
 * each weighing 1/position as in ReBucket (Dang et al. 2012) and TraceSim (Vasiliev et al. 2020), with a bonus for the same type.
 */
export function similarity(a: CrashShape, b: CrashShape): number {
  if (a.hash === b.hash) return 1
  const total = weightOf(a.functions) + weightOf(b.functions)
  const common =
    total === 0 ? 0 : (commonWeight(a.functions, b.functions) + commonWeight(b.functions, a.functions)) / total
  const sameType = a.type !== null && a.type === b.type ? typeWeight : 0
  return (common + sameType) / (1 + typeWeight)
}

function weightOf(functions: readonly string[]): number {
  return functions.reduce((sum, _, i) => sum + 1 / (i + 1), 0)
}

function commonWeight(functions: readonly string[], others: readonly string[]): number {
  return functions.reduce((sum, name, i) => (others.includes(name) ? sum + 1 / (i + 1) : sum), 0)
}
