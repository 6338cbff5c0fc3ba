import type { Log } from '../log.ts'
import { createLocalBus } from './local-bus.ts'
import type { Bus, Notice } from './notice.ts'
import { createPeers } from './peers.ts'
import type { Line } from './redis-line.ts'
import { keepLines } from './redis-lines.ts'
import { type RedisMessage, readRedisMessage } from './redis-message.ts'

export interface RedisBusOptions {
  /** A single server, or any of a cluster: it says which. */
  url: string
  /** Installations may share a Redis. */
  installation: string
  node: string
  /** Hears when Redis goes away and when it is back. */
  log: Log
}

const LOST: Notice = { kind: 'lost' }
/** Milliseconds between two signs of life. */
const BEAT = 500
/** Beats that another node may be silent until it counts as dead. More than a line has, which is the likelier to fail. */
const PATIENCE = 4
/** Messages that a server may be slow to take: what is more is told as lost. */
const MAX_PENDING = 1_000
/** Milliseconds that the last words may take. */
const GOODBYE = 500

/**
 * Notices across nodes through Redis publish/subscribe, one message a batch and channel. This node hears its own at once, so
 * it needs no Redis to serve its own watchers. Redis forgets what it could not deliver: whoever may have missed a notice is
 * told to look again. Here after this node could not hear, on the other nodes after it could not be heard, and on all that
 * are left when a node died, which may have stored something and not come to say so.
 */
export function createRedisBus({ url, installation, node, log }: RedisBusOptions): Bus {
  const local = createLocalBus()
  const peers = createPeers(PATIENCE)
  let wasUnheard = false
  let isAway = false

  const lines = keepLines({
    url,
    installation,
    beat: JSON.stringify({ from: node, notices: [] } satisfies RedisMessage),
    hear,
    opened(line) {
      greet(line)
      local.publish([LOST])
    },
    failed(error) {
      if (!isAway) log.warn({ err: error }, 'redis is away: what it cannot carry, other nodes see when it is back')
      isAway = true
    },
    complete() {
      if (isAway) log.info('redis is back')
      isAway = false
    },
  })
  const heart = setInterval(() => {
    for (const line of lines.open()) {
      line.beat()
      greet(line)
    }
    if (lines.open().length === 0) return
    const gone = peers.beat()
    if (gone.length === 0) return
    log.warn({ nodes: gone }, 'a node fell silent: watchers look for what it may not have come to tell')
    local.publish([LOST])
  }, BEAT)

  function hear(text: string): boolean {
    const message = readRedisMessage(text)
    if (message === null) {
      log.debug('a message on the channel of notices is not from a node')
      return false
    }
    if (message.from === node) return true
    if (message.leaves) peers.left(message.from)
    else if (peers.heard(message.from, message.notices.length === 0)) greetNew()
    local.publish(message.notices)
    return false
  }

  function send(notices: Notice[]): void {
    const layout = lines.layout()
    const open = lines.open()
    if (layout === null || open.length === 0) {
      wasUnheard = true
      return
    }
    for (const [channel, told] of Map.groupBy(notices, layout.channels.of)) {
      // All nodes listen to all channels: while the server of one is away, another can stand in.
      const line = open.find(({ channels }) => channels.includes(channel))
      if (line) post(line, channel, told)
      else post(open[0]!, open[0]!.channels[0]!, told)
    }
  }

  /** A node that has just come has not heard us, and should know of us before the next beat, in case we die until then. */
  function greetNew(): void {
    const [line] = lines.open()
    if (line) greet(line)
  }

  const greet = (line: Line, words: Pick<RedisMessage, 'leaves'> = {}) => post(line, line.channels[0]!, [], words)

  async function post(line: Line, channel: string, notices: Notice[], words: Pick<RedisMessage, 'leaves'> = {}) {
    const message: RedisMessage = { from: node, notices: wasUnheard ? [LOST, ...notices] : notices, ...words }
    const says = message.notices.length > 0
    if (line.pending >= MAX_PENDING) {
      wasUnheard = says
      return
    }
    wasUnheard = false
    try {
      await line.publish(channel, JSON.stringify(message))
    } catch {
      if (says) wasUnheard = true
    }
  }

  return {
    publish(notices) {
      if (notices.length === 0) return
      local.publish(notices)
      send(notices)
    },
    subscribe: local.subscribe,
    async close() {
      clearInterval(heart)
      const tooLate = setTimeout(lines.close, GOODBYE)
      // First everything is taken, so that the last word is true of all servers.
      await Promise.all(lines.open().map((line) => greet(line)))
      await Promise.all(lines.open().map((line) => greet(line, { leaves: true })))
      clearTimeout(tooLate)
      lines.close()
      await local.close()
    },
  }
}
