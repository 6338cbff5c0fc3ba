/** A JSON object as it came: nothing about its fields is known yet. */
export type Json = Record<string, unknown>

/** True for a JSON object; lists and null are none. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object itself, or an empty one for anything else. */
export function jsonOr(value: unknown): Json {
  return isJson(value) ? value : nothing
}

const nothing: Json = Object.freeze({})

/** Text of a string, number or boolean; null for anything else and for blank text. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return isBlank(value) ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}

/** A finite number, also from numeric text; null for anything else. */
export function number(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || !numeric.test(value)) return null
  const parsed = Number(value)
  return Number.isFinite(parsed) ? parsed : null
}

const numeric = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i

/** A yes or no, also from `"true"`, `"false"`, 1 and 0; null for anything else. */
export function flag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === 1) return true
  if (value === 'false' || value === 0) return false
  return null
}

/** The entries of a list, which SDKs send bare or as `{ values: [] }`; null when it is neither. */
export function entries(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  return isJson(value) && Array.isArray(value.values) ? value.values : null
}

/** Any JSON value as text: strings as they are, the rest as JSON. Null for null and blank text. */
export function lenientText(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (jsonText(value) ?? '(nested too deep to show)') : text(value)
}

/** A value as JSON; null when it is nested too deep to be written, which the parser allows. */
export function jsonText(value: unknown): string | null {
  try {
    return JSON.stringify(value)
  } catch {
    return null
  }
}

/** Text that says something: what stands for "not known" or was scrubbed away counts as absent. */
export function knownText(value: unknown): string | null {
  const found = text(value)
  return found === null || unknown.test(found) || scrubbed.test(found) ? null : found
}

const unknown = /^\s*(?:unknown|other|none|null|undefined|n\/a)\s*$/i

/** True for what a scrubber, ours or the SDK's, leaves in place of a secret. */
export function isScrubbed(value: unknown): boolean {
  return typeof value === 'string' && scrubbed.test(value)
}

const scrubbed = /^\s*(?:\[[a-z ]+\]|\*+|\{\{auto\}\})\s*$/i

function isBlank(value: string): boolean {
  return value.length === 0 || (value.charCodeAt(0) <= 32 && value.trim().length === 0)
}
