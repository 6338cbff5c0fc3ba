import type { Severity } from '../crashes/decision.ts'
import { readSetting } from '../projects/settings.ts'
import { type Failure, failure } from '../schema-builder/payload.ts'
import { lineFault, textFault } from '../schema-builder/text-fault.ts'
import type { IncidentStatus } from '../storage/generated/enums.ts'
import type { Work } from './change-incident.ts'
import { enter, setSeverity, setStatus, setTargets } from './draft.ts'
import { incidentSettings } from './incident-settings.ts'
import { noPlaybook, type ProjectPlaybook, playbookOf } from './playbooks.ts'
import { type Targets, withPlaybook } from './targets.ts'

/** What is left out stays. */
export interface UpdateInput {
  status?: IncidentStatus | null | undefined
  severity?: Severity | null | undefined
  title?: string | null | undefined
  playbook?: string | null | undefined
  note?: string | null | undefined
}

export async function updateIncident(input: UpdateInput, { client, draft, deed }: Work): Promise<Failure | undefined> {
  const { incident } = draft
  const { title, note, status, severity } = input
  const wrongTitle = typeof title === 'string' ? lineFault(title) : null
  if (wrongTitle !== null) return failure('INVALID', wrongTitle, 'title')
  const wrongNote = note ? textFault(note) : null
  if (wrongNote !== null) return failure('INVALID', wrongNote, 'note')
  const key = input.playbook === undefined ? incident.playbook : input.playbook
  const playbook = await playbookOf(client, incident.projectId, key)
  if (playbook === null && key !== null && key !== incident.playbook) return noPlaybook()

  if (typeof title === 'string' && title.trim() !== incident.title) {
    incident.title = title.trim()
    enter(draft, 'NOTE', deed, `The title is now: ${incident.title}`)
  }
  const targets = withPlaybook(await readSetting(client, incident.projectId, incidentSettings), playbook)
  if (key !== incident.playbook) await changePlaybook(playbook, targets, { client, draft, deed })
  if (severity) setSeverity(draft, severity, targets, deed)
  if (status) setStatus(draft, status, deed)
  if (note) enter(draft, 'NOTE', deed, note)
}

async function changePlaybook(
  playbook: ProjectPlaybook | null,
  targets: Targets,
  { client, draft, deed }: Pick<Work, 'client' | 'draft' | 'deed'>,
): Promise<void> {
  draft.incident.playbook = playbook?.key ?? null
  await client.query('DELETE FROM incident_step WHERE incident_id = $1', [draft.incident.id])
  setTargets(draft, targets)
  enter(draft, 'STEP', deed, playbook === null ? 'No playbook any more.' : `The playbook is now: ${playbook.title}`)
}
