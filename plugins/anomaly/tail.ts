const BINS = 1_024
const BINS_A_DECADE = 24
/** Samples after which one counts half. */
const HALF_LIFE = 10_000
const DECAY = 0.5 ** (1 / HALF_LIFE)
/** How many nats a magnitude e times the largest so far adds. */
const BEYOND = 4

/** Says how rare a magnitude is among those before it. */
export type Tail = (magnitude: number) => number

/**
 * Surprise in nats, −log of the share of earlier magnitudes that were as large, from a histogram of fixed size on a
 * logarithmic scale. What is larger than all before has no share; it is told by how many times it is larger. Magnitudes are
 * not negative; the first few tell little, since at most log(n + 1) can be known from n.
 */
export function openTail(): Tail {
  const counts = new Float32Array(BINS)
  let total = 0
  let largest = 0
  /** The first magnitude that is not 0 has the bin in the middle. */
  let unit = 0

  function binOf(magnitude: number): number {
    if (magnitude <= 0) return 0
    if (unit === 0) unit = magnitude
    const decades = Math.log10(magnitude) - Math.log10(unit)
    return Math.max(1, Math.min(BINS - 1, BINS / 2 + Math.round(decades * BINS_A_DECADE)))
  }

  /** Samples since the counts were last brought down: all of them at once, as that is dear. */
  let age = 0
  function forget(): void {
    age++
    if (age < 100) return
    const kept = DECAY ** age
    for (let bin = 0; bin < BINS; bin++) counts[bin]! *= kept
    total *= kept
    age = 0
  }

  return (magnitude) => {
    const bin = binOf(magnitude)
    let surprise = 0
    if (total > 0) {
      let larger = counts[bin]! / 2
      for (let above = BINS - 1; above > bin; above--) larger += counts[above]!
      surprise = Math.log((total + 1) / (larger + 1))
      if (magnitude > largest && largest > 0) surprise += BEYOND * (Math.log(magnitude) - Math.log(largest))
    }
    largest = Math.max(magnitude, largest * (1 - (1 - DECAY) / 2))
    counts[bin]! += 1
    total += 1
    forget()
    return surprise
  }
}
