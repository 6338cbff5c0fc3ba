import type { View } from './view.ts'

const DAY = 86_400_000
const SLOT = 900_000
const SLOT_RATE = 0.2

/**
 * How far values are from what is usual at this time of the day (UTC), by quarters of an hour.
 *
 * @param rate how much the newest value counts among the last ones: 1 is it alone, less tells what lasts on one side
 */
export function openTimeOfDay(rate: number): View {
  const usual = new Float64Array(DAY / SLOT).fill(Number.NaN)
  let error = 0
  return (value, at) => {
    const slot = Math.floor((((at % DAY) + DAY) % DAY) / SLOT)
    const expected = Number.isNaN(usual[slot]) ? value : usual[slot]!
    usual[slot] = expected + SLOT_RATE * (value - expected)
    error += rate * (value - expected - error)
    return Math.abs(error)
  }
}
