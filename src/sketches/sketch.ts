import { readVarint, unzigzag, varintBytes, zigzag } from './varint.ts'

/**
 * What is kept of many values to tell their quantiles: how many fell into each bucket, where buckets grow by a constant
 * factor, so that every quantile is within 1 % of a true value (DDSketch: Masson, Rim and Lee, 2019). Sketches of parts
 * become the sketch of the whole, exactly.
 *
 * Not the library's own form of it: that loses negative values when it merges, writes every empty bucket between two that
 * are not, and grows with the ratio of the largest to the smallest value.
 */
export interface Sketch {
  /** How many values fell into each bucket, by its key. */
  positive: Map<number, number>
  zero: number
  /** By the key of the value without its sign. */
  negative: Map<number, number>
}

const ACCURACY = 0.01
const LOG_GAMMA = Math.log((1 + ACCURACY) / (1 - ACCURACY))
/** What of a bucket's upper end is no further than the accuracy from all in it, as a logarithm. */
const LOG_MIDDLE = Math.log(1 - ACCURACY)
/** Buckets of each sign that are kept: a ratio of 10^17 between the largest and the smallest. Smaller ones become one. */
const MOST_BUCKETS = 2_048
const VERSION = 1

export function emptySketch(): Sketch {
  return { positive: new Map(), zero: 0, negative: new Map() }
}

/** @param weight how many values of this size came, a whole number; below 0: how many of those that came count no more */
export function addToSketch(sketch: Sketch, value: number, weight = 1): void {
  if (value === 0) sketch.zero += weight
  else add(value > 0 ? sketch.positive : sketch.negative, keyOf(Math.abs(value)), weight)
}

/** Adds all values of another, which stays as it is. */
export function addSketch(sketch: Sketch, { positive, zero, negative }: Sketch): void {
  for (const [key, count] of positive) add(sketch.positive, key, count)
  for (const [key, count] of negative) add(sketch.negative, key, count)
  sketch.zero += zero
}

/** Drops what more was taken out of than was put in. */
export function dropDeficits(sketch: Sketch): void {
  sketch.zero = Math.max(0, sketch.zero)
  for (const buckets of [sketch.positive, sketch.negative]) {
    for (const [key, count] of buckets) if (count < 0) buckets.delete(key)
  }
}

/** The sketch of all values of all. None of them is changed. */
export function mergeSketches(sketches: Iterable<Sketch>): Sketch {
  const merged = emptySketch()
  for (const sketch of sketches) addSketch(merged, sketch)
  return merged
}

/**
 * The value below which the share `q` of all values lies: that of rank ⌊q · (n − 1)⌋, counted from 0, to within 1 %.
 *
 * @param q from 0 to 1
 * @returns null where there are no values
 */
export function quantile(sketch: Sketch, q: number): number | null {
  const total = sum(sketch.negative) + sketch.zero + sum(sketch.positive)
  if (total === 0) return null
  let left = Math.floor(q * (total - 1))
  for (const [key, count] of sorted(sketch.negative).reverse()) {
    if (left < count) return -valueIn(key)
    left -= count
  }
  if (left < sketch.zero) return 0
  left -= sketch.zero
  const positive = sorted(sketch.positive)
  for (const [key, count] of positive) {
    if (left < count) return valueIn(key)
    left -= count
  }
  return valueIn(positive.at(-1)![0])
}

/** A few bytes for each bucket that has values. */
export function writeSketch({ positive, zero, negative }: Sketch): Buffer {
  const bytes: number[] = [VERSION]
  varintBytes(zero, bytes)
  for (const buckets of [positive, negative]) {
    const kept = collapsed(sorted(buckets))
    varintBytes(kept.length, bytes)
    let before = 0
    for (const [key, count] of kept) {
      varintBytes(zigzag(key - before), bytes)
      varintBytes(count, bytes)
      before = key
    }
  }
  return Buffer.from(bytes)
}

/** @throws RangeError for bytes that `writeSketch` did not write */
export function readSketch(bytes: Uint8Array): Sketch {
  if (bytes[0] !== VERSION) throw new RangeError('These bytes are no sketch of a version that is known.')
  const at = { offset: 1 }
  const zero = readVarint(bytes, at)
  const [positive, negative] = [readBuckets(bytes, at), readBuckets(bytes, at)]
  return { positive, zero, negative }
}

function readBuckets(bytes: Uint8Array, at: { offset: number }): Map<number, number> {
  const buckets = new Map<number, number>()
  let key = 0
  for (let left = readVarint(bytes, at); left > 0; left--) {
    key += unzigzag(readVarint(bytes, at))
    buckets.set(key, readVarint(bytes, at))
  }
  return buckets
}

function keyOf(magnitude: number): number {
  return Math.ceil(Math.log(magnitude) / LOG_GAMMA)
}

function valueIn(key: number): number {
  return Math.min(Math.exp(key * LOG_GAMMA + LOG_MIDDLE), Number.MAX_VALUE)
}

function add(buckets: Map<number, number>, key: number, count: number): void {
  const total = (buckets.get(key) ?? 0) + count
  if (total === 0) buckets.delete(key)
  else buckets.set(key, total)
}

function sum(buckets: Map<number, number>): number {
  let total = 0
  for (const count of buckets.values()) total += count
  return total
}

function sorted(buckets: Map<number, number>): [key: number, count: number][] {
  const all = [...buckets]
  return all.length < 2 ? all : all.sort(([one], [other]) => one - other)
}

function collapsed(buckets: [key: number, count: number][]): [key: number, count: number][] {
  if (buckets.length <= MOST_BUCKETS) return buckets
  const kept = buckets.slice(-MOST_BUCKETS)
  const [key, count] = kept[0]!
  const lost = buckets.slice(0, -MOST_BUCKETS).reduce((total, [, each]) => total + each, 0)
  kept[0] = [key, count + lost]
  return kept
}
