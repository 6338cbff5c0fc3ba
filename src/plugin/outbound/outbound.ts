import { connect as connectSocket, type Socket } from 'node:net'
import { Agent, buildConnector, Pool, fetch as undiciFetch } from 'undici'
import { readAllowances } from './allowances.ts'
import { boundedResponse } from './bounded-response.ts'
import { createDestinationRule, DestinationRefused, type ResolveName } from './destination-rule.ts'
import { hostName } from './host-name.ts'
import { speakingError } from './speaking-error.ts'
import { undiciRequest } from './undici-request.ts'

/** How plugins reach the world: never what lies behind the server, unless the operator allowed it. */
export interface Outbound {
  /**
   * The platform's `fetch`, for `http:` and `https:`. Rejects with `DestinationRefused`, also on a redirect, and otherwise
   * with a `TypeError` whose message is that of its `cause`: `connect ECONNREFUSED 192.0.2.1:443`.
   */
  fetch: typeof fetch
  /** Opens a TCP connection; an abort ends it, also later. Rejects with `DestinationRefused`. */
  connect(destination: { host: string; port: number; signal: AbortSignal }): Promise<Socket>
  /** Ends all connections. */
  close(): Promise<void>
}

export interface OutboundOptions {
  /** Names, addresses and blocks that may be reached although they are private; see `readAllowances`. */
  allowPrivate: readonly string[]
  /** @default the platform's */
  lookup?: ResolveName
}

/** Milliseconds. */
const limits = {
  /** Look-up, TCP and TLS together. */
  connect: 10_000,
  headers: 60_000,
  /** Between two pieces of a body. */
  body: 30_000,
}

/** @throws TypeError for an allowance that cannot be read */
export function createOutbound({ allowPrivate, lookup }: OutboundOptions): Outbound {
  const rule = createDestinationRule(readAllowances(allowPrivate), lookup)
  const agent = new Agent({
    headersTimeout: limits.headers,
    bodyTimeout: limits.body,
    // One pool an origin, so the port is known where names are looked up: what is allowed can depend on it.
    factory: (origin, options) => new Pool(origin, { ...options, connect: checkedConnector(new URL(origin)) }),
  })
  const sockets = new Set<Socket>()
  let isOpen = true

  function checkedConnector({ port, protocol }: URL): buildConnector.connector {
    const number = portOf(port, protocol)
    const connect = buildConnector({ lookup: rule.lookupFor(number), timeout: limits.connect })
    return (options, callback) => {
      try {
        rule.checkHost(options.hostname, number)
      } catch (error) {
        callback(error as Error, null)
        return
      }
      connect(options, callback)
    }
  }

  async function checkedFetch(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    const request = await undiciRequest(input, init)
    const { protocol } = new URL(request.url)
    if (protocol !== 'http:' && protocol !== 'https:') {
      throw new TypeError(`Plugins may fetch http: and https: addresses, not ${protocol}`)
    }
    try {
      // Named here, it goes before one that the plugin may have brought.
      return await boundedResponse(await undiciFetch(request, { dispatcher: agent }))
    } catch (error) {
      throw error instanceof TypeError && error.cause instanceof DestinationRefused ? error.cause : speakingError(error)
    }
  }

  function connect({ host: given, port, signal }: Parameters<Outbound['connect']>[0]): Promise<Socket> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (!isOpen) throw new Error('The server is stopping; nothing more is sent.')
      const host = hostName(given)
      if (host === '') throw new TypeError(`"${given}" is no host name.`)
      rule.checkHost(host, port)
      const socket = connectSocket({ host, port, lookup: rule.lookupFor(port) })
      sockets.add(socket)
      const abort = () => socket.destroy(signal.reason)
      signal.addEventListener('abort', abort, { once: true })
      const timer = setTimeout(
        () => socket.destroy(new Error(`${given} did not answer within ${limits.connect} ms.`)),
        limits.connect,
      )
      socket.once('connect', () => {
        clearTimeout(timer)
        resolve(socket)
      })
      // For good: an error that a plugin does not listen to must not end the process.
      socket.on('error', (error) => reject(speakingError(error)))
      socket.once('close', () => {
        clearTimeout(timer)
        sockets.delete(socket)
        signal.removeEventListener('abort', abort)
        reject(new Error(`The connection to ${given} was closed.`))
      })
    })
  }

  return {
    fetch: checkedFetch,
    connect,
    async close() {
      isOpen = false
      for (const socket of sockets) socket.destroy()
      await agent.destroy()
    },
  }
}

function portOf(port: string, protocol: string): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}
