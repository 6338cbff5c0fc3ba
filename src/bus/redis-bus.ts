import { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import { createLocalBus } from './local-bus.ts'
import type { Bus, Notice } from './notice.ts'
import { type RedisMessage, readRedisMessage } from './redis-message.ts'

export interface RedisBusOptions {
  url: string
  /** Installations may share a Redis, whose channels know no database numbers: each has one of its own. */
  installation: string
  node: string
  /** Hears when Redis goes away and when it is back. */
  log: Log
}

const LOST: Notice = { kind: 'lost' }

/**
 * Notices across nodes through Redis publish/subscribe, one message a batch. This node hears its own at once, so it needs
 * no Redis to serve its own watchers. Redis forgets what it could not deliver: whoever may have missed a notice is told to
 * look again, here after this node could not hear, on the other nodes after it could not be heard.
 */
export function createRedisBus({ url, installation, node, log }: RedisBusOptions): Bus {
  const channel = `evenkeel:notices:${installation}`
  const local = createLocalBus()
  const connect = () =>
    new Redis(url, {
      lazyConnect: true,
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      autoResubscribe: false,
    })
  const [publisher, subscriber] = [connect(), connect()]
  const watched = watchConnections(log)
  let wasUnheard = false
  let isClosed = false

  function send(notices: Notice[]): void {
    const message: RedisMessage = { from: node, notices: wasUnheard ? [LOST, ...notices] : notices }
    wasUnheard = false
    publisher.publish(channel, JSON.stringify(message)).then(
      () => watched.works(publisher),
      (error) => {
        wasUnheard = true
        watched.fails(publisher, error)
      },
    )
  }

  publisher.on('ready', () => {
    if (wasUnheard) send([])
    else watched.works(publisher)
  })
  subscriber.on('ready', () => {
    subscriber.subscribe(channel).then(
      () => {
        watched.works(subscriber)
        local.publish([LOST])
      },
      (error) => watched.fails(subscriber, error),
    )
  })
  subscriber.on('message', (_channel, text) => {
    const message = readRedisMessage(text)
    if (message === null) log.debug('a message on the channel of notices is not from a node')
    else if (message.from !== node) local.publish(message.notices)
  })
  for (const connection of [publisher, subscriber]) {
    connection.on('error', (error) => watched.fails(connection, error))
    connection.on('close', () => {
      if (!isClosed) watched.fails(connection, new Error('connection closed'))
    })
    connection.connect().catch((error) => watched.fails(connection, error))
  }
  return {
    publish(notices) {
      if (notices.length === 0) return
      local.publish(notices)
      send(notices)
    },
    subscribe: local.subscribe,
    async close() {
      isClosed = true
      publisher.disconnect()
      subscriber.disconnect()
      await local.close()
    },
  }
}

/** Logs when the first connection fails and when the last one works again, and nothing between. */
function watchConnections(log: Log) {
  const failing = new Set<Redis>()
  return {
    fails(connection: Redis, error: Error): void {
      if (failing.size === 0) log.warn({ err: error }, 'redis is away: other nodes hear of nothing until it is back')
      failing.add(connection)
    },
    works(connection: Redis): void {
      if (failing.delete(connection) && failing.size === 0) log.info('redis is back')
    },
  }
}
