import type { Finding } from '../plugin/contract/detector.ts'

/**
 * Whether a finding is a matter for a warning: what is there always is, what is forecast when it is sure enough.
 *
 * @param sure how sure a forecast must be, and more
 */
export function isActedOn({ expectedAt, confidence }: Finding, sure: number): boolean {
  return expectedAt === undefined || confidence > sure
}
