/** The vocabulary of a decision about a crash; the numbers are the product's defaults (crash reporting plan, stage 4.3). */

export const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const
export type Severity = (typeof severities)[number]

export const categories = ['MEMORY_MANAGEMENT', 'DATA_CORRUPTION', 'NETWORK', 'UI', 'BUSINESS_LOGIC', 'OTHER'] as const
export type CrashCategory = (typeof categories)[number]

export const businessImpacts = ['MINIMAL', 'MODERATE', 'SIGNIFICANT', 'SEVERE'] as const
export type BusinessImpact = (typeof businessImpacts)[number]

export const dataLossRisks = ['NONE', 'MINIMAL', 'MODERATE', 'HIGH'] as const
export type DataLossRisk = (typeof dataLossRisks)[number]

/** What one classifier says. A classifier that has no opinion on a point leaves it out. */
export interface Vote {
  severity?: Severity
  category?: CrashCategory
  /** 0..1: how sure the classifier is of what it says. */
  confidence: number
  /** A sentence for the person who asks why. */
  reason: string
}

export interface Classification {
  severity: Severity
  category: CrashCategory
  /** 0..1 */
  confidence: number
  votes: (Vote & { plugin: string; classifier: string })[]
}

export interface Impact {
  affectedFeatures: string[]
  businessImpact: BusinessImpact
  dataLossRisk: DataLossRisk
  /** What people can do meanwhile; null when none is known. */
  workaround: string | null
}

export interface Recommendation {
  action: string
  reason: string
  /** 1 (soon) to 10 (now). */
  priority: number
}
