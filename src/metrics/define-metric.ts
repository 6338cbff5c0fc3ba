import { lockProjectRow } from '../projects/lock-project-row.ts'
import { projectFor } from '../projects/project-for.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { LONGEST, lineFault, textFault } from '../schema-builder/text-fault.ts'
import { changing } from '../storage/touched.ts'
import { faultOfSeries } from './check-reading.ts'
import { type DefinedParts, definedParts, type KnownMetric, type MetricDefinition, overlaid } from './definition.ts'
import { MOST_METRICS } from './list-metrics.ts'
import { rejections } from './recorder.ts'

/** A part that is left out stays, one that is null becomes what it is in the catalogue again. */
export type DefineMetricInput = {
  project: string
  name: string
} & { [Part in keyof DefinedParts]?: DefinedParts[Part] | null | undefined }

/** What was defined, and of which project. */
export interface Defined {
  projectId: number
  name: string
}

const LONGEST_DESCRIPTION = 1_000
/** As in samples. */
const LONGEST_UNIT = 63

/** Says what a metric is, before or after its first sample. */
export async function defineMetric(
  { project: slug, name, ...parts }: DefineMetricInput,
  { database, bus, clock, viewer }: Pick<Context, 'database' | 'bus' | 'clock' | 'viewer'>,
): Promise<Payload<Defined>> {
  const projectId = await projectFor(slug, 'ADMIN', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  if (faultOfSeries({ name, labels: {} }) !== null) return failure('INVALID', rejections.BAD_NAME, 'name')
  const unreadable = faultOfTexts(parts)
  if (unreadable !== null) return failure('INVALID', unreadable.message, unreadable.part)
  return changing({ database, bus }, async (client, touched) => {
    // One definition after the other, so that none is made of parts that were never checked together.
    await lockProjectRow(client, projectId)
    const { rows } = await client.query<KnownMetric>(
      'SELECT kind, unit, definition FROM metric WHERE project_id = $1 AND name = $2',
      [projectId, name],
    )
    const known = rows[0] ?? null
    const merged = mergedParts(definedParts.safeParse(known?.definition ?? {}).data ?? {}, parts)
    const fault = faultOf(overlaid(name, known, merged))
    if (fault !== null) return failure('INVALID', fault.message, fault.part)
    if (known === null) {
      const { rows: counted } = await client.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM metric WHERE project_id = $1 AND kind IS NULL',
        [projectId],
      )
      if (counted[0]!.count >= MOST_METRICS)
        return failure('INVALID', `At most ${MOST_METRICS} metrics can be defined before their first sample.`, 'name')
    }
    await client.query(
      `INSERT INTO metric (project_id, name, definition, first_seen) VALUES ($1, $2, $3::jsonb, $4)
       ON CONFLICT (project_id, name) DO UPDATE SET definition = excluded.definition`,
      [projectId, name, JSON.stringify(merged), clock.now()],
    )
    touched.notice({ kind: 'metrics', project: projectId, names: [name] })
    return success({ projectId, name })
  })
}

function mergedParts(before: DefinedParts, given: Omit<DefineMetricInput, 'project' | 'name'>): DefinedParts {
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  const merged = { ...before, ...Object.fromEntries(said) }
  return definedParts.parse(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)))
}

function faultOfTexts({ title, description, unit }: Partial<DefineMetricInput>) {
  const faults = {
    title: title == null ? null : lineFault(title, LONGEST.name),
    description: description == null ? null : textFault(description, LONGEST_DESCRIPTION),
    unit: unit == null ? null : lineFault(unit, LONGEST_UNIT),
  }
  for (const [part, message] of Object.entries(faults)) if (message !== null) return { part, message }
  return null
}

function faultOf({ direction, target, warning, critical }: MetricDefinition): {
  part: 'direction' | 'warning'
  message: string
} | null {
  if (direction === null) {
    const isLevelled = target !== null || warning !== null || critical !== null
    return isLevelled ? { part: 'direction', message: 'Say which way is better: a target and levels need it.' } : null
  }
  if (warning === null || critical === null) return null
  const isInOrder = direction === 'LOWER_IS_BETTER' ? warning <= critical : warning >= critical
  return isInOrder ? null : { part: 'warning', message: 'The warning level must not be worse than the critical one.' }
}
