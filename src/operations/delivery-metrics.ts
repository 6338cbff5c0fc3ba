import { Gauge, type Registry } from 'prom-client'
import type { Backlog } from '../notifications/backlog.ts'

/** Makes what waits to be sent part of a process's metrics. Where the database does not answer it is left out. */
export function exposeBacklog(registry: Registry, read: () => Promise<readonly Backlog[]>): void {
  let reading: Promise<readonly Backlog[]> | null = null
  /** All gauges are asked at the same time, which is one question. */
  const readOnce = () =>
    (reading ??= read()
      .catch(() => [])
      .finally(() => (reading = null)))

  function gauge(name: string, help: string, figure: (backlog: Backlog) => number): void {
    new Gauge({
      name,
      help,
      labelNames: ['notifier'] as const,
      registers: [registry],
      async collect() {
        const all = await readOnce()
        this.reset()
        for (const backlog of all) this.set({ notifier: backlog.notifier }, figure(backlog))
      },
    })
  }
  gauge('evenkeel_deliveries_pending', 'Notifications that wait to be sent, of all nodes', (all) => all.deliveries)
  gauge(
    'evenkeel_delivery_oldest_pending_seconds',
    'Since the oldest notification that waits was queued',
    ({ oldestSeconds }) => oldestSeconds,
  )
}
