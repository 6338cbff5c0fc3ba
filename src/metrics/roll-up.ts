import { lockProject, tryLockProject } from '../storage/project-lock.ts'
import type { RecorderOptions } from './create-recorder.ts'
import { rollUpPage } from './roll-up-page.ts'

/** Samples from which on a page is work that others notice. */
const LARGE_PAGE = 20_000
/** How many times as long as a large page took its project is left alone, so that those who send samples go first. */
const REST = 4

/** Makes the rollups of what has come in, and marks its series for the detectors. To be called regularly. */
export function createRollUps({ database, bus }: RecorderOptions): { round(): Promise<void> } {
  /** Until when projects are left alone. This is about how busy the machine is, not about what time it is. */
  const resting = new Map<number, number>()
  return {
    async round() {
      const { rows } = await database.pool.query<{ project_id: number }>({
        name: 'dirty-projects',
        text: 'SELECT DISTINCT project_id FROM metric_dirty ORDER BY project_id',
      })
      for (const { project_id: project } of rows) {
        const began = performance.now()
        if (began < (resting.get(project) ?? 0)) continue
        const page = await database.transaction(async (client) =>
          // A node that is at it already goes on with it.
          (await tryLockProject(client, 'rollups', project)) ? rollUpPage(client, project) : null,
        )
        resting.delete(project)
        if (page === null) continue
        const ended = performance.now()
        if (page.samples >= LARGE_PAGE) resting.set(project, ended + REST * (ended - began))
        bus.publish([{ kind: 'metrics', project, names: page.names }])
      }
    },
  }
}

/**
 * Makes the project's rollups true now, for a reader who is about to read them: all that was stored when this was called is
 * in them afterwards. Waits for a node that is at it. Not to be called within a transaction.
 */
export async function rollUpProject(
  { database, bus }: Pick<RecorderOptions, 'database'> & Partial<Pick<RecorderOptions, 'bus'>>,
  projectId: number,
): Promise<void> {
  const { rows } = await database.pool.query<{ newest: string | null }>({
    name: 'newest-dirty',
    text: 'SELECT max(sequence) AS newest FROM metric_dirty WHERE project_id = $1',
    values: [projectId],
  })
  const newest = rows[0]!.newest
  if (newest === null) return
  for (let isMore = true; isMore; ) {
    const page = await database.transaction(async (client) => {
      await lockProject(client, 'rollups', projectId)
      const left = await client.query({
        name: 'is-dirty',
        text: 'SELECT FROM metric_dirty WHERE project_id = $1 AND sequence <= $2 LIMIT 1',
        values: [projectId, newest],
      })
      return left.rowCount === 0 ? null : rollUpPage(client, projectId)
    })
    isMore = page !== null
    if (page !== null) bus?.publish([{ kind: 'metrics', project: projectId, names: page.names }])
  }
}
