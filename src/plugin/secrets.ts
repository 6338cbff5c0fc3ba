import type { Reference } from './environment-references.ts'
import { isPlainObject } from './options.ts'

const MASK = '••••'
/** Options lie less deep; what contains itself ends here. */
const DEEPEST = 20
/** Shorter ones would mask ordinary words in every message. */
const SHORTEST_SECRET = 6
const tellingName =
  /(secret|token|pass|password|passwd|passphrase|credential|(?<!public)key|keyid|dsn|authorization|cookie)s?$/i

/** What must not be read back of one plugin's options. */
export interface Secrets {
  /** The options as an administrator may see them: references by their variable's name, secrets masked. */
  options: unknown
  /** Replaces secrets wherever they stand in a text. */
  mask(text: string): string
}

/**
 * Secret is what came from the environment, what the plugin lists as such (dotted paths, `*` for any key or index), and what
 * its name gives away.
 *
 * @param config options after they were checked
 * @param given options before that: a schema may turn a secret into something that no longer looks like it
 */
export function secretsOf(
  config: unknown,
  references: readonly Reference[],
  listed: readonly string[] = [],
  given: unknown = config,
): Secrets {
  const variables = new Map(references.map(({ variable, path }) => [path.join('.'), variable]))
  const patterns = listed.map((path) => path.split('.'))
  const values = new Set<string>()

  function show(value: unknown, path: readonly string[], secret: boolean): unknown {
    if (path.length > DEEPEST) return '…'
    const variable = variables.get(path.join('.'))
    if (variable !== undefined) {
      collect(value)
      return { env: variable }
    }
    const hidden = secret || tellingName.test(path.at(-1) ?? '') || patterns.some((pattern) => fits(pattern, path))
    if (Array.isArray(value)) return value.map((item, index) => show(item, [...path, String(index)], hidden))
    if (isPlainObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, show(item, [...path, key], hidden)]))
    }
    if (hidden && value !== null && value !== undefined) {
      collect(value)
      return MASK
    }
    if (typeof value === 'string') return withoutCredentials(value)
    // What else a schema makes of an option may hold a secret anywhere.
    return isJsonScalar(value) ? value : `[${Object.prototype.toString.call(value).slice(8, -1)}]`
  }

  function collect(value: unknown): void {
    if (typeof value === 'string' && value.length >= SHORTEST_SECRET) values.add(value)
    else if (Array.isArray(value)) value.forEach(collect)
  }

  show(given, [], false)
  const options = show(config, [], false)
  // Longest first, so that no part of a secret is left when another one is a piece of it.
  const known = [...values].sort((one, other) => other.length - one.length)
  return {
    options,
    mask: (text) => withoutCredentials(known.reduce((masked, secret) => masked.replaceAll(secret, MASK), text)),
  }
}

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((step, index) => step === '*' || step === path[index])
}

function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^/@\s]+@/g, `$1${MASK}@`)
}

function isJsonScalar(value: unknown): boolean {
  return value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value)
}
