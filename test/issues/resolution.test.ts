import { expect, test } from 'vitest'
import { resolutionOf } from '../../src/issues/resolution.ts'
import type { IssueStatus } from '../../src/storage/generated/enums.ts'

const firstSeen = new Date('2026-03-01T10:00:00Z')
const resolvedAt = new Date('2026-03-01T12:00:00Z')
const before = new Date('2026-03-01T11:00:00Z')
const after = new Date('2026-03-01T13:00:00Z')

test.each<[IssueStatus, Date | null, boolean]>([
  ['RESOLVED', null, true],
  ['RESOLVED', before, true],
  // Resolved again after a crash that a clock ahead of ours dated.
  ['RESOLVED', after, true],
  ['REGRESSED', after, false],
  // Reopened by hand.
  ['UNRESOLVED', null, false],
  ['UNRESOLVED', before, false],
  ['IGNORED', null, true],
  ['IGNORED', after, false],
])('%s and last come back at %j: held is %j', (status, regressedAt, held) => {
  expect(resolutionOf({ status, firstSeen, resolvedAt, regressedAt, recurrences: 1 })).toEqual({
    resolvedAt,
    secondsToResolve: 7_200,
    held,
    recurrences: 1,
  })
})

test('what was never resolved has no resolution', () => {
  expect(
    resolutionOf({ status: 'UNRESOLVED', firstSeen, resolvedAt: null, regressedAt: null, recurrences: 0 }),
  ).toBeNull()
})
