import { existsSync, readdirSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readConfiguration, type Use } from './configuration.ts'
import type { Plugin } from './contract.ts'
import { type Environment, resolveReferences } from './environment-references.ts'
import { failureMessage } from './failure-message.ts'
import type { Fault, FaultCode } from './faults.ts'
import { shapeFault } from './plugin-shape.ts'
import type { Listed } from './register.ts'
import { withinLimit } from './time-limit.ts'

export interface LoadOptions {
  /** Path of the configuration file. Null uses every plugin that ships in the box, with its default options. */
  configuration: string | null
  /** Where `{ env: 'NAME' }` is looked up. */
  env: Environment
  /** Folder of the plugins in the box. @default `plugins/` of this package */
  builtIn?: string
}

/** Milliseconds that importing one plugin may take. */
const importLimit = 10_000

const shipped = fileURLToPath(new URL('../../plugins/', import.meta.url))

/** Reads the configuration and imports the plugins it lists. Never rejects: what cannot be loaded is a fault. */
export async function loadPlugins(options: LoadOptions): Promise<{ listed: Listed[]; faults: Fault[] }> {
  const { configuration, env, builtIn = shipped } = options
  const faults: Fault[] = []
  let uses: Use[]
  try {
    uses =
      configuration === null
        ? builtInNames(builtIn).map((use) => ({ use }))
        : (await readConfiguration(configuration)).plugins
  } catch (thrown) {
    const message = `cannot be used: ${failureMessage(thrown)}`
    return {
      listed: [],
      faults: [{ code: 'CONFIGURATION_INVALID', plugin: configuration ?? builtIn, message, required: true }],
    }
  }

  const listed: Listed[] = []
  const folder = configuration === null ? builtIn : dirname(resolve(configuration))
  for (const [index, { use, config, required = true }] of uses.entries()) {
    const called = typeof use === 'string' ? use : `plugins[${index}]`
    const fault = (code: FaultCode, message: string, plugin = called) =>
      faults.push({ code, plugin, message, required })
    let value: unknown = use
    if (typeof use === 'string') {
      try {
        const file = locate(use, folder, builtIn)
        value = (await withinLimit(importLimit, () => import(pathToFileURL(file).href))).default
      } catch (thrown) {
        fault('IMPORT_FAILED', `cannot be imported: ${failureMessage(thrown)}`)
        continue
      }
    }
    const misshapen = shapeFault(value)
    if (misshapen !== null) {
      fault('NOT_A_PLUGIN', typeof use === 'string' ? `its default export is not a plugin. ${misshapen}` : misshapen)
      continue
    }
    const plugin = value as Plugin
    const resolved = resolveReferences(config, env)
    for (const { variable, option } of resolved.missing) {
      const where = option === '' ? 'its options' : `option ${option}`
      fault('ENV_MISSING', `${where} needs the environment variable ${variable}, which is not set.`, plugin.name)
    }
    if (resolved.missing.length === 0) listed.push({ plugin, config: resolved.config, required })
  }
  return { listed, faults }
}

function builtInNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.ts')))
    .sort()
}

function locate(use: string, folder: string, builtIn: string): string {
  if (/^\.\.?\//.test(use) || isAbsolute(use)) return resolve(folder, use)
  if (builtInNames(builtIn).includes(use)) return join(builtIn, use, 'index.ts')
  return resolvePackage(use, folder)
}

/** The entry of an npm package as `import` from the folder would find it; `require.resolve` alone refuses ESM-only ones. */
function resolvePackage(name: string, folder: string): string {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ['node', 'import', 'module-sync'] }),
  })
  try {
    return createRequire(join(folder, 'evenkeel.config.ts')).resolve(name)
  } finally {
    hooks.deregister()
  }
}
