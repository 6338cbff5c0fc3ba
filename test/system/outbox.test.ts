import type { ServerResponse } from 'node:http'
import { pino } from 'pino'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { type Host, startHost } from '../../src/host.ts'
import { postgresBinaries } from '../postgres-binaries.ts'
import { graphql } from '../typed/gql.ts'
import type { TestNotifierInput } from '../typed/graphql.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { ask, next, subscribe } from './graphql-client.ts'
import { ownPostgres } from './own-postgres.ts'
import { type Product, startProduct } from './product.ts'
import { type Receiver, startReceiver } from './receiver.ts'
import { seed } from './seed.ts'
import { ADMIN } from './test-host.ts'

const isPostgres = process.env.EVENKEEL_TEST_DATABASE !== 'embedded'
const patient = { timeout: 20_000, interval: 20 }

let receiver: Receiver
let database: FreshDatabase
let leftovers: AsyncDisposableStack
beforeEach(() => {
  leftovers = new AsyncDisposableStack()
})
/** A database and a receiver of the test's own. */
async function alone(): Promise<void> {
  const own = await freshDatabase()
  database = own
  leftovers.defer(() => own.drop())
  receiver = leftovers.use(await startReceiver())
}
afterEach(() => leftovers.disposeAsync())

/** A host whose pauses are a hundredth of the usual. */
async function host(patience = { attempts: 5, firstPause: 0.02, longestPause: 0.2 }): Promise<Host> {
  const settings = { PORT: '0', EVENKEEL_ADMIN_TOKEN: ADMIN, EVENKEEL_CONFIG: receiver.configuration }
  const config = parseConfig({ ...settings, ...database.settings })
  const started = await startHost({ config, env: {}, log: pino({ level: 'silent' }), patience })
  leftovers.defer(() => started.stop())
  return started
}

let common: { host: Host; receiver: Receiver; close(): Promise<void> } | null = null
afterAll(() => common?.close())

/** A host for tests that leave it as it is: the same for all of them, with nothing sent yet. */
async function sharedHost(): Promise<Host> {
  if (common === null) {
    const [own, home] = [await startReceiver(), await freshDatabase()]
    ;[receiver, database] = [own, home]
    const settings = { PORT: '0', EVENKEEL_ADMIN_TOKEN: ADMIN, EVENKEEL_CONFIG: own.configuration, ...home.settings }
    const patience = { attempts: 5, firstPause: 0.02, longestPause: 0.2 }
    const started = await startHost({
      config: parseConfig(settings),
      env: {},
      log: pino({ level: 'silent' }),
      patience,
    })
    common = {
      host: started,
      receiver: own,
      async close() {
        await started.stop()
        await own[Symbol.asyncDispose]()
        await home.drop()
      },
    }
  }
  receiver = common.receiver
  receiver.answer([])
  receiver.arrivals.length = 0
  await common.host.database.pool.query('TRUNCATE delivery')
  return common.host
}

async function product(): Promise<Product> {
  const started = await startProduct({
    EVENKEEL_ADMIN_TOKEN: ADMIN,
    EVENKEEL_CONFIG: receiver.configuration,
    ...database.settings,
  })
  leftovers.defer(async () => {
    started.kill('SIGKILL')
    await started.exited
  })
  return started
}

async function send(at: { url: string }, input: Partial<TestNotifierInput> = {}) {
  const { testNotifier } = await seed(at).gql(TestNotifier, { input: { notifier: 'post', ...input } })
  return testNotifier
}

async function deliveries(at: { url: string }, filter?: { states?: ('PENDING' | 'DELIVERED' | 'DEAD')[] }) {
  return (await seed(at).gql(ReadDeliveries, { filter })).deliveries.nodes
}

