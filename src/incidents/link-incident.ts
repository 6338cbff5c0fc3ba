import { type Failure, failure } from '../schema-builder/payload.ts'
import { LONGEST, lineFault, urlFault } from '../schema-builder/text-fault.ts'
import { timeKey } from '../storage/time-key.ts'
import type { Work } from './change-incident.ts'
import { enter } from './draft.ts'
import { type LinkedInput, linkedIds } from './linked-ids.ts'
import { addIssue, alertsChanged, linkAlerts } from './links.ts'

/** Links out that an incident has at most. */
export const MOST_LINKS = 100

interface Link {
  label: string
  url: string
}

/** Adds what the incident is about, and ways out. What is linked already stays. */
export async function linkIncident(
  input: LinkedInput & { links?: readonly Link[] | null | undefined },
  work: Work,
): Promise<Failure | undefined> {
  const { client, draft, deed } = work
  const { incident } = draft
  const linked = await linkedIds(client, incident.projectId, input)
  if ('errors' in linked) return linked
  const links = input.links ?? []
  const wrong = await linkFault(links, work)
  if (wrong !== null) return wrong

  const added = await linkAlerts(client, incident.id, linked.alerts)
  if (added > 0) await alertsChanged('Linked', added, work)
  for (const issue of linked.issues) await addIssue(client, draft, issue, deed)
  for (const { label, url } of links) {
    await client.query(
      'INSERT INTO incident_link (id, incident_id, label, url, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [timeKey(deed.at), incident.id, label.trim(), new URL(url.trim()).href, deed.at, deed.actor],
    )
    enter(draft, 'LINK', deed, `Linked ${label.trim()}.`)
  }
}

async function linkFault(links: readonly Link[], { client, draft }: Work): Promise<Failure | null> {
  if (links.length === 0) return null
  for (const [index, { label, url }] of links.entries()) {
    const wrongLabel = lineFault(label, LONGEST.name)
    if (wrongLabel !== null) return failure('INVALID', wrongLabel, 'links', String(index), 'label')
    const wrongUrl = urlFault(url.trim())
    if (wrongUrl !== null) return failure('INVALID', wrongUrl, 'links', String(index), 'url')
  }
  const { rowCount } = await client.query('SELECT FROM incident_link WHERE incident_id = $1', [draft.incident.id])
  const isTooMany = (rowCount ?? 0) + links.length > MOST_LINKS
  return isTooMany ? failure('INVALID', `An incident has at most ${MOST_LINKS} links.`, 'links') : null
}
