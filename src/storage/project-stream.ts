import type { Pool } from 'pg'

/**
 * SQL that takes places in what happens in projects, to be stored with what happened there. Places rise in the order of
 * commits: who has read up to one never finds anything before it later on.
 *
 * That holds because a place is taken in the transaction that stores it, and whoever takes one holds the project's row of
 * `project_stream` until the commit. Take them once in a transaction, and as late as can be: others of the project wait
 * meanwhile, and nodes would wait for each other in a circle if one of them locked afterwards what another holds while it
 * waits for a place. So lock the rows first that are to have them.
 *
 * @param wanted a query of `project_id` and how many, in order of `project_id`
 * @returns a statement that answers `project_id` and `last`, the highest place that it took there
 */
export function takePlaces(wanted: string): string {
  return `INSERT INTO project_stream AS known (project_id, sequence) ${wanted}
  ON CONFLICT (project_id) DO UPDATE SET sequence = known.sequence + excluded.sequence
  RETURNING project_id, sequence AS last`
}

/** The newest place of a project that is committed; 0 where nothing has happened yet. */
export async function newestPlace(pool: Pool, projectId: number): Promise<number> {
  const { rows } = await pool.query<{ sequence: number }>({
    name: 'newest-place',
    text: 'SELECT sequence::float8 AS sequence FROM project_stream WHERE project_id = $1',
    values: [projectId],
  })
  return rows[0]?.sequence ?? 0
}
