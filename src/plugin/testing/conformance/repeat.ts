import type { ReceivedRequest } from '../receiver.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
/** Headers that receivers tell repeats by. */
const keyHeader = /idempotency|dedup|(webhook|message|request|event)-id/i

/** Throws when a repeat carries other keys than the first try: whoever receives both cannot tell that they are one. */
export function checkRepeat(first: readonly ReceivedRequest[], repeat: readonly ReceivedRequest[]): void {
  const known = new Set(repeat.flatMap(keysOf))
  const lost = first.flatMap(keysOf).find((key) => !known.has(key))
  if (lost !== undefined) throw new Error(`${lost} was sent at first, and not when it was tried again`)
}

/** Throws when two pieces of work are sent under one key. */
export function checkDistinct(first: readonly ReceivedRequest[], other: readonly ReceivedRequest[]): void {
  const known = new Set(first.flatMap(headerKeys))
  const shared = other.flatMap(headerKeys).find((key) => known.has(key))
  if (shared !== undefined) throw new Error(`${shared} was sent for two different ones`)
}

/** All UUIDs that were sent, and headers that are keys by their name. */
function keysOf(request: ReceivedRequest): string[] {
  const text = [request.path, request.body, ...Object.values(request.headers)].join('\n')
  return [...headerKeys(request), ...(text.match(uuid) ?? []).map((key) => key.toLowerCase())]
}

function headerKeys({ headers }: ReceivedRequest): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (keyHeader.test(name) ? [`${name}: ${value}`] : []))
}
