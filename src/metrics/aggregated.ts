import { mergeSketches, quantile, readSketch } from '../sketches/sketch.ts'
import type { Aggregate } from './measure.ts'

/** What is read of many values to make one of them; what the aggregate does not need is null. */
export interface Totals {
  count: number
  sum: number | null
  min: number | null
  max: number | null
  /** The mean of the newest of each series. */
  last: number | null
  /** The percentile of what was read value by value. */
  exact: number | null
  /** Of the rest. */
  sketches: readonly Uint8Array[] | null
}

const shares = { P50: 0.5, P90: 0.9, P95: 0.95, P99: 0.99 } as const

/** The share of values that a percentile lies above, 0..1; null for other aggregates. */
export function shareOf(aggregate: Aggregate): number | null {
  return aggregate in shares ? shares[aggregate as keyof typeof shares] : null
}

/**
 * The value that many values become; null where there are none.
 *
 * @param seconds that the values are from, for a rate
 */
export function aggregated(aggregate: Aggregate, totals: Totals, seconds: number): number | null {
  if (totals.count === 0) return null
  switch (aggregate) {
    case 'COUNT':
      return totals.count
    case 'SUM':
      return totals.sum
    case 'AVG':
      return totals.sum === null ? null : totals.sum / totals.count
    case 'RATE':
      return totals.sum === null ? null : totals.sum / seconds
    case 'MIN':
      return totals.min
    case 'MAX':
      return totals.max
    case 'LAST':
      return totals.last
    default:
      return percentile(shareOf(aggregate)!, totals)
  }
}

function percentile(share: number, { exact, sketches, min, max }: Totals): number | null {
  if (sketches === null || sketches.length === 0) return exact
  const value = quantile(mergeSketches(sketches.map((bytes) => readSketch(bytes))), share)
  // No estimate lies beyond what was measured.
  return value === null || min === null || max === null ? value : Math.min(Math.max(value, min), max)
}
