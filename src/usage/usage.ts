import type { UsageOutcome } from '../storage/generated/enums.ts'

/** Somebody used a feature, or took a step of a workflow. */
export interface UsageEvent {
  /** A UUID: the same event sent again has the same one. */
  key: string
  at: Date
  /** Who it was, as `userKeyOf` makes it; null: nobody says. */
  userKey: string | null
  /** Empty where the event does not say, as are the four that follow. */
  role: string
  customer: string
  feature: string
  workflow: string
  step: string
  outcome: UsageOutcome | null
  /** Seconds. */
  duration: number | null
}

/** What one call brought. */
export interface UsageSubmission {
  projectId: number
  events: readonly UsageEvent[]
  /** Whether it was with an ingest key. */
  byKey: boolean
}

export interface Usage {
  /** What is kept of a person's name: the same as crashes keep of it. */
  userKeyOf(projectId: number, user: string): string
  /**
   * Resolves after the commit, to how many of them were new.
   *
   * @param byKey whether they were reported with an ingest key, which introduces only so many customers a day: see `MOST_NEW_A_DAY`
   * @throws IngestError `overloaded`
   */
  record(projectId: number, events: readonly UsageEvent[], byKey: boolean): Promise<number>
  /** Puts what came in into the rollups. To be called regularly. */
  round(): Promise<void>
  /** Makes the rollups hold all that was recorded before, for a caller that is about to read them. Not within a transaction. */
  settle(projectId: number): Promise<void>
  /** Resolves when all that was accepted is written. */
  drain(): Promise<void>
}
