import { isPlainObject } from './options.ts'

/** Settings of the process by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Replaces each `{ env: 'NAME' }` within a plugin's options by the variable's value, so that secrets stay out of the
 * configuration file. A variable that is absent or empty is listed as missing, with the option that asked for it.
 */
export function resolveReferences(config: unknown, env: Environment): { config: unknown; missing: Reference[] } {
  const missing: Reference[] = []

  function resolve(value: unknown, path: string): unknown {
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, join(path, String(index))))
    if (!isPlainObject(value)) return value
    const variable = referenced(value)
    if (variable !== null) {
      const found = env[variable]
      if (found === undefined || found === '') missing.push({ variable, option: path })
      return found
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, join(path, key))]))
  }

  return { config: resolve(config, ''), missing }
}

export interface Reference {
  variable: string
  /** Dotted path of the option. */
  option: string
}

function referenced(value: Record<string, unknown>): string | null {
  const keys = Object.keys(value)
  return keys.length === 1 && keys[0] === 'env' && typeof value.env === 'string' ? value.env : null
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
