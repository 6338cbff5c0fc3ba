import { expect, test } from 'vitest'
import { createProcessMetrics } from '../../src/operations/process-metrics.ts'

test('metrics say who is connected, what they missed, and what became of operations', async () => {
  const metrics = createProcessMetrics()
  metrics.observeGraphQL(() => ({
    connections: { websocket: 12, 'event-stream': 3 },
    events: { subscribers: 5, skipped: 40 },
  }))
  metrics.operations.inc({ type: 'query', outcome: 'ok' })
  metrics.operations.inc({ type: 'query', outcome: 'ok' })
  metrics.operations.inc({ type: 'unknown', outcome: 'RATE_LIMITED' })
  const figures = async () => {
    const { body } = await metrics.render()
    return [...body.matchAll(/^evenkeel_(?:graphql|connections|event).*$/gm)].map(([line]) => line)
  }
  const expected = [
    'evenkeel_graphql_operations_total{type="query",outcome="ok"} 2',
    'evenkeel_graphql_operations_total{type="unknown",outcome="RATE_LIMITED"} 1',
    'evenkeel_connections{transport="websocket"} 12',
    'evenkeel_connections{transport="event-stream"} 3',
    'evenkeel_event_subscribers 5',
    'evenkeel_events_skipped_total 40',
  ]
  expect(await figures()).toEqual(expected)
  expect(await figures()).toEqual(expected)
})
