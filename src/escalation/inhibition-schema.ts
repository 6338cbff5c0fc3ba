import type { Builder } from '../schema-builder/builder.ts'
import { addDeletedPayload } from '../schema-builder/deleted-payload.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { createInhibition, deleteInhibition, updateInhibition } from './change-inhibition.ts'
import type { Matcher } from './matcher.ts'
import type { MatcherTypes } from './matcher-schema.ts'

const about = {
  source: 'Alerts that keep others quiet while they go on.',
  target: 'Alerts that are kept quiet.',
  equal: 'Labels that both have to have in common. One that neither has is in common.',
}

export function addInhibitions(builder: Builder, matcher: MatcherTypes): void {
  const asMatchers = (stored: unknown) => stored as Matcher[]
  builder.prismaNode('Inhibition', {
    description:
      'While an alert goes on that matches `source`, nobody is told of those that match `target`: when the database is away, ' +
      'nobody needs to hear that every page is slow. An alert that matches both sides is not kept quiet by one that does too.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ projectId }: { projectId: number }) => `alerting:${projectId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      name: t.exposeString('name'),
      source: t.field({
        type: [matcher.type],
        description: about.source,
        select: { source: true },
        resolve: ({ source }) => asMatchers(source),
      }),
      target: t.field({
        type: [matcher.type],
        description: about.target,
        select: { target: true },
        resolve: ({ target }) => asMatchers(target),
      }),
      equal: t.exposeStringList('equal', { description: about.equal }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    inhibitions: t.relation('inhibitions', {
      description: 'By name; at most 100.',
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      query: { orderBy: { name: 'asc' } },
    }),
  }))

  const createInput = builder.inputType('CreateInhibitionInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      name: t.string({ required: true, description: 'At most 100 characters, no other inhibition’s.' }),
      source: t.field({ type: [matcher.input], required: true, description: about.source }),
      target: t.field({ type: [matcher.input], required: true, description: about.target }),
      equal: t.stringList({ required: true, defaultValue: [], description: `${about.equal} At most 8.` }),
    }),
  })
  const updateInput = builder.inputType('UpdateInhibitionInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      inhibitionId: t.globalID({ required: true }),
      name: t.string(),
      source: t.field({ type: [matcher.input], description: `${about.source} All of the matchers.` }),
      target: t.field({ type: [matcher.input], description: `${about.target} All of the matchers.` }),
      equal: t.stringList({ description: `${about.equal} All of them, at most 8.` }),
    }),
  })
  const deleteInput = builder.inputType('DeleteInhibitionInput', {
    fields: (t) => ({ inhibitionId: t.globalID({ required: true }) }),
  })
  const payload = rowPayload(builder, 'InhibitionPayload', 'inhibition', 'Inhibition')
  const deleted = addDeletedPayload(builder, 'DeleteInhibitionPayload', 'Inhibition')
  builder.mutationFields((t) => ({
    createInhibition: t.field({
      type: payload,
      description: 'Keeps alerts quiet while others go on.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: createInput, required: true }) },
      resolve: (_root, { input: { project, ...inhibition } }, context) =>
        createInhibition(project, inhibition, context),
    }),
    updateInhibition: t.field({
      type: payload,
      description: 'Changes which alerts an inhibition keeps quiet, and while which others go on.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: updateInput, required: true }) },
      resolve: (_root, { input: { inhibitionId, ...changes } }, context) =>
        updateInhibition(inhibitionId, changes, context),
    }),
    deleteInhibition: t.field({
      type: deleted,
      description: 'Deletes an inhibition. People are told of what it kept quiet, if that still goes on.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: deleteInput, required: true }) },
      resolve: (_root, { input }, context) => deleteInhibition(input.inhibitionId, context),
    }),
  }))
}
