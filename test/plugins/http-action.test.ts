import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import httpAction from '../../plugins/http-action/index.ts'
import { options } from '../../plugins/http-action/options.ts'
import type { RecoveryOrder } from '../../src/plugin/contract/recovery-strategy.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const secret = `whsec_${Buffer.alloc(32, 'evenkeel').toString('base64')}`
const idempotencyKey = '0198c2a4-5f0e-7c1b-9d0e-0d5b2f6f8a11'
const order: RecoveryOrder = {
  id: '0198c2a4-5f0e-7c1b-9d0e-0d5b2f6f8a12',
  project: { slug: 'shop', name: 'Geschäft 🛒' },
  target: 'checkout',
  reason: 'Memory in use is 260 MB.',
  dryRun: false,
  parameters: { replicas: 3, naïve: ['ü', null] },
}

/** A receiver that takes only what is signed. Its answer is that of `answer`. */
async function receive(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const taken: { method: string | undefined; headers: IncomingMessage['headers']; body: unknown }[] = []
  const server = createServer(async (request, response) => {
    const sent = await text(request)
    const body = new Webhook(secret).verify(sent, request.headers as Record<string, string>)
    taken.push({ method: request.method, headers: request.headers, body })
    answer(response, request)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    taken,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/restart?token=t0ken`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function recover(action: object, given: Partial<RecoveryOrder> = {}) {
  const config = { actions: { 'restart-pool': { secret, ...action } } }
  await using registry = await openPlugins({ plugin: httpAction, config })
  return await registry.recover('restart-pool', { ...order, ...given }, { attempt: 1, idempotencyKey })
}

const json = (body: unknown) => (response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end()

describe('an order', () => {
  it('is sent signed, with the same id for every attempt', async () => {
    await using receiver = await receive(status(204))
    const action = { url: receiver.url, method: 'PUT', headers: { authorization: 'Bearer abc' } }
    const outcome = await recover(action)
    await recover(action)

    expect(outcome).toEqual({
      ok: true,
      answer: { done: true, note: `${new URL(receiver.url).origin} took the order (HTTP 204).` },
    })
    expect(receiver.taken.map(({ headers }) => headers['webhook-id'])).toEqual([idempotencyKey, idempotencyKey])
    expect(receiver.taken[0]).toMatchObject({
      method: 'PUT',
      headers: { authorization: 'Bearer abc', 'content-type': 'application/json' },
    })
    expect(receiver.taken[0]!.body).toEqual({ action: 'restart-pool', ...order })
  })

  it('in a dry run is not sent; what would be is told, without what may be secret', async () => {
    await using receiver = await receive(status(204))
    const outcome = await recover({ url: receiver.url }, { dryRun: true })
    expect(receiver.taken).toEqual([])
    expect(outcome).toMatchObject({
      ok: true,
      answer: { done: false, note: expect.stringContaining(`POST to ${new URL(receiver.url).origin}.`) },
    })
    expect(JSON.stringify(outcome)).not.toContain('hooks')
  })
})

describe('the answer', () => {
  it.each<[string, unknown, string | null]>([
    ['a note', { note: 'Restarted 3 workers.' }, 'Restarted 3 workers.'],
    ['a note of several lines', { note: ' Restarted\n\tall\u0000 ' }, 'Restarted all'],
    ['a note that is cut inside a character', { note: `${'x'.repeat(398)}🛒🛒` }, `${'x'.repeat(398)}…`],
    ['a lone surrogate', { note: 'a\ud800b' }, 'a\ufffdb'],
    ['an empty note', { note: ' ' }, null],
    ['a note that is no text', { note: { a: 1 } }, null],
    ['a list', ['note'], null],
    ['null', null, null],
  ])('with %s', async (_, body, note) => {
    await using receiver = await receive(json(body))
    const outcome = await recover({ url: receiver.url })
    expect(outcome).toMatchObject({
      ok: true,
      answer: { done: true, note: note ?? expect.stringContaining('took the order (HTTP 200)') },
    })
  })

  it('that is no JSON is no failure', async () => {
    await using receiver = await receive((response) => response.end('<p>done'))
    expect(await recover({ url: receiver.url })).toMatchObject({ ok: true, answer: { done: true } })
  })

  it.each<[string, (response: ServerResponse) => void, object]>([
    ['429 with a pause', status(429, { 'retry-after': '7' }), { permanent: false, retryAfterSeconds: 7 }],
    ['503 with a pause', status(503, { 'retry-after': '8' }), { permanent: false, retryAfterSeconds: 8 }],
    ['400', status(400), { permanent: true, retryAfterSeconds: null }],
    ['401', status(401), { permanent: true, retryAfterSeconds: null }],
    ['410', status(410), { permanent: true, retryAfterSeconds: null }],
    ['408', status(408), { permanent: false, retryAfterSeconds: null }],
    ['500', status(500), { permanent: false, retryAfterSeconds: null }],
    ['307', status(307, { location: '/elsewhere' }), { permanent: true, retryAfterSeconds: null }],
  ])('%s', async (code, answer, failure) => {
    await using receiver = await receive(answer)
    const outcome = await recover({ url: receiver.url })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'FAILED', ...failure } })
    expect(outcome).toMatchObject({ failure: { message: expect.stringContaining(code.slice(0, 3)) } })
    expect(receiver.taken).toHaveLength(1)
  })

  it('that does not come in time is a failure to be tried again', async () => {
    await using receiver = await receive(() => {})
    expect(await recover({ url: receiver.url, timeoutMs: 50 })).toMatchObject({
      ok: false,
      failure: { permanent: false, message: `${new URL(receiver.url).origin} did not answer within 50 ms.` },
    })
  })

  it('whose body never ends means done all the same', async () => {
    await using receiver = await receive((response) => void response.writeHead(202).write('{'))
    const answer = { done: true, note: expect.stringContaining('took the order (HTTP 202)') }
    expect(await recover({ url: receiver.url, timeoutMs: 50 })).toMatchObject({ ok: true, answer })
  })

  it('from nobody says why', async () => {
    const { url } = await (async () => {
      await using gone = await receive(status(204))
      return gone
    })()
    expect(await recover({ url })).toMatchObject({
      ok: false,
      failure: { permanent: false, message: `connect ECONNREFUSED ${new URL(url).host}` },
    })
  })
})

describe('options', () => {
  it('may be empty: there is no strategy', async () => {
    await using registry = await openPlugins({ plugin: httpAction, config: {} })
    expect(await registry.recover('restart-pool', order, { attempt: 1, idempotencyKey })).toMatchObject({
      ok: false,
      failure: { code: 'UNKNOWN' },
    })
  })

  const action = { url: 'https://ops.example.com/', secret }
  it.each([
    ['no address', { url: undefined }],
    ['an address of another protocol', { url: 'file:///etc/passwd' }],
    ['no secret', { secret: undefined }],
    ['a secret that is too short', { secret: `whsec_${Buffer.alloc(23).toString('base64')}` }],
    ['a secret that is too long', { secret: `whsec_${Buffer.alloc(65).toString('base64')}` }],
    ['a secret of another kind', { secret: 'hunter2hunter2hunter2hunter2hunter2' }],
    ['a secret that is no Base64', { secret: 'whsec_====' }],
    ['a method without body', { method: 'GET' }],
    ['a header of its own', { headers: { 'Webhook-Id': '1' } }],
    ['more time than a call gets', { timeoutMs: 30_001 }],
    ['a header with a line break', { headers: { a: 'b\r\nc: d' } }],
  ])('refuse %s', (_, change) => {
    expect(options.safeParse({ actions: { a: action } }).success).toBe(true)
    expect(options.safeParse({ actions: { a: { ...action, ...change } } }).success).toBe(false)
  })
})
