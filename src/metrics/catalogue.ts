import type { MetricDirection, WarningType } from '../storage/generated/enums.ts'
import type { Aggregate } from './measure.ts'

/** What is known of a metric before anybody defines it. */
export interface CatalogueEntry {
  name: string
  title: string
  description: string
  unit: string | null
  direction: MetricDirection
  /** The value to reach; null: none is set. */
  target: number | null
  /** Values from which on it is a matter for a warning, and for somebody at once. */
  warning: number | null
  critical: number | null
  /** What a warning about it is a warning of. */
  warningType: WarningType
  /** How its samples of a stretch of time become the one value that is held against the target. */
  aggregate: Aggregate
  /** Key of the playbook for when it is critical. */
  playbook: string | null
}

type Levels = Partial<Pick<CatalogueEntry, 'target' | 'warning' | 'critical' | 'aggregate' | 'playbook'>>

function entry(
  [name, unit, direction, warningType]: [string, string | null, MetricDirection, WarningType],
  [title, description]: [string, string],
  { target = null, warning = null, critical = null, aggregate = 'AVG', playbook = null }: Levels,
): CatalogueEntry {
  return { name, title, description, unit, direction, target, warning, critical, warningType, aggregate, playbook }
}

const lower = 'LOWER_IS_BETTER'
const higher = 'HIGHER_IS_BETTER'

/**
 * Metrics of apps, by the names that detectors and alert rules know. Where a number comes from the production dashboard, the
 * stability programme, the reliability plan or the hardening layer, the line above says so; the others are a start.
 */
