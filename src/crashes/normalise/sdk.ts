import type { Report } from '../report.ts'
import { isJson, text } from './json.ts'

/** The SDK from `{ name, version }`, or from `name/version` as old clients sent it. */
export function readSdk(value: unknown): Report['sdk'] {
  if (isJson(value)) {
    const name = text(value.name)
    return name === null ? null : { name, version: text(value.version) }
  }
  const client = typeof value === 'string' ? text(value) : null
  if (client === null) return null
  const slash = client.indexOf('/')
  return slash < 1
    ? { name: client, version: null }
    : { name: client.slice(0, slash), version: text(client.slice(slash + 1)) }
}
