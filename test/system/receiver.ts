import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What arrived at the receiver, and when. */
export interface Arrival {
  key: string
  attempt: number
  notification: { title: string; subject: string; text: string; test: boolean; at: string; links: { url: string }[] }
  at: number
}

/** Answers an arrival: a status, with headers if need be; or keeps the connection for the test to end. */
type Answer = number | { status: number; retryAfter?: number } | ((response: ServerResponse) => void)

/** An HTTP server that is told of things by the notifier `post`, and the configuration with this plugin. */
export interface Receiver extends AsyncDisposable {
  /** Path of an `evenkeel.config.json`. */
  configuration: string
  arrivals: Arrival[]
  /** How the next ones are answered; `then` for all after those. */
  answer(next: Answer[], then?: Answer): void
  /** Refuses connections, and takes them again at the same port. */
  down(): Promise<void>
  up(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const arrivals: Arrival[] = []
  let next: Answer[] = []
  let then: Answer = 200
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    arrivals.push({
      key: String(request.headers['idempotency-key']),
      attempt: Number(request.headers['x-attempt']),
      notification: JSON.parse(body),
      at: performance.now(),
    })
    const answer = next.shift() ?? then
    if (typeof answer === 'function') return answer(response)
    const { status, retryAfter } = typeof answer === 'number' ? { status: answer } : answer
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
    response.writeHead(status).end(`receipt ${arrivals.length}`)
  })
  const listen = (port: number) =>
    new Promise<number>((resolve) =>
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    )
  const port = await listen(0)
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-receiver-'))
  const configuration = join(folder, 'evenkeel.config.json')
  writeFileSync(join(folder, 'post.mjs'), pluginFor(`http://127.0.0.1:${port}/`))
  // Its circuit is to stay closed: the outbox's own patience is what is looked at.
  const guard = { circuit: { failureThreshold: 1_000 }, atOnce: 20 }
  const plugins = [{ use: './post.mjs', guard }]
  writeFileSync(configuration, JSON.stringify({ plugins, network: { allowPrivate: ['127.0.0.1'] } }))
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    configuration,
    arrivals,
    answer(first, all = 200) {
      next = [...first]
      then = all
    },
    down,
    up: async () => void (await listen(port)),
    async [Symbol.asyncDispose]() {
      if (server.listening) await down()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const pluginFor = (url: string) => `
  const body = (notification) => JSON.stringify(notification)
  async function notify(notification, call) {
    if (!(notification.at instanceof Date)) throw new TypeError('The time is no date.')
    const response = await call.fetch('${url}', {
      method: 'POST',
      headers: { 'idempotency-key': call.idempotencyKey, 'x-attempt': String(call.attempt) },
      body: body(notification),
    })
    const id = await response.text()
    if (response.ok) return { id, note: 'Taken.' }
    if (response.status === 429) {
      const afterSeconds = Number(response.headers.get('retry-after'))
      throw Object.assign(new Error('Asked to wait.'), { name: 'RetryLater', afterSeconds })
    }
    const name = response.status === 400 ? 'Undeliverable' : 'Error'
    throw Object.assign(new Error('Answered with ' + response.status + '.'), { name })
  }
  function preview(notification) {
    if (notification.title === 'unspeakable') throw new Error('No words for that.')
    return [{ name: 'json', contentType: 'application/json', body: body(notification) }]
  }
  export default { name: 'post', contract: 1, register: (host) => host.notifier({ name: 'post', notify, preview }) }
`
