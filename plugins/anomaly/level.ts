import type { View } from './view.ts'

const RATE = 0.005
/** Samples over which the usual size of values is known. */
const SIZE_MEMORY = 2_000

/** How far a value is from the slowly moving mean, on a scale that is linear near 0 and logarithmic far from it. */
export function openLevel(): View {
  let size = 0
  let count = 0
  let mean: number | null = null
  return (value) => {
    count++
    size += (Math.abs(value) - size) / Math.min(count, SIZE_MEMORY)
    const scaled = Math.asinh((3 * value) / (size || 1))
    mean ??= scaled
    const away = scaled - mean
    mean += RATE * away
    return Math.abs(away)
  }
}
