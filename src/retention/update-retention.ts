import { projectFor } from '../projects/project-for.ts'
import { writeSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'
import { FEWEST_DAYS, MOST_DAYS, RETENTION, retention } from './closed-days.ts'

/** @returns the project's number */
export async function updateRetention(
  { project, closedDays }: { project: string; closedDays: number },
  { database, bus, viewer }: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  const projectId = await projectFor(project, 'ADMIN', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  const read = retention.safeParse({ closedDays })
  if (!read.success)
    return failure('INVALID', `It is ${FEWEST_DAYS} to ${MOST_DAYS.toLocaleString('en')} days.`, 'closedDays')
  return changing({ database, bus }, async (client, touched) => {
    await writeSetting(client, projectId, RETENTION, read.data)
    touched.notice({ kind: 'alerting', project: projectId })
    return success(projectId)
  })
}
