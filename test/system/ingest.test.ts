import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graphql } from '../typed/gql.ts'
import { envelopeOf, newEventId, type Seed, type SeededProject, seed, thrown } from './seed.ts'
import { startTestHost, type TestHost } from './test-host.ts'

let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
})
afterAll(() => host.close())

/** What the project holds after everything that was sent to it. */
async function kept({ slug }: SeededProject) {
  const { project } = await owner.gql(ReadKept, { slug })
  const { crashes, issues, intake, releases } = project!
  const counts = intake.map(({ category, outcome, reason, quantity }) => [
    [category, outcome, reason].filter(Boolean).join(': '),
    quantity,
  ])
  return { crashes: crashes.nodes, issues: issues.nodes, releases: releases.nodes, intake: Object.fromEntries(counts) }
}

describe('the key', () => {
  let app: SeededProject
  beforeAll(async () => {
    app = await owner.project()
  })
  const send = (headers: Record<string, string>, { query = '', header = {} as object } = {}) => {
    const body = envelopeOf([['event', { message: 'hello' }]], header)
    return fetch(`${host.url}/api/${app.number}/envelope/${query}`, { method: 'POST', headers, body })
  }
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

  test.each<[form: string, send: (key: string) => Promise<Response>]>([
    [
      'X-Sentry-Auth',
      (key) => send({ 'x-sentry-auth': `Sentry sentry_version=7, sentry_key=${key}, sentry_client=a/1` }),
    ],
    ['Authorization', (key) => send({ authorization: `Sentry sentry_key=${key},sentry_version=7` })],
    ['basic authorization', (key) => send({ authorization: basic(`${key}:`) })],
    ['the query', (key) => send({}, { query: `?sentry_version=7&sentry_key=${key}` })],
    ['the DSN in the envelope', (key) => send({}, { header: { dsn: `https://${key}@any.example/${app.number}` } })],
  ])('is read from %s', async (_form, sendWith) => {
    const good = await sendWith(app.key)
    expect([good.status, await good.json()]).toEqual([200, { id: expect.stringMatching(/^[0-9a-f]{32}$/) }])
    const unknown = await sendWith('f'.repeat(32))
    expect(unknown.status).toBe(403)
    expect(unknown.headers.get('x-sentry-error')).toMatch(/unknown/)
  })

  test.each<[what: string, headers: () => Record<string, string>, header: () => object, status: number, why: RegExp]>([
    ['is not there', () => ({}), () => ({}), 401, /no sentry_key/],
    ['is malformed', () => ({ 'x-sentry-auth': 'Sentry sentry_key=k' }), () => ({}), 401, /letters and digits/],
    [
      'differs from the DSN’s',
      () => ({ 'x-sentry-auth': `Sentry sentry_key=${app.key}` }),
      () => ({ dsn: `https://${'a'.repeat(32)}@any.example/${app.number}` }),
      403,
      /another key/,
    ],
  ])('is refused with the reason when it %s', async (_what, headers, header, status, why) => {
    const response = await send(headers(), { header: header() })
    expect(response.status).toBe(status)
    expect(response.headers.get('x-sentry-error')).toMatch(why)
    expect(await response.json()).toMatchObject({ detail: expect.stringMatching(why) })
  })

  test('reports to its own project only, until it is revoked', async () => {
    const own = await owner.project()
    const elsewhere = await own.post(envelopeOf([['event', {}]]), { auth: app.key })
    expect(elsewhere.status).toBe(403)
    expect(elsewhere.headers.get('x-sentry-error')).toMatch(/another project/)

    await own.report()
    await owner.gql(RevokeKey, { input: { publicKey: own.key } })
    const revoked = await own.post(envelopeOf([['event', {}]]))
    expect(revoked.status).toBe(403)
    expect(revoked.headers.get('x-sentry-error')).toMatch(/revoked/)
    const { createProjectKey } = await owner.gql(CreateKey, { input: { project: own.slug, label: 'new' } })
    expect((await own.post(envelopeOf([['event', {}]]), { auth: createProjectKey.key!.publicKey })).status).toBe(200)
    expect((await kept(own)).crashes).toHaveLength(2)
  })
})

test('any page may report and read the answer, whatever it is', async () => {
  const app = await owner.project()
  const url = `${host.url}/api/${app.number}/envelope/`
  const preflight = await fetch(url, { method: 'OPTIONS', headers: { origin: 'https://shop.example' } })
  expect(preflight.status).toBeLessThan(300)
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': expect.stringContaining('POST'),
    'access-control-allow-headers': expect.stringMatching(/x-sentry-auth.*content-encoding/),
    'access-control-max-age': '3600',
  })
  for (const response of [await app.post('{}\n'), await app.post('nonsense')]) {
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toMatch(/x-sentry-error.*retry-after/)
  }
})

test('an event sent many times at once is stored, counted and told once', async () => {
  const app = await owner.project()
  const event = { event_id: newEventId(), exception: thrown('Error', 'pay'), user: { id: 'mara' } }
  const dashed = event.event_id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => {
      if (index % 3 === 0) return app.post(JSON.stringify(event), { to: 'store' })
      // One that was changed on the way is still the same event.
      const sent = index % 3 === 1 ? event : { ...event, event_id: dashed, exception: thrown('Error', 'elsewhere') }
      return app.post(envelopeOf([['event', sent]]))
    }),
  )
  for (const answer of answers) expect([answer.status, await answer.json()]).toEqual([200, { id: event.event_id }])
  expect(await kept(app)).toMatchObject({
    crashes: [{ eventId: event.event_id }],
    issues: [{ crashCount: 1, userCount: 1 }],
    intake: { 'error: accepted': 1, 'error: ignored: duplicate': 29 },
  })
  const other = await owner.project()
  await other.report(event)
  expect((await kept(other)).crashes).toHaveLength(1)
})

