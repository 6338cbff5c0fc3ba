import { composeSchema } from '../../src/graphql/schema.ts'
import type { Use } from '../../src/plugin/configuration.ts'
import type { Store } from '../../src/plugin/contract/call.ts'
import type { Plugin } from '../../src/plugin/contract/plugin.ts'
import { loadPlugins } from '../../src/plugin/load.ts'
import { createOutbound } from '../../src/plugin/outbound/outbound.ts'
import type { LogSink } from '../../src/plugin/plugin-log.ts'
import { registerAll } from '../../src/plugin/registration.ts'
import { openRegistry, type Registry, type StartOptions } from '../../src/plugin/registry.ts'
import { storeInMemory } from '../../src/plugin/testing/store-in-memory.ts'

export type TestUse = Omit<Use, 'use'> & ({ plugin: Plugin } | { use: string })

/** A registry of these plugins as a host has it, with stores in memory; plugins may reach this machine. */
export async function openPlugins(...uses: TestUse[]): Promise<Registry & AsyncDisposable> {
  return openPluginsWith({}, ...uses)
}

export async function openPluginsWith(
  { env = {}, log = () => {}, ...options }: Partial<StartOptions> & { env?: Record<string, string>; log?: LogSink },
  ...uses: TestUse[]
): Promise<Registry & AsyncDisposable> {
  const allowPrivate = ['127.0.0.0/8', '::1/128']
  const plugins = uses.map((use): Use => {
    if ('use' in use) return use
    const { plugin, ...rest } = use
    return { ...rest, use: plugin }
  })
  const loaded = await loadPlugins({ configuration: { plugins, network: { allowPrivate } }, env })
  const stores = new Map<string, Store>()
  const outbound = createOutbound({ allowPrivate })
  const services = {
    log,
    outbound,
    store: (plugin: string) => stores.getOrInsertComputed(plugin, storeInMemory),
  }
  const registry = await openRegistry(await registerAll(loaded.listed, loaded.faults, composeSchema()), {
    services,
    ...options,
  })
  return {
    ...registry,
    async [Symbol.asyncDispose]() {
      await registry.stop()
      await outbound.close()
    },
  }
}
