import type { Duplex } from 'node:stream'
import { type ExecutionArgs, type ExecutionResult, GraphQLSchema, parse } from 'graphql'
import { CloseCode, type ServerOptions, type SubscribePayload } from 'graphql-ws'
import type { WebSocket } from 'ws'
import type { Credentials } from '../../access/authenticate.ts'
import type { Log } from '../../log.ts'
import { maskError, withoutHttp } from '../masked-errors.ts'
import { readAsked } from '../operations/asked.ts'
import type { Begun } from '../operations/begun.ts'
import type { Operations } from '../operations/operations.ts'
import type { Sessions } from '../session.ts'
import { Fault, POLICY_VIOLATION } from './close.ts'
import { type OpenOperation, openOperation } from './open-operation.ts'
import { resultsOf } from './results.ts'

export interface ProtocolOptions {
  operations: Operations
  sessions: Sessions
  /** Milliseconds to say `connection_init`. */
  initWithin: number
  /** Counts an answer that a slow reader never saw. */
  onSkip(): void
}

/** What belongs to one socket. */
export interface Extra {
  socket: WebSocket
  stream: Duplex
  /** Made when it is asked for: ten thousand that wait need none. */
  log(): Log
  credentials: Credentials
  open: Set<OpenOperation>
}

/** Operations that one socket may have open, those among them that were completed and still begin. */
const MAX_OPERATIONS = 200
/** Characters of what is sent back as it came: an id, and the payload of a ping as JSON. */
const MAX_ECHO = 256

/** An operation that has begun, on its way through graphql-ws. */
type BegunArgs = ExecutionArgs & { begun: Begun; operation: OpenOperation }

/** What graphql-ws asks to be given, and hands to `execute` as it is. */
const ANYTHING: ExecutionArgs = { schema: new GraphQLSchema({}), document: parse('{ __typename }'), contextValue: null }

/** The protocol graphql-transport-ws, with our way to the schema behind it. */
export function protocolOptions(options: ProtocolOptions): ServerOptions<Record<string, unknown>, Extra> {
  const { operations, sessions, initWithin, onSkip } = options
  return {
    connectionInitWaitTimeout: initWithin,
    async onConnect({ connectionParams, extra }) {
      extra.credentials = { ...extra.credentials, ...credentialsIn(connectionParams) }
      try {
        await sessions.open(extra.credentials)
        return true
      } catch (error) {
        if (maskError(error, extra.log()).extensions.code === 'UNAUTHENTICATED') return false
        throw error
      }
    },
    onPing(_context, payload) {
      if (payload && JSON.stringify(payload).length > MAX_ECHO) throw invalid()
    },
    async onSubscribe({ extra, subscriptions }, id, payload) {
      if (id.length > MAX_ECHO) throw invalid()
      if (extra.open.size >= MAX_OPERATIONS) {
        throw new Fault(POLICY_VIOLATION, `More than ${MAX_OPERATIONS} operations are open`)
      }
      const operation = openOperation(extra.open)
      // Already while it begins, so that it hears when it is completed.
      subscriptions[id] = operation
      const begun = await begin(payload, extra)
      await operation.began(resultsOf(begun, id, extra, onSkip))
      if (begun.kind === 'answer' && begun.result.data === undefined) {
        extra.open.delete(operation)
        return begun.result.errors
      }
      return { ...ANYTHING, begun, operation } satisfies BegunArgs
    },
    execute: (args) => (args as BegunArgs).operation as AsyncIterableIterator<ExecutionResult>,
    // Those of a live query are written as they are to be seen.
    onNext: (_context, _id, _payload, args, result) =>
      (args as BegunArgs).begun.kind === 'live' ? result : withoutHttp(result),
    onComplete({ extra, subscriptions }, id) {
      extra.open.delete(subscriptions[id] as OpenOperation)
    },
    onError: (_context, _id, _payload, errors) => withoutHttp({ errors }).errors!,
  }

  async function begin(payload: SubscribePayload, extra: Extra): Promise<Begun> {
    try {
      // Asked again for every operation: a socket can outlive its token.
      const session = await sessions.open(extra.credentials)
      const caller = { session, isReadOnly: false, takesStreams: true, log: extra.log() }
      return await operations.begin(readAsked(payload), caller)
    } catch (error) {
      return { kind: 'answer', result: { errors: [maskError(error, extra.log())] } }
    }
  }
}

const invalid = () => new Fault(CloseCode.BadRequest, 'Invalid message received')

/** What `connection_init` brings, as headers are named. A value that is no string is as good as an empty one: bad. */
function credentialsIn(payload: Readonly<Record<string, unknown>> = {}): Partial<Credentials> {
  const given = Object.entries(payload).map(([name, value]) => [name.toLowerCase(), value] as const)
  const named = given.filter(([name, value]) => ['authorization', 'key'].includes(name) && value !== undefined)
  return Object.fromEntries(named.map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
