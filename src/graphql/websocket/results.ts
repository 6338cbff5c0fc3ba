import type { ExecutionResult } from 'graphql'
import type { Outgoing } from '../../live/reader.ts'
import type { Begun, BegunEvents } from '../operations/begun.ts'
import { outgoingOf } from '../outgoing.ts'
import { liveMessages } from './live-messages.ts'
import { never, type Results } from './open-operation.ts'
import type { Extra } from './protocol.ts'

/** @param onSkip counts an answer that a slow reader never saw */
export function resultsOf(begun: Begun, id: string, extra: Extra, onSkip: () => void): Results {
  if (begun.kind === 'answer') return once(begun.result)
  if (begun.kind === 'events') return noFasterThan(outgoingOf(extra.stream), begun)
  return liveMessages(begun, { id, extra, onSkip })
}

function once(result: ExecutionResult): Results {
  const results = [result]
  return {
    async next() {
      const value = results.pop()
      return value === undefined ? { done: true, value } : { done: false, value }
    },
    abandon() {},
  }
}

/** Events wait where they are bounded while the client does not read. */
function noFasterThan({ isFull, whenFree }: Outgoing, { events, abandon }: BegunEvents): Results {
  let isAbandoned = false
  return {
    async next() {
      if (isFull()) await new Promise<void>(whenFree)
      const result = await events.next()
      return isAbandoned ? never() : result
    },
    abandon() {
      isAbandoned = true
      abandon()
    },
  }
}
