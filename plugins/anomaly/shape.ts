import type { View } from './view.ts'

/** Stretches that are remembered. */
const KEPT = 600

/**
 * How far the last `width` values are from the nearest stretch of as many values among those remembered (root mean square).
 * Stretches that share a value with the newest one do not count: they would always be near.
 */
export function openShape(width: number): View {
  /** The last values, twice as many as a stretch has: remembered is the stretch that ended `width` values ago. */
  const last = new Float64Array(2 * width)
  let seen = 0
  let stretches = new Float64Array(0)
  let kept = 0

  function nearest(): number {
    const count = Math.min(kept, KEPT)
    let best = Number.POSITIVE_INFINITY
    for (let stretch = 0; stretch < count; stretch++) {
      let distance = 0
      const from = stretch * width
      for (let i = 0; i < width && distance < best; i++) {
        const away = last[width + i]! - stretches[from + i]!
        distance += away * away
      }
      if (distance < best) best = distance
    }
    return count === 0 ? 0 : Math.sqrt(best / width)
  }

  function remember(): void {
    const place = kept % KEPT
    if ((place + 1) * width > stretches.length && stretches.length < KEPT * width) {
      const grown = new Float64Array(Math.min(KEPT, Math.max(64, 2 * (place + 1))) * width)
      grown.set(stretches)
      stretches = grown
    }
    stretches.set(last.subarray(0, width), place * width)
    kept++
  }

  return (value) => {
    last.copyWithin(0, 1)
    last[2 * width - 1] = value
    seen++
    if (seen < width) return 0
    const distance = nearest()
    if (seen >= 2 * width) remember()
    return distance
  }
}
