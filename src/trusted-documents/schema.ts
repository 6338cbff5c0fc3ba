import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { type Forgotten, forgetDocuments } from './forget-documents.ts'
import type { ReadDocument } from './reading.ts'
import { type Registered, registerDocuments } from './register-documents.ts'

const everywhere = 'Needs an administrator of all projects.'

/** @param read what the served schema makes of a document */
export function addTrustedDocuments(builder: Builder, read: ReadDocument): void {
  builder.prismaObject('TrustedDocument', {
    description: 'A document that tokens of trusted documents may run, by its text or its hash.',
    extensions: changesWith(() => 'documents'),
    fields: (t) => ({
      hash: t.exposeString('hash', { description: 'SHA-256 of the text in UTF-8, lower-case hex.' }),
      text: t.exposeString('text'),
      operations: t.exposeStringList('operations', { description: 'The names of its operations.' }),
      registeredAt: t.expose('registeredAt', { type: 'DateTime' }),
      by: t.exposeString('by', { description: 'Name of the token that registered it.' }),
      faults: t.stringList({
        select: { text: true },
        description: 'Why it can no longer be run: the schema changed since, or the plugins. Empty: it can.',
        extensions: costs(20),
        resolve: ({ text }, _args, _context, { schema }) => read(schema, text).faults,
      }),
    }),
  })
  builder.queryField('trustedDocuments', (t) =>
    t.prismaConnection({
      type: 'TrustedDocument',
      cursor: 'hash',
      description: `All that were registered, the newest first. ${everywhere}`,
      authScopes: { everywhere: 'ADMIN' },
      extensions: dependsOn(() => 'documents'),
      resolve: (query, _root, _args, { database }) =>
        database.prisma.trustedDocument.findMany({ ...query, orderBy: [{ registeredAt: 'desc' }, { hash: 'asc' }] }),
    }),
  )
  addMutations(builder, read)
}

function addMutations(builder: Builder, read: ReadDocument): void {
  const registerInput = builder.inputType('RegisterDocumentsInput', {
    fields: (t) => ({
      documents: t.stringList({ required: true, description: 'Their texts, at most 100.' }),
    }),
  })
  const registered = builder.objectRef<Registered>('RegisterDocumentsPayload').implement({
    fields: (t) => ({
      documents: t.prismaField({
        type: ['TrustedDocument'],
        description: 'All that were given, in their order.',
        resolve: async (query, { hashes }, _args, { database }) => {
          const rows = await database.prisma.trustedDocument.findMany({ ...query, where: { hash: { in: hashes } } })
          return hashes.flatMap((hash) => rows.find((row) => row.hash === hash) ?? [])
        },
      }),
      added: t.exposeStringList('added', { description: 'Hashes of those that were not registered before.' }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const forgetInput = builder.inputType('ForgetDocumentsInput', {
    fields: (t) => ({ hashes: t.stringList({ required: true }) }),
  })
  const forgotten = builder.objectRef<Forgotten>('ForgetDocumentsPayload').implement({
    fields: (t) => ({
      hashes: t.exposeStringList('hashes'),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationFields((t) => ({
    registerDocuments: t.field({
      type: registered,
      description: `Lets tokens of trusted documents run these: all of them, or none where one has a fault. ${everywhere}`,
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: registerInput, required: true }) },
      resolve: (_root, { input }, context, { schema }) =>
        registerDocuments(input.documents, (text) => read(schema, text), context),
    }),
    forgetDocuments: t.field({
      type: forgotten,
      description: `Takes these out of use at once, on nodes that hear of it; on one that does not, such as while Redis is away, within a minute. What runs already goes on. ${everywhere}`,
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: forgetInput, required: true }) },
      resolve: (_root, { input }, context) => forgetDocuments(input.hashes, context),
    }),
  }))
}
