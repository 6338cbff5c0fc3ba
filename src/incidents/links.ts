import type pg from 'pg'
import { shortIdOf } from '../issues/short-id.ts'
import { shorten } from '../plugin/shorten.ts'
import type { Work } from './change-incident.ts'
import { type Deed, type Draft, enter, setQuiet } from './draft.ts'
import { linkedAlerts } from './incident-rows.ts'

const LONGEST = 500

/** Answers how many were not linked before. */
export async function linkAlerts(
  client: pg.ClientBase,
  incidentId: string,
  alertIds: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    'INSERT INTO incident_alert (incident_id, alert_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
    [incidentId, alertIds],
  )
  return rowCount ?? 0
}

/** Links an issue unless it is linked or gone. */
export async function addIssue(client: pg.ClientBase, draft: Draft, issueId: string, deed: Deed): Promise<void> {
  const { rows } = await client.query<{ slug: string; number: number; title: string }>(
    `WITH linked AS (INSERT INTO incident_issue (incident_id, issue_id) SELECT $1, id FROM issue WHERE id = $2
                     ON CONFLICT DO NOTHING RETURNING issue_id)
     SELECT slug, number, title FROM linked JOIN issue ON issue.id = issue_id JOIN project ON project.id = project_id`,
    [draft.incident.id, issueId],
  )
  for (const { slug, number, title } of rows)
    enter(draft, 'ISSUE', deed, `Linked ${shortIdOf(slug, number)}: ${shorten(title, LONGEST)}`)
}

/** Writes down that people changed which alerts the incident is about. */
export async function alertsChanged(what: string, count: number, { client, draft, deed }: Work): Promise<void> {
  enter(draft, 'ALERT', deed, `${what} ${count === 1 ? 'an alert' : `${count} alerts`}.`)
  const linked = await linkedAlerts(client, [draft.incident.id])
  setQuiet(
    draft,
    linked.map(({ state }) => state),
    deed.at,
  )
}
