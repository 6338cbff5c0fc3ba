import type { UsageDimension } from '../storage/generated/enums.ts'

/** Names that are told apart in a project and day, beside `OTHER`: so many rollups there are at most. */
export const MOST_A_DAY: Partial<Record<UsageDimension, number>> = {
  ROLE: 2_000,
  FEATURE: 2_000,
  WORKFLOW: 2_000,
  CUSTOMER_FEATURE: 100_000,
  ROLE_FEATURE: 20_000,
  WORKFLOW_STEP: 20_000,
}
/** Events that are put into rollups in one transaction, and those of them that a batch leaves together to be put there. */
export const MOST_FOLDED = 5_000
export const LEFT_TOGETHER = 1_000
/** What names beyond the bounds are counted as, all together. */
export const OTHER = '(other)'
