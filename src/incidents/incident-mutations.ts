import type { Severity } from '../crashes/decision.ts'
import { projectFor } from '../projects/project-for.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { LONGEST, lineFault, textFault } from '../schema-builder/text-fault.ts'
import type { IncidentStatus } from '../storage/generated/enums.ts'
import { changing } from '../storage/touched.ts'
import { actorOf, changeIncident, type Failure, type GlobalId, type Work } from './change-incident.ts'
import { acknowledge, enter, setQuiet, setSeverity, setStatus, setTargets } from './draft.ts'
import { linkedAlerts, save } from './incident-rows.ts'
import { linkedIds } from './linked-ids.ts'
import { addIssue, linkAlerts } from './links.ts'
import { insertIncident } from './open-incident.ts'
import { type ProjectPlaybook, playbookOf } from './playbooks.ts'
import { isWritten, readPostMortem, readRoles } from './written.ts'

/** Days that an incident may have begun before it is opened. */
const LONGEST_AGO = 400
const MOST_ROLES = 20
const MOST_ACTIONS = 50
const LONGEST_ACTION = 500

const incidentId = { required: true, description: 'Of the incident.' } as const

export function addIncidentMutations(builder: Builder) {
  const payload = builder.objectRef<Payload<string>>('IncidentPayload').implement({
    fields: (t) => ({
      incident: t.prismaField({
        type: 'Incident',
        nullable: true,
        resolve: (query, { id }, _args, { database }) =>
          id === null ? null : database.prisma.incident.findUnique({ ...query, where: { id } }),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const openInput = builder.inputType('OpenIncidentInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      title: t.string({ required: true, description: `One line of at most ${LONGEST.line} characters.` }),
      severity: t.field({ type: 'Severity', description: 'Left out: that of the playbook; without one HIGH.' }),
      playbook: t.string({ description: 'Its key.' }),
      alertIds: t.globalIDList({ description: 'Of the project, at most 50.' }),
      issueIds: t.globalIDList({ description: 'Of the project, at most 50.' }),
      startedAt: t.field({
        type: 'DateTime',
        description: `When the trouble began, at most ${LONGEST_AGO} days ago. Left out: now.`,
      }),
      note: t.string({ description: `For the timeline, at most ${LONGEST.note} characters.` }),
    }),
  })
  const updateInput = builder.inputType('UpdateIncidentInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      status: t.field({ type: 'IncidentStatus', description: 'Any may follow any other.' }),
      severity: t.field({ type: 'Severity', description: 'Changes the targets that are neither met nor missed yet.' }),
      title: t.string({ description: `One line of at most ${LONGEST.line} characters.` }),
      playbook: t.string({ description: 'Its key; null: none. Another one begins without ticks.' }),
      note: t.string({ description: `For the timeline, at most ${LONGEST.note} characters.` }),
    }),
  })
  const acknowledgeInput = builder.inputType('AcknowledgeIncidentInput', {
    fields: (t) => ({ incidentId: t.globalID(incidentId) }),
  })
  const roleInput = builder.inputType('AssignIncidentRoleInput', {
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      role: t.string({
        required: true,
        description: `Such as commander or scribe: one line of at most ${LONGEST.name} characters.`,
      }),
      name: t.string({ description: `Who has it, at most ${LONGEST.name} characters. Left out: nobody.` }),
    }),
  })
  const noteInput = builder.inputType('AddIncidentNoteInput', {
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      text: t.string({ required: true, description: `At most ${LONGEST.note} characters.` }),
    }),
  })
  const stepInput = builder.inputType('CompletePlaybookStepInput', {
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      step: t.int({ required: true, description: 'Its number, from 1.' }),
      done: t.boolean({ defaultValue: true, description: 'False takes the tick away.' }),
    }),
  })
  const text = `At most ${LONGEST.note} characters; null or empty takes it away.`
  const postMortemInput = builder.inputType('WritePostMortemInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      incidentId: t.globalID(incidentId),
      summary: t.string({ description: text }),
      impact: t.string({ description: text }),
      rootCause: t.string({ description: text }),
      lessons: t.string({ description: text }),
      actions: t.stringList({
        description: `In place of those that are there: at most ${MOST_ACTIONS}, each a line of at most ${LONGEST_ACTION} characters.`,
      }),
    }),
  })

  const field = { type: payload, authScopes: { ability: 'TRIAGE' } } as const
  builder.mutationFields((t) => ({
    openIncident: t.field({
      ...field,
      args: { input: t.arg({ type: openInput, required: true }) },
      resolve: (_root, { input }, context) => openByHand(input, context),
    }),
    updateIncident: t.field({
      ...field,
      description: 'Changes several things at once, or none of them. Another status is an answer too: it acknowledges.',
      args: { input: t.arg({ type: updateInput, required: true }) },
      resolve: (_root, { input }, context) => changeIncident(input.incidentId, context, (work) => update(input, work)),
    }),
    acknowledgeIncident: t.field({
      ...field,
      description: 'Stops the clock for the first answer. Later ones change nothing.',
      args: { input: t.arg({ type: acknowledgeInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, ({ draft, deed }) => {
          if (draft.incident.status !== 'RESOLVED') acknowledge(draft, deed)
        }),
    }),
    assignIncidentRole: t.field({
      ...field,
      args: { input: t.arg({ type: roleInput, required: true }) },
      resolve: (_root, { input }, context) => changeIncident(input.incidentId, context, (work) => assign(input, work)),
    }),
    addIncidentNote: t.field({
      ...field,
      args: { input: t.arg({ type: noteInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, ({ draft, deed }) => {
          const fault = input.text.trim() === '' ? 'It must not be empty.' : textFault(input.text)
          if (fault !== null) return failure('INVALID', fault, 'text')
          enter(draft, 'NOTE', deed, input.text)
        }),
    }),
    completePlaybookStep: t.field({
      ...field,
      args: { input: t.arg({ type: stepInput, required: true }) },
      resolve: (_root, { input }, context) => changeIncident(input.incidentId, context, (work) => tick(input, work)),
    }),
    writePostMortem: t.field({
      ...field,
      args: { input: t.arg({ type: postMortemInput, required: true }) },
      resolve: (_root, { input }, context) => changeIncident(input.incidentId, context, (work) => write(input, work)),
    }),
  }))
  return payload
}

interface OpenInput {
  project: string
  title: string
  severity?: Severity | null | undefined
  playbook?: string | null | undefined
  alertIds?: readonly GlobalId[] | null | undefined
  issueIds?: readonly GlobalId[] | null | undefined
  startedAt?: Date | null | undefined
  note?: string | null | undefined
}

async function openByHand(input: OpenInput, context: Context): Promise<Payload<string>> {
  const now = context.clock.now()
  const projectId = await projectFor(input.project, 'TRIAGE', context)
  if (typeof projectId !== 'number') return projectId
  const wrong = openingFault(input, now)
  if (wrong !== null) return wrong
  const deed = { at: now, actor: actorOf(context) }
  return changing(context, async (client, touched) => {
    const alerts = await linkedIds(client, projectId, { typename: 'Alert', path: 'alertIds' }, input.alertIds ?? [])
    if ('errors' in alerts) return alerts
    const issues = await linkedIds(client, projectId, { typename: 'Issue', path: 'issueIds' }, input.issueIds ?? [])
    if ('errors' in issues) return issues
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
    await linkAlerts(client, draft.incident.id, alerts)
    for (const issue of issues) await addIssue(client, draft, issue, deed)
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

const noPlaybook = () => failure('NOT_FOUND', 'The project has no such playbook.', 'playbook')

interface UpdateInput {
  status?: IncidentStatus | null | undefined
  severity?: Severity | null | undefined
  title?: string | null | undefined
  playbook?: string | null | undefined
  note?: string | null | undefined
}

async function update(input: UpdateInput, { client, draft, deed }: Work): Promise<Failure | undefined> {
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
  if (key !== incident.playbook) await changePlaybook(playbook, { client, draft, deed })
  if (severity) setSeverity(draft, severity, playbook?.responseSeconds ?? null, deed)
  if (status) setStatus(draft, status, deed)
  if (note) enter(draft, 'NOTE', deed, note)
}

async function changePlaybook(
  playbook: ProjectPlaybook | null,
  { client, draft, deed }: Pick<Work, 'client' | 'draft' | 'deed'>,
): Promise<void> {
  draft.incident.playbook = playbook?.key ?? null
  await client.query('DELETE FROM incident_step WHERE incident_id = $1', [draft.incident.id])
  setTargets(draft, playbook?.responseSeconds ?? null)
  enter(draft, 'STEP', deed, playbook === null ? 'No playbook any more.' : `The playbook is now: ${playbook.title}`)
}

function assign(
  input: { role: string; name?: string | null | undefined },
  { draft, deed }: Pick<Work, 'draft' | 'deed'>,
): Failure | undefined {
  const wrongRole = lineFault(input.role, LONGEST.name)
  if (wrongRole !== null) return failure('INVALID', wrongRole, 'role')
  const role = input.role.trim()
  const name = input.name?.trim() || null
  const wrongName = name === null ? null : lineFault(name, LONGEST.name)
  if (wrongName !== null) return failure('INVALID', wrongName, 'name')
  const roles = new Map(readRoles(draft.incident.roles).map((known) => [known.role, known.name]))
  if ((roles.get(role) ?? null) === name) return
  if (name === null) roles.delete(role)
  else roles.set(role, name)
  if (roles.size > MOST_ROLES) return failure('INVALID', `An incident has at most ${MOST_ROLES} roles.`, 'role')
  draft.incident.roles = Object.fromEntries(roles)
  enter(draft, 'ROLE', deed, `${role}: ${name ?? 'nobody'}`)
}

async function tick(
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

const TEXTS = ['summary', 'impact', 'rootCause', 'lessons'] as const

function write(
  input: { [text in (typeof TEXTS)[number]]?: string | null | undefined } & { actions?: string[] | null | undefined },
  { draft, deed }: Pick<Work, 'draft' | 'deed'>,
): Failure | undefined {
  for (const name of TEXTS) {
    const fault = input[name] ? textFault(input[name]) : null
    if (fault !== null) return failure('INVALID', fault, name)
  }
  const { actions } = input
  if ((actions?.length ?? 0) > MOST_ACTIONS) return failure('INVALID', `At most ${MOST_ACTIONS} actions.`, 'actions')
  for (const action of actions ?? []) {
    const fault = lineFault(action, LONGEST_ACTION)
    if (fault !== null) return failure('INVALID', fault, 'actions')
  }
  const before = readPostMortem(draft.incident.postMortem)
  const after = { ...before }
  for (const name of TEXTS) if (input[name] !== undefined) after[name] = input[name] ?? ''
  if (actions !== undefined) after.actions = actions ?? []
  if (JSON.stringify(after) === JSON.stringify(before)) return
  draft.incident.postMortem = after
  enter(draft, 'NOTE', deed, isWritten(before) ? 'Changed the post-mortem.' : 'Wrote the post-mortem.')
}
