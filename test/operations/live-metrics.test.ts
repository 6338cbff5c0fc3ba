import { expect, test } from 'vitest'
import type { LiveCounts } from '../../src/live/live-counts.ts'
import { createProcessMetrics } from '../../src/operations/process-metrics.ts'

const counts: LiveCounts = {
  executions: 7,
  sends: 40,
  suppressed: 2,
  coalesced: 5,
  skipped: 3,
  ticks: 1,
  queries: 3,
  subscribers: 1_013,
  perQuery: [1, 12, 1_000],
}

test('metrics say what live queries did and are whenever somebody asks, not what they were before', async () => {
  const metrics = createProcessMetrics()
  metrics.observeLive(() => counts)
  const figures = async () => {
    const { body } = await metrics.render()
    return Object.fromEntries(
      [...body.matchAll(/^evenkeel_live_(\S+) (\d+)$/gm)].map(([, name, value]) => [name, value]),
    )
  }
  const expected = {
    executions_total: '7',
    ticks_total: '1',
    suppressed_total: '2',
    coalesced_total: '5',
    sends_total: '40',
    skipped_total: '3',
    queries: '3',
    subscribers: '1013',
    'subscribers_per_query_bucket{le="1"}': '1',
    'subscribers_per_query_bucket{le="10"}': '1',
    'subscribers_per_query_bucket{le="100"}': '2',
    'subscribers_per_query_bucket{le="1000"}': '3',
    'subscribers_per_query_bucket{le="10000"}': '3',
    'subscribers_per_query_bucket{le="+Inf"}': '3',
    subscribers_per_query_sum: '1013',
    subscribers_per_query_count: '3',
  }
  expect(await figures()).toEqual(expected)
  expect(await figures()).toEqual(expected)
})
