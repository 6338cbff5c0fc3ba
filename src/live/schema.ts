import type { Builder } from '../schema-builder/builder.ts'
import { forTokens } from '../schema-builder/common-schema.ts'

/** The subscription that makes any query live. */
export function addLive(builder: Builder): void {
  builder.subscriptionField('live', (t) =>
    t.field({
      // Named again, the root type is the same one: a string would not be known to the types.
      type: builder.queryType(forTokens),
      description:
        'Any query, answered at once and again whenever its answer changes. Changes that come together are answered ' +
        'together, and a slow reader gets the newest answer only.',
      subscribe: (): AsyncIterable<object> => {
        throw new Error('The server runs without live queries.')
      },
      resolve: () => ({}),
    }),
  )
}
