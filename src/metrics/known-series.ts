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
  /** That of its metric's samples; null while none said one. */
  unit: string | null
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

const instanceLabels = [
  'service.instance.id',
  'app.installation.id',
  'app.instance.id',
  'device.id',
  'instance',
  'host.name',
]

/** The app instance that a series is of, where a label says so. */
export function instanceOf(labels: Labels): string | null {
  const name = instanceLabels.find((label) => Object.hasOwn(labels, label) && labels[label] !== '')
  return name === undefined ? null : labels[name]!
}

/** Series that this node has met. */
export interface KnownSeries {
  /** Those of a project with these labels, as they were sent. */
  labelled(projectId: number, labels: Labels): LabelledSeries
}

export interface LabelledSeries {
  /** By the name of its metric. */
  get(name: string, now: Date): Series | undefined
  set(name: string, series: Series, now: Date): void
}

/** Characters of labels and names that are remembered, where what else there is of a series counts as so many. */
const MOST_CHARACTERS = 48_000_000
const OF_A_SERIES = 100
/**
 * Milliseconds after which a series is looked up again, which marks it as seen: series that nobody has looked up for longer
 * and that have no samples left are deleted.
 */
export const LOOK_UP_AGAIN = 3_600_000

interface Group {
  byName: Map<string, { series: Series; at: number }>
  characters: number
}

export function createKnownSeries(): KnownSeries {
  // By labels first: the readings of a call share a few of them, and names are short.
  const groups = new LRUCache<string, Group>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ characters }) => characters,
  })
  return {
    labelled(projectId, labels) {
      const key = `${projectId} ${labelsText(labels)}`
      const group = groups.get(key) ?? { byName: new Map(), characters: key.length }
      return {
        get(name, now) {
          const found = group.byName.get(name)
          return found !== undefined && now.getTime() - found.at < LOOK_UP_AGAIN ? found.series : undefined
        },
        set(name, series, now) {
          if (!group.byName.has(name)) group.characters += name.length + OF_A_SERIES
          group.byName.set(name, { series, at: now.getTime() })
          // Anew, as it may have grown.
          groups.delete(key)
          groups.set(key, group)
        },
      }
    },
  }
}
