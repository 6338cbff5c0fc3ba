import type { Fault } from './faults.ts'
import { dispose, type Listed, type Registered, registerOne } from './register.ts'
import type { RunningPlugin } from './running-plugin.ts'

/** What became of a reload. */
export interface Replacement {
  /** Whether the new one runs now, or would if it were enabled. */
  taken: boolean
  /** Why it was not taken, or what the old one did when it was stopped. */
  faults: Fault[]
}

/**
 * Puts a plugin in the place of the one of its name among those that run, or beside them when there is none yet. It must
 * register and start first; otherwise all stays as it is.
 *
 * @param isWanted whether this thread has a use for it
 */
export async function replacePlugin(
  listed: Listed,
  plugins: RunningPlugin[],
  run: (item: Registered) => RunningPlugin,
  isWanted: (item: Registered) => boolean,
): Promise<Replacement> {
  const at = plugins.findIndex(({ item }) => item.name === listed.name)
  const old = plugins[at]
  const { item, faults } = await registerAgain(listed, plugins)
  if (item === null || faults.length > 0 || !isWanted(item)) {
    await dispose(listed.plugin)
    return { taken: faults.length === 0, faults }
  }
  const next = run(item)
  const fault = old?.state === 'DISABLED' ? await next.stop('DISABLED') : await next.start()
  if (fault !== null) {
    await dispose(listed.plugin)
    return { taken: false, faults: [fault] }
  }
  if (old === undefined) {
    plugins.push(next)
    return { taken: true, faults: [] }
  }
  plugins[at] = next
  const stopFault = await old.stop(old.state === 'DISABLED' ? 'DISABLED' : 'STOPPED')
  return { taken: true, faults: stopFault === null ? [] : [stopFault] }
}

async function registerAgain(listed: Listed, plugins: readonly RunningPlugin[]) {
  const faults: Fault[] = []
  const tell = (code: Fault['code'], message: string) =>
    faults.push({ code, plugin: listed.name, message, required: listed.required })
  const item = await registerOne(listed, tell)
  for (const { kind, name } of item?.additions ?? []) {
    const owner = plugins.find(
      (other) =>
        other.item.name !== listed.name && other.additions.some((one) => one.kind === kind && one.name === name),
    )
    if (owner === undefined) continue
    tell('ADDITION_NAME_TAKEN', `adds the ${kind} "${name}", a name that "${owner.item.name}" has already taken.`)
  }
  return { item, faults }
}
