import { may, type Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import type { Database } from '../storage/database.ts'
import type { Prisma } from '../storage/generated/client.ts'

/** Changes one issue that the viewer may triage, and says so. */
export async function changeIssue(
  id: string,
  change: Prisma.IssueUpdateInput,
  { database, bus, viewer }: { database: Database; bus: Bus; viewer: Viewer },
): Promise<Payload<string>> {
  const issue = await database.prisma.issue.findUnique({ where: { id }, select: { projectId: true } })
  if (issue === null || !may(viewer, 'READ', issue.projectId))
    return failure('NOT_FOUND', 'There is no such issue.', 'issueId')
  if (!may(viewer, 'TRIAGE', issue.projectId))
    return failure('FORBIDDEN', 'Your token may not change issues.', 'issueId')
  await database.prisma.issue.update({ where: { id }, data: change })
  bus.publish([{ kind: 'issue', project: issue.projectId, issue: id }])
  return success(id)
}
