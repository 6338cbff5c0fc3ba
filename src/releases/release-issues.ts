import { textArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import type { Prisma } from '../storage/generated/client.ts'
import type { ReleaseKey } from './previous-release.ts'

/** Issues that came, came back and went with a release. */
export interface IssueCounts {
  new: number
  regressed: number
  fixed: number
}

/** SQL: a fix that holds is the newest one of an issue that is still resolved. */
const HOLDS = `issue.status = 'RESOLVED' AND fix.returned_at IS NULL AND fix.resolved_at = issue.resolved_at`
const FIX = 'issue_resolution AS fix JOIN issue ON issue.id = fix.issue_id'

export async function countReleaseIssues(
  { pool }: Database,
  projectId: number,
  versions: readonly string[],
): Promise<Map<string, IssueCounts>> {
  const { rows } = await pool.query<{ version: string; kind: keyof IssueCounts; issues: number }>({
    name: 'count-release-issues',
    text: `SELECT first_release AS version, 'new' AS kind, count(*)::int AS issues
           FROM issue WHERE project_id = $1 AND first_release = ANY($2::text[]) GROUP BY 1
           UNION ALL
           SELECT returned_in, 'regressed', count(DISTINCT issue_id)::int
           FROM issue_resolution WHERE project_id = $1 AND returned_in = ANY($2::text[]) GROUP BY 1
           UNION ALL
           SELECT fix.release, 'fixed', count(*)::int
           FROM ${FIX} WHERE fix.project_id = $1 AND fix.release = ANY($2::text[]) AND ${HOLDS} GROUP BY 1`,
    values: [projectId, textArray(versions)],
  })
  const counts = new Map(versions.map((version) => [version, { new: 0, regressed: 0, fixed: 0 }]))
  for (const { version, kind, issues } of rows) counts.get(version)![kind] = issues
  return counts
}

type Release = Pick<ReleaseKey, 'projectId' | 'version'>

export const isNewIn = ({ projectId, version }: Release): Prisma.IssueWhereInput => ({
  projectId,
  firstRelease: version,
})

export const regressedIn = ({ projectId, version }: Release): Prisma.IssueWhereInput => ({
  projectId,
  resolutions: { some: { returnedIn: version } },
})

export async function fixedIn({ pool }: Database, { projectId, version }: Release): Promise<Prisma.IssueWhereInput> {
  // Prisma cannot compare columns of two tables. Issues that were resolved twice without a crash in between are few.
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT issue.id FROM ${FIX}
     WHERE fix.project_id = $1 AND fix.release = $2 AND issue.status = 'RESOLVED' AND fix.returned_at IS NULL
       AND NOT EXISTS (
         SELECT FROM issue_resolution AS newest
         WHERE newest.issue_id = issue.id AND newest.resolved_at = issue.resolved_at
           AND newest.returned_at IS NULL AND newest.release = $2)`,
    [projectId, version],
  )
  const resolutions = { some: { release: version, returnedAt: null } }
  return { projectId, status: 'RESOLVED', resolutions, id: { notIn: rows.map(({ id }) => id) } }
}
