import type { Plugin } from './contract.ts'
import { issuePath } from './standard-schema.ts'

export type CheckedOptions = { config: unknown; problems: [] } | { problems: string[] }

/**
 * Checks the options given to a plugin against its schema. A key that the schema's output lacks counts as unknown, so
 * that no option is accepted and then ignored; a schema may therefore not rename keys. Rejects when the schema throws.
 */
export async function checkOptions(plugin: Plugin, given: unknown): Promise<CheckedOptions> {
  const options = given ?? {}
  if (plugin.config === undefined) {
    const unknown = isPlainObject(options) ? Object.keys(options) : ['config']
    if (unknown.length > 0) return { problems: [`takes no options, but was given ${unknown.join(', ')}.`] }
    return { config: {}, problems: [] }
  }
  const checked = await plugin.config['~standard'].validate(options)
  if (checked.issues !== undefined) {
    return {
      problems: checked.issues.map((issue) => {
        const path = issuePath(issue)
        return path === '' ? `its options are wrong: ${issue.message}` : `option ${path} is wrong: ${issue.message}`
      }),
    }
  }
  const ignored = ignoredKeys(options, checked.value, '')
  if (ignored.length > 0) return { problems: ignored.map((key) => `option ${key} is unknown to it.`) }
  return { config: checked.value, problems: [] }
}

function ignoredKeys(given: unknown, used: unknown, path: string): string[] {
  if (!isPlainObject(given) || !isPlainObject(used)) return []
  return Object.keys(given).flatMap((key) =>
    Object.hasOwn(used, key) ? ignoredKeys(given[key], used[key], `${path}${key}.`) : [`${path}${key}`],
  )
}

/** True for objects as JSON makes them. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
