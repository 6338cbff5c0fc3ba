import type { GraphQLSchema } from 'graphql'
import { type Fault, PluginFaults } from './faults.ts'
import type { Addition } from './open-host.ts'
import { dispose, type Listed, type Registered, registerPlugins } from './register.ts'
import { type FittingAddition, fitAdditions } from './schema-additions/fit-additions.ts'

/** Plugins that are registered and may be started. */
export interface Registration {
  registered: readonly Registered[]
  /** Their additions to the schema, which fit it and each other. */
  schemas: readonly FittingAddition[]
  /** Faults of optional plugins, which are left out. */
  faults: readonly Fault[]
}

/**
 * Registers all plugins, which has no side effects. Throws `PluginFaults` with everything found when a required one cannot
 * be used.
 *
 * @param found faults met while loading, to be reported together with those met here
 * @param product the schema that additions to it must fit; null where nobody asks GraphQL, so that they are passed over
 */
export async function registerAll(
  listed: readonly Listed[],
  found: readonly Fault[],
  product: GraphQLSchema | null,
): Promise<Registration> {
  const { registered, faults: registerFaults } = await registerPlugins(listed, found)
  const { schemas, faults: schemaFaults } = fitSchemas(registered, product)
  const faults = [...found, ...registerFaults, ...schemaFaults]
  const mustStop = faults.some(({ required }) => required)
  const unfit = new Set(schemaFaults.map(({ plugin }) => plugin))
  const usable = mustStop ? [] : registered.filter(({ name }) => !unfit.has(name))
  for (const { plugin } of listed) if (!usable.some((item) => item.plugin === plugin)) await dispose(plugin)
  if (mustStop) throw new PluginFaults(faults)
  return { registered: usable, schemas, faults }
}

function fitSchemas(registered: readonly Registered[], product: GraphQLSchema | null) {
  if (product === null) return { schemas: [], faults: [] }
  const additions = registered.flatMap(({ name, plugin, additions }) =>
    additions
      .filter((addition): addition is Addition<'schema'> => addition.kind === 'schema')
      .map(({ value }) => ({ plugin: name, ownName: plugin.name, addition: value })),
  )
  const { fitting, problems } = fitAdditions(product, additions)
  const isRequired = (name: string) => registered.find((one) => one.name === name)?.required ?? true
  return {
    schemas: fitting,
    faults: problems.map((problem) => ({ ...problem, required: isRequired(problem.plugin) })),
  }
}
