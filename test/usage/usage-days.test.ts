import { expect, test } from 'vitest'
import { daysOf, listDays } from '../../src/usage/usage-days.ts'

test.each([
  ['2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', ['2026-03-01']],
  ['2026-02-27T23:59:59Z', '2026-03-01T00:00:01Z', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ['2026-02-28T00:00:00Z', '2026-03-01T00:00:00Z', ['2026-02-28']],
  ['2024-02-28T00:00:00Z', '2024-02-29T00:00:00.001Z', ['2024-02-28', '2024-02-29']],
])('%s to %s is %j', (from, to, days) => {
  expect(listDays(daysOf({ from: new Date(from), to: new Date(to) }))).toEqual(days)
})
