import { Counter, Gauge, type Registry } from 'prom-client'
import type { AdditionStatus, PluginStatus } from '../plugin/overview.ts'

const circuits = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 }
const byAddition = ['plugin', 'kind', 'name'] as const

/** Makes what plugins do part of a process's metrics, read whenever somebody asks. */
export function exposePlugins(registry: Registry, read: () => readonly PluginStatus[]): void {
  const registers = [registry]
  new Gauge({
    name: 'evenkeel_plugin_up',
    help: '1 for a plugin that runs, 0 for one that is disabled, failed or stopped',
    labelNames: ['plugin', 'state'] as const,
    registers,
    collect() {
      this.reset()
      for (const { name, state } of read()) this.set({ plugin: name, state }, state === 'RUNNING' ? 1 : 0)
    },
  })

  function* figures(figure: (addition: AdditionStatus) => number | null) {
    for (const { name: plugin, additions } of read()) {
      for (const addition of additions) {
        const value = figure(addition)
        if (value !== null) yield [{ plugin, kind: addition.kind, name: addition.name }, value] as const
      }
    }
  }

  function count(name: string, help: string, figure: (addition: AdditionStatus) => number): void {
    new Counter({
      name,
      help,
      labelNames: byAddition,
      registers,
      collect() {
        this.reset()
        for (const [labels, value] of figures(figure)) this.inc(labels, value)
      },
    })
  }

  function gauge(name: string, help: string, figure: (addition: AdditionStatus) => number | null): void {
    new Gauge({
      name,
      help,
      labelNames: byAddition,
      registers,
      collect() {
        this.reset()
        for (const [labels, value] of figures(figure)) this.set(labels, value)
      },
    })
  }

  count('evenkeel_plugin_calls_total', 'Calls of a plugin, each try counted', ({ calls }) => calls)
  count('evenkeel_plugin_failures_total', 'Calls of a plugin that failed', ({ failures }) => failures)
  gauge('evenkeel_plugin_circuit', '0 closed, 1 half-open, 2 open', ({ circuit }) => circuits[circuit])
  gauge('evenkeel_plugin_latency_p50_seconds', 'Half of the calls ended within this', (one) =>
    inSeconds(one.latencyP50),
  )
  gauge('evenkeel_plugin_latency_p99_seconds', '99 of 100 calls ended within this', (one) => inSeconds(one.latencyP99))
}

function inSeconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : milliseconds / 1_000
}
