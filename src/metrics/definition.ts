import type pg from 'pg'
import { z } from 'zod'
import { unitFactor } from '../plugin/units.ts'
import { MetricDirection, type MetricKind, WarningType } from '../storage/generated/enums.ts'
import { type CatalogueEntry, catalogueEntry } from './catalogue.ts'
import { aggregates } from './measure.ts'

/** What people said of a metric. What they did not is as in the catalogue. */
export const definedParts = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  unit: z.string().optional(),
  direction: z.enum(MetricDirection).optional(),
  target: z.number().optional(),
  warning: z.number().optional(),
  critical: z.number().optional(),
  aggregate: z.enum(aggregates).optional(),
  warningType: z.enum(WarningType).optional(),
})
export type DefinedParts = z.output<typeof definedParts>

/** All that is known of a metric of a project but its samples: what people defined, over what the catalogue says. */
export interface MetricDefinition extends Omit<CatalogueEntry, 'description' | 'direction'> {
  description: string | null
  /** Null: nobody said which way is better. */
  direction: MetricDirection | null
  /** Null while no sample came. */
  kind: MetricKind | null
  /** The unit its samples said; null: they said none. */
  sampleUnit: string | null
  /** What a sample has to be multiplied by to be in `unit`; null: it cannot be, and is not to be held against target or levels. */
  factor: number | null
  /** Whether it stands in the catalogue. */
  builtIn: boolean
}

/** What is kept of a metric; null where nothing is. */
export interface KnownMetric {
  kind: MetricKind | null
  unit: string | null
  definition: unknown
}

export function definitionOf(name: string, known: KnownMetric | null): MetricDefinition {
  const read = definedParts.safeParse(known?.definition ?? {})
  return overlaid(name, known, read.success ? read.data : {})
}

/** A metric as it is, or would be, with these parts defined. */
export function overlaid(name: string, known: KnownMetric | null, parts: DefinedParts): MetricDefinition {
  const entry = catalogueEntry(name)
  const base = entry ?? { ...unknown, name, title: name, aggregate: known?.kind === 'COUNTER' ? 'RATE' : 'AVG' }
  const sampleUnit = known?.unit ?? null
  const unit = parts.unit ?? base.unit ?? sampleUnit
  return {
    ...base,
    ...inUnit(base, unit),
    ...parts,
    unit,
    kind: known?.kind ?? null,
    sampleUnit,
    factor: unitFactor(sampleUnit, unit),
    builtIn: entry !== null,
  }
}

/** What the catalogue holds a metric against, in the unit that the project gave it; null where that is another kind of unit. */
function inUnit(
  { unit: usual, target, warning, critical }: Pick<CatalogueEntry, 'unit' | 'target' | 'warning' | 'critical'>,
  unit: string | null,
) {
  const factor = usual === unit ? 1 : unitFactor(usual, unit)
  const converted = (level: number | null) => (level === null || factor === null ? null : level * factor)
  return { target: converted(target), warning: converted(warning), critical: converted(critical) }
}

const unknown = {
  description: null,
  unit: null,
  direction: null,
  target: null,
  warning: null,
  critical: null,
  warningType: 'PERFORMANCE_DEGRADATION',
  playbook: null,
} as const

/** What is known of the metric; of one that the project does not know, what would be said of it once it does. */
export async function metricDefinition(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  name: string,
): Promise<MetricDefinition> {
  const { rows } = await client.query<KnownMetric>({
    name: 'metric-definition',
    text: 'SELECT kind, unit, definition FROM metric WHERE project_id = $1 AND name = $2',
    values: [projectId, name],
  })
  return definitionOf(name, rows[0] ?? null)
}
