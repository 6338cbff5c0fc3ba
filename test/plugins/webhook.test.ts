import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import plugin from '../../plugins/webhook/index.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { type HttpReceiver, openHttpReceiver, type ReceivedRequest } from './receivers/http-receiver.ts'
import { addressOfNobody } from './receivers/nobody.ts'
import { excessive, notification } from './receivers/notification.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const older = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX'
const work = { attempt: 1, idempotencyKey: 'dlv-7c11' }

const open = (receiver: HttpReceiver, config: Record<string, unknown> = {}) =>
  openPlugins({ plugin, config: { url: `${receiver.url}/hooks?team=a`, secret, ...config } })

/** What HMAC-SHA256 over `id.timestamp.body` says, without the library. */
function hmac(key: string, { headers, body }: ReceivedRequest): string {
  const mac = createHmac('sha256', Buffer.from(key.slice('whsec_'.length), 'base64'))
  return `v1,${mac.update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64')}`
}

describe('the signature', () => {
  it('is one for each secret, over exactly what is sent', async () => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver, { previousSecrets: [older] })
    await registry.notify('webhook', notification({ title: 'Grüße 🔥' }), work)
    const [request] = receiver.received
    expect(request!.headers['webhook-signature']).toBe(`${hmac(secret, request!)} ${hmac(older, request!)}`)
    for (const key of [secret, older]) {
      expect(new Webhook(key).verify(request!.body, request!.headers)).toMatchObject({ data: { title: 'Grüße 🔥' } })
    }
  })
})

describe('a request', () => {
  it('holds the whole notification, an id that repeats keep, and the headers of the operator', async () => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver, { headers: { authorization: 'Basic eDp5' } })
    const outcome = await registry.notify('webhook', notification(), work)
    await registry.notify('webhook', notification(), { ...work, attempt: 2 })

    expect(outcome).toEqual({ ok: true, answer: { note: 'HTTP 200' } })
    const [first, second] = receiver.received
    expect(first).toMatchObject({ method: 'POST', path: '/hooks?team=a' })
    expect(first!.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Basic eDp5',
      'webhook-id': 'dlv-7c11',
    })
    expect(second!.headers['webhook-id']).toBe('dlv-7c11')
    const { at, ...rest } = notification()
    expect(JSON.parse(first!.body)).toEqual({
      type: 'notification.trigger',
      timestamp: '2026-03-01T12:00:30.000Z',
      data: { ...rest, at: '2026-03-01T12:00:30.000Z', truncated: false },
    })
  })

  it('says whom it is for', async () => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver)
    const recipient = { name: 'Ada', address: 'team-a' }
    await registry.notify('webhook', notification({ recipient }), work)
    await registry.notify('webhook', excessive({ recipient }), work)
    for (const { body } of receiver.received) expect(JSON.parse(body).data.recipient).toEqual(recipient)
  })

  it.each(['ACKNOWLEDGE', 'RESOLVE'] as const)('says %s in its type, and is what the preview shows', async (action) => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver)
    const preview = await registry.preview('webhook', notification({ action }))
    await registry.notify('webhook', notification({ action, project: null, environment: null, release: null }), work)
    await registry.notify('webhook', notification({ action }), work)

    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({
      type: `notification.${action.toLowerCase()}`,
      data: { project: null, environment: null, release: null },
    })
    const body = receiver.received[1]!.body
    expect(preview).toEqual({ ok: true, answer: [{ name: 'json', contentType: 'application/json', body }] })
  })

  it('stays below 20 kB and keeps what matters most', async () => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver)
    await registry.notify('webhook', excessive(), work)
    const facts = Array.from({ length: 100 }, (_, index) => ({ label: `Fact ${index}`, value: 'v'.repeat(1_000) }))
    await registry.notify('webhook', notification({ facts }), work)

    expect(receiver.received.map(({ body }) => Buffer.byteLength(body) <= 20_000)).toEqual([true, true])
    const [worst, many] = receiver.received.map(({ body }) => JSON.parse(body).data)
    expect(worst).toMatchObject({ truncated: true, subject: '漢'.repeat(200), level: 'CRITICAL' })
    expect(many).toMatchObject({ truncated: true, text: notification().text, links: notification().links })
    expect(many.facts.length).toBeGreaterThan(20)
    expect(many.facts[0]).toEqual({ label: 'Fact 0', value: `${'v'.repeat(499)}…` })
  })
})

