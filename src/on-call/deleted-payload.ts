import { encodeGlobalID } from '@pothos/plugin-relay'
import type { Builder } from '../schema-builder/builder.ts'
import type { Payload } from '../schema-builder/payload.ts'

/** What a mutation answers that deletes a row of the type `of`. */
export function addDeletedPayload(builder: Builder, name: string, of: string) {
  return builder.objectRef<Payload<string>>(name).implement({
    fields: (t) => ({
      deletedId: t.id({
        nullable: true,
        description: 'Of what is no more; null: nothing was deleted.',
        resolve: ({ id }) => (id === null ? null : encodeGlobalID(of, id)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
}
