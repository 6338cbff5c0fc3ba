import { expect, test } from 'vitest'
import { judgeEvents } from '../../src/usage/judge-events.ts'

const now = new Date('2026-03-02T09:00:00Z')

test('a long call is judged event by event, while others have their turn', async () => {
  const events = Array.from({ length: 1_000 }, (_, index) => (index % 2 === 0 ? { feature: `f${index}` } : {}))
  let turns = 0
  let isJudged = false
  const count = () => {
    turns++
    if (!isJudged) setImmediate(count)
  }
  setImmediate(count)
  const { taken, rejected } = await judgeEvents(events, now, (user) => user)
  isJudged = true
  expect(taken.map(({ feature }) => feature)).toEqual(events.flatMap(({ feature }) => feature ?? []))
  expect(rejected.map(({ index }) => index)).toEqual(events.flatMap((event, index) => (event.feature ? [] : index)))
  expect(turns).toBeGreaterThanOrEqual(4)
})
