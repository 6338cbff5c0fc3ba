import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Plugin } from './contract/plugin.ts'
import { type GuardOptions, guardOptions } from './guard/settings.ts'
import { allowanceFault } from './outbound/allowances.ts'
import { namePattern } from './plugin-shape.ts'

/** What an operator writes into `evenkeel.config.ts`, or the same as JSON. */
export interface Configuration {
  plugins: Use[]
  network?: {
    /**
     * Private addresses that plugins may reach all the same: `host`, `host:port`, an IP address or a CIDR range.
     * @default none
     */
    allowPrivate?: string[] | undefined
  }
}

export interface Use {
  /**
   * A path that starts with `./`, `../` or `/` (from the configuration file's folder), the name of a plugin that ships
   * in the box, an npm package, or a plugin itself. The path of a folder without an `index` file stands for every plugin
   * in it, `config` then holds the options of each under the name of its file or folder.
   */
  use: string | Plugin
  /** What this use of the plugin goes by, so that one plugin can be used twice. @default the plugin's own name */
  as?: string | undefined
  /** The plugin's options. `{ env: 'NAME' }` stands for the value of an environment variable. */
  config?: unknown
  /** False lets the host run without the plugin when it cannot be used. @default true */
  required?: boolean | undefined
  /**
   * Runs the plugin in a thread of its own, which is ended and started again when it no longer answers or takes more memory
   * than this many MiB (true: 256). @default false
   */
  isolate?: boolean | { memoryMb: number } | undefined
  /** Uses the plugin although it was written for this contract, which the host does not speak. */
  acceptContract?: number | undefined
  /** How its calls are guarded, where it differs from what is usual for their kind. */
  guard?: GuardOptions | undefined
}

const allowance = z.string().check(({ value, issues }) => {
  const fault = allowanceFault(value)
  if (fault !== null) issues.push({ code: 'custom', message: fault, input: value })
})

const configuration = z.strictObject({
  plugins: z.array(
    z.strictObject({
      use: z.union([z.string().min(1), z.custom<Plugin>((value) => typeof value === 'object' && value !== null)], {
        error: 'Expected a path, a name or a plugin',
      }),
      as: z.string().regex(namePattern, 'Expected lower-case words joined by hyphens').max(64).optional(),
      config: z.unknown().optional(),
      required: z.boolean().optional(),
      isolate: z.union([z.boolean(), z.strictObject({ memoryMb: z.number().int().min(16).max(65_536) })]).optional(),
      acceptContract: z.number().int().optional(),
      guard: guardOptions.optional(),
    }),
  ),
  network: z.strictObject({ allowPrivate: z.array(allowance).optional() }).optional(),
})

const fileNames = ['evenkeel.config.ts', 'evenkeel.config.js', 'evenkeel.config.json']

/** The configuration file of a folder, null when it has none. */
export function findConfiguration(folder: string): string | null {
  return fileNames.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Reads a configuration file. Rejects with what is wrong with it, each key named. */
export async function readConfiguration(path: string): Promise<Configuration> {
  return checkConfiguration(await contentOf(path))
}

async function contentOf(path: string): Promise<unknown> {
  return path.endsWith('.json')
    ? JSON.parse(await readFile(path, 'utf8'))
    : (await import(await addressOf(path))).default
}

/** Throws with what is wrong, each key named. */
export function checkConfiguration(value: unknown): Configuration {
  const read = configuration.safeParse(value)
  if (read.success) return read.data
  throw new TypeError(
    read.error.issues
      .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`))
      .join('; '),
  )
}

const imported = new Set<string>()

/** Node imports each address only once: a file that is read again has one that changes with it. */
async function addressOf(path: string): Promise<string> {
  const { href } = pathToFileURL(path)
  if (!imported.has(href)) {
    imported.add(href)
    return href
  }
  const { mtimeMs } = await stat(path)
  return `${href}?${mtimeMs}`
}
