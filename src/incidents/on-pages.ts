import type { Page } from '../storage/generated/client.ts'
import { enter } from './draft.ts'
import { lockIncidents, save } from './incident-rows.ts'
import type { Incidents } from './incidents.ts'

export const onPages: Incidents['onPages'] = async (client, touched, pages) => {
  if (pages.length === 0) return
  const { rows } = await client.query<{ incidentId: string; groupId: string }>(
    `SELECT DISTINCT incident_id AS "incidentId", group_id AS "groupId"
     FROM incident_alert JOIN alert ON alert.id = alert_id WHERE group_id = ANY($1::uuid[])`,
    [[...new Set(pages.map(({ groupId }) => groupId))]],
  )
  if (rows.length === 0) return
  const drafts = await lockIncidents(client, "id = ANY($1::uuid[]) AND status <> 'RESOLVED'", [
    rows.map(({ incidentId }) => incidentId),
  ])
  for (const draft of drafts) {
    const groups = new Set(
      rows.filter(({ incidentId }) => incidentId === draft.incident.id).map(({ groupId }) => groupId),
    )
    const ofIncident = pages.filter(({ groupId }) => groups.has(groupId))
    for (const moment of Object.values(Object.groupBy(ofIncident, ({ at }) => Number(at))) as Page[][])
      enter(draft, 'TOLD', { at: moment[0]!.at, actor: null }, pagesInWords(moment))
    await save(client, touched, draft)
  }
}

type Told = Pick<Page, 'contact' | 'contactId' | 'notifier' | 'address' | 'reason' | 'step' | 'state'>

const occasions: Readonly<Record<Page['reason'], (step: number) => string>> = {
  STEP: (step) => `step ${step}`,
  CHANGE: () => 'news',
  REPEAT: () => 'again',
  ACKNOWLEDGED: () => 'acknowledged',
  RESOLVED: () => 'resolved',
}

/** Who was told at one moment: `slack: #ops was told (step 1).` */
export function pagesInWords(pages: readonly Told[]): string {
  const sentences = Object.values(
    Object.groupBy(pages, ({ reason, step, state }) => `${state} ${occasions[reason](step)}`),
  ).map((same) => {
    const [{ reason, step, state }] = same as [Told]
    const names = [...new Set(same!.map(nameOf))]
    const [was, were] = state === 'POSTED' ? ['was told', 'were told'] : ['will be told later', 'will be told later']
    const late = state === 'POSTED' ? '' : ', having been told as often as may be'
    return `${names.join(', ')} ${names.length === 1 ? was : were} (${occasions[reason](step)})${late}.`
  })
  return sentences.join(' ')
}

const nameOf = ({ contact, contactId, notifier, address }: Told): string => {
  if (contactId === null) return address === null ? notifier : `${notifier}: ${address}`
  return `${notifier}: ${contact}`
}
