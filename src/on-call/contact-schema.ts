import { may } from '../access/viewer.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { addDeletedPayload } from '../schema-builder/deleted-payload.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { createContact, deleteContact, updateContact } from './change-contact.ts'
import type { Channel } from './policy.ts'

export type ContactRef = ReturnType<typeof addContacts>

export function addContacts(builder: Builder) {
  const channel = builder.objectRef<Channel>('ContactChannel').implement({
    description: 'A way to tell a contact.',
    fields: (t) => ({
      notifier: t.exposeString('notifier', { description: 'Name of the notifier.' }),
      address: t.exposeString('address', {
        nullable: true,
        description:
          'Where the notifier is to send it: a mailbox, the id of a channel. Told to those who may administer the project. Null ' +
          'for others, and where it always sends.',
      }),
    }),
  })
  const contact = builder.prismaNode('Contact', {
    description: 'A person, a team, a room: somebody who can be told.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ projectId }: { projectId: number }) => `alerting:${projectId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      name: t.exposeString('name'),
      role: t.expose('role', { type: 'StakeholderRole' }),
      channels: t.field({
        type: [channel],
        description: 'It is told by each of them.',
        select: { channels: true },
        resolve: ({ channels, projectId }, _args, { viewer }) => {
          const all = channels as unknown as Channel[]
          return may(viewer, 'ADMIN', projectId) ? all : all.map((channel) => ({ ...channel, address: null }))
        },
      }),
      perHour: t.exposeInt('perHour', {
        description: 'Notifications in an hour that it is sent at most; more are put off, and shown as such.',
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    contacts: t.relatedConnection('contacts', {
      description: 'By name.',
      cursor: 'id',
      totalCount: true,
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      query: { orderBy: { name: 'asc' } },
    }),
  }))
  addMutations(builder)
  return contact
}

function addMutations(builder: Builder): void {
  const channel = builder.inputType('ContactChannelInput', {
    fields: (t) => ({
      notifier: t.string({ required: true, description: 'Name of a notifier that runs.' }),
      address: t.string({
        description:
          'Where it is to send: for email a mailbox, for slack the id of a channel or a person; at most 320 characters. Left ' +
          'out: where it always sends.',
      }),
    }),
  })
  const createInput = builder.inputType('CreateContactInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      name: t.string({ required: true, description: 'At most 100 characters, no other contact’s.' }),
      role: t.field({ type: 'StakeholderRole', required: true }),
      channels: t.field({ type: [channel], required: true, description: '1 to 10.' }),
      perHour: t.int({
        required: true,
        defaultValue: 30,
        description: 'Notifications in an hour that it is sent at most, 1 to 1,000.',
      }),
    }),
  })
  const updateInput = builder.inputType('UpdateContactInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      contactId: t.globalID({ required: true }),
      name: t.string(),
      role: t.field({ type: 'StakeholderRole' }),
      channels: t.field({ type: [channel], description: 'All of them, 1 to 10.' }),
      perHour: t.int({ description: '1 to 1,000.' }),
    }),
  })
  const deleteInput = builder.inputType('DeleteContactInput', {
    fields: (t) => ({ contactId: t.globalID({ required: true }) }),
  })
  const payload = rowPayload(builder, 'ContactPayload', 'contact', 'Contact')
  const deleted = addDeletedPayload(builder, 'DeleteContactPayload', 'Contact')
  builder.mutationFields((t) => ({
    createContact: t.field({
      type: payload,
      description: 'Adds somebody who can be told of alerts.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: createInput, required: true }) },
      resolve: (_root, { input: { project, ...contact } }, context) => createContact(project, contact, context),
    }),
    updateContact: t.field({
      type: payload,
      description: 'Changes what a contact is called, when it is told, and how.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: updateInput, required: true }) },
      resolve: (_root, { input: { contactId, ...changes } }, context) => updateContact(contactId, changes, context),
    }),
    deleteContact: t.field({
      type: deleted,
      description:
        'Deletes a contact, with the overrides that it stands in for. Policies skip it, and its turns in rotations fall to the ' +
        'layers before.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: deleteInput, required: true }) },
      resolve: (_root, { input }, context) => deleteContact(input.contactId, context),
    }),
  }))
}
