import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Plugin } from './contract/plugin.ts'

/** What is wrong with the options of a plugin. */
export interface Problem {
  /** Dotted path, empty for the options as a whole. */
  option: string
  message: string
}

export type CheckedOptions = { config: unknown; problems: [] } | { problems: Problem[] }

/**
 * Checks the options given to a plugin against its schema. A key that the schema's output lacks counts as unknown, so
 * that no option is accepted and then ignored; a schema may therefore not rename keys. Rejects when the schema throws.
 */
export async function checkOptions(plugin: Plugin, given: unknown): Promise<CheckedOptions> {
  const options = given ?? {}
  if (plugin.config === undefined) {
    const keys = isPlainObject(options) ? Object.keys(options) : ['']
    const message = 'the plugin takes no options.'
    return keys.length > 0 ? { problems: keys.map((option) => ({ option, message })) } : { config: {}, problems: [] }
  }
  const checked = await plugin.config['~standard'].validate(options)
  if (checked.issues !== undefined) {
    return { problems: checked.issues.map((issue) => ({ option: issuePath(issue), message: issue.message })) }
  }
  const ignored = ignoredKeys(options, checked.value, '')
  const message = 'the plugin knows no such option.'
  return ignored.length > 0
    ? { problems: ignored.map((option) => ({ option, message })) }
    : { config: checked.value, problems: [] }
}

export function problemText({ option, message }: Problem): string {
  return option === '' ? `its options are wrong: ${message}` : `option ${option} is wrong: ${message}`
}

function ignoredKeys(given: unknown, used: unknown, path: string): string[] {
  if (Array.isArray(given) && Array.isArray(used)) {
    return given.flatMap((item, index) => ignoredKeys(item, used[index], `${path}${index}.`))
  }
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

/** `notify.rooms.0`, or an empty string when the issue is about the whole value. */
function issuePath({ path = [] }: StandardSchemaV1.Issue): string {
  return path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
}
