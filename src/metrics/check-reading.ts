import { unitFactor } from '../plugin/units.ts'
import { catalogueEntry } from './catalogue.ts'
import type { Labels } from './labels.ts'
import type { Histogram, Reading, RejectReason } from './recorder.ts'

const MOST_LABELS = 32
const IN_FUTURE = 5 * 60_000
const DAY = 86_400_000

/** Nothing unprintable, and no spaces at the ends. */
const name = /^[^\s\p{C}](?:[^\p{C}]{0,198}[^\s\p{C}])?$/u
const labelName = /^[^\p{Cc}\p{Cs}]{1,100}$/u
const labelValue = /^[^\p{Cc}\p{Cs}]{0,200}$/u
const unit = /^[^\p{C}]{1,63}$/u

/** What is wrong with how a series is called, and with the unit that is said for it. */
export function faultOfSeries(reading: { name: string; labels: Labels; unit?: string | null }): RejectReason | null {
  if (!name.test(reading.name)) return 'BAD_NAME'
  if (reading.unit != null && !isUnit(reading.unit)) return 'BAD_UNIT'
  const labels = Object.entries(reading.labels)
  if (labels.length > MOST_LABELS) return 'BAD_LABELS'
  const areGood = labels.every(([name, value]) => labelName.test(name) && labelValue.test(value))
  return areGood ? null : 'BAD_LABELS'
}

export const isUnit = (text: string) => unit.test(text)

/** What is wrong with what a reading of a good series says. */
export function faultOfReading(reading: Reading, now: Date, rawDays: number): RejectReason | null {
  const at = reading.at.getTime()
  if (at > now.getTime() + IN_FUTURE) return 'IN_FUTURE'
  // No time at all is none that is kept either.
  if (!(at >= now.getTime() - rawDays * DAY)) return 'TOO_OLD'
  if (reading.type === 'histogram') return isSound(reading) ? null : 'BAD_HISTOGRAM'
  return Number.isFinite(reading.value) && isPossible(reading) ? null : 'BAD_VALUE'
}

/** Metrics of the catalogue are never below 0, and shares of a whole never above it. */
function isPossible({ name, value, unit }: Extract<Reading, { type: 'point' }>): boolean {
  const known = catalogueEntry(name)
  if (known === null) return true
  if (value < 0) return false
  const factor = known.unit === '%' ? unitFactor(unit, known.unit) : null
  return factor === null || value * factor <= WHOLE
}

/** In per cent, with what a sum of decimal fractions may be off by. */
const WHOLE = 100 + 1e-9

function isSound({ count, sum, min, max, buckets }: Histogram): boolean {
  let total = 0
  for (const bucket of buckets) {
    if (!isCount(bucket.count) || !Number.isFinite(bucket.value)) return false
    total += bucket.count
  }
  return isCount(count) && total === count && [sum, min, max].every((each) => each === null || Number.isFinite(each))
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
