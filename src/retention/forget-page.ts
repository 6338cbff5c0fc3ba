import type { Bus } from '../bus/notice.ts'
import { uuidArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { changing } from '../storage/touched.ts'
import type { ClosedMatter } from './closed-matters.ts'

/** Rows that one transaction deletes, with all that hangs on them. */
export const PAGE = 1_000

/** What a project keeps: what was closed by `since` is old. */
export interface Kept {
  projectId: number
  since: Date
  now: Date
}

/** @returns how many it deleted: fewer than a page where no more are left */
export function forgetPage(
  where: { database: Pick<Database, 'transaction'>; bus: Bus },
  { table, isOld, notice }: ClosedMatter,
  { projectId, since, now }: Kept,
): Promise<number> {
  const kept = '(VALUES ($1::int, $2::timestamptz, $3::timestamptz)) AS kept(project_id, since, now)'
  return changing(where, async (client, touched) => {
    const found = await client.query<{ id: string }>({
      name: `find-old-${table}`,
      text: `SELECT ${table}.id FROM ${kept} JOIN ${table} ON ${table}.project_id = kept.project_id AND ${isOld}
             LIMIT ${PAGE} FOR UPDATE OF ${table} SKIP LOCKED`,
      values: [projectId, since, now],
    })
    if (found.rows.length === 0) return 0
    // Looked at again now that nobody can change them: meanwhile one may have been linked.
    const gone = await client.query<{ id: string }>({
      name: `forget-${table}`,
      text: `DELETE FROM ${table} USING ${kept} WHERE ${table}.id = ANY($4::uuid[]) AND ${table}.project_id = kept.project_id
             AND ${isOld} RETURNING ${table}.id`,
      values: [projectId, since, now, uuidArray(found.rows.map(({ id }) => id))],
    })
    if (gone.rows.length > 0)
      touched.notice(
        notice(
          projectId,
          gone.rows.map(({ id }) => id),
        ),
      )
    return gone.rows.length
  })
}
