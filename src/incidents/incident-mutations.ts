import type { Builder } from '../schema-builder/builder.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { LONGEST } from '../schema-builder/text-fault.ts'
import { addNote } from './add-note.ts'
import { assignRole } from './assign-role.ts'
import { changeIncident } from './change-incident.ts'
import { acknowledge } from './draft.ts'
import { LONGEST_AGO, openByHand } from './open-by-hand.ts'
import { tickStep } from './tick-step.ts'
import { updateIncident } from './update-incident.ts'
import { LONGEST_ACTION, MOST_ACTIONS, writePostMortem } from './write-post-mortem.ts'

const incidentId = { required: true, description: 'Of the incident.' } as const

export function addIncidentMutations(builder: Builder) {
  const payload = rowPayload(builder, 'IncidentPayload', 'incident', 'Incident')
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
      description: 'Opens one by hand. It does not resolve by itself.',
      args: { input: t.arg({ type: openInput, required: true }) },
      resolve: (_root, { input }, context) => openByHand(input, context),
    }),
    updateIncident: t.field({
      ...field,
      description: 'Changes several things at once, or none of them. Another status is an answer too: it acknowledges.',
      args: { input: t.arg({ type: updateInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => updateIncident(input, work)),
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
      description: 'Gives somebody a part in it; who had that part before has it no more.',
      args: { input: t.arg({ type: roleInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => assignRole(input, work)),
    }),
    addIncidentNote: t.field({
      ...field,
      description: 'Adds a line of plain text to the timeline, for good.',
      args: { input: t.arg({ type: noteInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => addNote(input.text, work)),
    }),
    completePlaybookStep: t.field({
      ...field,
      description: 'Ticks a step of its playbook, or takes the tick away. One that stands so already stays as it is.',
      args: { input: t.arg({ type: stepInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => tickStep(input, work)),
    }),
    writePostMortem: t.field({
      ...field,
      description: 'Keeps what people have to say about it. It can be changed for as long as the incident is there.',
      args: { input: t.arg({ type: postMortemInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => writePostMortem(input, work)),
    }),
  }))
  return payload
}
