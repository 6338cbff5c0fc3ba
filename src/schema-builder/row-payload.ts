import type { Builder } from './builder.ts'
import { whenMissing } from './depends-on.ts'
import type { Payload } from './payload.ts'
import { type RowType, rowsOf } from './rows-of.ts'

/**
 * What a mutation answers that makes or changes a row: `rowPayload(builder, 'ContactPayload', 'contact', 'Contact')`.
 *
 * @param key the column that a payload's `id` is of
 */
export function rowPayload<Id extends string | number = string>(
  builder: Builder,
  name: string,
  field: string,
  type: RowType,
  key = 'id',
) {
  const rows = rowsOf(type)
  return builder.objectRef<Payload<Id>>(name).implement({
    fields: (t) => ({
      [field]: t.prismaField({
        type: rows.type,
        nullable: true,
        extensions: whenMissing(() => 'nothing'),
        resolve: (query, { id }, _args, { database }) =>
          id === null ? null : rows.find(database, query, { [key]: id }),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
}
