import { actorOf } from '../access/actor.ts'
import type { Severity } from '../crashes/decision.ts'
import { projectFor } from '../projects/project-for.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Failure, failure, type Payload, success } from '../schema-builder/payload.ts'
import { lineFault, textFault } from '../schema-builder/text-fault.ts'
import { changing } from '../storage/touched.ts'
import { enter, setQuiet } from './draft.ts'
import { linkedAlerts, save } from './incident-rows.ts'
import { linkedIds } from './linked-ids.ts'
import { addIssue, linkAlerts } from './links.ts'
import { lockOpening } from './lock-opening.ts'
import { insertIncident } from './open-incident.ts'
import { noPlaybook, playbookOf } from './playbooks.ts'

/** Days that an incident may have begun before it is opened. */
export const LONGEST_AGO = 400

export interface OpenInput {
  project: string
  title: string
  severity?: Severity | null | undefined
  playbook?: string | null | undefined
  alertIds?: readonly GlobalId[] | null | undefined
  issueIds?: readonly GlobalId[] | null | undefined
  startedAt?: Date | null | undefined
  note?: string | null | undefined
}

/** Opens an incident that somebody asks for, and answers its id. */
export async function openByHand(input: OpenInput, context: Context): Promise<Payload<string>> {
  const now = context.clock.now()
  const projectId = await projectFor(input.project, 'TRIAGE', context)
  if (typeof projectId !== 'number') return projectId
  const wrong = openingFault(input, now)
  if (wrong !== null) return wrong
  const deed = { at: now, actor: actorOf(context.viewer) }
  return changing(context, async (client, touched) => {
    await lockOpening(client, [projectId])
    const linked = await linkedIds(client, projectId, input)
    if ('errors' in linked) return linked
    const playbook = await playbookOf(client, projectId, input.playbook ?? null)
    if (playbook === null && typeof input.playbook === 'string') return noPlaybook()
    const opening = {
      projectId,
      title: input.title.trim(),
      severity: input.severity ?? playbook?.severity ?? 'HIGH',
      startedAt: input.startedAt ?? now,
      openedBy: deed.actor,
      playbook,
    }
    const draft = await insertIncident(client, opening, now)
    enter(draft, 'OPENED', deed, 'Opened.')
    if (input.note) enter(draft, 'NOTE', deed, input.note)
    await linkAlerts(client, draft.incident.id, linked.alerts)
    for (const issue of linked.issues) await addIssue(client, draft, issue, deed)
    const states = (await linkedAlerts(client, [draft.incident.id])).map(({ state }) => state)
    if (states.length > 0)
      enter(draft, 'ALERT', deed, `Linked ${states.length === 1 ? 'an alert' : `${states.length} alerts`}.`)
    setQuiet(draft, states, now)
    await save(client, touched, draft)
    return success(draft.incident.id)
  })
}

function openingFault({ title, note, startedAt }: OpenInput, now: Date): Failure | null {
  const wrongTitle = lineFault(title)
  if (wrongTitle !== null) return failure('INVALID', wrongTitle, 'title')
  const wrongNote = note ? textFault(note) : null
  if (wrongNote !== null) return failure('INVALID', wrongNote, 'note')
  if (startedAt && startedAt > now) return failure('INVALID', 'It cannot have begun in the future.', 'startedAt')
  if (startedAt && now.getTime() - startedAt.getTime() > LONGEST_AGO * 86_400_000)
    return failure('INVALID', `It can have begun at most ${LONGEST_AGO} days ago.`, 'startedAt')
  return null
}
