import { readCrashBody } from '../crashes/crash-bodies.ts'
import { type CrashShape, crashShape, similarity } from '../crashes/fingerprint/similarity.ts'
import type { Database } from '../storage/database.ts'

/** An issue that resembles another, by their newest crashes. */
export interface Relative {
  issueId: string
  /** Its newest crash. */
  crashId: string
  /** 0..1 */
  similarity: number
}

/** Finds issues that are alike. Made for one execution: what it read for one issue serves the others. */
export interface Relatives {
  /** The issues of the project most like this one, the likest first; those that have nothing in common stay out. */
  of(projectId: number, issueId: string, most: number): Promise<Relative[]>
}

interface Shaped {
  issueId: string
  crashId: string
  shape: CrashShape
}

/** Issues that are looked at: the ones met last. Comparing all of a project's would cost seconds. */
const RECENT = 200
/** Below this, two crashes share no more than a common library function. */
const LEAST = 0.2

export function createRelatives(database: Database): Relatives {
  const recent = new Map<number, Promise<Shaped[]>>()

  function recentOf(projectId: number): Promise<Shaped[]> {
    let known = recent.get(projectId)
    if (!known) {
      known = loadShapes(database, 'SELECT id FROM issue WHERE project_id = $1 ORDER BY last_seen DESC LIMIT $2', [
        projectId,
        RECENT,
      ])
      recent.set(projectId, known)
    }
    return known
  }

  return {
    async of(projectId, issueId, most) {
      const others = await recentOf(projectId)
      const self =
        others.find((other) => other.issueId === issueId) ??
        (await loadShapes(database, 'SELECT id FROM issue WHERE id = $1', [issueId]))[0]
      if (!self) return []
      return others
        .filter((other) => other.issueId !== issueId)
        .map(({ issueId, crashId, shape }) => ({ issueId, crashId, similarity: similarity(self.shape, shape) }))
        .filter((relative) => relative.similarity >= LEAST)
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, most)
    },
  }
}

/** @param issues a query for the ids of issues */
async function loadShapes({ pool }: Database, issues: string, values: unknown[]): Promise<Shaped[]> {
  const { rows } = await pool.query<{ issue_id: string; id: string; received_at: Date; payload: Buffer }>(
    `SELECT issue.id AS issue_id, newest.id, newest.received_at, newest.payload FROM (${issues}) AS issue
     CROSS JOIN LATERAL (SELECT id, received_at, payload FROM crash WHERE issue_id = issue.id ORDER BY id DESC LIMIT 1) AS newest`,
    values,
  )
  return rows.map((row) => ({
    issueId: row.issue_id,
    crashId: row.id,
    shape: crashShape(readCrashBody(row.payload, row.received_at).report),
  }))
}
