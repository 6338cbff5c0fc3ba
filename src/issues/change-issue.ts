import { may, type Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import type { Database } from '../storage/database.ts'
import type { Issue } from '../storage/generated/client.ts'
import { takePlaces } from '../storage/project-stream.ts'

const columns = { status: 'status', resolvedAt: 'resolved_at', assignee: 'assignee' } as const

/** What people may change about an issue. */
export type IssueChange = Partial<Pick<Issue, keyof typeof columns>>

/** Changes one issue that the viewer may triage, and says so. */
export async function changeIssue(
  id: string,
  change: IssueChange,
  { database, bus, viewer }: { database: Database; bus: Bus; viewer: Viewer },
): Promise<Payload<string>> {
  const issue = await database.prisma.issue.findUnique({ where: { id }, select: { projectId: true } })
  if (issue === null || !may(viewer, 'READ', issue.projectId))
    return failure('NOT_FOUND', 'There is no such issue.', 'issueId')
  if (!may(viewer, 'TRIAGE', issue.projectId))
    return failure('FORBIDDEN', 'Your token may not change issues.', 'issueId')
  await store(database, id, change)
  bus.publish([{ kind: 'issues', project: issue.projectId, issues: [id] }])
  return success(id)
}

async function store({ pool }: Database, id: string, change: IssueChange): Promise<void> {
  const changed = Object.keys(change) as (keyof IssueChange)[]
  const assignments = changed.map((key, index) => `, ${columns[key]} = $${index + 2}`).join('')
  const noted = change.status === 'RESOLVED' ? noteResolution(`$${changed.indexOf('resolvedAt') + 2}`) : ''
  await pool.query(
    `WITH locked AS (SELECT id, project_id, status, resolved_at FROM issue WHERE id = $1 FOR NO KEY UPDATE),${noted}
          taken AS (${takePlaces('SELECT project_id, 1::bigint FROM locked')})
     UPDATE issue SET changed = taken.last${assignments} FROM locked, taken WHERE issue.id = locked.id`,
    [id, ...changed.map((key) => change[key])],
  )
}

/** SQL: an issue that was resolved already was not resolved twice, but later. */
function noteResolution(resolvedAt: string): string {
  return `
    moved AS (
      UPDATE issue_resolution AS known SET resolved_at = ${resolvedAt}::timestamptz FROM locked
      WHERE known.issue_id = locked.id AND known.resolved_at = locked.resolved_at AND locked.status = 'RESOLVED'
    ), noted AS (
      INSERT INTO issue_resolution (issue_id, resolved_at, project_id)
      SELECT id, ${resolvedAt}::timestamptz, project_id FROM locked WHERE status <> 'RESOLVED'
      ON CONFLICT DO NOTHING
    ),`
}
