import type pg from 'pg'
import type { z } from 'zod'

/** What a project may do differently in one matter. */
export interface Setting<Value extends object> {
  /** What it is stored under. */
  name: string
  shape: z.ZodType<Value>
  /** What is stored; as from the start where nothing is, or what does not fit any more. */
  of(stored: unknown): Value
}

/** @param shape with a default for every part */
export function setting<Value extends object>(name: string, shape: z.ZodType<Value>): Setting<Value> {
  return { name, shape, of: (stored) => shape.safeParse(stored ?? {}).data ?? shape.parse({}) }
}

export async function readSetting<Value extends object>(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  { name, of }: Setting<Value>,
): Promise<Value> {
  const { rows } = await client.query<{ value: unknown }>({
    name: 'read-setting',
    text: 'SELECT value FROM project_setting WHERE project_id = $1 AND name = $2',
    values: [projectId, name],
  })
  return of(rows[0]?.value)
}

export async function writeSetting<Value extends object>(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  { name }: Setting<Value>,
  value: Value,
): Promise<void> {
  await client.query(
    `INSERT INTO project_setting (project_id, name, value) VALUES ($1, $2, $3::jsonb)
     ON CONFLICT (project_id, name) DO UPDATE SET value = excluded.value`,
    [projectId, name, JSON.stringify(value)],
  )
}
