import type pg from 'pg'
import { may } from '../access/viewer.ts'
import { lockGroups } from '../escalation/group-lock.ts'
import { projectFor } from '../projects/project-for.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type Payload } from '../schema-builder/payload.ts'
import { LONGEST, lineFault } from '../schema-builder/text-fault.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { changing } from '../storage/touched.ts'

/** Makes a change for the project of this slug. */
export async function editProject<Id>(
  slug: string,
  context: Context,
  work: (client: pg.PoolClient, projectId: number) => Promise<Payload<Id>>,
): Promise<Payload<Id>> {
  const project = await projectFor(slug, 'ADMIN', context)
  return typeof project === 'number' ? edit(project, context, work) : project
}

/** Makes a change to what has this id, where its project is found. */
export async function editRow<Id>(
  { given, typename, field, what }: { given: GlobalId; typename: string; field: string; what: string },
  projectOf: (id: string) => Promise<number | null>,
  context: Context,
  work: (client: pg.PoolClient, id: string, projectId: number) => Promise<Payload<Id>>,
  lockBefore?: Lock,
): Promise<Payload<Id>> {
  if (given.typename !== typename || !isUuid(given.id))
    return failure('NOT_FOUND', `That is not the id of ${what}.`, field)
  const projectId = await projectOf(given.id)
  const missing = failure('NOT_FOUND', `There is no such ${what.replace(/^an? /, '')}.`, field)
  return (
    mayEdit(projectId, missing, field, context) ??
    edit(projectId!, context, (client, id) => work(client, given.id, id), lockBefore)
  )
}

/** Locks what others lock before they come to groups. */
type Lock = (client: pg.PoolClient, projectId: number) => Promise<unknown>

export interface GlobalId {
  typename: string
  id: string
}

function mayEdit(projectId: number | null, missing: Failure, field: string, { viewer }: Context): Failure | null {
  if (projectId === null || !may(viewer, 'READ', projectId)) return missing
  return may(viewer, 'ADMIN', projectId)
    ? null
    : failure('FORBIDDEN', 'Your token may not change how this project is alerted.', field)
}

function edit<Id>(
  projectId: number,
  context: Context,
  work: (client: pg.PoolClient, projectId: number) => Promise<Payload<Id>>,
  lockBefore?: Lock,
): Promise<Payload<Id>> {
  return changing(context, async (client, touched) => {
    await lockBefore?.(client, projectId)
    // In the order in which alerts come to groups and then to incidents, which are numbered by the project.
    await lockGroups(client, projectId)
    // One edit of a project after the other: each sees the names and numbers that the one before left.
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
    const payload = await work(client, projectId)
    if (payload.id !== null) touched.notice({ kind: 'alerting', project: projectId })
    return payload
  })
}

/** What is wrong with the name of a contact, a schedule or a layer. */
export const labelFault = (name: string): string | null => lineFault(name, LONGEST.name)
