import {
  createSourceEventStream,
  type ExecutionArgs,
  executeSubscriptionEvent,
  mapSourceToResponseEvent,
  validateSubscriptionArgs,
} from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Context } from '../schema-builder/context.ts'

/**
 * Answers each event of a subscription in a context of its own. In one for all of them, loaders would keep whatever the
 * subscription ever sent, and go on answering with what they found first.
 */
export function useContextPerEvent(freshContext: (context: Context) => Context): Plugin<Context> {
  return {
    onSubscribe: ({ args, setSubscribeFn }) =>
      setSubscribeFn(() => subscribe(args, () => freshContext(args.contextValue))),
  }
}

async function subscribe(args: ExecutionArgs, eventContext: () => Context) {
  const validated = validateSubscriptionArgs(args)
  if (!('schema' in validated)) return { errors: validated }
  const events = await createSourceEventStream(validated)
  if (!isAsyncIterable(events)) return events
  return mapSourceToResponseEvent(validated, events, (event) =>
    executeSubscriptionEvent({ ...event, contextValue: eventContext() }),
  )
}
