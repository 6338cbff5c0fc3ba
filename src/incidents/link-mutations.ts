import type { Builder } from '../schema-builder/builder.ts'
import { failure } from '../schema-builder/payload.ts'
import { LONGEST, lineFault, urlFault } from '../schema-builder/text-fault.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { timeKey } from '../storage/time-key.ts'
import { changeIncident, type Failure, type GlobalId, type Work } from './change-incident.ts'
import { enter, setQuiet } from './draft.ts'
import type { addIncidentMutations } from './incident-mutations.ts'
import { linkedAlerts } from './incident-rows.ts'
import { linkedIds } from './linked-ids.ts'
import { addIssue, linkAlerts } from './links.ts'
import { requestTicket } from './request-ticket.ts'

/** Links out that an incident has at most. */
const MOST_LINKS = 100

export function addLinkMutations(builder: Builder, payload: ReturnType<typeof addIncidentMutations>): void {
  const incidentId = { required: true, description: 'Of the incident.' } as const
  const link = builder.inputType('IncidentLinkInput', {
    fields: (t) => ({
      label: t.string({ required: true, description: `One line of at most ${LONGEST.name} characters.` }),
      url: t.string({ required: true, description: `http or https, at most ${LONGEST.url} characters.` }),
    }),
  })
  const linkInput = builder.inputType('LinkIncidentInput', {
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      alertIds: t.globalIDList({ description: 'Of the same project, at most 50.' }),
      issueIds: t.globalIDList({ description: 'Of the same project, at most 50.' }),
      links: t.field({ type: [link], description: `An incident has at most ${MOST_LINKS}.` }),
    }),
  })
  const unlinkInput = builder.inputType('UnlinkIncidentInput', {
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      alertIds: t.globalIDList(),
      issueIds: t.globalIDList(),
      linkIds: t.idList(),
    }),
  })
  const ticketInput = builder.inputType('RequestTicketInput', {
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      notifier: t.string({ required: true, description: 'Name of one that makes tickets of what it is told.' }),
    }),
  })
  const field = { type: payload, authScopes: { ability: 'TRIAGE' } } as const
  builder.mutationFields((t) => ({
    linkIncident: t.field({
      ...field,
      description: 'Adds what it is about, and ways out. What is linked already stays.',
      args: { input: t.arg({ type: linkInput, required: true }) },
      resolve: (_root, { input }, context) => changeIncident(input.incidentId, context, (work) => add(input, work)),
    }),
    unlinkIncident: t.field({
      ...field,
      description: 'What is not linked is passed over.',
      args: { input: t.arg({ type: unlinkInput, required: true }) },
      resolve: (_root, { input }, context) => changeIncident(input.incidentId, context, (work) => remove(input, work)),
    }),
    requestTicket: t.field({
      ...field,
      description:
        'Tells a notifier of the incident, once, so that it makes a ticket; the link that is added says what became of it.',
      args: { input: t.arg({ type: ticketInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => requestTicket(input.notifier, work, context)),
    }),
  }))
}

interface Links {
  alertIds?: readonly GlobalId[] | null | undefined
  issueIds?: readonly GlobalId[] | null | undefined
}

async function add(
  input: Links & { links?: readonly { label: string; url: string }[] | null | undefined },
  work: Work,
): Promise<Failure | undefined> {
  const { client, draft, deed } = work
  const { incident } = draft
  const alerts = await linkedIds(
    client,
    incident.projectId,
    { typename: 'Alert', path: 'alertIds' },
    input.alertIds ?? [],
  )
  if ('errors' in alerts) return alerts
  const issues = await linkedIds(
    client,
    incident.projectId,
    { typename: 'Issue', path: 'issueIds' },
    input.issueIds ?? [],
  )
  if ('errors' in issues) return issues
  const links = input.links ?? []
  const wrong = await linkFault(links, work)
  if (wrong !== null) return wrong

  const added = await linkAlerts(client, incident.id, alerts)
  if (added > 0) await alertsChanged('Linked', added, work)
  for (const issue of issues) await addIssue(client, draft, issue, deed)
  for (const { label, url } of links) {
    await client.query(
      'INSERT INTO incident_link (id, incident_id, label, url, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [timeKey(deed.at), incident.id, label.trim(), new URL(url.trim()).href, deed.at, deed.actor],
    )
    enter(draft, 'LINK', deed, `Linked ${label.trim()}.`)
  }
}

async function linkFault(
  links: readonly { label: string; url: string }[],
  { client, draft }: Work,
): Promise<Failure | null> {
  if (links.length === 0) return null
  for (const { label, url } of links) {
    const wrongLabel = lineFault(label, LONGEST.name)
    if (wrongLabel !== null) return failure('INVALID', wrongLabel, 'links', 'label')
    const wrongUrl = urlFault(url.trim())
    if (wrongUrl !== null) return failure('INVALID', wrongUrl, 'links', 'url')
  }
  const { rowCount } = await client.query('SELECT FROM incident_link WHERE incident_id = $1', [draft.incident.id])
  const isTooMany = (rowCount ?? 0) + links.length > MOST_LINKS
  return isTooMany ? failure('INVALID', `An incident has at most ${MOST_LINKS} links.`, 'links') : null
}

async function remove(
  input: Links & { linkIds?: readonly (string | number)[] | null | undefined },
  work: Work,
): Promise<Failure | undefined> {
  const { client, draft, deed } = work
  const { incident } = draft
  const alerts = await linkedIds(
    client,
    incident.projectId,
    { typename: 'Alert', path: 'alertIds' },
    input.alertIds ?? [],
  )
  if ('errors' in alerts) return alerts
  const issues = await linkedIds(
    client,
    incident.projectId,
    { typename: 'Issue', path: 'issueIds' },
    input.issueIds ?? [],
  )
  if ('errors' in issues) return issues
  const links = (input.linkIds ?? []).map(String)
  if (links.length > MOST_LINKS) return failure('INVALID', `At most ${MOST_LINKS} at once.`, 'linkIds')
  if (!links.every(isUuid)) return failure('NOT_FOUND', 'That is not the id of a link.', 'linkIds')

  const drop = (table: string, column: string, ids: readonly string[]) =>
    client.query(`DELETE FROM ${table} WHERE incident_id = $1 AND ${column} = ANY($2::uuid[])`, [incident.id, ids])
  const dropped = (await drop('incident_alert', 'alert_id', alerts)).rowCount ?? 0
  if (dropped > 0) await alertsChanged('No longer linked:', dropped, work)
  const gone = (await drop('incident_issue', 'issue_id', issues)).rowCount ?? 0
  if (gone > 0) enter(draft, 'ISSUE', deed, `No longer linked: ${gone === 1 ? 'an issue' : `${gone} issues`}.`)
  const lost = (await drop('incident_link', 'id', links)).rowCount ?? 0
  if (lost > 0) enter(draft, 'LINK', deed, `Took ${lost === 1 ? 'a link' : `${lost} links`} away.`)
}

async function alertsChanged(what: string, count: number, { client, draft, deed }: Work): Promise<void> {
  enter(draft, 'ALERT', deed, `${what} ${count === 1 ? 'an alert' : `${count} alerts`}.`)
  const linked = await linkedAlerts(client, [draft.incident.id])
  setQuiet(
    draft,
    linked.map(({ state }) => state),
    deed.at,
  )
}
