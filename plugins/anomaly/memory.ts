import type { Series } from 'evenkeel/plugin'
import { type Alarm, type Model, openModel } from './model.ts'

/** Series whose models are kept; each takes up to 200 kB. The one not asked for longest goes first. */
const MOST_MODELS = 150
/** Newest samples by which a model and a series are known to be of the same past. */
const OVERLAP = 32

interface Sample {
  at: number
  value: number
}

interface Remembered {
  model: Model
  /** The newest samples that the model has seen, oldest first. */
  last: Sample[]
  alarm: Alarm | null
}

/**
 * Keeps models between questions, so that they know more than the samples they are shown. A series that does not go on where
 * its model ended is read anew: one with late samples, or with others in their place.
 */
export function openMemory(limit: number): (series: Series) => Alarm | null {
  const models = new Map<string, Remembered>()

  return (series) => {
    const samples = numbersIn(series)
    if (samples.length === 0) return null
    const key = JSON.stringify([series.metric, Object.entries(series.labels).sort(byName)])
    const known = models.get(key)
    const from = known === undefined ? -1 : placeAfter(known.last, samples)
    const remembered = known !== undefined && from >= 0 ? known : { model: openModel(limit), last: [], alarm: null }
    for (const { value, at } of samples.slice(Math.max(0, from))) remembered.alarm = remembered.model(value, at).alarm
    remembered.last = samples.slice(-OVERLAP)
    models.delete(key)
    models.set(key, remembered)
    if (models.size > MOST_MODELS) models.delete(models.keys().next().value!)
    return remembered.alarm
  }
}

const byName = ([one]: [string, string], [other]: [string, string]) => (one < other ? -1 : 1)

/** Gaps are passed over, and what is no number. */
export function numbersIn({ samples }: Series): Sample[] {
  return samples.flatMap(({ at, value }) =>
    value === null || !Number.isFinite(value) ? [] : [{ at: at.getTime(), value }],
  )
}

/** The place of the first sample after those that a model has seen last; -1 where the series has another past. */
function placeAfter(last: readonly Sample[], samples: readonly Sample[]): number {
  const newest = last.at(-1)
  if (newest === undefined) return -1
  const place = samples.findLastIndex(({ at }) => at === newest.at)
  if (place < 0) return -1
  const count = Math.min(last.length, place + 1)
  const same = (back: number) => {
    const one = last[last.length - back]!
    const other = samples[place + 1 - back]!
    return one.at === other.at && one.value === other.value
  }
  for (let back = 1; back <= count; back++) if (!same(back)) return -1
  return place + 1
}
