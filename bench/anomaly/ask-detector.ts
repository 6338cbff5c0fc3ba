import { inArrivalOrder } from '../../src/backtest/arrival-order.ts'
import { tryDetector } from '../../src/backtest/try-detector.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import { loadPlugins } from '../../src/plugin/load.ts'
import type { PluginServices } from '../../src/plugin/plugin-call.ts'
import { registerAll } from '../../src/plugin/registration.ts'
import { openRegistry } from '../../src/plugin/registry.ts'
import type { HostServices } from '../../src/plugin/services.ts'
import type { LabelledSeries } from './corpus.ts'

// The detector uses nothing of the world.
const services = {} as PluginServices
const nothing = { log: () => {}, store: () => services.store, outbound: services } satisfies HostServices

/** The scores of the plugin `anomaly`, with its default options, as `Query.backtest` gives them. */
export async function askDetector(corpus: readonly LabelledSeries[]): Promise<Map<string, number[]>> {
  const { listed, faults } = await loadPlugins({ configuration: { plugins: [{ use: 'anomaly' }] }, env: {} })
  const registry = await openRegistry(await registerAll(listed, faults, composeSchema()), { services: nothing })
  const scores = new Map<string, number[]>()
  for (const { name, samples } of corpus) {
    const points = await tryDetector(registry, 'anomaly', { metric: 'samples', unit: null }, inArrivalOrder(samples))
    scores.set(
      name,
      points.map(({ score }) => score),
    )
  }
  await registry.stop()
  return scores
}
