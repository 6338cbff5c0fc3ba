import { type Failure, failure } from '../schema-builder/payload.ts'
import type { Work } from './change-incident.ts'
import { enter } from './draft.ts'
import { playbookOf } from './playbooks.ts'

/** Ticks a step of the incident's playbook, or takes the tick away. */
export async function tickStep(
  { step, done }: { step: number; done?: boolean | null | undefined },
  { client, draft, deed }: Work,
): Promise<Failure | undefined> {
  const { incident } = draft
  const playbook = await playbookOf(client, incident.projectId, incident.playbook)
  if (playbook === null) return failure('INVALID', 'The incident has no playbook.', 'incidentId')
  const text = playbook.steps[step - 1]
  if (text === undefined) return failure('INVALID', `The playbook has the steps 1 to ${playbook.steps.length}.`, 'step')
  const isDone = done ?? true
  const { rowCount } = isDone
    ? await client.query(
        `INSERT INTO incident_step (incident_id, number, done_at, done_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [incident.id, step, deed.at, deed.actor],
      )
    : await client.query('DELETE FROM incident_step WHERE incident_id = $1 AND number = $2', [incident.id, step])
  if (rowCount === 1) enter(draft, 'STEP', deed, `${isDone ? 'Done' : 'Not done after all'}: ${step}. ${text}`)
}
