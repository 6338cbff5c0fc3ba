import type pg from 'pg'
import { unitFactor } from '../plugin/units.ts'
import { readSetting } from '../projects/settings.ts'
import { int4Array, textArray, uuidArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import type { MetricKind } from '../storage/generated/enums.ts'
import { lockProject } from '../storage/project-lock.ts'
import { instanceOf, LOOK_UP_AGAIN, labelsHash, type Series } from './known-series.ts'
import type { Labels } from './labels.ts'
import { metricLimits } from './limits.ts'
import type { RejectReason } from './recorder.ts'

/** A series that this node does not know. */
export interface WantedSeries {
  name: string
  labels: Labels
  kind: MetricKind
  unit: string | null
}

/** What was found or made of a series, or why it was not made. */
export type FoundSeries = Series | RejectReason

interface Wanted extends WantedSeries {
  hash: string
  found: FoundSeries | null
  /** Of its metric, where there is one. */
  kindThere: MetricKind | null
  unitThere: string | null
}

/**
 * Finds series of a project and makes those that are not there, as long as it may have more. Series are made by one node at a
 * time, so that all of them together keep to the limit; none of it is undone with the batch that wanted them.
 *
 * @returns one for each of `series`, which are all different
 */
export async function findSeries(
  { transaction }: Pick<Database, 'transaction'>,
  projectId: number,
  series: readonly WantedSeries[],
  now: Date,
): Promise<FoundSeries[]> {
  const wanted = series.map(
    (each): Wanted => ({ ...each, hash: labelsHash(each.labels), found: null, kindThere: null, unitThere: null }),
  )
  await transaction(async (client) => {
    await lookUp(client, projectId, wanted, now)
    if (wanted.every(({ found }) => found !== null)) return
    await lockProject(client, 'series', projectId)
    const missing = wanted.filter(({ found }) => found === null)
    await lookUp(client, projectId, missing, now)
    await make(
      client,
      projectId,
      missing.filter(({ found }) => found === null),
      now,
    )
  })
  await sayUnits({ transaction }, projectId, wanted)
  return wanted.map(({ found }) => found!)
}

async function lookUp(client: pg.ClientBase, projectId: number, wanted: readonly Wanted[], now: Date): Promise<void> {
  const { rows } = await client.query<LookedUp>({
    name: 'look-up-series',
    text: `SELECT position::int, metric.kind, metric.unit, series.id, series.last_seen < $4 AS stale
           FROM unnest($2::text[], $3::uuid[]) WITH ORDINALITY AS wanted(name, hash, position)
           JOIN metric ON metric.project_id = $1 AND metric.name = wanted.name
           LEFT JOIN metric_series AS series ON series.metric_id = metric.id AND series.labels_hash = wanted.hash`,
    values: [
      projectId,
      textArray(wanted.map(({ name }) => name)),
      uuidArray(wanted.map(({ hash }) => hash)),
      new Date(now.getTime() - LOOK_UP_AGAIN),
    ],
  })
  for (const { position, kind, unit, id } of rows) {
    const each = wanted[position - 1]!
    each.kindThere = kind
    each.unitThere = unit
    if (id !== null) each.found = { id, name: each.name, kind: kind ?? each.kind, unit: each.unitThere }
  }
  const stale = rows.flatMap(({ id, stale }) => (id !== null && stale ? [id] : []))
  if (stale.length === 0) return
  const { rows: seen } = await client.query<{ id: number }>({
    name: 'series-seen',
    text: `UPDATE metric_series SET last_seen = greatest(last_seen, $2) WHERE id IN
             (SELECT id FROM metric_series WHERE id = ANY($1::int[]) ORDER BY id FOR NO KEY UPDATE) RETURNING id`,
    values: [int4Array(stale), now],
  })
  // One that was deleted meanwhile is not there any more.
  const gone = new Set(stale).difference(new Set(seen.map(({ id }) => id)))
  for (const { position, id } of rows) if (id !== null && gone.has(id)) wanted[position - 1]!.found = null
}

interface LookedUp {
  position: number
  kind: MetricKind | null
  unit: string | null
  id: number | null
  stale: boolean
}

/**
 * The first sample that says a unit says it for the metric. In a transaction of its own, which holds nothing else while it waits for
 * others that change these metrics.
 */
async function sayUnits(
  { transaction }: Pick<Database, 'transaction'>,
  projectId: number,
  wanted: readonly Wanted[],
): Promise<void> {
  const unsaid = wanted.flatMap(({ found, unit }) =>
    found !== null && typeof found !== 'string' && found.unit === null && unit !== null ? [{ found, unit }] : [],
  )
  if (unsaid.length === 0) return
  const units = unitsOf(unsaid.map(({ found: { name }, unit }) => ({ name, unit })))
  const rows = await transaction(async (client) => {
    const said = await client.query<{ name: string; unit: string }>({
      name: 'say-units',
      text: `UPDATE metric SET unit = coalesce(metric.unit, said.unit)
             FROM (SELECT metric.id, t.unit FROM unnest($2::text[], $3::text[]) AS t(name, unit)
                   JOIN metric ON metric.project_id = $1 AND metric.name = t.name
                   ORDER BY metric.name COLLATE "C" FOR NO KEY UPDATE OF metric) AS said
             WHERE metric.id = said.id RETURNING metric.name, metric.unit`,
      values: [projectId, textArray([...units.keys()]), textArray([...units.values()])],
    })
    return said.rows
  })
  const said = new Map(rows.map(({ name, unit }) => [name, unit]))
  for (const { found } of unsaid) found.unit = said.get(found.name) ?? null
}

/** The first unit that is said, by the metric's name. */
function unitsOf(wanted: readonly Pick<WantedSeries, 'name' | 'unit'>[]): Map<string, string> {
  const units = new Map<string, string>()
  for (const { name, unit } of wanted) if (unit !== null && !units.has(name)) units.set(name, unit)
  return units
}

async function make(client: pg.ClientBase, projectId: number, missing: readonly Wanted[], now: Date): Promise<void> {
  if (missing.length === 0) return
  const { maxSeries } = await readSetting(client, projectId, metricLimits)
  const { rows } = await client.query<{ count: number }>({
    name: 'count-series',
    text: 'SELECT count(*)::int AS count FROM metric_series WHERE project_id = $1',
    values: [projectId],
  })
  let room = maxSeries - rows[0]!.count
  const kinds = new Map<string, MetricKind>()
  const units = unitsOf(missing)
  const admitted = missing.filter((each) => {
    const kind = each.kindThere ?? kinds.get(each.name) ?? each.kind
    const unit = each.unitThere ?? units.get(each.name) ?? null
    if (kind !== each.kind) each.found = 'OTHER_KIND'
    else if (unitFactor(each.unit, unit) === null) each.found = 'OTHER_UNIT'
    else if (room <= 0) each.found = 'TOO_MANY_SERIES'
    if (each.found !== null) return false
    kinds.set(each.name, kind)
    room--
    return true
  })
  if (admitted.length > 0) await insert(client, projectId, admitted, now)
}

async function insert(client: pg.ClientBase, projectId: number, admitted: readonly Wanted[], now: Date): Promise<void> {
  const units = unitsOf(admitted)
  const metrics = [...new Map(admitted.map((each) => [each.name, each])).values()].sort(byName)
  const { rows } = await client.query<{ id: number; name: string; unit: string | null }>({
    name: 'make-metrics',
    text: `INSERT INTO metric (project_id, name, kind, unit, first_seen)
           SELECT $1, name, kind::"MetricKind", unit, $5 FROM unnest($2::text[], $3::text[], $4::text[]) AS t(name, kind, unit)
           ON CONFLICT (project_id, name) DO UPDATE
           SET kind = coalesce(metric.kind, excluded.kind), unit = coalesce(metric.unit, excluded.unit)
           RETURNING id, name, unit`,
    values: [
      projectId,
      textArray(metrics.map(({ name }) => name)),
      textArray(metrics.map(({ kind }) => kind)),
      textArray(metrics.map(({ name }) => units.get(name) ?? null)),
      now,
    ],
  })
  const made = new Map(rows.map((row) => [row.name, row]))
  const { rows: series } = await client.query<{ id: number; position: number }>({
    name: 'make-series',
    text: `WITH made AS (
             INSERT INTO metric_series (project_id, metric_id, labels, labels_hash, instance, first_seen, last_seen)
             SELECT $1, metric_id, labels::jsonb, hash, instance, $6, $6
             FROM unnest($2::int[], $3::text[], $4::uuid[], $5::text[]) WITH ORDINALITY
               AS t(metric_id, labels, hash, instance, position) ORDER BY position
             RETURNING id, metric_id, labels_hash)
           SELECT made.id, position::int FROM unnest($2::int[], $4::uuid[]) WITH ORDINALITY AS t(metric_id, hash, position)
           JOIN made ON made.metric_id = t.metric_id AND made.labels_hash = t.hash`,
    values: [
      projectId,
      int4Array(admitted.map(({ name }) => made.get(name)!.id)),
      textArray(admitted.map(({ labels }) => JSON.stringify(labels))),
      uuidArray(admitted.map(({ hash }) => hash)),
      textArray(admitted.map(({ labels }) => instanceOf(labels))),
      now,
    ],
  })
  for (const { id, position } of series) {
    const each = admitted[position - 1]!
    each.found = { id, name: each.name, kind: each.kind, unit: made.get(each.name)!.unit }
  }
}

const byName = (one: Wanted, other: Wanted) => (one.name < other.name ? -1 : 1)
