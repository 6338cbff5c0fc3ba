/** Buckets a doubling of time; each is about 9 % wide, so that is how far a quantile can be off. */
const PER_DOUBLING = 8
/** The first bucket ends at a microsecond, the last at about an hour. */
const BUCKETS = 32 * PER_DOUBLING

/** Calls by how long they took, in logarithmic buckets, so that those of several threads can be added up. */
export type Latencies = number[]

export const noLatencies = (): Latencies => new Array<number>(BUCKETS).fill(0)

export function addLatency(latencies: Latencies, milliseconds: number): void {
  const bucket = Math.ceil(Math.log2(Math.max(1, milliseconds * 1_000)) * PER_DOUBLING)
  latencies[Math.min(BUCKETS - 1, bucket)]!++
}

export function sumLatencies(all: readonly Latencies[]): Latencies {
  const sum = noLatencies()
  for (const latencies of all) {
    for (const [bucket, count] of latencies.entries()) sum[bucket]! += count
  }
  return sum
}

/** Milliseconds within which this share (0..1) of the calls ended; null without calls. */
export function latencyQuantile(latencies: Latencies, share: number): number | null {
  const total = latencies.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  let left = Math.max(1, Math.ceil(share * total))
  const bucket = latencies.findIndex((count) => {
    left -= count
    return left <= 0
  })
  return 2 ** (bucket / PER_DOUBLING) / 1_000
}
