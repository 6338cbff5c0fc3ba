import type pg from 'pg'
import type { Log } from '../log.ts'
import type { Database } from './database.ts'
import { foldNext } from './fold-page.ts'
import type { Fold } from './folding.ts'
import { tryLockProject } from './project-lock.ts'
import { takeUntold } from './set-aside.ts'

/**
 * A round puts what there is into the rollups, a page of each project in turn, and logs what was set aside. To be called regularly. It throws
 * the first fault, after what could be done for the other projects.
 */
export function createFoldRound<Row extends pg.QueryResultRow>(
  fold: Fold<Row>,
  { database, log }: { database: Database; log: Log },
): { round(): Promise<void> } {
  const { table, lock, patience } = fold
  /** Projects that are left alone: their oldest row, and for how many rounds it has been that. */
  let left = new Map<number, { oldest: string; rounds: number }>()

  async function dueProjects(): Promise<number[]> {
    const { rows } = await database.pool.query<{ project_id: number; oldest: string; waiting: number }>(
      `SELECT project_id, min(id) AS oldest, count(*)::int AS waiting FROM ${table} WHERE id > 0 GROUP BY project_id ORDER BY project_id`,
    )
    const before = left
    left = new Map()
    return rows.flatMap(({ project_id: projectId, oldest, waiting }) => {
      if (patience === undefined || waiting >= patience.rows) return [projectId]
      const known = before.get(projectId)
      const rounds = known?.oldest === oldest ? known.rounds + 1 : 1
      if (rounds > patience.rounds) return [projectId]
      left.set(projectId, { oldest, rounds })
      return []
    })
  }

  return {
    async round() {
      const faults: unknown[] = []
      let waiting = await dueProjects()
      while (waiting.length > 0) {
        const more: number[] = []
        for (const projectId of waiting) {
          try {
            const isMore = await foldNext(fold, database, projectId, (client) =>
              tryLockProject(client, lock, projectId),
            )
            if (isMore) more.push(projectId)
          } catch (error) {
            faults.push(error)
          }
        }
        waiting = more
      }
      for (const row of takeUntold(database, table))
        log.error(row, 'a row that cannot be put into rollups was set aside')
      if (faults.length > 0) throw faults[0]
    },
  }
}
