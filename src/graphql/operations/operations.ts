import { GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { LiveHub } from '../../live/live-hub.ts'
import type { RightsWatch } from '../../live/rights-watch.ts'
import { createSharedEvents } from '../../live/shared-events.ts'
import type { Log } from '../../log.ts'
import type { Context } from '../../schema-builder/context.ts'
import { forbidden } from '../../schema-builder/errors.ts'
import type { DocumentFinder } from '../../trusted-documents/asked-document.ts'
import { costTooHigh, MAX_COST } from '../cost.ts'
import { type CostBudget, rateLimited } from '../cost-budget.ts'
import { limits } from '../limits.ts'
import { maskError, masked } from '../masked-errors.ts'
import type { Session, Sessions } from '../session.ts'
import { type Asked, badRequest } from './asked.ts'
import type { Begun, Caller } from './begun.ts'
import { createDocuments, type Operation, type Variables } from './documents.ts'
import { beginEvents, type EventCounts } from './events.ts'
import { beginLive } from './live.ts'
import { callerOf, sharing } from './sharing.ts'
import type { SubscriptionSlots } from './subscription-slots.ts'

/** The one way to the schema: what may be asked, what it may cost and what is seen of errors is the same on every transport. */
export interface Operations {
  begin(asked: Asked, caller: Caller): Promise<Begun>
  readonly eventCounts: Readonly<EventCounts>
}

export interface OperationsOptions {
  schema: GraphQLSchema
  sessions: Sessions
  hub: LiveHub
  rights: RightsWatch
  slots: SubscriptionSlots
  budget: CostBudget
  textOf: DocumentFinder['textOf']
  log: Log
  /**
   * Told of every operation that was answered, refused or began to be answered.
   * @param type null where it was refused before that was known
   * @param outcome the code of the first error, else `ok`
   */
  onOperation(type: OperationTypeNode | null, outcome: string): void
  /** A context for one execution, with loaders that have loaded nothing yet. */
  createContext(viewer: Session['viewer'], log: Log): Context
}

const NO_STREAM = 'A subscription is answered to those who accept text/event-stream, or on a WebSocket.'

export function createOperations(options: OperationsOptions): Operations {
  const { schema, sessions, hub, slots, budget, textOf, createContext } = options
  const documents = createDocuments(schema)
  const sharedEvents = createSharedEvents()
  const eventCounts: EventCounts = { subscribers: 0, skipped: 0 }

  async function begin(asked: Asked, caller: Caller, onType: (type: OperationTypeNode) => void): Promise<Begun> {
    const { session } = caller
    // Rights that changed while the request was still on its way.
    if (session.isStale) return begin(asked, { ...caller, session: await sessions.open(session.credentials) }, onType)
    const operation = await operationOf(asked, session)
    onType(operation.type)
    const variables = declared(operation, asked.variables)
    if (operation.type === OperationTypeNode.SUBSCRIPTION) return subscribe(operation, variables, caller)
    if (caller.isReadOnly && operation.type === OperationTypeNode.MUTATION) throw needsPost()
    charge(session, operation.cost(variables))
    const result = await operation.execute(createContext(session.viewer, caller.log), variables)
    return { kind: 'answer', result: masked(result, caller.log) }
  }

  async function operationOf(asked: Asked, session: Session): Promise<Operation> {
    // Looking for a document costs something, too, and reading one that is new.
    spend(session, 1)
    const found = textOf(asked, session.viewer)
    const text = typeof found === 'string' ? found : await found
    if (!documents.isKnown(text)) spend(session, Math.min(text.length, limits.characters))
    return documents.operation(text, asked.operationName)
  }

  async function subscribe(operation: Operation, variables: Variables, caller: Caller): Promise<Begun> {
    const { session } = caller
    if (!caller.takesStreams) throw badRequest(NO_STREAM, 406)
    // The scopes of a subscription are asked where it subscribes, and a live one never comes to that.
    if (operation.live && session.viewer.kind !== 'token') throw forbidden('You may not ask for Subscription.live.')
    const shared = sharing(operation, variables, session)
    // Who joins those who watch a query already costs no execution.
    if (!operation.live || !hub.isWatched(shared.key)) charge(session, operation.cost(variables))
    const release = slots.take(callerOf(session))
    try {
      if (operation.live) return beginLive({ operation, variables, session, shared }, release, options)
      const request = { operation, variables, caller, shared }
      return await beginEvents(request, release, { ...options, sharedEvents, eventCounts })
    } catch (error) {
      release()
      throw error
    }
  }

  function charge(session: Session, points: number): void {
    if (points > MAX_COST) throw costTooHigh(points)
    spend(session, points)
  }

  function spend(session: Session, points: number): void {
    const refusal = budget.spend(callerOf(session), points)
    if (refusal !== null) throw rateLimited(refusal.retryAfterSeconds)
  }

  return {
    eventCounts,
    async begin(asked, caller) {
      let type: OperationTypeNode | null = null
      const begun = await begin(asked, caller, (found) => {
        type = found
      }).catch((error: unknown): Begun => {
        const errors = Array.isArray(error) ? error : [maskError(error, caller.log)]
        return { kind: 'answer', result: { errors } }
      })
      options.onOperation(type, outcomeOf(begun))
      return begun
    },
  }
}

function outcomeOf(begun: Begun): string {
  const [error] = begun.kind === 'answer' ? (begun.result.errors ?? []) : []
  return error === undefined ? 'ok' : String(error.extensions.code)
}

/** What else came along is nothing to the operation. */
function declared({ variableNames }: Operation, given: Variables | null | undefined): Variables {
  if (!given) return {}
  return Object.fromEntries(
    variableNames.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]),
  )
}

function needsPost(): GraphQLError {
  const http = { status: 405, headers: { Allow: 'POST' } }
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http }
  return new GraphQLError('A mutation can only be sent with POST.', { extensions })
}
