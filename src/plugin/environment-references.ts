import { isPlainObject } from './options.ts'

/** Settings of the process by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A place in a plugin's options that stands for an environment variable. */
export interface Reference {
  variable: string
  /** Names and indexes from the outermost in. */
  path: readonly string[]
}

/**
 * Replaces each `{ env: 'NAME' }` within a plugin's options by the variable's value, so that secrets stay out of the
 * configuration file. The value of a variable that is absent or empty is undefined.
 */
export function resolveReferences(config: unknown, env: Environment): { config: unknown; references: Reference[] } {
  const references: Reference[] = []

  function resolve(value: unknown, path: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, [...path, String(index)]))
    if (!isPlainObject(value)) return value
    const variable = referenced(value)
    if (variable !== null) {
      references.push({ variable, path })
      return env[variable] || undefined
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, [...path, key])]))
  }

  return { config: resolve(config, []), references }
}

function referenced(value: Record<string, unknown>): string | null {
  const keys = Object.keys(value)
  return keys.length === 1 && keys[0] === 'env' && typeof value.env === 'string' ? value.env : null
}
