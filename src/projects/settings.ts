import type pg from 'pg'
import type { z } from 'zod'

/**
 * What a project does differently in one matter.
 *
 * @param shape with a default for every part: a stored value that does not fit any more counts as absent
 */
export async function readSetting<Shape extends z.ZodType>(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  name: string,
  shape: Shape,
): Promise<z.output<Shape>> {
  const { rows } = await client.query<{ value: unknown }>({
    name: 'read-setting',
    text: 'SELECT value FROM project_setting WHERE project_id = $1 AND name = $2',
    values: [projectId, name],
  })
  const read = shape.safeParse(rows[0]?.value ?? {})
  return read.success ? read.data : shape.parse({})
}

export async function writeSetting(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  name: string,
  value: object,
): Promise<void> {
  await client.query(
    `INSERT INTO project_setting (project_id, name, value) VALUES ($1, $2, $3::jsonb)
     ON CONFLICT (project_id, name) DO UPDATE SET value = excluded.value`,
    [projectId, name, JSON.stringify(value)],
  )
}
