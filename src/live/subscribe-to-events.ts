import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  mapSourceToResponseEvent,
  type ValidatedSubscriptionArgs,
  validateSubscriptionArgs,
} from 'graphql'

const cursors = new WeakMap<ExecutionResult, string>()

/** Where in its stream an event stands, for who comes back to it; null for a stream that keeps nothing. */
export const cursorOfResult = (result: ExecutionResult): string | null => cursors.get(result) ?? null

/**
 * Subscribes, and has each event answered by `answer`, which gives each execution a context of its own. In one for all of
 * them, loaders would keep whatever the subscription ever sent, and go on answering with what they found first.
 *
 * @param answer is also told what the event has in common with the same event of other subscribers, if anything
 */
export async function subscribeToEvents(
  args: ExecutionArgs,
  answer: (event: ValidatedSubscriptionArgs, sharedBy: string | null) => Promise<ExecutionResult>,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const validated = validateSubscriptionArgs(args)
  if (!('schema' in validated)) return { errors: validated }
  const events = await createSourceEventStream(validated)
  if (!(Symbol.asyncIterator in events)) return events
  return mapSourceToResponseEvent(validated, events, async (event) => {
    const item = event.rootValue as Partial<{ cursor: unknown; lagged: unknown }> | null
    const cursor = typeof item?.cursor === 'string' ? item.cursor : null
    // A gap is its reader's own, though it has the cursor of an event.
    const isShared = cursor !== null && item?.lagged === undefined
    const result = await answer(event, isShared ? JSON.stringify(item) : null)
    if (cursor !== null) cursors.set(result, cursor)
    return result
  })
}
