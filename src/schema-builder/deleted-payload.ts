import { encodeGlobalID } from '@pothos/plugin-relay'
import type { Builder } from './builder.ts'
import type { Payload } from './payload.ts'

/** What a mutation answers that deletes a row of the type `of`. */
export function addDeletedPayload(
  builder: Builder,
  name: string,
  of: string,
  description = 'Of what is no more; null: nothing was deleted.',
) {
  return builder.objectRef<Payload<string>>(name).implement({
    fields: (t) => ({
      deletedId: t.id({
        nullable: true,
        description,
        resolve: ({ id }) => (id === null ? null : encodeGlobalID(of, id)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
}
