import { isJson, jsonOr } from './json.ts'

/** What a browser tells about its device; absent parts are null. */
export interface UserAgent {
  deviceModel: string | null
  osName: string | null
  osVersion: string | null
}

const systems: [name: string, pattern: RegExp][] = [
  ['iOS', /\b(?:iPhone|CPU) OS (\d+(?:_\d+)*)/],
  ['Android', /\bAndroid(?: (\d+(?:\.\d+)*))?/],
  ['Windows', /\bWindows(?: NT (\d+(?:\.\d+)*))?/],
  ['macOS', /\bMac OS X(?: (\d+(?:[._]\d+)*))?/],
  ['Chrome OS', /\bCrOS(?: \S+ (\d+(?:\.\d+)*))?/],
  ['Linux', /\bLinux\b()/],
]
const appleDevice = /\((iPhone|iPad|iPod)[;)]/
const androidDevice = /\bAndroid [\d.]+; ([^;()]{1,60}?)(?: Build\/[^;)]*)?\)/

/** The system behind a browser's User-Agent header, which is all that web pages tell of it; null without that header. */
export function readUserAgent(request: unknown): UserAgent | null {
  const agent = headerOf(jsonOr(request).headers, 'user-agent')
  if (agent === null) return null
  for (const [osName, pattern] of systems) {
    const match = pattern.exec(agent)
    if (match === null) continue
    const deviceModel = (appleDevice.exec(agent) ?? androidDevice.exec(agent))?.[1] ?? null
    return { deviceModel, osName, osVersion: match[1]?.replaceAll('_', '.') || null }
  }
  return null
}

/** A header by its lower-case name; headers come as an object or a list of pairs, a value as text or a list of texts. */
function headerOf(headers: unknown, name: string): string | null {
  const pairs: unknown[] = Array.isArray(headers) ? headers : isJson(headers) ? Object.entries(headers) : []
  for (const pair of pairs) {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string' || pair[0].toLowerCase() !== name) continue
    const value: unknown = Array.isArray(pair[1]) ? pair[1][0] : pair[1]
    if (typeof value === 'string') return value.slice(0, 1000)
  }
  return null
}
