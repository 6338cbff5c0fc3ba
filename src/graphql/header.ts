import type { IncomingMessage } from 'node:http'

/** One header of a request, by its name in lower case: the first, where it was sent more than once. */
export function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
