import { expect, it } from 'vitest'
import { addLatency, latencyQuantile, noLatencies, sumLatencies } from '../../src/plugin/guard/latency.ts'

function latencies(...milliseconds: number[]) {
  const all = noLatencies()
  for (const one of milliseconds) addLatency(all, one)
  return all
}

it('has no quantile without calls', () => {
  expect(latencyQuantile(noLatencies(), 0.5)).toBeNull()
})

it.each([0.000_1, 0.01, 1, 17, 250, 15_000, 900_000])('%d ms is found again, at most 10 %% off', (milliseconds) => {
  const found = latencyQuantile(latencies(milliseconds), 0.99)!
  expect(found).toBeGreaterThanOrEqual(milliseconds)
  expect(found).toBeLessThanOrEqual(Math.max(milliseconds * 1.1, 0.001))
})

it('gives the time that a share of the calls ended within, over several threads', () => {
  const fast = latencies(...Array.from({ length: 98 }, () => 1))
  const all = sumLatencies([fast, latencies(100, 1_000)])
  expect(latencyQuantile(all, 0.5)).toBeCloseTo(1, 0)
  expect(latencyQuantile(all, 0.98)).toBeCloseTo(1, 0)
  expect(latencyQuantile(all, 0.99)! / 100).toBeCloseTo(1, 0)
  expect(latencyQuantile(all, 1)! / 1_000).toBeCloseTo(1, 0)
})

it('keeps what takes longer than it can tell in the last bucket', () => {
  expect(latencyQuantile(latencies(1e12), 0.5)).toBeGreaterThan(1_000_000)
})
