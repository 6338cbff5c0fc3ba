import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCostBudget } from '../../src/graphql/cost-budget.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a token has a minute’s points at once, and then as many as time brings', () => {
  const { spend } = createCostBudget(600)
  expect(spend('a', 400)).toBeNull()
  expect(spend('a', 200)).toBeNull()
  expect(spend('a', 25)).toEqual({ retryAfterSeconds: 3 })
  vi.advanceTimersByTime(2_000)
  expect(spend('a', 20), 'what was refused cost nothing').toBeNull()
  expect(spend('a', 1)).toEqual({ retryAfterSeconds: 1 })
})

test('a token’s spending is its own', () => {
  const { spend } = createCostBudget(600)
  spend('a', 600)
  expect(spend('a', 2)).not.toBeNull()
  expect(spend('b', 600)).toBeNull()
})

test('one that costs more than a minute has passes after a minute’s rest', () => {
  const { spend } = createCostBudget(600)
  expect(spend('a', 5_000)).toBeNull()
  expect(spend('a', 5_000)).toEqual({ retryAfterSeconds: 60 })
  vi.advanceTimersByTime(60_000)
  expect(spend('a', 5_000)).toBeNull()
})

test('one that costs more than a minute has passes though the search for its document took a point', () => {
  const { spend } = createCostBudget(600)
  expect(spend('a', 1)).toBeNull()
  expect(spend('a', 5_000)).toBeNull()
})

test('0 is no limit', () => {
  const { spend } = createCostBudget(0)
  for (let count = 0; count < 10; count++) expect(spend('a', 1e9)).toBeNull()
})
