import type { Restriction, Rotation } from './on-call.ts'
import { DAY, dateOf, HOUR, instantOf, timeOfDay, wallTimeAt, weekdayOf } from './wall-clock.ts'

/** From a moment up to another, in milliseconds since 1970. */
interface Span {
  from: number
  to: number
}

/** While a contact has the turn. */
export interface Stretch extends Span {
  contact: string
}

const UNITS = { HOUR, DAY, WEEK: 7 * DAY }
/** Clocks have been put forward by a day at most, so what begins within a span is shown no earlier than this before it. */
const LONGEST_JUMP = 2 * DAY

/**
 * The turns within a span, cut at both ends. Hand-offs are at the times that clocks show, also those of hours: a turn of a day
 * lasts 23 or 25 hours where clocks change, and so does one of 12 hours last 11 or 13.
 */
export function rotationTurns(
  { unit, length, handoff, weekday, startsOn }: Rotation,
  members: readonly (string | null)[],
  timeZone: string,
  span: Span,
): Stretch[] {
  const step = UNITS[unit] * length
  const first = dateOf(startsOn) + timeOfDay(handoff)
  // The first turn of a rotation by weeks is shorter where it does not start on the day of its hand-offs.
  const base = unit === 'WEEK' && weekday !== null ? first - ((weekdayOf(first) - weekday + 7) % 7) * DAY : first
  const beginOf = (turn: number) => instantOf(turn === 0 ? first : base + turn * step, timeZone)

  const turns: Stretch[] = []
  let turn = Math.max(0, Math.floor((wallTimeAt(span.from, timeZone) - LONGEST_JUMP - base) / step))
  for (let from = beginOf(turn); from < span.to; turn++) {
    const to = Math.max(from, beginOf(turn + 1))
    const contact = members[turn % members.length] ?? null
    const cut = { from: Math.max(from, span.from), to: Math.min(to, span.to) }
    if (contact !== null && cut.from < cut.to) turns.push({ ...cut, contact })
    from = to
  }
  return turns
}

/** When restrictions let a layer be on call, around a span: in their order, none of them overlapping. */
export function workingTimes(restrictions: readonly Restriction[], timeZone: string, span: Span): Span[] {
  const times: Span[] = []
  const last = wallTimeAt(span.to, timeZone) + DAY
  const first = Math.floor(wallTimeAt(span.from, timeZone) / DAY) * DAY - LONGEST_JUMP
  for (let day = first; day <= last; day += DAY) {
    for (const { weekdays, from, to } of restrictions) {
      if (!weekdays.includes(weekdayOf(day))) continue
      const length = (timeOfDay(to) - timeOfDay(from) + DAY) % DAY || DAY
      const begin = instantOf(day + timeOfDay(from), timeZone)
      const end = instantOf(day + timeOfDay(from) + length, timeZone)
      if (begin < end) times.push({ from: begin, to: end })
    }
  }
  return united(times)
}

function united(times: Span[]): Span[] {
  const all: Span[] = []
  for (const time of times.sort((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last !== undefined && time.from <= last.to) last.to = Math.max(last.to, time.to)
    else all.push({ ...time })
  }
  return all
}
