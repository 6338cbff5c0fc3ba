import type { Builder } from '../schema-builder/builder.ts'
import { LONGEST } from '../schema-builder/text-fault.ts'
import { changeIncident } from './change-incident.ts'
import type { addIncidentMutations } from './incident-mutations.ts'
import { linkIncident, MOST_LINKS } from './link-incident.ts'
import { requestTicket } from './request-ticket.ts'
import { unlinkIncident } from './unlink-incident.ts'

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
      alertIds: t.globalIDList({ description: 'At most 50.' }),
      issueIds: t.globalIDList({ description: 'At most 50.' }),
      linkIds: t.globalIDList({ description: `At most ${MOST_LINKS}.` }),
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
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => linkIncident(input, work)),
    }),
    unlinkIncident: t.field({
      ...field,
      description: 'What is not linked is passed over.',
      args: { input: t.arg({ type: unlinkInput, required: true }) },
      resolve: (_root, { input }, context) =>
        changeIncident(input.incidentId, context, (work) => unlinkIncident(input, work)),
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
