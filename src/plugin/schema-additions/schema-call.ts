import type { GraphQLObjectType, GraphQLSchema } from 'graphql'
import { may, maySee, type Viewer } from '../../access/viewer.ts'
import { levelsOfType } from '../../access-levels/reached-types.ts'
import type { Database } from '../../storage/database.ts'
import type { Call } from '../contract/call.ts'
import type { SchemaCall } from '../contract/schema-addition.ts'
import { placeOfNode } from './place-of-node.ts'

/** The call together with who asks. A call makes what it has when it is asked for, so it is not copied. */
export function schemaCall(
  call: Call,
  viewer: Viewer & { kind: 'token' },
  { database, schema }: { database: Database; schema: GraphQLSchema },
): SchemaCall {
  return {
    viewer: {
      token: viewer.id,
      may: (ability, project) => may(viewer, ability, project?.number),
      sees: (level) => maySee(viewer, [level]),
      async mayFor(id, ability = 'READ') {
        const place = await placeOfNode(id, database)
        if (place === null || !maySee(viewer, levelsOfType(schema.getType(place.type) as GraphQLObjectType)))
          return false
        return may(viewer, 'READ', place.project) && may(viewer, ability, place.project)
      },
    },
    attempt: call.attempt,
    get signal() {
      return call.signal
    },
    get idempotencyKey() {
      return call.idempotencyKey
    },
    get log() {
      return call.log
    },
    get fetch() {
      return call.fetch
    },
    get store() {
      return call.store
    },
    connect: (destination) => call.connect(destination),
  }
}