test('a notification arrives once, and its delivery says so', async () => {
  const at = await sharedHost()
  const { delivery, errors } = await send(at, {
    title: 'Ünïcödé 😀',
    subject: 'basket-7',
    text: 'a\nb',
    action: 'RESOLVE',
  })
  expect(errors).toEqual([])
  expect(delivery).toMatchObject({
    notifier: 'post',
    subject: 'basket-7',
    title: 'Ünïcödé 😀',
    action: 'RESOLVE',
    level: 'WARNING',
    state: 'DELIVERED',
    attempts: 1,
    lastError: null,
    nextAttemptAt: null,
    settledAt: expect.any(String),
    receiptId: 'receipt 1',
    receiptNote: 'Taken.',
  })
  expect(receiver.arrivals).toHaveLength(1)
  expect(receiver.arrivals[0]).toMatchObject({ attempt: 1, notification: { text: 'a\nb', test: true } })
  expect(receiver.arrivals[0]!.notification.links[0]!.url).toBe(at.url)
  expect(await deliveries(at)).toEqual([delivery])
})

test('what fails is sent again under the same key, with growing pauses, until it is taken', async () => {
  const at = await sharedHost()
  receiver.answer([500, 503, 502])
  const { delivery } = await send(at)
  expect(delivery).toMatchObject({ state: 'PENDING', attempts: 1, lastError: 'Answered with 500.' })
  expect(delivery?.nextAttemptAt).not.toBeNull()
  await expect.poll(() => deliveries(at, { states: ['DELIVERED'] }), patient).toHaveLength(1)
  expect((await deliveries(at))[0]).toMatchObject({ attempts: 4, lastError: 'Answered with 502.', nextAttemptAt: null })
  expect(receiver.arrivals.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4])
  expect(new Set(receiver.arrivals.map(({ key }) => key)).size).toBe(1)
  const [first, second, third] = receiver.arrivals
    .slice(1)
    .map(({ at: time }, index) => time - receiver.arrivals[index]!.at)
  expect(first).toBeGreaterThan(20)
  expect(second).toBeGreaterThan(60)
  expect(third).toBeGreaterThan(180)
})

test('a receiver that says when to come back is not asked before', async () => {
  const at = await sharedHost()
  receiver.answer([{ status: 429, retryAfter: 1 }])
  await send(at)
  await expect.poll(() => deliveries(at, { states: ['DELIVERED'] }), patient).toHaveLength(1)
  const [first, second] = receiver.arrivals
  expect(second!.at - first!.at).toBeGreaterThan(1_000)
})

