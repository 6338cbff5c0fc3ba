import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Failure, failure } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import type { Work } from './change-incident.ts'
import { enter } from './draft.ts'
import { MOST_LINKS } from './link-incident.ts'
import { type LinkedInput, linkedIds } from './linked-ids.ts'
import { alertsChanged } from './links.ts'

/** Takes alerts, issues and ways out away. What is not linked is passed over. */
export async function unlinkIncident(
  input: LinkedInput & { linkIds?: readonly GlobalId[] | null | undefined },
  work: Work,
): Promise<Failure | undefined> {
  const { client, draft, deed } = work
  const { incident } = draft
  const linked = await linkedIds(client, incident.projectId, input)
  if ('errors' in linked) return linked
  const links = input.linkIds ?? []
  if (links.length > MOST_LINKS) return failure('INVALID', `At most ${MOST_LINKS} at once.`, 'linkIds')
  const wrong = links.findIndex(({ typename, id }) => typename !== 'IncidentLink' || !isUuid(id))
  if (wrong >= 0) return failure('NOT_FOUND', 'That is not the id of a link.', 'linkIds', String(wrong))

  const drop = (table: string, column: string, ids: readonly string[]) =>
    client.query(`DELETE FROM ${table} WHERE incident_id = $1 AND ${column} = ANY($2::uuid[])`, [incident.id, ids])
  const dropped = (await drop('incident_alert', 'alert_id', linked.alerts)).rowCount ?? 0
  if (dropped > 0) await alertsChanged('No longer linked:', dropped, work)
  const gone = (await drop('incident_issue', 'issue_id', linked.issues)).rowCount ?? 0
  if (gone > 0) enter(draft, 'ISSUE', deed, `No longer linked: ${gone === 1 ? 'an issue' : `${gone} issues`}.`)
  const ids = links.map(({ id }) => id)
  const lost = (await drop('incident_link', 'id', ids)).rowCount ?? 0
  if (lost > 0) enter(draft, 'LINK', deed, `Took ${lost === 1 ? 'a link' : `${lost} links`} away.`)
}
