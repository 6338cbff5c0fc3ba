import type pg from 'pg'
import { actorOf } from '../access/actor.ts'
import { projectOfRow } from '../projects/project-of-row.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Failure, failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing, type Touched } from '../storage/touched.ts'
import type { Deed, Draft } from './draft.ts'
import { lockIncidents, save } from './incident-rows.ts'

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
  given: GlobalId,
  context: Context,
  work: (work: Work) => Failure | undefined | Promise<Failure | undefined>,
): Promise<Payload<string>> {
  const asked = { given, type: 'Incident', what: 'an incident', field: 'incidentId' } as const
  const project = await projectOfRow(asked, 'TRIAGE', 'change incidents', context)
  if (typeof project !== 'number') return project
  const deed = { at: context.clock.now(), actor: actorOf(context.viewer) }
  return changing(context, async (client, touched) => {
    const [draft] = await lockIncidents(client, 'id = $1', [given.id])
    if (draft === undefined) return failure('NOT_FOUND', 'There is no such incident.', 'incidentId')
    const refused = await work({ client, touched, draft, deed })
    if (refused) return refused
    if (draft.entries.length > 0) await save(client, touched, draft)
    return success(given.id)
  })
}
