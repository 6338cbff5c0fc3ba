import type { UsageDimension } from '../storage/generated/enums.ts'

/** Different ones a project and day, beside `OTHER`: so many rollups there are at most. */
export const MOST_A_DAY: Partial<Record<UsageDimension, number>> = {
  ROLE: 2_000,
  FEATURE: 2_000,
  WORKFLOW: 2_000,
  CUSTOMER_FEATURE: 100_000,
  ROLE_FEATURE: 20_000,
  WORKFLOW_STEP: 20_000,
}
/** A project has so many, known from usage or signals. */
export const MOST_CUSTOMERS = 20_000
/** First heard of on one day (UTC), from which on reports with an ingest key, which anybody may have, introduce no more. */
export const MOST_NEW_A_DAY = 200
/** Events that are put into rollups in one transaction, and those of them that a batch leaves together to be put there. */
export const MOST_FOLDED = 5_000
export const LEFT_TOGETHER = 1_000
/** What those beyond are counted as, all together. */
export const OTHER = '(other)'
