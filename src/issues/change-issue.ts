import type { Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import { projectOfRow } from '../projects/project-of-row.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Failure, failure, type Payload, success } from '../schema-builder/payload.ts'
import type { Database } from '../storage/database.ts'
import type { Issue } from '../storage/generated/client.ts'
import { takePlaces } from '../storage/project-stream.ts'

const columns = { status: 'status', resolvedAt: 'resolved_at', assignee: 'assignee' } as const

/** What people may change about an issue. */
export type IssueChange = Partial<Pick<Issue, keyof typeof columns>>

interface Changing {
  database: Database
  bus: Bus
  viewer: Viewer
}

/** Changes one issue that the viewer may triage, and says so. */
export async function changeIssue(given: GlobalId, change: IssueChange, context: Changing): Promise<Payload<string>> {
  const projectId = await projectOf(given, context)
  return typeof projectId === 'number' ? store(given.id, projectId, change, null, context) : projectId
}

/**
 * Says that an issue is fixed.
 *
 * @param inRelease the version that has the fix; null: the newest of the project
 */
export async function resolveIssue(
  given: GlobalId,
  inRelease: string | null,
  context: Changing & { clock: Clock },
): Promise<Payload<string>> {
  const projectId = await projectOf(given, context)
  if (typeof projectId !== 'number') return projectId
  if (inRelease !== null) {
    const projectId_version = { projectId, version: inRelease }
    const release = await context.database.prisma.release.findUnique({
      where: { projectId_version },
      select: { id: true },
    })
    if (release === null) return failure('NOT_FOUND', 'The project has no such release.', 'inRelease')
  }
  return store(given.id, projectId, { status: 'RESOLVED', resolvedAt: context.clock.now() }, inRelease, context)
}

/** The project of an issue that the viewer may triage, or why not. */
function projectOf(given: GlobalId, context: Changing): Promise<number | Failure> {
  const asked = { given, type: 'Issue', what: 'an issue', field: 'issueId' } as const
  return projectOfRow(asked, 'TRIAGE', 'change issues', context)
}

async function store(
  id: string,
  projectId: number,
  change: IssueChange,
  inRelease: string | null,
  { database, bus }: Changing,
): Promise<Payload<string>> {
  const changed = Object.keys(change) as (keyof IssueChange)[]
  const assignments = changed.map((key, index) => `, ${columns[key]} = $${index + 2}`).join('')
  const isResolved = change.status === 'RESOLVED'
  const noted = isResolved ? noteResolution(`$${changed.indexOf('resolvedAt') + 2}`, `$${changed.length + 2}`) : ''
  await database.pool.query(
    `WITH locked AS (SELECT id, project_id, status, resolved_at FROM issue WHERE id = $1 FOR NO KEY UPDATE),${noted}
          taken AS (${takePlaces('SELECT project_id, 1::bigint FROM locked')})
     UPDATE issue SET changed = taken.last${assignments} FROM locked, taken WHERE issue.id = locked.id`,
    [id, ...changed.map((key) => change[key]), ...(isResolved ? [inRelease] : [])],
  )
  bus.publish([{ kind: 'issues', project: projectId, issues: [id] }])
  return success(id)
}

/**
 * SQL: an issue that was resolved already was not resolved twice, but later; what was said of the release holds unless somebody
 * says another.
 */
function noteResolution(resolvedAt: string, inRelease: string): string {
  return `
    fix AS (
      SELECT coalesce(${inRelease}::text, (
        SELECT version FROM release WHERE release.project_id = locked.project_id ORDER BY first_seen DESC, id DESC LIMIT 1
      )) AS release FROM locked
    ), moved AS (
      UPDATE issue_resolution AS known SET resolved_at = ${resolvedAt}::timestamptz,
        release = coalesce(${inRelease}::text, known.release, fix.release)
      FROM locked, fix
      WHERE known.issue_id = locked.id AND known.resolved_at = locked.resolved_at AND locked.status = 'RESOLVED'
    ), noted AS (
      INSERT INTO issue_resolution (issue_id, resolved_at, project_id, release)
      SELECT id, ${resolvedAt}::timestamptz, project_id, fix.release FROM locked, fix WHERE status <> 'RESOLVED'
      ON CONFLICT DO NOTHING
    ),`
}
