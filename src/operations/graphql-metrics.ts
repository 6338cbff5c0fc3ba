import { Counter, Gauge, type Registry } from 'prom-client'
import type { GraphQLCounts } from '../graphql/graphql-counts.ts'

/** Operations that were asked for, by their type and what became of them. */
export function operationsCounter(registry: Registry): Counter<'type' | 'outcome'> {
  return new Counter({
    name: 'evenkeel_graphql_operations_total',
    help: 'GraphQL operations by their type and by "ok" or the code of their first error; subscriptions when they begin',
    labelNames: ['type', 'outcome'],
    registers: [registry],
  })
}

/** Makes those who stay connected part of a process's metrics, read whenever somebody asks. */
export function exposeGraphQL(registry: Registry, read: () => GraphQLCounts): void {
  const registers = [registry]
  new Gauge({
    name: 'evenkeel_connections',
    help: 'Open WebSockets and event streams',
    labelNames: ['transport'],
    registers,
    collect() {
      for (const [transport, count] of Object.entries(read().connections)) this.set({ transport }, count)
    },
  })
  new Gauge({
    name: 'evenkeel_event_subscribers',
    help: 'Open subscriptions to events; those of live queries are evenkeel_live_subscribers',
    registers,
    collect() {
      this.set(read().events.subscribers)
    },
  })
  new Counter({
    name: 'evenkeel_events_skipped_total',
    help: 'Events that slow subscribers were told of as lagged only, where it is known how many',
    registers,
    collect() {
      this.reset()
      this.inc(read().events.skipped)
    },
  })
}
