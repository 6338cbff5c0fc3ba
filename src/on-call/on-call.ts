import { rotationTurns, type Stretch, workingTimes } from './rotation.ts'
import { DAY } from './wall-clock.ts'

export const rotationUnits = ['HOUR', 'DAY', 'WEEK'] as const

/** Who takes turns. Times are those that clocks in the schedule's zone show. */
export interface Rotation {
  unit: (typeof rotationUnits)[number]
  /** Units that a turn lasts. */
  length: number
  /** When turns begin, such as 09:00. */
  handoff: string
  /** The day that turns of weeks begin on, from 1, Monday, to 7, Sunday; null: that of `startsOn`. */
  weekday: number | null
  /** The date of the first hand-off, such as 2026-03-02. Nobody has a turn before. */
  startsOn: string
}

/** When a layer is on call. One that ends no later than it begins goes on until the next day. */
export interface Restriction {
  /** Those it begins on, from 1, Monday, to 7, Sunday. */
  weekdays: readonly number[]
  from: string
  to: string
}

export interface Layer {
  name: string
  /** Ids of contacts in the order of their turns; null: one that is gone, whose turns fall to the layers before. */
  members: readonly (string | null)[]
  rotation: Rotation
  /** None: at all times. */
  restrictions: readonly Restriction[]
}

export interface Schedule {
  timeZone: string
  /** A later one goes before those above it. */
  layers: readonly Layer[]
}

/** Somebody stands in; goes before all layers, and before overrides that were added earlier. */
export interface Override {
  contact: string
  from: Date
  to: Date
}

export interface Shift {
  from: Date
  to: Date
  contact: string
  /** Name of the layer; null: of an override. */
  layer: string | null
}

/** Who is on call, as the id of a contact; null: nobody. */
export function onCallAt(schedule: Schedule, overrides: readonly Override[], instant: Date): string | null {
  const [shift] = shifts(schedule, overrides, instant, new Date(instant.getTime() + 1))
  return shift?.contact ?? null
}

/**
 * Who is on call from when to when: stretches in their order, none of them empty, cut at both ends. Where nobody is, there is
 * none.
 */
export function shifts(schedule: Schedule, overrides: readonly Override[], from: Date, to: Date): Shift[] {
  const span = { from: from.getTime(), to: to.getTime() }
  const layers = schedule.layers.map((layer) => ({ layer: layer.name, stretches: stretchesOf(layer, schedule, span) }))
  const standIns = overrides.map(({ contact, ...times }) => ({
    layer: null,
    stretches: [{ from: times.from.getTime(), to: times.to.getTime(), contact }],
  }))
  return merged(uppermost([...layers, ...standIns], span))
}

/** Milliseconds until somebody else may be on call, a day at most. */
export function untilHandoff(schedule: Schedule, overrides: readonly Override[], now: Date): number {
  const [shift] = shifts(schedule, overrides, now, new Date(now.getTime() + DAY))
  if (shift === undefined) return DAY
  const change = shift.from > now ? shift.from : shift.to
  return change.getTime() - now.getTime()
}

interface Span {
  from: number
  to: number
}

interface Source {
  layer: string | null
  /** In their order, none of them overlapping. */
  stretches: readonly Stretch[]
}

function stretchesOf({ members, rotation, restrictions }: Layer, { timeZone }: Schedule, span: Span): Stretch[] {
  const turns = rotationTurns(rotation, members, timeZone, span)
  if (restrictions.length === 0) return turns
  return common(turns, workingTimes(restrictions, timeZone, span))
}

/** What of the turns is within the times; both are in their order. */
function common(turns: readonly Stretch[], times: readonly Span[]): Stretch[] {
  const all: Stretch[] = []
  let first = 0
  for (const { contact, ...turn } of turns) {
    while ((times[first]?.to ?? Number.POSITIVE_INFINITY) <= turn.from) first++
    for (let next = first; times[next] !== undefined && times[next]!.from < turn.to; next++) {
      const { from, to } = times[next]!
      all.push({ from: Math.max(turn.from, from), to: Math.min(turn.to, to), contact })
    }
  }
  return all
}

/** Between each two changes, what the last source says that says anything. */
function uppermost(sources: readonly Source[], span: Span): Shift[] {
  const changes = sources.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to]))
  const within = changes.filter((change) => change > span.from && change < span.to)
  const bounds = [...new Set([span.from, ...within, span.to])].sort((one, other) => one - other)
  const places = sources.map(() => 0)
  const found: Shift[] = []
  for (const [index, from] of bounds.slice(0, -1).entries()) {
    for (let source = sources.length - 1; source >= 0; source--) {
      const { layer, stretches } = sources[source]!
      while ((stretches[places[source]!]?.to ?? Number.POSITIVE_INFINITY) <= from) places[source]!++
      const stretch = stretches[places[source]!]
      if (stretch === undefined || stretch.from > from) continue
      found.push({ from: new Date(from), to: new Date(bounds[index + 1]!), contact: stretch.contact, layer })
      break
    }
  }
  return found
}

function merged(shifts: readonly Shift[]): Shift[] {
  const all: Shift[] = []
  for (const shift of shifts) {
    const last = all.at(-1)
    const isSame = last?.to.getTime() === shift.from.getTime() && last.contact === shift.contact
    if (isSame && last.layer === shift.layer) last.to = shift.to
    else all.push({ ...shift })
  }
  return all
}
