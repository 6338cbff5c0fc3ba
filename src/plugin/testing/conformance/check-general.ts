import { contractVersion, type Kind, type Plugin } from '../../contract/plugin.ts'
import { jsonSchemaOf } from '../../json-schema.ts'
import { isPlainObject } from '../../options.ts'
import { optionRows } from '../../options-table.ts'
import { shapeFault } from '../../plugin-shape.ts'
import { type Registered, registerPlugins } from '../../register.ts'
import type { Checklist } from './checklist.ts'
import type { Subject } from './subject.ts'
import { listSubject, openTrial, sentences } from './trial.ts'

/** What holds for every plugin, before anything of it is called. False: the rest cannot be checked. */
export async function checkGeneral(list: Checklist, plugin: Plugin, subject: Subject): Promise<boolean> {
  const isPlugin = await list.check('is a plugin', () => {
    const fault = shapeFault(plugin)
    if (fault !== null) throw new Error(fault)
    return undefined
  })
  if (isPlugin !== 'passed') return false
  await list.check('is frozen', () => {
    if (!Object.isFrozen(plugin)) throw new Error('expected a frozen value, as definePlugin makes it')
    return undefined
  })
  await list.check('speaks the contract', () => {
    if (plugin.contract === contractVersion) return undefined
    throw new Error(`expected contract ${contractVersion}, it asks for ${plugin.contract}`)
  })
  if (plugin.contract !== contractVersion) return false

  let first: Registered | null = null
  const registers = await list.check('registers with these options', async () => {
    first = await register(subject)
    return shownAdditions(first)
  })
  if (registers !== 'passed') return false
  await list.check('registers twice with the same result', async () => {
    const [one, two] = [shownAdditions(first!), shownAdditions(await register(subject))]
    if (one !== two) throw new Error(`first it added ${one}; then ${two}`)
    return undefined
  })
  await list.check('registers without side effects', () => {
    if (subject.sideEffects.size === 0) return undefined
    throw new Error(`register left behind: ${[...subject.sideEffects].join(', ')}; work belongs in start`)
  })
  await list.check('adds what it should', () => {
    const kinds = new Set<Kind>(first!.additions.map(({ kind }) => kind))
    const missing = (subject.options.kinds ?? []).filter((kind) => !kinds.has(kind))
    if (kinds.size === 0) throw new Error('it adds nothing with these options, so there is nothing to check')
    if (missing.length > 0) throw new Error(`expected a ${missing.join(', a ')} with these options`)
    return undefined
  })
  await checkUnknownOption(list, subject)
  return checkLife(list, subject)
}

const UNKNOWN_KEY = 'keyThatNobodyKnows'

async function checkUnknownOption(list: Checklist, subject: Subject): Promise<void> {
  await list.check('refuses an option that it does not know, by name', async () => {
    const { listed, faults } = await listSubject(subject, (config) => {
      if (config !== undefined && !isPlainObject(config)) throw new Error('expected options that are an object')
      return { ...config, [UNKNOWN_KEY]: 1 }
    })
    const found = [...faults, ...(await registerPlugins(listed)).faults]
    if (found.length === 0) throw new Error(`the option ${UNKNOWN_KEY} was accepted; use a strict object`)
    if (!sentences(found).includes(UNKNOWN_KEY)) throw new Error(`the option is not named: ${sentences(found)}`)
    return undefined
  })
}

async function checkLife(list: Checklist, subject: Subject): Promise<boolean> {
  const starts = await list.check('starts', async () => {
    await (await openTrial(subject))[Symbol.asyncDispose]()
    return undefined
  })
  if (starts !== 'passed') return false
  const stops = await list.check('stops', async () => {
    await using trial = await openTrial(subject)
    const faults = await trial.registry.stop()
    if (faults.length > 0) throw new Error(sentences(faults))
    return undefined
  })
  // Each of the other checks would wait for it.
  if (stops !== 'passed') return false
  await list.check('starts again after it was stopped', async () => {
    await using trial = await openTrial(subject)
    const { name, registry } = trial
    await registry.disable(name)
    const fault = await registry.enable(name)
    if (fault !== null) throw new Error(fault.message)
    return undefined
  })
  return true
}

export async function checkLateAdditions(list: Checklist, { lateAdditions }: Subject): Promise<void> {
  await list.check('adds nothing after register', () => {
    if (lateAdditions.size === 0) return undefined
    throw new Error(`it called host.${[...lateAdditions].join(', host.')} after register had returned`)
  })
}

/** What nobody is told about the plugin's options. */
export function optionWarnings({ config, secrets }: Plugin): string[] {
  const schema = config === undefined ? null : jsonSchemaOf(config)
  if (schema === null) return []
  return optionRows(schema, secrets)
    .filter(({ description }) => description === '')
    .map(({ path }) => `The option ${path} has no description.`)
}

async function register(subject: Subject): Promise<Registered> {
  const { listed, faults } = await listSubject(subject, (config) => config)
  const { registered, faults: found } = await registerPlugins(listed)
  if (faults.length + found.length > 0) throw new Error(sentences([...faults, ...found]))
  return registered[0]!
}

function shownAdditions({ additions }: Registered): string {
  return additions.map(({ kind, name }) => `${kind} "${name}"`).join(', ') || 'nothing'
}
