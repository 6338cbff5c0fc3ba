import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import type { IncidentEntryKind } from '../storage/generated/enums.ts'
import type { Step } from './steps.ts'
import { readTickets, type Ticket } from './tickets.ts'
import type { PostMortem, Role } from './written.ts'

/** The types of what an incident consists of. */
export function addIncidentParts(builder: Builder) {
  const ofIncident = changesWith(({ incidentId }: { incidentId: string }) => `incident:${incidentId}`)
  addTimeline(builder, ofIncident)
  addLinks(builder, ofIncident)

  const role = builder.objectRef<Role>('IncidentRole').implement({
    description: 'Who has which part in an incident.',
    fields: (t) => ({
      role: t.exposeString('role', { description: 'In the project’s own words, such as commander or scribe.' }),
      name: t.exposeString('name'),
    }),
  })
  const step = builder.objectRef<Step>('IncidentStep').implement({
    description: 'A step of the incident’s playbook.',
    fields: (t) => ({
      number: t.exposeInt('number', { description: 'Its place, from 1.' }),
      text: t.exposeString('text'),
      done: t.boolean({ resolve: ({ doneAt }) => doneAt !== null }),
      doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true }),
      doneBy: t.exposeString('doneBy', { nullable: true }),
    }),
  })
  const playbook = builder.objectRef<{ key: string; title: string; steps: Step[] }>('IncidentPlaybook').implement({
    fields: (t) => ({
      key: t.exposeString('key'),
      title: t.exposeString('title'),
      steps: t.expose('steps', { type: [step] }),
    }),
  })
  const postMortem = builder.objectRef<PostMortem>('PostMortem').implement({
    description: 'What people wrote about an incident, as plain text; empty where they wrote nothing.',
    fields: (t) => ({
      summary: t.exposeString('summary'),
      impact: t.exposeString('impact', { description: 'Whom it hit, and how.' }),
      rootCause: t.exposeString('rootCause'),
      lessons: t.exposeString('lessons'),
      actions: t.exposeStringList('actions', { description: 'What is to be done so that it does not come back.' }),
    }),
  })
  return { role, playbook, postMortem }
}

type OfIncident = ReturnType<typeof changesWith<{ incidentId: string }>>

function addTimeline(builder: Builder, ofIncident: OfIncident): void {
  const kind = builder.enumType('IncidentEntryKind', {
    description: 'What a line of a timeline tells.',
    values: {
      OPENED: { description: 'The incident was opened, and why.' },
      ALERT: { description: 'Something happened to one of its alerts, or one was linked or taken away.' },
      ISSUE: { description: 'An issue was linked or taken away.' },
      TOLD: { description: 'Who was told of its alerts.' },
      ACKNOWLEDGED: { description: 'The first answer.' },
      STATUS: { description: 'Another status, that of being opened again included.' },
      SEVERITY: { description: 'Another severity.' },
      ROLE: { description: 'Somebody was given a part in it, or has it no more.' },
      STEP: {
        description: 'A step of the playbook was ticked, or its tick taken away; or another playbook was chosen.',
      },
      LINK: { description: 'A way out was added or taken away, or a ticket was asked for.' },
      BREACH: { description: 'A target was missed.' },
      NOTE: { description: 'What somebody wrote: a note, a title, a post-mortem.' },
      RESOLVED: { description: 'It is over.' },
    } satisfies Record<IncidentEntryKind, object>,
  })
  builder.prismaObject('IncidentEntry', {
    description: 'A line of an incident’s timeline.',
    select: { incidentId: true },
    extensions: ofIncident,
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime' }),
      kind: t.expose('kind', { type: kind }),
      actor: t.exposeString('actor', { nullable: true, description: 'Who did it; null: Evenkeel.' }),
      text: t.exposeString('text', { description: 'Plain text.' }),
    }),
  })
}

function addLinks(builder: Builder, ofIncident: OfIncident): void {
  const ticket = builder.loadableObjectRef<Ticket, string>('IncidentTicket', {
    load: async (keys, { database }) => {
      const tickets = await readTickets(database, keys)
      return keys.map((key) => tickets.get(key) ?? { state: null, receiptId: null, receiptNote: null, url: null })
    },
  })
  ticket.implement({
    description: 'What became of the request for a ticket.',
    fields: (t) => ({
      state: t.expose('state', {
        type: 'DeliveryState',
        nullable: true,
        description: 'Null once the delivery is forgotten, 30 days after its end.',
      }),
      receiptId: t.exposeString('receiptId', { nullable: true, description: 'The receiver’s own id of it.' }),
      receiptNote: t.exposeString('receiptNote', { nullable: true }),
    }),
  })
  builder.prismaNode('IncidentLink', {
    description: 'A way out of an incident: a ticket, a chat, a dashboard.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, incidentId: true, deliveryKey: true, url: true, incident: { select: { projectId: true } } },
    extensions: ofIncident,
    authScopes: ({ incident: { projectId } }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      label: t.exposeString('label'),
      url: t.string({
        nullable: true,
        description: 'http or https. Null while the receiver of a ticket has not said where it is.',
        extensions: dependsOn(() => 'deliveries'),
        resolve: async ({ url, deliveryKey }, _args, context) =>
          url === null && deliveryKey !== null ? (await ticket.getDataloader(context).load(deliveryKey)).url : url,
      }),
      ticket: t.field({
        type: ticket,
        nullable: true,
        description: 'Null where none was asked for.',
        extensions: dependsOn(() => 'deliveries'),
        resolve: ({ deliveryKey }) => deliveryKey,
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
      createdBy: t.exposeString('createdBy', { nullable: true }),
    }),
  })
}
