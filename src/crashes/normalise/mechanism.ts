import type { Exception } from '../report.ts'
import { flag, isJson, jsonOr, text } from './json.ts'

/** How an exception was caught; a bare text is its type, a missing type is `generic`. */
export function readMechanism(value: unknown): Exception['mechanism'] {
  if (isJson(value)) {
    return {
      type: text(value.type) ?? 'generic',
      handled: flag(value.handled),
      description: text(value.description),
    }
  }
  const type = text(value)
  return type === null ? null : { type, handled: null, description: null }
}

/** The name that the operating system gave the failure, for exceptions sent without a type. */
export function typeFromMeta(mechanism: unknown): string | null {
  if (!isJson(mechanism) || !isJson(mechanism.meta)) return null
  const meta = mechanism.meta
  return (
    text(jsonOr(meta.ns_error).domain) ??
    text(jsonOr(meta.mach_exception).name) ??
    text(jsonOr(meta.signal).name) ??
    null
  )
}

/** The code that goes with an Apple error domain, for exceptions sent without a value. */
export function valueFromMeta(mechanism: unknown): string | null {
  if (!isJson(mechanism) || !isJson(mechanism.meta)) return null
  const code = text(jsonOr(mechanism.meta.ns_error).code)
  return code === null ? null : `Code: ${code}`
}
