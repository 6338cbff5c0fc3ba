import type pg from 'pg'
import { actorOf } from '../access/actor.ts'
import { may } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type Payload, success } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { changing, type Touched } from '../storage/touched.ts'
import type { Deed, Draft } from './draft.ts'
import { lockIncidents, save } from './incident-rows.ts'

/** As a global id is given to resolvers. */
export interface GlobalId {
  typename: string
  id: string
}

/** What a mutation does to an incident that it holds. */
export interface Work {
  client: pg.PoolClient
  touched: Touched
  draft: Draft
  deed: Deed & { actor: string }
}

/**
 * Changes one incident that the viewer may triage, and says so.
 *
 * @param work answers why it refuses, before it has changed anything; without entries in the timeline nothing is written
 */
export async function changeIncident(
  { typename, id }: GlobalId,
  context: Context,
  work: (work: Work) => Failure | undefined | Promise<Failure | undefined>,
): Promise<Payload<string>> {
  const { database, viewer, clock } = context
  if (typename !== 'Incident' || !isUuid(id))
    return failure('NOT_FOUND', 'That is not the id of an incident.', 'incidentId')
  const incident = await database.prisma.incident.findUnique({ where: { id }, select: { projectId: true } })
  if (incident === null || !may(viewer, 'READ', incident.projectId)) return gone()
  if (!may(viewer, 'TRIAGE', incident.projectId))
    return failure('FORBIDDEN', 'Your token may not change incidents.', 'incidentId')
  const deed = { at: clock.now(), actor: actorOf(viewer) }
  return changing(context, async (client, touched) => {
    const [draft] = await lockIncidents(client, 'id = $1', [id])
    if (draft === undefined) return gone()
    const refused = await work({ client, touched, draft, deed })
    if (refused) return refused
    if (draft.entries.length > 0) await save(client, touched, draft)
    return success(id)
  })
}

const gone = () => failure('NOT_FOUND', 'There is no such incident.', 'incidentId')
