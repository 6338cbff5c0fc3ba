import type { Socket } from 'node:net'
import type { Store } from './contract/call.ts'
import type { PluginServices } from './plugin-call.ts'
import { type LogSink, pluginLog } from './plugin-log.ts'

/** What a thread offers all its plugins: the way to the log, the network, and the plugins' stores. */
export interface HostServices {
  log: LogSink
  outbound: {
    fetch: typeof fetch
    connect(destination: { host: string; port: number; signal: AbortSignal }): Promise<Socket>
  }
  store(plugin: string): Store
}

/** The part of it that one plugin gets. */
export function servicesFor(plugin: string, host: HostServices, mask: (text: string) => string): PluginServices {
  const { fetch, connect } = host.outbound
  return { log: pluginLog(plugin, host.log, mask), fetch, connect, store: host.store(plugin) }
}
