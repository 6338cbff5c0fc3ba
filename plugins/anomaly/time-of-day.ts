import type { View } from './view.ts'

const DAY = 86_400_000
const SLOT = 900_000
const SLOT_RATE = 0.2
const ERROR_RATE = 0.2

/** How far the last values were, on one side, from what is usual at this time of the day (UTC), by quarters of an hour. */
export function openTimeOfDay(): View {
  const usual = new Float64Array(DAY / SLOT).fill(Number.NaN)
  let error = 0
  return (value, at) => {
    const slot = Math.floor((((at % DAY) + DAY) % DAY) / SLOT)
    const expected = Number.isNaN(usual[slot]) ? value : usual[slot]!
    usual[slot] = expected + SLOT_RATE * (value - expected)
    error += ERROR_RATE * (value - expected - error)
    return Math.abs(error)
  }
}
