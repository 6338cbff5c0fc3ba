import type pg from 'pg'
import { catalogueEntry } from '../metrics/catalogue.ts'
import { definitionOf, type KnownMetric, type MetricDefinition } from '../metrics/definition.ts'
import type { MetricLevels } from '../plugin/contract/detector.ts'
import { unitFactor } from '../plugin/units.ts'
import { textArray } from '../storage/array-parameter.ts'
import { levelsOver } from '../warnings/own-levels.ts'
import { type Reading, type ReadingName, readingNames, readings } from './readings.ts'

/** A reading as a project means it. */
export interface KnownReading {
  definition: MetricDefinition
  /** In the definition's unit, as messages tell values; null: they cannot be held against any. */
  levels: MetricLevels | null
  /** What a sample has to be multiplied by to be in the unit of the catalogue, as figures are; null: it cannot be. */
  factor: number | null
}
export type KnownReadings = Readonly<Record<ReadingName, KnownReading>>

/** What the project said of the metrics that system health is made of, or else the catalogue. */
export async function knownReadings(client: pg.ClientBase | pg.Pool, projectId: number): Promise<KnownReadings> {
  const { rows } = await client.query<KnownMetric & { name: string }>({
    name: 'metrics-of-system-health',
    text: 'SELECT name, kind, unit, definition FROM metric WHERE project_id = $1 AND name = ANY($2::text[])',
    values: [projectId, textArray(readingNames.map((name) => readings[name].metric))],
  })
  const known = new Map(rows.map((row) => [row.name, row]))
  const entries = readingNames.map((name) => [name, knownReading(readings[name], known.get(readings[name].metric))])
  return Object.fromEntries(entries)
}

const unheard: KnownMetric = { kind: null, unit: null, definition: null }

/** Each level is the project's own, else that of the reading, else the catalogue's. */
export function knownReading({ metric, levels: ours }: Reading, known: KnownMetric = unheard): KnownReading {
  const entry = catalogueEntry(metric)!
  const definition = definitionOf(metric, known)
  // Samples that say no unit are in that of the definition.
  const factor = unitFactor(known.unit ?? definition.unit, entry.unit)
  const usual = ours === undefined ? [entry] : [{ ...ours, unit: entry.unit }, entry]
  const levels = definition.factor === null ? null : levelsOver(metric, known, definition.unit, usual)
  return { definition, levels, factor }
}
