import type pg from 'pg'
import { lockGroups } from '../escalation/group-lock.ts'
import { lockProjectRow } from '../projects/lock-project-row.ts'
import { projectFor } from '../projects/project-for.ts'
import { type NamedRow, projectOfRow } from '../projects/project-of-row.ts'
import type { Context } from '../schema-builder/context.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { LONGEST, lineFault } from '../schema-builder/text-fault.ts'
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

/** Makes a change to a row of a project. */
export async function editRow<Id>(
  row: NamedRow,
  context: Context,
  work: (client: pg.PoolClient, id: string, projectId: number) => Promise<Payload<Id>>,
  lockBefore?: Lock,
): Promise<Payload<Id>> {
  const project = await projectOfRow(row, 'ADMIN', 'change how this project is alerted', context)
  if (typeof project !== 'number') return project
  return edit(project, context, (client, projectId) => work(client, row.given.id, projectId), lockBefore)
}

/** Locks what others lock before they come to groups. */
type Lock = (client: pg.PoolClient, projectId: number) => Promise<unknown>

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
    await lockProjectRow(client, projectId)
    const payload = await work(client, projectId)
    if (payload.id !== null) touched.notice({ kind: 'alerting', project: projectId })
    return payload
  })
}

/** What is wrong with the name of a contact, a schedule or a layer. */
export const labelFault = (name: string): string | null => lineFault(name, LONGEST.name)
