import type { Label } from '../metrics/labels.ts'

/** Stored labels as GraphQL shows them, by name. */
export function labelsOf(stored: unknown): Label[] {
  return Object.entries(stored as Record<string, string>)
    .map(([name, value]) => ({ name, value }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
