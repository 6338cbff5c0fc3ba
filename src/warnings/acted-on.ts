import type { Finding } from '../plugin/contract/detector.ts'

/** How sure a forecast must be, and more. */
const SURE = 0.7

/** Whether a finding is a matter for a warning: what is there always is, what is forecast when it is sure enough. */
export function isActedOn({ expectedAt, confidence }: Finding): boolean {
  return expectedAt === undefined || confidence > SURE
}
