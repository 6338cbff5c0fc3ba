import type { Finding } from '../plugin/contract/detector.ts'

/** A finding as its JSON was read back. */
export type StoredFinding = Omit<Finding, 'expectedAt'> & { expectedAt?: string }

export function reviveFinding({ expectedAt, ...finding }: StoredFinding): Finding {
  return expectedAt === undefined ? finding : { ...finding, expectedAt: new Date(expectedAt) }
}
