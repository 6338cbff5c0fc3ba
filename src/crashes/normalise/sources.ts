import type { Breadcrumb } from '../report.ts'
import { isJson, isScrubbed, type Json, knownText, number } from './json.ts'
import { kindOf, note } from './notes.ts'
import type { Arrival } from './times.ts'

/** Where the four contexts are read from. Places that the event lacks are empty. */
export interface Sources {
  event: Json
  contexts: Json
  tags: Json
  extra: Json
  user: Json
  breadcrumbs: Breadcrumb[]
  platform: string
  /** When it happened, in our clock. */
  at: Date
  arrival: Arrival
  notes: string[]
}

/** The spellings of each name that are read: as given, and in camelCase. */
export function spellings(...names: string[]): readonly string[] {
  return [
    ...new Set(names.flatMap((name) => [name, name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())])),
  ]
}

/** The first value that is there and not scrubbed, place by place and name by name; undefined when there is none. */
export function firstOf(places: readonly Json[], names: readonly string[]): unknown {
  for (const place of places) {
    for (const name of names) {
      const value = place[name]
      if (value !== undefined && value !== null && !isScrubbed(value)) return value
    }
  }
  return undefined
}

/** The first known text; values of another kind are passed over. */
export function firstText(places: readonly Json[], names: readonly string[]): string | null {
  for (const place of places) {
    for (const name of names) {
      const found = knownText(place[name])?.trim()
      if (found) return found
    }
  }
  return null
}

/** The first number that is not negative. A value that is no number is passed over with a note. */
export function firstAmount(places: readonly Json[], names: readonly string[], notes: string[]): number | null {
  for (const place of places) {
    for (const name of names) {
      const value = place[name]
      if (value === undefined || value === null) continue
      const found = number(value)
      if (found !== null && found >= 0) return found
      if (found === null && (typeof value !== 'string' || knownText(value) !== null)) {
        note(notes, `${name} was ${kindOf(value)} instead of a number and was left out.`)
      }
    }
  }
  return null
}

/** The places among these that hold anything, in the order given. */
export function places(...values: unknown[]): Json[] {
  return values.filter(isFilled)
}

function isFilled(value: unknown): value is Json {
  if (!isJson(value)) return false
  for (const _ in value) return true
  return false
}
