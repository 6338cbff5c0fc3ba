import type { Writable } from 'node:stream'
import type { Outgoing } from '../live/reader.ts'

/** What waits for each stream that was full when it was asked. */
const queues = new WeakMap<Writable, Set<() => void>>()

/** The way out over a stream. All who ask for the same stream wait in one queue. */
export function outgoingOf(stream: Writable): Outgoing {
  return {
    isFull: () => stream.writableNeedDrain,
    whenFree(call) {
      const queue = queues.get(stream) ?? openQueue(stream)
      queue.add(call)
      return () => void queue.delete(call)
    },
  }
}

function openQueue(stream: Writable): Set<() => void> {
  const queue = new Set<() => void>()
  stream.on('drain', () => {
    for (const call of queue) {
      // The one before it took the room.
      if (stream.writableNeedDrain) return
      queue.delete(call)
      call()
    }
  })
  queues.set(stream, queue)
  return queue
}