describe('a refusal', () => {
  it.each([
    [410, {}, true, null],
    [404, {}, true, null],
    [401, {}, true, null],
    [400, {}, true, null],
    [408, {}, false, null],
    [425, {}, false, null],
    [429, { 'retry-after': '17' }, false, 17],
    [503, { 'retry-after': '120' }, false, 120],
    [500, {}, false, null],
    [502, {}, false, null],
  ])('with %i and %j: permanent %s, again after %s', async (status, headers, permanent, retryAfterSeconds) => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver)
    receiver.script({ status, headers, body: 'not today' })
    expect(await registry.notify('webhook', notification(), work)).toMatchObject({
      ok: false,
      failure: { code: 'FAILED', message: `HTTP ${status}: not today`, permanent, retryAfterSeconds },
    })
  })

  it('may name a date', async () => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver)
    // Far off, so that the answer does not depend on how long the test takes.
    receiver.script({ status: 503, headers: { 'retry-after': new Date(Date.now() + 1e9).toUTCString() } })
    expect(await registry.notify('webhook', notification(), work)).toMatchObject({
      failure: { permanent: false, retryAfterSeconds: 86_400 },
    })
  })

  it('is also an answer that points elsewhere: nothing is sent there', async () => {
    await using elsewhere = await openHttpReceiver()
    await using receiver = await openHttpReceiver(() => ({ status: 307, headers: { location: elsewhere.url } }))
    await using registry = await open(receiver)
    expect(await registry.notify('webhook', notification(), work)).toMatchObject({
      failure: { message: 'HTTP 307: redirects are not followed', permanent: false },
    })
    expect(elsewhere.received).toEqual([])
  })

  it('is also a connection that ends', async () => {
    await using receiver = await openHttpReceiver(() => null)
    await using registry = await open(receiver)
    expect(await registry.notify('webhook', notification(), work)).toMatchObject({
      ok: false,
      failure: { code: 'FAILED', permanent: false, message: 'other side closed' },
    })
  })

  it('is also a receiver that cannot be reached', async () => {
    const url = await addressOfNobody()
    await using registry = await openPlugins({ plugin, config: { url, secret } })
    expect(await registry.notify('webhook', notification(), work)).toMatchObject({
      failure: { code: 'FAILED', message: `connect ECONNREFUSED ${new URL(url).host}`, permanent: false },
    })
  })
})

describe('options', () => {
  const base = { url: 'https://example.org/hook', secret }
  it.each([
    ['no secret', { url: base.url }, 'secret'],
    ['a secret without its mark', { ...base, secret: secret.slice(6) }, 'secret'],
    ['a secret that is too short', { ...base, secret: 'whsec_AAECAwQFBgcICQoLDA0ODw==' }, 'secret'],
    ['a secret that is not base64', { ...base, secret: `whsec_${'%'.repeat(32)}` }, 'secret'],
    ['an older secret of another kind', { ...base, previousSecrets: ['hunter2'] }, 'previousSecrets.0'],
    ['an address that is not http', { ...base, url: 'ftp://example.org' }, 'url'],
    ['a header of ours', { ...base, headers: { 'Webhook-Id': 'x' } }, 'headers'],
    ['a header that splits', { ...base, headers: { 'x-team': 'a\r\nx-evil: b' } }, 'headers'],
    ['a name that is none', { ...base, headers: { 'x team': 'a' } }, 'headers'],
  ])('with %s are refused', (_, config, path) => {
    expect(issuesOf(config).map((issue) => issue.path.join('.').startsWith(path))).toEqual([true])
  })

  it('with headers that cannot be sent say so', () => {
    expect(issuesOf({ ...base, headers: { 'x team': 'a', 'x-ok': 'b' } })).toMatchObject([
      { path: ['headers'], message: 'has a name or a value that no HTTP header can have' },
    ])
    expect(issuesOf({ ...base, headers: { host: 'a' } })).toMatchObject([
      { path: ['headers'], message: 'has a header that the plugin sets' },
    ])
  })

  function issuesOf(config: object): readonly { path: string[]; message: string }[] {
    const read = plugin.config!['~standard'].validate(config) as { issues?: { path: string[]; message: string }[] }
    return read.issues ?? []
  }
})