test('what can never be taken is given up at once, listed, and sent again or forgotten when somebody says so', async () => {
  const at = await sharedHost()
  receiver.answer([400, 400])
  const [one, other] = [
    (await send(at, { subject: 'one' })).delivery!,
    (await send(at, { subject: 'other' })).delivery!,
  ]
  expect(one).toMatchObject({ state: 'DEAD', attempts: 1, lastError: 'Answered with 400.', nextAttemptAt: null })
  expect(await deliveries(at, { states: ['DEAD'] })).toEqual([other, one])
  expect(await deliveries(at, { states: ['PENDING', 'DELIVERED'] })).toEqual([])

  const { resendDelivery } = await seed(at).gql(Resend, { input: { id: one.id } })
  expect(resendDelivery.errors).toEqual([])
  await expect.poll(() => deliveries(at, { states: ['DELIVERED'] }), patient).toHaveLength(1)
  expect((await deliveries(at, { states: ['DELIVERED'] }))[0]).toMatchObject({
    subject: 'one',
    attempts: 1,
    lastError: null,
  })
  const keys = receiver.arrivals.map(({ key }) => key)
  expect(keys[2]).toBe(keys[0])

  const { discardDelivery } = await seed(at).gql(Discard, { input: { id: other.id } })
  expect(discardDelivery).toEqual({ discarded: true, errors: [] })
  expect(await deliveries(at)).toHaveLength(1)
  for (const id of [one.id, other.id, 'VG9rZW46MQ=='])
    expect((await seed(at).gql(Discard, { input: { id } })).discardDelivery.errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
  expect((await seed(at).gql(Resend, { input: { id: one.id } })).resendDelivery).toMatchObject({
    delivery: null,
    errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
  })
})

test('after its last attempt a notification is given up', async () => {
  await alone()
  const at = await host({ attempts: 3, firstPause: 0.01, longestPause: 0.01 })
  receiver.answer([], 500)
  await send(at)
  await expect.poll(() => deliveries(at, { states: ['DEAD'] }), patient).toHaveLength(1)
  expect((await deliveries(at))[0]).toMatchObject({ attempts: 3, lastError: 'Answered with 500.' })
  expect(receiver.arrivals).toHaveLength(3)
  const metrics = async () => (await fetch(`${at.url}/metrics`)).text()
  expect(await metrics()).toContain('evenkeel_delivery_outcomes_total{notifier="post",outcome="failed"} 2')
  expect(await metrics()).toContain('evenkeel_delivery_outcomes_total{notifier="post",outcome="dead"} 1')

  const taken = Promise.withResolvers<ServerResponse>()
  receiver.answer([(response) => taken.resolve(response)])
  const { resendDeliveries } = await seed(at).gql(ResendAll, { input: { notifier: 'post' } })
  expect(resendDeliveries).toEqual({ count: 1, errors: [] })
  const response = await taken.promise
  expect(await metrics()).toContain('evenkeel_deliveries_pending{notifier="post"} 1')
  expect(await metrics()).toMatch(/evenkeel_delivery_oldest_pending_seconds\{notifier="post"\} \d/)
  response.end()
  await expect.poll(() => deliveries(at, { states: ['DELIVERED'] }), patient).toHaveLength(1)
  expect(await metrics()).not.toContain('evenkeel_deliveries_pending{')
})

test('a receiver that is down gets it when it is up again', async () => {
  await alone()
  const at = await host({ attempts: 1_000, firstPause: 0.02, longestPause: 0.1 })
  await receiver.down()
  const { delivery } = await send(at)
  expect(delivery).toMatchObject({ state: 'PENDING', lastError: expect.stringMatching(/./) })
  await expect.poll(async () => (await deliveries(at))[0]?.attempts, patient).toBeGreaterThan(3)
  await receiver.up()
  await expect.poll(() => deliveries(at, { states: ['DELIVERED'] }), patient).toHaveLength(1)
  expect(receiver.arrivals).toHaveLength(1)
})

test('stopped in the middle of an attempt, a host gives it back, and the next one sends it', async () => {
  await alone()
  const first = await host()
  const taken = Promise.withResolvers<void>()
  receiver.answer([() => taken.resolve()])
  const asked = send(first).catch(() => 'cut off')
  await taken.promise
  await first.stop()
  await asked
  const second = await host()
  await expect.poll(() => deliveries(second, { states: ['DELIVERED'] }), patient).toHaveLength(1)
  expect(new Set(receiver.arrivals.map(({ key }) => key)).size).toBe(1)
})

test('killed between sending and keeping what came of it, it loses nothing and sends again under the same key', {
  timeout: 120_000,
}, async () => {
  await alone()
  const first = await product()
  const killing = (response: ServerResponse) => {
    first.kill('SIGKILL')
    response.end('receipt')
  }
  receiver.answer([...Array(20).fill(200), killing])
  const posting = Array.from({ length: 60 }, (_, index) => send(first, { subject: `load-${index}` }).catch(() => null))
  expect((await first.exited).signal).toBe('SIGKILL')
  await Promise.all(posting)
  const killedBy = receiver.arrivals[20]!

  const second = await product()
  const waiting = () => deliveries(second, { states: ['PENDING', 'DEAD'] })
  await expect.poll(waiting, { timeout: 90_000, interval: 200 }).toEqual([])
  const posted = (await deliveries(second)).map(({ subject }) => subject)
  const arrived = new Set(receiver.arrivals.map(({ notification }) => notification.subject))
  expect(posted).toContain(killedBy.notification.subject)
  expect(posted.filter((subject) => !arrived.has(subject))).toEqual([])
  const again = receiver.arrivals.filter(({ notification }) => notification.subject === killedBy.notification.subject)
  expect(again).toMatchObject([
    { key: killedBy.key, attempt: 1 },
    { key: killedBy.key, attempt: 1 },
  ])
})

test('a notifier that is not there is named with those that are; so is what else cannot be', async () => {
  const at = await sharedHost()
  const refusal = async (input: Partial<TestNotifierInput>) => {
    const { delivery, errors } = await send(at, input)
    expect(delivery).toBeNull()
    return errors[0]
  }
  expect(await refusal({ notifier: 'pigeon' })).toEqual({
    code: 'NOT_FOUND',
    message: 'There is no notifier "pigeon". There are: post.',
    path: ['input', 'notifier'],
  })
  expect((await seed(at).gql(ResendAll, { input: { notifier: 'pigeon' } })).resendDeliveries).toMatchObject({
    count: 0,
    errors: [{ code: 'NOT_FOUND', path: ['input', 'notifier'] }],
  })
  receiver.answer([400])
  const { delivery } = await send(at)
  await at.database.pool.query("UPDATE delivery SET notifier = 'pigeon'")
  const { resendDelivery } = await seed(at).gql(Resend, { input: { id: delivery!.id } })
  expect(resendDelivery.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }])
  receiver.arrivals.length = 0
  expect(await refusal({ project: 'none' })).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'project'] })
  expect(await refusal({ title: 'x'.repeat(201) })).toMatchObject({ code: 'INVALID', path: ['input', 'title'] })
  expect(receiver.arrivals).toEqual([])
})

