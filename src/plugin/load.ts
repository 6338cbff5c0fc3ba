import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Configuration, checkConfiguration, readConfiguration, type Use } from './configuration.ts'
import type { Plugin } from './contract/plugin.ts'
import { type Environment, resolveReferences } from './environment-references.ts'
import { faultMessage } from './failure-message.ts'
import type { Fault, FaultCode } from './faults.ts'
import { withinDeadline } from './guard/deadline.ts'
import { isolatePlugin } from './isolation/isolated-plugin.ts'
import { type Located, locate } from './locate.ts'
import { isPlainObject } from './options.ts'
import { serveOwnPackage } from './own-package.ts'
import { shapeFault } from './plugin-shape.ts'
import { dispose, type Listed } from './register.ts'

export interface LoadOptions {
  /**
   * Path of the configuration file, or what would stand in it. Null uses the plugins of the box that decide what is
   * reported means, with their default options: the others are told nothing that they could do.
   */
  configuration: string | Configuration | null
  /** Where `{ env: 'NAME' }` is looked up. */
  env: Environment
  /** Folder of the plugins in the box. @default `plugins/` of this package */
  builtIn?: string
}

export interface Loaded {
  listed: Listed[]
  faults: Fault[]
  network: NonNullable<Configuration['network']>
}

/** Milliseconds that importing one plugin may take. */
const importLimit = 10_000

/** What is used where there is no configuration. */
const usual = ['rules', 'stack', 'threshold', 'trend-forecast', 'anomaly', 'customer-health']

const shipped = fileURLToPath(new URL('../../plugins/', import.meta.url))

/** Reads the configuration and imports the plugins it lists. Never rejects: what cannot be loaded is a fault. */
export async function loadPlugins({ configuration, env, builtIn = shipped }: LoadOptions): Promise<Loaded> {
  serveOwnPackage()
  const listed: Listed[] = []
  const faults: Fault[] = []
  const folder = typeof configuration === 'string' ? dirname(resolve(configuration)) : process.cwd()
  let read: Configuration
  try {
    read = await readUses(configuration)
  } catch (thrown) {
    const message = `cannot be used: ${faultMessage(thrown)}`
    const plugin = typeof configuration === 'string' ? configuration : 'the configuration'
    return { listed, faults: [{ code: 'CONFIGURATION_INVALID', plugin, message, required: true }], network: {} }
  }

  const surroundings = { env, allowPrivate: read.network?.allowPrivate ?? [] }
  for (const [index, use] of read.plugins.entries()) {
    const { required = true } = use
    const called = use.as ?? (typeof use.use === 'string' ? use.use : (nameOf(use.use) ?? `plugins[${index}]`))
    const fault = (code: FaultCode, message: string, plugin = called) =>
      void faults.push({ code, plugin, message, required })
    try {
      for (const one of expand(use, folder, builtIn)) {
        const here = one.entry ?? called
        const item = await loadOne(one, here, surroundings, (code, message, plugin) =>
          fault(code, message, plugin ?? here),
        )
        if (item !== null) listed.push(item)
      }
    } catch (thrown) {
      fault('IMPORT_FAILED', `cannot be imported: ${faultMessage(thrown)}`)
    }
  }
  return { listed, faults, network: read.network ?? {} }
}

async function readUses(configuration: LoadOptions['configuration']): Promise<Configuration> {
  if (configuration === null) return { plugins: usual.map((use) => ({ use })) }
  return typeof configuration === 'string' ? readConfiguration(configuration) : checkConfiguration(configuration)
}

/** One plugin to load: in a file, or given as it is. */
interface Source extends Use {
  file: string | null
  entry: string | null
}

function expand(use: Use, folder: string, builtIn: string): Source[] {
  if (typeof use.use !== 'string') return [{ ...use, file: null, entry: null }]
  const located = locate(use.use, folder, builtIn)
  if (located[0]?.entry === null) return [{ ...use, ...located[0] }]
  const options = use.config ?? {}
  if (!isPlainObject(options)) throw new Error('The options of a folder are an object with those of each plugin in it.')
  const unknown = Object.keys(options).filter((key) => !located.some(({ entry }) => entry === key))
  if (unknown.length > 0) throw new Error(`There is no plugin ${unknown.join(', ')} in this folder.`)
  if (use.as !== undefined) throw new Error('A folder of plugins cannot go by one name.')
  return located.map((one: Located) => ({ ...use, ...one, config: options[one.entry!] }))
}

interface Surroundings {
  env: Environment
  allowPrivate: readonly string[]
}

type TellFault = (code: FaultCode, message: string, plugin?: string) => void

async function loadOne(
  source: Source,
  called: string,
  { env, allowPrivate }: Surroundings,
  fault: TellFault,
): Promise<Listed | null> {
  const { config, references } = resolveReferences(source.config, env)
  const missing = references.filter(({ variable }) => !env[variable])
  if (source.isolate && source.file === null) {
    fault(
      'ISOLATION_IMPOSSIBLE',
      'a plugin that is written inline shares this thread; put it into a file to isolate it.',
    )
    return null
  }
  const { acceptContract = null, required = true, guard = {} } = source
  const common = { config, references, required, guard, acceptContract }
  let value: unknown = source.use
  if (source.file !== null) {
    const { file, isolate } = source
    try {
      value = isolate
        ? await isolatePlugin({
            file,
            allowPrivate,
            memoryMb: isolate === true ? 256 : isolate.memoryMb,
            limit: importLimit,
          })
        : (await withinDeadline(importLimit, import(pathToFileURL(file).href))).default
    } catch (thrown) {
      fault('IMPORT_FAILED', `cannot be imported: ${faultMessage(thrown)}`)
      return null
    }
  }
  const misshapen = isMisshapen(value) ? value.misshapen : shapeFault(value)
  if (misshapen !== null) {
    fault('NOT_A_PLUGIN', source.file === null ? misshapen : `its default export is not a plugin. ${misshapen}`)
    return null
  }
  const plugin = value as Plugin
  const name = source.as ?? plugin.name
  for (const { variable, path } of missing) {
    const where = path.length === 0 ? 'its options' : `option ${path.join('.')}`
    fault('ENV_MISSING', `${where} needs the environment variable ${variable}, which is not set, or empty.`, name)
  }
  if (missing.length > 0) {
    await dispose(plugin)
    return null
  }
  return { ...common, plugin, name, called, isolated: Boolean(source.isolate) }
}

function nameOf(plugin: Plugin): string | null {
  return typeof plugin.name === 'string' ? plugin.name : null
}

function isMisshapen(value: unknown): value is { misshapen: string } {
  return typeof value === 'object' && value !== null && 'misshapen' in value && typeof value.misshapen === 'string'
}
