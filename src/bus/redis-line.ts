import { ANSWER_WITHIN, newConnection } from './redis-connection.ts'
import type { Home } from './redis-layout.ts'

/**
 * Both ways to one server: what it carries is heard, and can be published. It works from when it is there, which is after it
 * has heard itself, until it falls.
 */
export interface Line extends Home {
  /** Messages that the server has not taken yet. */
  readonly pending: number
  /** Rejects when nobody may have heard the message; the line has fallen then. */
  publish(channel: string, text: string): Promise<void>
  /** To be called regularly, and something published each time: falls when nothing of it has come back for too long. */
  beat(): void
  /** Resolves with the reason. */
  fallen: Promise<Error>
  close(): void
}

export interface LineOptions extends Home {
  /** Sharded channels live on one server of a cluster, ordinary ones on all. */
  isSharded: boolean
  /** A message of this node that says nothing: by it a line finds out whether it hears itself. */
  beat: string
  /** Tells whether it was this node itself that had published the message. */
  hear(text: string): boolean
}

/** Beats without hearing itself after which a line is taken for dead. Not a time: a busy process is not a dead line. */
const DEAF_AFTER = 3

/** @throws Error when the server does not answer in time, or refuses */
export async function openLine({ url, channels, isSharded, beat, hear }: LineOptions): Promise<Line> {
  const [publisher, subscriber] = [newConnection(url), newConnection(url)]
  const fallen = Promise.withResolvers<Error>()
  const heardItself = Promise.withResolvers<void>()
  let silentBeats = 0
  let pending = 0
  const fall = (error: Error) => {
    fallen.resolve(error)
    publisher.disconnect()
    subscriber.disconnect()
  }
  for (const connection of [publisher, subscriber]) {
    connection.on('error', fall)
    connection.on('close', () => fall(new Error('connection closed')))
  }
  subscriber.on(isSharded ? 'smessage' : 'message', (_channel, text) => {
    if (!hear(text)) return
    silentBeats = 0
    heardItself.resolve()
  })
  // The server carries the channel no more; it says so to subscribers, once.
  subscriber.on('moved', () => fall(new Error('a channel has moved to another server')))

  async function publish(channel: string, text: string): Promise<void> {
    pending++
    try {
      await (isSharded ? publisher.spublish(channel, text) : publisher.publish(channel, text))
    } catch (error) {
      fall(error as Error)
      throw error
    } finally {
      pending--
    }
  }

  async function open(): Promise<void> {
    await Promise.all([publisher.connect(), subscriber.connect()])
    if (isSharded) await Promise.all(channels.map((channel) => subscriber.ssubscribe(channel)))
    else await subscriber.subscribe(...channels)
    // Whoever may subscribe need not be let publish.
    await Promise.all([publish(channels[0]!, beat), heardItself.promise])
  }
  const tooLate = setTimeout(() => fall(new Error(`no answer within ${ANSWER_WITHIN} ms`)), ANSWER_WITHIN)
  const opening = open()
  try {
    await Promise.race([opening, fallen.promise.then((error) => Promise.reject(error))])
  } catch (error) {
    opening.catch(() => {})
    fall(error as Error)
    throw error
  } finally {
    clearTimeout(tooLate)
  }

  return {
    url,
    channels,
    get pending() {
      return pending
    },
    publish,
    beat() {
      if (++silentBeats > DEAF_AFTER) fall(new Error('what was published did not come back'))
    },
    fallen: fallen.promise,
    close: () => fall(new Error('closed')),
  }
}
