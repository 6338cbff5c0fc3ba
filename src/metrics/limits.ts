import type pg from 'pg'
import { z } from 'zod'
import { setting } from '../projects/settings.ts'
import { int4Array } from '../storage/array-parameter.ts'

const days = (usual: number, most: number) => z.int().min(1).max(most).default(usual)

/** How many series a project may have, and how long samples and their rollups are kept. */
export const metricLimits = setting(
  'metrics',
  z.object({
    maxSeries: z.int().min(1).max(1_000_000).default(10_000),
    rawDays: days(7, 90),
    /** Of the rollups of a minute, an hour, a day. */
    minuteDays: days(14, 400),
    hourDays: days(90, 1_500),
    dayDays: days(800, 4_000),
  }),
)
export type MetricLimits = ReturnType<typeof metricLimits.of>

/** Of several projects at once, as `readSetting` reads it of one. */
export async function readLimits(
  client: pg.ClientBase | pg.Pool,
  projectIds: readonly number[],
): Promise<Map<number, MetricLimits>> {
  const { rows } = await client.query<{ project_id: number; value: unknown }>({
    name: 'read-metric-limits',
    text: 'SELECT project_id, value FROM project_setting WHERE project_id = ANY($1::int[]) AND name = $2',
    values: [int4Array(projectIds), metricLimits.name],
  })
  const changed = new Map(rows.map((row) => [row.project_id, row.value]))
  return new Map(projectIds.map((id) => [id, metricLimits.of(changed.get(id))]))
}
