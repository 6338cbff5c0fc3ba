import type { Histogram, Point } from './recorder.ts'

/** What a cumulative stream had counted at its newest point, as it is kept in `metric_series.cumulative`. Times are milliseconds. */
export type CumulativeState = SumState | HistogramState

interface OfStream {
  since: number | null
  at: number
}
export interface SumState extends OfStream {
  value: number
}
export interface HistogramState extends OfStream {
  count: number
  sum: number | null
  min: number | null
  max: number | null
  buckets: [value: number, count: number][]
}

/** What a point of a cumulative stream adds to those before it. */
export type Advance<State, Added> =
  /** It is the newest; `added` is null where nobody can know what it adds, as there is nothing before it. */
  | { state: State; added: Added | null }
  /** A newer one has been seen: what this one adds is in that. */
  | 'overtaken'

export function advanceSum(before: SumState | null, point: Point): Advance<SumState, number> {
  if (before !== null && point.at.getTime() <= before.at) return 'overtaken'
  const state = { since: timeOf(point.since), at: point.at.getTime(), value: point.value }
  if (before === null) return { state, added: point.since === null ? null : point.value }
  const goesOn = !isNewStream(before, state) && point.value >= before.value
  return { state, added: goesOn ? point.value - before.value : point.value }
}

export type AddedHistogram = Pick<Histogram, 'count' | 'sum' | 'min' | 'max' | 'buckets'>

export function advanceHistogram(
  before: HistogramState | null,
  point: Histogram,
): Advance<HistogramState, AddedHistogram> {
  if (before !== null && point.at.getTime() <= before.at) return 'overtaken'
  const { count, sum, min, max } = point
  const buckets = point.buckets.map(({ value, count }): [number, number] => [value, count])
  const state = { since: timeOf(point.since), at: point.at.getTime(), count, sum, min, max, buckets }
  if (before === null) return { state, added: point.since === null ? null : point }
  if (isNewStream(before, state) || count < before.count) return { state, added: point }
  const added = bucketsAdded(before, state)
  if (added === 'reset') return { state, added: point }
  return {
    state,
    added: {
      count: count - before.count,
      sum: sum === null || before.sum === null ? null : sum - before.sum,
      // Those of the point are of the whole stream: they are of what was added where they are new.
      min: min !== null && before.min !== null && min < before.min ? min : null,
      max: max !== null && before.max !== null && max > before.max ? max : null,
      buckets: added,
    },
  }
}

/** A stream begins anew where its start moves on, or where one is told that lies behind all that came before. */
function isNewStream(before: OfStream, now: OfStream): boolean {
  return now.since !== null && now.since > (before.since ?? before.at)
}

const timeOf = (moment: Date | null): number | null => moment?.getTime() ?? null

function bucketsAdded(before: HistogramState, now: HistogramState): AddedHistogram['buckets'] | 'reset' {
  const counted = new Map(before.buckets)
  const values = new Set(now.buckets.map(([value]) => value))
  const isSameScale = before.buckets.every(([value, count]) => count === 0 || values.has(value))
  if (!isSameScale) return afterRescaling(before, now)
  const added = now.buckets.map(([value, count]) => ({ value, count: count - (counted.get(value) ?? 0) }))
  return added.some(({ count }) => count < 0) ? 'reset' : added
}

/**
 * An exponential histogram makes its buckets wider as its range grows. What was counted before is then taken from the buckets
 * nearest to where it was; what that is short of or too much by stands in the largest, so that the counts add up.
 */
function afterRescaling(before: HistogramState, now: HistogramState): AddedHistogram['buckets'] {
  const added = ascending(now.buckets).map(([value, count]) => ({ value, count }))
  if (added.length === 0) return []
  let missing = 0
  let nearest = 0
  for (const [value, count] of ascending(before.buckets)) {
    const distance = (index: number) => Math.abs(added[index]!.value - value)
    while (nearest + 1 < added.length && distance(nearest + 1) <= distance(nearest)) nearest++
    const taken = Math.min(added[nearest]!.count, count)
    added[nearest]!.count -= taken
    missing += count - taken
  }
  for (const each of added.toSorted((one, other) => other.count - one.count)) {
    const taken = Math.min(each.count, missing)
    each.count -= taken
    missing -= taken
  }
  return added
}

const ascending = (buckets: HistogramState['buckets']) => buckets.toSorted(([one], [other]) => one - other)
