import { hash } from 'node:crypto'

/** A UUID that is the same for the same text: the first half of its SHA-256. */
export function uuidOf(text: string): string {
  const hex = hash('sha256', text)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
