import type { Trend } from '../../metrics/standing.ts'
import type { HealthScore, Recommendation } from '../../plugin/contract/health-score.ts'
import { bandOf, type CustomerBand } from './band.ts'
import type { CustomerSettings } from './customer-settings.ts'
import { overallOf, type PartName } from './overall.ts'

export interface HealthPart {
  name: PartName
  /** 0..1, as it counted: those of all parts that are known sum up to 1. */
  weight: number
  /** 0..100 */
  score: number
  reason: string
}

/** What `customer.health` holds beside the columns. */
export interface StoredHealth {
  /** The scorer that was asked last. */
  scoredBy: string | null
  /** Why it could not say anything; null: it did. All else is of the last time that one did. */
  failure: string | null
  band: CustomerBand | null
  trend: Trend
  parts: readonly HealthPart[]
  missing: readonly PartName[]
  recommendations: readonly Recommendation[]
}

/** Columns of `customer` and of its days. */
export interface Scores extends Record<PartName, number | null> {
  /** 0..100, as the parts; null where there is nothing to make it of. */
  overall: number | null
  /** 0..1 */
  churnRisk: number | null
}

/** Of a customer who was never scored. */
export const unscored: StoredHealth = {
  scoredBy: null,
  failure: null,
  band: null,
  trend: 'UNKNOWN',
  parts: [],
  missing: [],
  recommendations: [],
}

/** A customer's health, of what a scorer said and what the project sets; the trend is for who knows the history. */
export function healthOf(
  scoredBy: string,
  score: HealthScore,
  { weights, bands }: CustomerSettings,
): { scores: Scores; health: Omit<StoredHealth, 'trend'> } {
  const { usage, satisfaction, adoption, support, churnRisk, recommendations } = score
  const parts = {
    usage: usage?.score ?? null,
    satisfaction: satisfaction?.score ?? null,
    adoption: adoption?.score ?? null,
    support: support?.score ?? null,
  }
  const { overall, weights: counted, missing } = overallOf(parts, weights)
  return {
    scores: { overall, ...parts, churnRisk },
    health: {
      scoredBy,
      failure: null,
      band: bandOf(overall, bands),
      parts: [...counted].map(([name, weight]) => ({ name, weight, ...score[name]! })),
      missing,
      recommendations,
    },
  }
}

/** Whether people see a difference: scores to a tenth, the churn risk to a thousandth, and what is said in words. */
export function isSeenToDiffer(
  one: { scores: Scores; health: Pick<StoredHealth, Shown> },
  other: { scores: Scores; health: Pick<StoredHealth, Shown> },
): boolean {
  return seen(one) !== seen(other)
}

type Shown = 'band' | 'trend' | 'recommendations'

function seen({ scores, health }: { scores: Scores; health: Pick<StoredHealth, Shown> }): string {
  const { overall, usage, satisfaction, adoption, support, churnRisk } = scores
  const { band, trend, recommendations } = health
  return JSON.stringify([
    ...[overall, usage, satisfaction, adoption, support].map((score) => score?.toFixed(1)),
    churnRisk?.toFixed(3),
    band,
    trend,
    recommendations.map(({ action, reason }) => [action, reason]),
  ])
}
