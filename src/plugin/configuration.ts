import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Plugin } from './contract.ts'

/** What an operator writes into `evenkeel.config.ts`, or the same as JSON. */
export interface Configuration {
  plugins: Use[]
}

export interface Use {
  /**
   * A path that starts with `./`, `../` or `/` (from the configuration file's folder), the name of a plugin that ships
   * in the box, an npm package, or a plugin itself.
   */
  use: string | Plugin
  /** The plugin's options. `{ env: 'NAME' }` stands for the value of an environment variable. */
  config?: unknown
  /** False lets the host run without the plugin when it cannot be used. @default true */
  required?: boolean
}

const configuration = z.strictObject({
  plugins: z.array(
    z.strictObject({
      use: z.union([z.string().min(1), z.custom<Plugin>((value) => typeof value === 'object' && value !== null)], {
        error: 'Expected a path, a name or a plugin',
      }),
      config: z.unknown().optional(),
      required: z.boolean().optional(),
    }),
  ),
})

const fileNames = ['evenkeel.config.ts', 'evenkeel.config.js', 'evenkeel.config.json']

/** The configuration file of a folder, null when it has none. */
export function findConfiguration(folder: string): string | null {
  return fileNames.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Reads a configuration file. Rejects with what is wrong with it, each key named. */
export async function readConfiguration(path: string): Promise<Configuration> {
  const value: unknown = path.endsWith('.json')
    ? JSON.parse(await readFile(path, 'utf8'))
    : (await import(pathToFileURL(path).href)).default
  const read = configuration.safeParse(value)
  if (read.success) return read.data
  throw new TypeError(read.error.issues.map((issue) => `${issue.path.join('.') || 'It'}: ${issue.message}`).join('; '))
}
