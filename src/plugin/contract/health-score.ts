import type { Call } from './call.ts'

/** What one customer did in some days. */
export interface CustomerUsage {
  /** Days (UTC) on which anybody used anything. */
  readonly activeDays: number
  readonly events: number
  /** Different people; estimated where there are very many. */
  readonly people: number
  readonly completed: number
  readonly failed: number
  readonly abandoned: number
  /** Names of the features that were used. */
  readonly features: readonly string[]
}

/** What a customer's support tickets say. */
export interface CustomerSupport {
  /** Tickets opened in the period. */
  readonly opened: number
  /** Of those ever opened, the ones that are not resolved. */
  readonly open: number
  /** Of the open ones, those of severity CRITICAL or HIGH. */
  readonly openUrgent: number
  /** Mean seconds from opened to resolved, of those resolved in the period that tell when they were opened; null where there are none. */
  readonly secondsToResolve: number | null
}

/** What is known of a customer: the period is the 30 days up to now, and what came before it the 30 days before that. */
export interface CustomerFacts {
  readonly key: string
  readonly name: string
  readonly now: Date
  /** Days in the period, and in the one before it. */
  readonly days: number
  /** When they were first heard of. */
  readonly firstSeen: Date
  /** Null where no usage was ever reported of them. `before` is null for customers who were not there yet. */
  readonly usage: { readonly current: CustomerUsage; readonly before: CustomerUsage | null } | null
  /**
   * Features that customers of the project used in the period: at least two of them did, or the only one there is. At most 200, the
   * most used ones, most used first. A customer may use others beside.
   */
  readonly offered: readonly string[]
  /** Answers of the period, from 1 to 5; null: nobody was asked. `before` is null where there were none before it. */
  readonly csat: { readonly answers: number; readonly mean: number; readonly before: number | null } | null
  /** Answers of the period, from 0 to 10: promoters say 9 or 10, detractors 0 to 6. */
  readonly nps: {
    readonly answers: number
    readonly promoters: number
    readonly detractors: number
  } | null
  /** Null where no ticket was ever told of anybody in the project: then nobody knows. */
  readonly support: CustomerSupport | null
  /** Crashes that hit their people in the period and before it. */
  readonly crashes: { readonly current: number; readonly before: number }
}

/** One part of a score. */
export interface ScorePart {
  /** 0..100 */
  readonly score: number
  /** A sentence that says what it was made of. */
  readonly reason: string
}

export interface Recommendation {
  /** What to do, in a sentence. */
  readonly action: string
  /** Why, in a sentence. */
  readonly reason: string
}

/**
 * How a customer fares. A part is null where nothing is known of it: it then counts for nothing, and the host says so. Sentences
 * have at most 500 characters.
 */
export interface HealthScore {
  readonly usage: ScorePart | null
  readonly satisfaction: ScorePart | null
  readonly adoption: ScorePart | null
  readonly support: ScorePart | null
  /** How likely it is that they leave, 0..1; null: nobody can tell. */
  readonly churnRisk: number | null
  /** At most 20, the most urgent one first. */
  readonly recommendations: readonly Recommendation[]
}

/** Says how a customer fares. The host makes the weighted mean of the parts by the weights that the project set. */
export interface HealthScorer {
  readonly name: string
  /** Of the same facts it says the same, and of a customer of whom nothing is known it makes up nothing: all is null. */
  score(facts: CustomerFacts, call: Call): HealthScore | Promise<HealthScore>
}
