const MINUTE = 60_000
/** A series is silent after so many milliseconds, at least and at most. */
const SHORTEST = 5 * MINUTE
const LONGEST = 3 * 24 * 60 * MINUTE
/** Where there is but one sample. */
const UNKNOWN = 60 * MINUTE
/** Or after so many of its usual distances between two samples. */
const DISTANCES = 3

/**
 * Milliseconds without a sample after which nothing is known of a series any more. Its usual distance is the median.
 *
 * @param times of its samples in milliseconds, oldest first
 */
export function silentAfter(times: readonly number[]): number {
  const distances = times.slice(1).map((time, index) => time - times[index]!)
  const usual = distances.toSorted((one, other) => one - other)[Math.floor(distances.length / 2)]
  if (usual === undefined) return UNKNOWN
  return Math.min(LONGEST, Math.max(SHORTEST, DISTANCES * usual))
}
