import { Redis } from 'ioredis'
import { createLocalBus } from './local-bus.ts'
import type { Bus, Notice } from './notice.ts'

const CHANNEL = 'evenkeel:notices'

/**
 * Notices across nodes through Redis publish/subscribe, one message a batch. This node hears its own at once, so it needs
 * no Redis to serve its own watchers. Redis forgets what it could not deliver: after a lost connection everybody here is
 * told to look again.
 */
export function createRedisBus(url: string, node: string, onError: (error: Error) => void): Bus {
  const local = createLocalBus()
  const publisher = new Redis(url, { maxRetriesPerRequest: 0, enableOfflineQueue: false, lazyConnect: true })
  const subscriber = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true })
  let connectedBefore = false
  publisher.on('error', onError)
  subscriber.on('error', onError)
  subscriber.on('ready', () => {
    if (connectedBefore) local.publish([{ kind: 'lost' }])
    connectedBefore = true
  })
  subscriber.on('message', (_channel, text) => {
    const message = JSON.parse(text) as { from: string; notices: Notice[] }
    if (message.from !== node) local.publish(message.notices)
  })
  publisher.connect().catch(onError)
  subscriber.subscribe(CHANNEL).catch(onError)
  return {
    publish(notices) {
      if (notices.length === 0) return
      local.publish(notices)
      publisher.publish(CHANNEL, JSON.stringify({ from: node, notices })).catch(onError)
    },
    subscribe: local.subscribe,
    async close() {
      publisher.disconnect()
      subscriber.disconnect()
      await local.close()
    },
  }
}
