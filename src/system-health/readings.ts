import { MEMORY_LEVELS } from '../metrics/memory-pressure.ts'

/** What can be wrong with a system, in the order in which it is told. */
export const healthAreas = ['NETWORK', 'QUEUE', 'REQUESTS', 'MEMORY', 'ERRORS', 'UPTIME'] as const
export type HealthArea = (typeof healthAreas)[number]

/** Something that app instances report of themselves. */
export interface Reading {
  /** Of the catalogue. */
  metric: string
  area: HealthArea
  /** In the catalogue's unit, where it has none or others than are meant here. */
  levels?: { warning: number; critical: number }
  /** Of a counter or histogram all that came within the window counts, not the newest. */
  isSummed?: true
  /** What to do: while there is time, and when it has to be at once. */
  inTime: string
  atOnce: string
}

export const readings = {
  latency: {
    metric: 'app.network.latency',
    area: 'NETWORK',
    inTime: 'Send less at once, put off what people do not wait for, and try again with longer pauses.',
    atOnce: 'Let the app work offline, and switch to an endpoint that is nearer or less busy.',
  },
  networkFailures: {
    metric: 'app.network.failure_rate',
    area: 'NETWORK',
    inTime: 'Try again with longer pauses, and look at which endpoint does not answer.',
    atOnce: 'Let the app work offline, and switch to another endpoint.',
  },
  networkUptime: {
    metric: 'app.network.uptime',
    area: 'NETWORK',
    inTime: 'Keep what cannot be sent in the offline queue, and look for where connections break.',
    atOnce: 'Let the app work offline until connections last, and tell the people who depend on it.',
  },
  queueLength: {
    metric: 'app.queue.length',
    area: 'QUEUE',
    inTime: 'Sync now, what matters most first, and look for actions that fail again and again.',
    atOnce: 'Find what stops the sync before anything else: what waits is only on the device, and is lost with it.',
  },
  failedRequests: {
    metric: 'app.request.failures',
    area: 'REQUESTS',
    // Neither the catalogue nor the hardening layer has any.
    levels: { warning: 10, critical: 100 },
    isSummed: true,
    inTime: 'Look at which requests fail and why, and send those that can be retried again in batches.',
    atOnce: 'Open the circuit breaker for what fails, and keep the requests for a later retry.',
  },
  memory: {
    metric: 'app.memory.used',
    area: 'MEMORY',
    // Prevention's, as the `threshold` detector has them. The catalogue has those of the dashboard.
    levels: MEMORY_LEVELS,
    inTime: 'Have the app empty its caches, and look for what holds on to memory.',
    atOnce: 'Start emergency memory recovery: drop all that can be loaded again, and end background work.',
  },
  criticalErrors: {
    metric: 'app.error.critical_rate',
    area: 'ERRORS',
    inTime: 'Look at the newest issues of severity CRITICAL, and at the release that brought them.',
    atOnce: 'Switch the failing feature off or go back to the last good release.',
  },
  userErrors: {
    metric: 'app.error.user_rate',
    area: 'ERRORS',
    inTime: 'Look at which errors people are shown, and recover from them without asking where that can be.',
    atOnce: 'Switch the failing feature off or go back to the last good release.',
  },
  uptime: {
    metric: 'app.uptime',
    area: 'UPTIME',
    inTime: 'Look at what ended or restarted the app, and at its health checks.',
    atOnce: 'Start recovery: restart what is down, take load away, and have somebody watch it.',
  },
} as const satisfies Record<string, Reading>

export type ReadingName = keyof typeof readings
export const readingNames = Object.keys(readings) as ReadingName[]
