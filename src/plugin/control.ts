import type { Bus } from '../bus/notice.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { carryOut, type PluginCommand } from './command.ts'
import type { PluginCopies } from './copies.ts'
import type { Fault } from './faults.ts'
import type { Loaded } from './load.ts'
import { overview, type PluginStatus } from './overview.ts'
import type { Registry } from './registry.ts'

/** What operators see of the plugins, and what they can do to them while the host runs. */
export interface PluginControl {
  /** This process among the nodes. */
  readonly node: string
  overview(): PluginStatus[]
  /**
   * Carries a command out on every thread of every node. Disabling and enabling is remembered across restarts. Resolves,
   * once it is done on the main thread here, to what went wrong.
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
  // One after the other: two commands to one plugin must not meet halfway.
  let last: Promise<unknown> = Promise.resolve()

  function apply(command: PluginCommand): Promise<Fault[]> {
    const done = last.then(async () => {
      const faults = await carryOut(command, registry, load)
      if (command.command !== 'reload' || faults.length === 0) copies.tell(command)
      return faults
    })
    last = done.catch(() => {})
    return done
  }

  async function applyTold(command: PluginCommand): Promise<void> {
    for (const fault of await apply(command)) log.warn({ ...fault, command: command.command }, 'plugin command failed')
  }

  /** Brings switches in line with what is stored: another node may have turned some while no notice came through. */
  async function catchUp(): Promise<void> {
    const disabled = await disabledPlugins(database)
    for (const { item, state } of registry.plugins) {
      const { name: plugin } = item
      if (disabled.has(plugin) && state !== 'DISABLED') await applyTold({ command: 'disable', plugin })
      if (!disabled.has(plugin) && state === 'DISABLED') await applyTold({ command: 'enable', plugin })
    }
  }

  const guarded = (work: Promise<void>) =>
    void work.catch((error) => log.error({ err: error }, 'plugin command failed'))
  const unsubscribe = bus.subscribe((notices) => {
    for (const notice of notices) {
      if (notice.kind === 'lost') guarded(catchUp())
      else if (notice.kind === 'plugin' && notice.node !== node && notice.command !== undefined) {
        guarded(applyTold({ command: notice.command, plugin: notice.plugin }))
      }
    }
  })

  return {
    node,
    overview: () => overview(registry, copies.snapshots()),
    async command(command, by) {
      await remember(database, command, by)
      const faults = await apply(command)
      bus.publish([{ kind: 'plugin', node, ...command }])
      return faults
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
