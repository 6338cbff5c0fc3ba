import { number } from './json.ts'
import { note } from './notes.ts'

/** When a report came in, and what to add to the sender's clock to get ours (milliseconds). */
export interface Arrival {
  receivedAt: Date
  clockSkewMs?: number
}

const earliest = Date.UTC(2000, 0, 1)
const tolerance = 10 * 60_000
/** A count above this is milliseconds: as seconds it would lie beyond the year 5000. */
const secondsLimit = 1e11
const isoForm = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?$/

/**
 * Milliseconds since 1970 of a time as SDKs send it: ISO 8601 with any number of fraction digits, UTC where it names no
 * zone, or seconds since 1970 as a number or numeric text (milliseconds are told by their size). NaN for anything else.
 */
export function readTime(value: unknown): number {
  if (typeof value === 'string' && value.charCodeAt(10) === 84 && endsInZone(value)) {
    const parsed = Date.parse(value)
    if (!Number.isNaN(parsed)) return parsed
  }
  const count = number(value)
  if (count !== null) return Math.round(Math.abs(count) > secondsLimit ? count : count * 1000)
  return typeof value === 'string' ? readLooseIso(value.trim()) : Number.NaN
}

/**
 * A time in our clock. Null when it is absent, and, with a note, when it is no date, lies before 2000 or more than ten
 * minutes after the report came in.
 */
export function plausibleTime(value: unknown, field: string, arrival: Arrival, notes: string[]): Date | null {
  if (value === undefined || value === null || value === '') return null
  const read = readTime(value)
  if (Number.isNaN(read)) return refuse(notes, field, 'was not a time')
  const time = read + skewOf(arrival)
  if (!(time >= earliest)) return refuse(notes, field, 'lay before the year 2000')
  if (time > arrival.receivedAt.getTime() + tolerance) return refuse(notes, field, 'lay in the future')
  return new Date(time)
}

function refuse(notes: string[], field: string, fault: string): null {
  note(notes, `${field} ${fault} and was not used.`)
  return null
}

function skewOf(arrival: Arrival): number {
  const skew = arrival.clockSkewMs
  return skew !== undefined && Number.isFinite(skew) ? skew : 0
}

function endsInZone(value: string): boolean {
  const last = value.charCodeAt(value.length - 1)
  if (last === 90) return true
  const sign = value.charCodeAt(value.length - 6)
  return value.length > 16 && (sign === 43 || sign === 45)
}

function readLooseIso(value: string): number {
  const match = isoForm.exec(value)
  if (match === null) return Number.NaN
  const [, day, time = '00:00', fraction = '0', zone = 'Z'] = match
  const seconds = time.length === 5 ? ':00' : ''
  const offset = zone.length === 3 ? `${zone}:00` : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  return Date.parse(`${day}T${time}${seconds}.${fraction}${offset.toUpperCase()}`)
}
