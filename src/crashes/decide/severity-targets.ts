import { type Severity, severities } from '../decision.ts'

export interface SeverityTarget {
  /** 1 (can wait) to 10 (now). */
  priorityScore: number
  /** Seconds within which somebody should have answered. */
  responseSeconds: number
}

/** The product's defaults (crash reporting plan, stage 4.3). */
export const severityTargets: Readonly<Record<Severity, SeverityTarget>> = {
  LOW: { priorityScore: 1, responseSeconds: 86_400 },
  MEDIUM: { priorityScore: 5, responseSeconds: 14_400 },
  HIGH: { priorityScore: 8, responseSeconds: 3_600 },
  CRITICAL: { priorityScore: 10, responseSeconds: 900 },
}

/** 0 for LOW up to 3 for CRITICAL. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity)
}

/** For sorting: negative when `a` is the less severe. */
export function compareSeverities(a: Severity, b: Severity): number {
  return severityRank(a) - severityRank(b)
}