export const catalogue: readonly CatalogueEntry[] = [
  // Dashboard: targets and alert thresholds.
  entry(
    ['app.start.duration', 's', lower, 'PERFORMANCE_DEGRADATION'],
    ['Launch time', 'From the tap on the icon until the app can be used.'],
    { target: 1.5, warning: 2, critical: 3, playbook: 'launch-time' },
  ),
  entry(['app.frame.rate', 'fps', higher, 'PERFORMANCE_DEGRADATION'], ['Frame rate', 'Frames drawn in a second.'], {
    target: 60,
    warning: 55,
    critical: 45,
  }),
  entry(['app.memory.used', 'MB', lower, 'MEMORY_PRESSURE'], ['Memory in use', 'Memory that the app holds.'], {
    target: 150,
    warning: 180,
    critical: 250,
    playbook: 'memory-usage',
  }),
  entry(['app.crash.rate', '%', lower, 'PERFORMANCE_DEGRADATION'], ['Crash rate', 'Sessions that crashed, of all.'], {
    target: 0.1,
    warning: 0.5,
    critical: 1,
    playbook: 'crash-rate',
  }),
  entry(
    ['app.retention', '1', higher, 'PERFORMANCE_DEGRADATION'],
    ['Retention', 'People who came back, of all who could have.'],
    { target: 0.8, warning: 0.7, critical: 0.6, aggregate: 'LAST', playbook: 'retention' },
  ),
  entry(
    ['app.satisfaction', null, higher, 'PERFORMANCE_DEGRADATION'],
    ['Satisfaction', 'What people say of the app, from 1 to 5.'],
    { target: 4.5, warning: 4, critical: 3.5, playbook: 'satisfaction' },
  ),
  // Stability programme: prevention and targets.
  entry(
    ['app.scroll.frame_rate', 'fps', higher, 'PERFORMANCE_DEGRADATION'],
    ['Frame rate while scrolling', 'Frames drawn in a second while a list moves.'],
    { target: 60, warning: 45 },
  ),
  entry(
    ['app.crash_free.rate', '%', higher, 'PERFORMANCE_DEGRADATION'],
    ['Crash-free rate', 'Sessions that did not crash, of all.'],
    { target: 99.9, warning: 99.5, critical: 99, playbook: 'crash-rate' },
  ),
  entry(
    ['app.stability.score', null, higher, 'PERFORMANCE_DEGRADATION'],
    ['Stability score', 'From 0 to 100, as the app reckons it.'],
    { target: 95 },
  ),
  entry(
    ['app.feature.availability', '%', higher, 'PERFORMANCE_DEGRADATION'],
    ['Feature availability', 'Time in which the core features worked.'],
    { target: 99.95, warning: 99.9, critical: 99 },
  ),
  entry(
    ['app.recovery.automatic_rate', '%', higher, 'PERFORMANCE_DEGRADATION'],
    ['Automatic recovery', 'Failures that the app recovered from by itself, of all.'],
    { target: 90 },
  ),
  entry(
    ['app.crash.user_reported_rate', '%', lower, 'PERFORMANCE_DEGRADATION'],
    ['Crashes told by people', 'Crashes that became known because somebody complained, of all.'],
    { target: 1 },
  ),
  entry(['app.data.loss_incidents', null, lower, 'DATA_CORRUPTION'], ['Data losses', 'Times that data was lost.'], {
    target: 0,
    warning: 1,
    critical: 1,
    aggregate: 'SUM',
  }),
  // Hardening layer: network quality by latency.
  entry(
    ['app.network.latency', 'ms', lower, 'NETWORK_INSTABILITY'],
    ['Network latency', 'From a request to the first byte of its answer.'],
    { target: 200, warning: 500, critical: 1_000 },
  ),
  entry(
    ['app.network.failure_rate', '%', lower, 'NETWORK_INSTABILITY'],
    ['Network failures', 'Requests that got no answer, of all.'],
    { warning: 5, critical: 20 },
  ),
  entry(
    ['app.network.uptime', '%', higher, 'NETWORK_INSTABILITY'],
    ['Network uptime', 'Time in which the app was connected.'],
    { warning: 99, critical: 95 },
  ),
  entry(
    ['app.request.failures', null, lower, 'NETWORK_INSTABILITY'],
    ['Failed requests', 'Requests that failed, with retries.'],
    { aggregate: 'SUM' },
  ),
  entry(['app.queue.length', null, lower, 'RESOURCE_EXHAUSTION'], ['Offline queue', 'Actions that wait to be sent.'], {
    warning: 100,
    critical: 1_000,
    aggregate: 'MAX',
  }),
  entry(
    ['app.sync.conflicts', null, lower, 'DATA_CORRUPTION'],
    ['Sync conflicts', 'Actions that met a newer version on the server.'],
    { aggregate: 'SUM' },
  ),
  entry(
    ['app.task.failures', null, lower, 'RESOURCE_EXHAUSTION'],
    ['Background task failures', 'Runs of background tasks that failed.'],
    { aggregate: 'SUM' },
  ),
  entry(
    ['app.uptime', '%', higher, 'PERFORMANCE_DEGRADATION'],
    ['Uptime', 'Time in which the app or its server worked.'],
    { target: 99.9, warning: 99.5, critical: 99 },
  ),
  // Stability programme: warnings about resources and data.
  entry(['app.cpu.used', '%', lower, 'RESOURCE_EXHAUSTION'], ['CPU in use', 'Of all that the device has.'], {
    warning: 80,
    critical: 95,
  }),
  entry(
    ['app.disk.free', 'MB', higher, 'RESOURCE_EXHAUSTION'],
    ['Free disk space', 'What the app could still write.'],
    { warning: 500, critical: 100, aggregate: 'MIN' },
  ),
  entry(['app.battery.level', '%', higher, 'RESOURCE_EXHAUSTION'], ['Battery', 'Charge that is left.'], {
    warning: 20,
    critical: 10,
  }),
  entry(
    ['app.data.integrity_errors', null, lower, 'DATA_CORRUPTION'],
    ['Integrity errors', 'Records that a check found broken.'],
    { target: 0, warning: 1, critical: 10, aggregate: 'SUM' },
  ),
  // Reliability plan: error rates and what people feel of them.
  entry(
    ['app.api.error_rate', '%', lower, 'NETWORK_INSTABILITY'],
    ['API failures', 'Calls of other services that failed, of all.'],
    { target: 1, warning: 3, critical: 5 },
  ),
  entry(
    ['app.error.critical_rate', '%', lower, 'PERFORMANCE_DEGRADATION'],
    ['Critical errors', 'Requests that ended in a critical error, of all.'],
    { target: 0.1, warning: 0.3, critical: 1 },
  ),
  entry(
    ['app.error.user_rate', '%', lower, 'PERFORMANCE_DEGRADATION'],
    ['Errors met by people', 'Sessions in which an error was shown, of all.'],
    { target: 2, warning: 5 },
  ),
  entry(
    ['app.recovery.rate', '%', higher, 'PERFORMANCE_DEGRADATION'],
    ['Recovery', 'Retryable errors that a retry made good, of all.'],
    { target: 95, warning: 80 },
  ),
  entry(
    ['app.error.resolution_time', 's', lower, 'PERFORMANCE_DEGRADATION'],
    ['Time lost to an error', 'From an error until the person could go on.'],
    { target: 30, warning: 45 },
  ),
  entry(
    ['app.error.abandonment_rate', '%', lower, 'PERFORMANCE_DEGRADATION'],
    ['Abandonment', 'People who gave up after an error, of those who met one.'],
    { target: 10, warning: 20 },
  ),
  entry(
    ['app.support.error_ticket_rate', '%', lower, 'PERFORMANCE_DEGRADATION'],
    ['Support about errors', 'Support tickets that are about errors, of all.'],
    { target: 2, warning: 8 },
  ),
  entry(
    ['app.session.duration', 's', higher, 'PERFORMANCE_DEGRADATION'],
    ['Session length', 'From the start of a session to its end.'],
    {},
  ),
]

const byName = new Map(catalogue.map((each) => [each.name, each]))

export function catalogueEntry(name: string): CatalogueEntry | null {
  return byName.get(name) ?? null
}
