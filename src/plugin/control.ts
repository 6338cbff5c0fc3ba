import type { Bus } from '../bus/notice.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { type Carried, carryOut, type PluginCommand } from './command.ts'
import type { PluginCopies } from './copies.ts'
import type { Fault } from './faults.ts'
import type { Loaded } from './load.ts'
import { overview, type PluginStatus } from './overview.ts'
import type { Registry } from './registry.ts'

/** What operators see of the plugins, and what they can do to them while the host runs. */
export interface PluginControl {
  /** This process among the nodes. */
  readonly node: string
  /** For a look back at what a detector would have found. */
  readonly detectors: Pick<Registry, 'names' | 'detect' | 'score'>
  overview(): PluginStatus[]
  /**
   * Carries a command out on every thread of every node. Disabling and enabling is remembered across restarts. Resolves,
   * once it is done on the main thread here, to why it was not done.
   *
   * @param by who asked
   */
  command(command: PluginCommand, by: string): Promise<Fault[]>
  close(): void
}

export interface ControlOptions {
  registry: Registry
  copies: PluginCopies
  database: Database
  bus: Bus
  /** This process among the nodes. */
  node: string
  log: Log
  /** Reads the configuration again. */
  load(): Promise<Loaded>
}

export function createPluginControl({
  registry,
  copies,
  database,
  bus,
  node,
  log,
  load,
}: ControlOptions): PluginControl {
  async function apply(command: PluginCommand): Promise<Carried> {
    const carried = await carryOut(command, registry, load)
    if (carried.done) copies.tell(command)
    for (const fault of carried.faults) log.warn({ ...fault, command: command.command }, 'a plugin gave trouble')
    return carried
  }

  /**
   * Brings one switch, or all, in line with what is stored. Two nodes may turn one at the same time, and notices may be lost:
   * what all agree on in the end is the row.
   */
  async function catchUp(only?: string): Promise<Carried> {
    const disabled = await disabledPlugins(database)
    let result: Carried = { done: true, faults: [] }
    for (const { item, state } of registry.plugins.filter(({ item }) => only === undefined || item.name === only)) {
      const { name: plugin } = item
      if (disabled.has(plugin) && state !== 'DISABLED') result = await apply({ command: 'disable', plugin })
      // One that failed to start is tried again only when somebody asks for that very one.
      const isOff = state === 'DISABLED' || (only !== undefined && state === 'FAILED')
      if (!disabled.has(plugin) && isOff) result = await apply({ command: 'enable', plugin })
    }
    return result
  }

  const isSwitch = (command: PluginCommand['command']) => command === 'disable' || command === 'enable'
  const carry = (command: PluginCommand) => (isSwitch(command.command) ? catchUp(command.plugin) : apply(command))
  const guarded = (work: Promise<unknown>) =>
    void work.catch((error) => log.error({ err: error }, 'plugin command failed'))
  const unsubscribe = bus.subscribe((notices) => {
    for (const notice of notices) {
      if (notice.kind === 'lost') guarded(catchUp())
      else if (notice.kind === 'plugin' && notice.node !== node && notice.command !== undefined) {
        guarded(carry({ command: notice.command, plugin: notice.plugin }))
      }
    }
  })

  return {
    node,
    detectors: registry,
    overview: () => overview(registry, copies.snapshots()),
    async command(command, by) {
      await remember(database, command, by)
      log.info({ ...command, by }, 'a plugin was told to')
      const { done, faults } = await carry(command)
      bus.publish([{ kind: 'plugin', node, ...command }])
      return done ? [] : faults
    },
    close: unsubscribe,
  }
}

/** Names of the plugins that are switched off. */
export async function disabledPlugins({ prisma }: Pick<Database, 'prisma'>): Promise<ReadonlySet<string>> {
  const switches = await prisma.pluginSwitch.findMany({ select: { plugin: true } })
  return new Set(switches.map(({ plugin }) => plugin))
}

async function remember({ prisma }: Database, { command, plugin }: PluginCommand, by: string): Promise<void> {
  const off = { disabledAt: new Date(), by }
  if (command === 'disable') {
    await prisma.pluginSwitch.upsert({ where: { plugin }, create: { plugin, ...off }, update: off })
  }
  if (command === 'enable') await prisma.pluginSwitch.deleteMany({ where: { plugin } })
}
