import { may, type Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import type { Database } from '../storage/database.ts'
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

const LONGEST = { title: 100, description: 1_000, unit: 63 } as const
const text = /^[^\p{Cc}\p{Cs}]*$/u

/** Says what a metric is, before or after its first sample. */
export async function defineMetric(
  { project: slug, name, ...parts }: DefineMetricInput,
  { database, bus, clock, viewer }: { database: Database; bus: Bus; clock: Clock; viewer: Viewer },
): Promise<Payload<Defined>> {
  const project = await database.prisma.project.findUnique({ where: { slug }, select: { id: true } })
  if (project === null || !may(viewer, 'READ', project.id))
    return failure('NOT_FOUND', `There is no project "${slug}".`, 'project')
  if (!may(viewer, 'ADMIN', project.id)) return failure('FORBIDDEN', 'Your token may not define metrics.', 'project')
  if (faultOfSeries({ name, labels: {} }) !== null) return failure('INVALID', rejections.BAD_NAME, 'name')
  for (const part of ['title', 'description', 'unit'] as const) {
    const fault = textFault(part, parts[part])
    if (fault !== null) return failure('INVALID', fault, part)
  }
  return changing({ database, bus }, async (client, touched) => {
    // One definition after the other, so that none is made of parts that were never checked together.
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [project.id])
    const { rows } = await client.query<KnownMetric>(
      'SELECT kind, unit, definition FROM metric WHERE project_id = $1 AND name = $2',
      [project.id, name],
    )
    const known = rows[0] ?? null
    const merged = mergedParts(definedParts.safeParse(known?.definition ?? {}).data ?? {}, parts)
    const fault = faultOf(overlaid(name, known, merged))
    if (fault !== null) return failure('INVALID', fault.message, fault.part)
    if (known === null) {
      const { rows: counted } = await client.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM metric WHERE project_id = $1 AND kind IS NULL',
        [project.id],
      )
      if (counted[0]!.count >= MOST_METRICS)
        return failure('INVALID', `At most ${MOST_METRICS} metrics can be defined before their first sample.`, 'name')
    }
    await client.query(
      `INSERT INTO metric (project_id, name, definition, first_seen) VALUES ($1, $2, $3::jsonb, $4)
       ON CONFLICT (project_id, name) DO UPDATE SET definition = excluded.definition`,
      [project.id, name, JSON.stringify(merged), clock.now()],
    )
    touched.notice({ kind: 'metrics', project: project.id, names: [name] })
    return success({ projectId: project.id, name })
  })
}

function mergedParts(before: DefinedParts, given: Omit<DefineMetricInput, 'project' | 'name'>): DefinedParts {
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  const merged = { ...before, ...Object.fromEntries(said) }
  return definedParts.parse(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)))
}

function textFault(part: keyof typeof LONGEST, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  if (value.trim() === '') return `The ${part} must not be empty; null makes it what it was.`
  if (value.length > LONGEST[part]) return `The ${part} is at most ${LONGEST[part]} characters long.`
  return text.test(value) ? null : `The ${part} has characters that cannot be shown.`
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