test('a preview shows what would be sent and sends nothing', async () => {
  const at = await sharedHost()
  const { slug } = await seed(at).project('shop')
  const preview = async (variables: { notifier: string; title?: string; project?: string }) =>
    (await seed(at).gql(Preview, variables)).notificationPreview
  const { parts, errors } = await preview({ notifier: 'post', project: slug })
  expect(errors).toEqual([])
  expect(parts).toMatchObject([{ name: 'json', contentType: 'application/json' }])
  expect(JSON.parse(parts[0]!.body)).toMatchObject({ test: true, project: { slug } })
  expect(await preview({ notifier: 'post', title: 'unspeakable' })).toMatchObject({
    parts: [],
    errors: [{ code: 'FAILED' }],
  })
  expect(await preview({ notifier: 'pigeon' })).toMatchObject({
    parts: [],
    errors: [{ code: 'NOT_FOUND', path: ['notifier'] }],
  })
  expect(receiver.arrivals).toEqual([])
})

test('only an administrator of all projects sees and sends', async () => {
  const at = await sharedHost()
  await send(at)
  const { slug } = await seed(at).project()
  const { token } = await seed(at).token(['ADMIN'], [slug])
  const id = (await deliveries(at))[0]!.id
  const variables = { input: { notifier: 'post' } }
  for (const answer of [
    await ask(at.url, ReadDeliveries, {}, { token }),
    await ask(at.url, TestNotifier, variables, { token }),
    await ask(at.url, Preview, { notifier: 'post' }, { token }),
    await ask(at.url, Resend, { input: { id } }, { token }),
    await ask(at.url, ResendAll, { input: { notifier: 'post' } }, { token }),
    await ask(at.url, Discard, { input: { id } }, { token }),
    await ask(at.url, ReadNode, { id }, { token }),
  ])
    expect(answer.errors[0]?.extensions?.code).toBe('FORBIDDEN')
  expect((await seed(at).gql(ReadNode, { id })).node).toEqual({ subject: 'evenkeel-test' })
  expect(receiver.arrivals).toHaveLength(1)
})

test('whoever watches deliveries sees them go', async () => {
  const at = await sharedHost()
  const told = subscribe(at.url, WatchDeliveries, {}, { token: ADMIN }, 'WebSocket')
  expect((await next(told)).live.deliveries.nodes).toEqual([])
  await send(at)
  for (let state: string | undefined; state !== 'DELIVERED'; )
    state = (await next(told)).live.deliveries.nodes[0]?.state
  await told.return?.()
})

