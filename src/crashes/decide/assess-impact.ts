import {
  type BusinessImpact,
  businessImpacts,
  type Classification,
  type DataLossRisk,
  dataLossRisks,
  type Impact,
  type Severity,
} from '../decision.ts'
import type { Report } from '../report.ts'
import { findWorkaround } from './find-workaround.ts'
import { sinceSyncSeconds, staleSyncSeconds } from './sync-age.ts'

type Decided = Pick<Classification, 'severity' | 'category'>

/** What a crash means to the people who met it and to the business. */
export function assessImpact(report: Report, classification: Decided): Impact {
  return {
    affectedFeatures: affectedFeatures(report),
    businessImpact: businessImpact(report, classification.severity),
    dataLossRisk: dataLossRisk(report, classification),
    workaround: findWorkaround(report, classification.category),
  }
}

/** Significant and severe impacts need escalation. */
export function escalationRequired(impact: BusinessImpact): boolean {
  return impact === 'SIGNIFICANT' || impact === 'SEVERE'
}

/** Moderate and high risks need action at once. */
export function actionRequired(risk: DataLossRisk): boolean {
  return risk === 'MODERATE' || risk === 'HIGH'
}

const mostFeatures = 20
const longestFeature = 200

/** What the crash touched, the most telling first: `feature` tags, workflow, screen, transaction, active features. */
function affectedFeatures({ tags, user, transaction, app }: Report): string[] {
  const features = new Map<string, string>()
  const add = (name: string | null | undefined) => {
    const feature = name?.trim().slice(0, longestFeature).toWellFormed()
    if (feature && features.size < mostFeatures && !features.has(feature.toLowerCase())) {
      features.set(feature.toLowerCase(), feature)
    }
  }
  for (const { key, value } of tags) if (key === 'feature') add(value)
  add(user?.workflow)
  add(user?.screen)
  add(transaction)
  for (const feature of app?.activeFeatures ?? []) add(feature)
  return [...features.values()]
}

/** Ranks of business impact that a severity alone means, and that it can reach at most. */
const impactRange: Readonly<Record<Severity, readonly [alone: number, most: number]>> = {
  LOW: [0, 1],
  MEDIUM: [0, 2],
  HIGH: [1, 3],
  CRITICAL: [2, 3],
}

/** One step more for a workflow that broke off, one more for customers or batches at stake. */
function businessImpact({ user, handled, business }: Report, severity: Severity): BusinessImpact {
  const brokeOff = user?.workflow && handled !== true ? 1 : 0
  const atStake = (business?.activeCustomers ?? 0) > 0 || (business?.activeBatches ?? 0) > 0 ? 1 : 0
  const [alone, most] = impactRange[severity]
  return businessImpacts[Math.min(most, alone + brokeOff + atStake)]!
}

// A word such as `corrupted`, unless it is denied: "not corrupted", "0 failed".
const damaged =
  /(?<!\b(?:no|not|non|without|0)[\s_-]*)(?:corrupt|damag|inconsisten|invalid|malform|fail|broken|compromis|violat|mismatch)/i
const unsettled = /\b(?:locked|busy|migrating|recovering|read[\s_-]?only|full)\b/i

/**
 * Damage that was reported is a high risk, a crash of category data corruption a moderate one, higher while the
 * database is unsettled; crashes that end the app for want of memory put unsaved work at a minimal one. Tasks that wait
 * for a sync that is overdue raise it by one step.
 */
function dataLossRisk(report: Report, { category }: Decided): DataLossRisk {
  const { app, business, handled } = report
  const state = app?.databaseState ?? ''
  const isUnsettled = unsettled.test(state)
  let risk = 0
  if (damaged.test(state) || damaged.test(business?.dataIntegrity ?? '')) risk = 3
  else if (category === 'DATA_CORRUPTION') risk = isUnsettled ? 3 : 2
  else if (isUnsettled || (category === 'MEMORY_MANAGEMENT' && handled !== true)) risk = 1
  const overdue = (business?.pendingTasks ?? 0) > 0 && sinceSyncSeconds(report) > staleSyncSeconds
  return dataLossRisks[Math.min(3, risk + (overdue ? 1 : 0))]!
}
