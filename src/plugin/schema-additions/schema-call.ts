import { may, type Viewer } from '../../access/viewer.ts'
import type { Database } from '../../storage/database.ts'
import type { Call } from '../contract/call.ts'
import type { SchemaCall } from '../contract/schema-addition.ts'
import { projectOfNode } from './project-of-node.ts'

/** The call together with who asks. A call makes what it has when it is asked for, so it is not copied. */
export function schemaCall(call: Call, viewer: Viewer & { kind: 'token' }, database: Database): SchemaCall {
  return {
    viewer: {
      token: viewer.id,
      may: (ability, project) => may(viewer, ability, project?.number),
      async mayFor(id, ability = 'READ') {
        const project = await projectOfNode(id, database)
        return project !== null && may(viewer, 'READ', project) && may(viewer, ability, project)
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
