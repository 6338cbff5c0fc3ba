import { Gauge, type Registry } from 'prom-client'

/** Since when the longest overdue of each kind is due, in seconds; 0 where nothing is. */
export type Overdue = Readonly<Record<string, number>>

export function exposeOverdue(registry: Registry, read: () => Promise<Overdue>): void {
  new Gauge({
    name: 'evenkeel_overdue_seconds',
    help: 'How long the longest overdue of each kind waits, of all nodes',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const [kind, seconds] of Object.entries(await read())) this.set({ kind }, seconds)
    },
  })
}
