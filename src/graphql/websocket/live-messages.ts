import type { GraphQLFormattedError } from 'graphql'
import type { Answer } from '../../live/answer.ts'
import { newestOnly } from '../../live/reader.ts'
import type { BegunLive } from '../operations/begun.ts'
import { outgoingOf } from '../outgoing.ts'
import type { Results } from './open-operation.ts'
import type { Extra } from './protocol.ts'
import { createStencils } from './stencils.ts'

const WEBSOCKET = Symbol('websocket')

/**
 * The answers of a live query as `next` messages on a socket, written straight to its stream: all but the id is the same
 * for everybody. The protocol around them stays with graphql-ws, which is given what comes at the end, if anything does.
 */
export function liveMessages(
  { watch, abandon }: BegunLive,
  { id, extra: { socket, stream }, onSkip }: { id: string; extra: Extra; onSkip(): void },
): Results {
  const tail = Buffer.from(`,"id":${JSON.stringify(id)}}`)
  const write = (answer: Answer) => {
    // Nothing may follow a close frame (RFC 6455, section 5.5.1), whoever sent the first.
    if (socket.readyState === socket.OPEN) answer.shared(WEBSOCKET, createStencils).write(stream, tail)
  }
  const { send, stop } = newestOnly(outgoingOf(stream), write, onSkip)

  let isWatched = false
  return {
    next() {
      if (isWatched) return Promise.resolve({ done: true, value: undefined })
      isWatched = true
      return new Promise((resolve) => {
        const end = (errors: readonly GraphQLFormattedError[]) => {
          stop()
          resolve(errors.length > 0 ? { done: false, value: { errors } } : { done: true, value: undefined })
        }
        watch({ send, end })
      })
    },
    abandon() {
      stop()
      abandon()
    },
  }
}
