import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { LiveCounts } from '../live/live-counts.ts'

/** Makes what live queries do part of a process's metrics, read whenever somebody asks. */
export function exposeLive(registry: Registry, read: () => LiveCounts): void {
  const registers = [registry]

  function count(name: string, help: string, figure: (counts: LiveCounts) => number): void {
    new Counter({
      name: `evenkeel_live_${name}_total`,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(figure(read()))
      },
    })
  }

  function gauge(name: string, help: string, figure: (counts: LiveCounts) => number): void {
    new Gauge({
      name: `evenkeel_live_${name}`,
      help,
      registers,
      collect() {
        this.set(figure(read()))
      },
    })
  }

  count('executions', 'Executions of live queries, each for all of its subscribers', ({ executions }) => executions)
  count('ticks', 'Executions for no other reason than that time went on', ({ ticks }) => ticks)
  count('suppressed', 'Executions whose answer was the one before, so that nothing was sent', (all) => all.suppressed)
  count('coalesced', 'Notices that joined an execution that was already due', ({ coalesced }) => coalesced)
  count('sends', 'Answers handed to subscribers', ({ sends }) => sends)
  count('skipped', 'Answers that a slow subscriber never saw, since a newer one came', ({ skipped }) => skipped)
  gauge('queries', 'Distinct live queries that are watched', ({ queries }) => queries)
  gauge('subscribers', 'Subscribers of live queries', ({ subscribers }) => subscribers)
  new Histogram({
    name: 'evenkeel_live_subscribers_per_query',
    help: 'Watched queries by how many subscribers share each, now',
    buckets: [1, 10, 100, 1_000, 10_000],
    registers,
    collect() {
      this.reset()
      for (const subscribers of read().perQuery) this.observe(subscribers)
    },
  })
}
