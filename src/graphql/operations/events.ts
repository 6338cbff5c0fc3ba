import { executeSubscriptionEvent, type GraphQLError, type GraphQLSchema } from 'graphql'
import { endable } from '../../live/endable.ts'
import type { RightsWatch } from '../../live/rights-watch.ts'
import type { SharedEvents } from '../../live/shared-events.ts'
import { subscribeToEvents } from '../../live/subscribe-to-events.ts'
import { masked } from '../masked-errors.ts'
import type { Begun, Caller } from './begun.ts'
import type { Operation, Variables } from './documents.ts'
import type { OperationsOptions } from './operations.ts'
import type { Shared } from './sharing.ts'

export interface EventsOptions extends Pick<OperationsOptions, 'createContext'> {
  schema: GraphQLSchema
  rights: RightsWatch
  sharedEvents: SharedEvents
  eventCounts: EventCounts
}

/** Of this node. */
export interface EventCounts {
  /** Subscriptions that are open. */
  subscribers: number
  /** Events that slow subscribers were told of as `lagged` only, where it is known how many. */
  skipped: number
}

/** A subscription to events that begins. Each event is answered once for all who are given the same. */
export async function beginEvents(
  { operation, variables, caller, shared }: EventsRequest,
  release: () => void,
  { schema, rights, sharedEvents, eventCounts, createContext }: EventsOptions,
): Promise<Begun> {
  const { session, log, resumeAfter = null } = caller
  const { document, name } = operation
  const contextValue = { ...createContext(session.viewer, log), resumeAfter }
  const args = { schema, document, operationName: name, variableValues: variables, contextValue }
  const results = await subscribeToEvents(args, (event, sharedBy) => {
    eventCounts.skipped += skippedIn(event.rootValue)
    const answer = async () =>
      masked(await executeSubscriptionEvent({ ...event, contextValue: createContext(shared.viewer, log) }), log)
    return sharedBy === null ? answer() : sharedEvents.answer(`${shared.key} ${sharedBy}`, answer)
  })
  if (!(Symbol.asyncIterator in results)) {
    release()
    return { kind: 'answer', result: masked(results, log) }
  }
  const attach = (end: (reason: GraphQLError) => void) => {
    const forget = rights.watch(session, end)
    eventCounts.subscribers++
    return () => {
      eventCounts.subscribers--
      forget()
      release()
    }
  }
  const events = endable(results, attach, (result) => masked(result, log))
  return { kind: 'events', events, abandon: () => void events.return?.() }
}

export interface EventsRequest {
  operation: Operation
  variables: Variables
  caller: Caller
  shared: Shared
}

function skippedIn(item: unknown): number {
  const { lagged } = (item ?? {}) as { lagged?: unknown }
  return typeof lagged === 'number' ? lagged : 0
}