test('what was settled more than 30 days ago is forgotten', async () => {
  await alone()
  const first = await host()
  receiver.answer([200, 400, 200])
  for (const subject of ['old', 'old and dead', 'new']) await send(first, { subject })
  await first.database.pool.query(
    "UPDATE delivery SET settled_at = now() - interval '30 days 1 minute' WHERE subject LIKE 'old%'",
  )
  await first.stop()
  const second = await host()
  await expect.poll(async () => (await deliveries(second)).map(({ subject }) => subject), patient).toEqual(['new'])
})

if (isPostgres) {
  test('two nodes on one database send each of 200 once', async () => {
    await alone()
    const nodes = [await host(), await host()]
    const sent = await Promise.all(
      Array.from({ length: 200 }, (_, index) => send(nodes[index % 2]!, { subject: `n-${index}` })),
    )
    expect(sent.map(({ delivery }) => delivery?.state)).toEqual(Array(200).fill('DELIVERED'))
    expect(receiver.arrivals).toHaveLength(200)
    expect(new Set(receiver.arrivals.map(({ notification }) => notification.subject)).size).toBe(200)
  })
}

if (isPostgres && postgresBinaries()) {
  test('a database that goes away between sending and keeping what came of it loses nothing', {
    timeout: 120_000,
  }, async () => {
    await alone()
    const server = await ownPostgres()
    leftovers.defer(server.remove)
    server.start()
    leftovers.defer(server.stop)
    database = { settings: { ...database.settings, DATABASE_URL: server.url }, drop: database.drop }
    const at = await host()
    const taking = (response: ServerResponse) => {
      server.stop()
      response.end('receipt')
      server.start()
    }
    receiver.answer([200, 500, taking])
    const posting = Array.from({ length: 20 }, (_, index) => send(at, { subject: `n-${index}` }).catch(() => null))
    await Promise.all(posting)
    const waiting = () => deliveries(at, { states: ['PENDING', 'DEAD'] })
    await expect.poll(waiting, { timeout: 90_000, interval: 500 }).toEqual([])
    const posted = (await deliveries(at)).map(({ subject }) => subject)
    const arrived = new Set(receiver.arrivals.map(({ notification }) => notification.subject))
    expect(posted).toContain(receiver.arrivals[2]!.notification.subject)
    expect(posted.filter((subject) => !arrived.has(subject))).toEqual([])
  })
}

const TestNotifier = graphql(`
  mutation TestNotifier($input: TestNotifierInput!) {
    testNotifier(input: $input) {
      delivery {
        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote
      }
      errors { code message path }
    }
  }
`)
const ReadDeliveries = graphql(`
  query ReadDeliveries($filter: DeliveryFilter) {
    deliveries(filter: $filter, first: 100) {
      nodes {
        id notifier subject title action level state attempts lastError nextAttemptAt settledAt receiptId receiptNote
      }
    }
  }
`)
const WatchDeliveries = graphql(`
  subscription WatchDeliveries {
    live { deliveries { nodes { state } } }
  }
`)
const ReadNode = graphql(`
  query ReadDelivery($id: ID!) {
    node(id: $id) { ... on Delivery { subject } }
  }
`)
const Resend = graphql(`
  mutation ResendDelivery($input: ResendDeliveryInput!) {
    resendDelivery(input: $input) { delivery { state attempts } errors { code path } }
  }
`)
const ResendAll = graphql(`
  mutation ResendDeliveries($input: ResendDeliveriesInput!) {
    resendDeliveries(input: $input) { count errors { code path } }
  }
`)
const Discard = graphql(`
  mutation DiscardDelivery($input: DiscardDeliveryInput!) {
    discardDelivery(input: $input) { discarded errors { code } }
  }
`)
const Preview = graphql(`
  query PreviewNotification($notifier: String!, $title: String, $project: String) {
    notificationPreview(notifier: $notifier, title: $title, project: $project) {
      parts { name contentType body } errors { code path }
    }
  }
`)