test('bodies come in every encoding', async () => {
  const app = await owner.project()
  const encode = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, zstd: zstdCompressSync }
  for (const [encoding, compress] of Object.entries(encode)) {
    const body = new Uint8Array(compress(envelopeOf([['event', { message: encoding }]])))
    const response = await app.post(body, { headers: { 'content-encoding': encoding } })
    expect([encoding, response.status]).toEqual([encoding, 200])
  }
  const { crashes } = await kept(app)
  expect(crashes.map(({ message }) => message).toSorted()).toEqual(Object.keys(encode).toSorted())
})

test('everything in an envelope is kept or counted, known or not', async () => {
  const app = await owner.project()
  const event_id = newEventId()
  const now = new Date().toISOString()
  const response = await app.post(
    envelopeOf(
      [
        ['attachment', 'a,b\n1,2\n'],
        ['event', { message: 'with company' }],
        ['transaction', { type: 'transaction', spans: [] }],
        ['user_report', { event_id, comments: 'It broke' }],
        ['feedback', { contexts: { feedback: { message: 'It broke' } } }],
        ['check_in', { check_in_id: newEventId(), monitor_slug: 'nightly', status: 'ok' }],
        ['session', { sid: newEventId(), started: now, status: 'ok', init: true, attrs: { release: 'shop@1' } }],
        ['session', { sid: newEventId(), started: now, status: 'ok' }],
        [
          'client_report',
          { discarded_events: [{ reason: 'before_send', category: 'error', quantity: 7 }], timestamp: 1_700_000_000 },
        ],
        ['weather_report', 'sunny'],
        ['log', { items: [] }],
      ],
      { event_id },
    ),
  )
  expect([response.status, await response.json()]).toEqual([200, { id: event_id }])
  expect((await kept(app)).intake).toEqual({
    'error: accepted': 1,
    'session: accepted': 1,
    'session: invalid: no release': 1,
    'error: client_discard: before_send': 7,
    'attachment: ignored: not kept': 1,
    'transaction: ignored: not kept': 1,
    'feedback: ignored: not kept': 2,
    'monitor: ignored: not kept': 1,
    'log_item: ignored: not kept': 1,
    'unknown: ignored: unknown item type': 1,
  })
})

test('an envelope may hold nothing but sessions', async () => {
  const app = await owner.project()
  const started = new Date().toISOString()
  const attrs = { release: 'shop@2', environment: 'production' }
  const sid = newEventId()
  const update = { sid, did: 'mara', started, attrs }
  const response = await app.post(
    envelopeOf([
      ['session', { ...update, init: true, status: 'ok', seq: 1 }],
      ['session', { ...update, status: 'crashed', errors: 1, seq: 3 }],
      ['session', { ...update, status: 'ok', errors: 1, seq: 2 }],
      ['session', { ...update, sid: newEventId(), did: 'tom', init: true, status: 'exited' }],
      ['sessions', { aggregates: [{ started, exited: 5, errored: 2, crashed: 1 }], attrs }],
    ]),
  )
  expect([response.status, await response.json()]).toEqual([200, {}])
  expect(await kept(app)).toMatchObject({
    crashes: [],
    releases: [
      {
        version: 'shop@2',
        sessions: 10,
        health: { crashedSessions: 2, erroredSessions: 2 },
        crashFreeSessions: 0.8,
        users: 2,
        crashFreeUsers: 0.5,
      },
    ],
  })
})

test('sessions counted beyond any number of devices neither fail nor spoil what is there', async () => {
  const app = await owner.project()
  const counts = { exited: 1_000_000, errored: 1_000_000, crashed: 1_000_000 }
  const aggregates = Array(100).fill({ started: new Date().toISOString(), ...counts })
  const item: [string, object] = ['sessions', { aggregates, attrs: { release: 'shop@9' } }]
  for (let twice = 0; twice < 2; twice++) expect((await app.post(envelopeOf(Array(25).fill(item)))).status).toBe(200)
  const most = 2 ** 31 - 1
  expect((await kept(app)).releases).toMatchObject([
    // As much of each envelope as one count holds.
    {
      sessions: 6 * most,
      health: { crashedSessions: 2 * most, erroredSessions: 2 * most },
      crashFreeSessions: 1 - 1 / 3,
    },
  ])
})

test('a project that floods is told to wait, and the others are not', async () => {
  const limited = await startTestHost({ INGEST_RATE_LIMIT: '0.2' })
  const { project } = seed(limited)
  const [loud, quiet] = [await project(), await project()]
  await loud.report()
  await loud.report()
  const refused = await loud.post(envelopeOf([['event', {}]]))
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('x-sentry-rate-limits')).toMatch(/^\d+::project:/)
  expect(refused.headers.get('x-sentry-error')).toMatch(/reports a second/)
  expect(await loud.reportCrash({ message: 'and another way' })).toMatchObject({
    eventId: null,
    errors: [{ code: 'OVERLOADED' }],
  })
  await quiet.report()
  await limited.close()
})

const ReadKept = graphql(`
  query ReadKept($slug: String!) {
    project(slug: $slug) {
      crashes { nodes { eventId message } }
      issues { nodes { crashCount userCount } }
      intake { category outcome reason quantity }
      releases {
        nodes { version sessions health { crashedSessions erroredSessions } crashFreeSessions users crashFreeUsers }
      }
    }
  }
`)
const RevokeKey = graphql(`
  mutation RevokeKey($input: RevokeProjectKeyInput!) { revokeProjectKey(input: $input) { key { revokedAt } } }
`)
const CreateKey = graphql(`
  mutation CreateKey($input: CreateProjectKeyInput!) { createProjectKey(input: $input) { key { publicKey } } }
`)
