import type pg from 'pg'
import { catalogueEntry } from '../metrics/catalogue.ts'
import { definitionOf, type KnownMetric, type MetricDefinition } from '../metrics/definition.ts'
import type { MetricLevels } from '../plugin/contract/detector.ts'
import { unitFactor } from '../plugin/units.ts'
import { textArray } from '../storage/array-parameter.ts'
import { ownLevels } from '../warnings/own-levels.ts'
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

/** The project's own levels, where it defined any; else those of the reading, else the catalogue's. */
export function knownReading({ metric, levels: ours }: Reading, known: KnownMetric = unheard): KnownReading {
  const entry = catalogueEntry(metric)!
  const definition = definitionOf(metric, known)
  // Samples that say no unit are in that of the definition.
  const factor = unitFactor(known.unit ?? definition.unit, entry.unit)
  const own = ownLevels(metric, known, definition.unit)
  if (own !== null || definition.factor === null) return { definition, levels: own, factor }
  const inUnit = unitFactor(entry.unit, definition.unit)
  const level = (of: number | null) => (of === null || inUnit === null ? null : of * inUnit)
  const { warning, critical } = ours ?? entry
  const direction = definition.direction ?? entry.direction
  return { definition, levels: { direction, warning: level(warning), critical: level(critical) }, factor }
}
