import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { MetricKind } from '../storage/generated/enums.ts'
import type { Labels } from './labels.ts'

/** A series as samples of it are stored. */
export interface Series {
  id: number
  /** Of its metric. */
  name: string
  kind: MetricKind
}

/** What tells a series from all others, as a text. */
export function seriesKey(projectId: number, name: string, labels: Labels): string {
  // Each part behind its length, so that no two series are told the same way.
  return `${projectId} ${name.length} ${name}${labelsText(labels)}`
}

/** As 32 hex digits. */
export function labelsHash(labels: Labels): string {
  return hash('sha256', labelsText(labels)).slice(0, 32)
}

function labelsText(labels: Labels): string {
  let text = ''
  const names = Object.keys(labels)
  if (names.length > 1) names.sort()
  for (const name of names) {
    const value = labels[name]!
    text += `${name.length} ${name}${value.length} ${value}`
  }
  return text
}

const instanceLabels = ['service.instance.id', 'app.instance.id', 'device.id', 'instance', 'host.name']

/** The app instance that a series is of, where a label says so. */
export function instanceOf(labels: Labels): string | null {
  const name = instanceLabels.find((label) => Object.hasOwn(labels, label) && labels[label] !== '')
  return name === undefined ? null : labels[name]!
}

/** Series that this node has met, by their keys. */
export interface KnownSeries {
  get(key: string, now: Date): Series | undefined
  set(key: string, series: Series, now: Date): void
}

/** How many are remembered, and how many characters of keys. */
const MOST = 200_000
const MOST_CHARACTERS = 32_000_000
/**
 * Milliseconds after which a series is looked up again, which marks it as seen: series that nobody has looked up for longer
 * and that have no samples left are deleted.
 */
export const LOOK_UP_AGAIN = 3_600_000

export function createKnownSeries(): KnownSeries {
  const known = new LRUCache<string, { series: Series; at: number }>({
    max: MOST,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_series, key) => key.length,
  })
  return {
    get(key, now) {
      const found = known.get(key)
      return found !== undefined && now.getTime() - found.at < LOOK_UP_AGAIN ? found.series : undefined
    },
    set: (key, series, now) => void known.set(key, { series, at: now.getTime() }),
  }
}
