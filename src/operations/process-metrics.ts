import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { GraphQLCounts } from '../graphql/graphql-counts.ts'
import type { LiveCounts } from '../live/live-counts.ts'
import type { Backlog } from '../notifications/backlog.ts'
import type { PluginStatus } from '../plugin/overview.ts'
import { exposeBacklog } from './delivery-metrics.ts'
import { exposeOverdue, type Overdue } from './due-metrics.ts'
import { exposeGraphQL, operationsCounter } from './graphql-metrics.ts'
import { exposeLive } from './live-metrics.ts'
import { exposePlugins } from './plugin-metrics.ts'

/** Prometheus metrics of this process. */
export interface ProcessMetrics {
  /** Reports by the status they were answered with. */
  reports: Counter<'status'>
  /** Requests of exporters of OpenTelemetry by the status they were answered with. */
  otlp: Counter<'status'>
  /** How long it took to look for what is due and to do it. */
  rounds: Histogram<'round' | 'outcome'>
  /** @param read how late what is due is */
  observeOverdue(read: () => Promise<Overdue>): void
  batchSize: Histogram
  batchSeconds: Histogram
  /** @param read submissions that wait or are being written */
  observeWriter(read: () => number): void
  /** @param read report bytes in memory */
  observeBuffer(read: () => number): void
  /** Deliveries by their notifier and what came of an attempt at them. */
  deliveries: Counter<'notifier' | 'outcome'>
  /** @param read deliveries that wait */
  observeBacklog(read: () => Promise<readonly Backlog[]>): void
  /** @param read the plugins and what their calls came to */
  observePlugins(read: () => readonly PluginStatus[]): void
  /** @param read what live queries did and are */
  observeLive(read: () => LiveCounts): void
  /** GraphQL operations by their type and by `ok` or the code of their first error. */
  operations: Counter<'type' | 'outcome'>
  /** @param read who is connected, and what they missed */
  observeGraphQL(read: () => GraphQLCounts): void
  render(): Promise<{ contentType: string; body: string }>
}

export function createProcessMetrics(): ProcessMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const gauge = (name: string, help: string) => (read: () => number) => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  return {
    reports: new Counter({
      name: 'evenkeel_reports_total',
      help: 'Requests of SDKs by the HTTP status they were answered with',
      labelNames: ['status'],
      registers,
    }),
    otlp: new Counter({
      name: 'evenkeel_otlp_requests_total',
      help: 'Requests of OpenTelemetry exporters by the HTTP status they were answered with',
      labelNames: ['status'],
      registers,
    }),
    rounds: new Histogram({
      name: 'evenkeel_round_seconds',
      help: 'Time it took to look for what is due and to do it',
      labelNames: ['round', 'outcome'],
      buckets: [0.001, 0.01, 0.1, 1, 10],
      registers,
    }),
    observeOverdue: (read) => exposeOverdue(registry, read),
    batchSize: new Histogram({
      name: 'evenkeel_write_batch_size',
      help: 'Requests written in one transaction',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    }),
    batchSeconds: new Histogram({
      name: 'evenkeel_write_batch_seconds',
      help: 'Length of a writing transaction',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers,
    }),
    observeWriter: gauge('evenkeel_write_waiting', 'Requests that wait to be written or are being written'),
    observeBuffer: gauge('evenkeel_ingest_buffer_bytes', 'Bytes of reports in memory'),
    deliveries: new Counter({
      name: 'evenkeel_delivery_outcomes_total',
      help: 'What came of notifications and of attempts at them on this node',
      labelNames: ['notifier', 'outcome'],
      registers,
    }),
    observeBacklog: (read) => exposeBacklog(registry, read),
    observePlugins: (read) => exposePlugins(registry, read),
    observeLive: (read) => exposeLive(registry, read),
    operations: operationsCounter(registry),
    observeGraphQL: (read) => exposeGraphQL(registry, read),
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  }
}
