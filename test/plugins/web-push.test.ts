import { type Call, RetryLater, type SchemaCall, Undeliverable } from 'evenkeel/plugin'
import { buildSchema, graphql } from 'graphql'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { deliver } from '../../plugins/web-push/deliver.ts'
import webPush from '../../plugins/web-push/index.ts'
import type { Limits } from '../../plugins/web-push/push-all.ts'
import { Served } from '../../plugins/web-push/served.ts'
import type { Subscription } from '../../plugins/web-push/subscriptions.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { handMadeCall, memoryStore, notificationWith, register } from './hand-made-call.ts'
import { selfSigned, trust } from './receivers/certificate.ts'
import { browserKeys, decryptPush } from './receivers/push-decryption.ts'
import { type Answer, type Browser, openPushService } from './receivers/push-service.ts'

const certificate = selfSigned(['127.0.0.1'])
trust(certificate)
const pair = keyPair()
const subject = 'mailto:ops@example.org'
afterEach(() => void vi.useRealTimers())

describe('a push', () => {
  test('reaches a browser encrypted for it and signed by this server', async () => {
    await using service = await openPushService(certificate)
    const { notifier, subscribe, store } = await opened({ ...pair, timeToLive: 600 })
    const browser = service.browser()
    expect(await subscribe(browser.input)).toEqual([])
    const notification = notificationWith()
    const receipt = await notifier.notify(notification, handMadeCall({ store }))
    const [push] = browser.pushes
    expect(push!.content).toEqual({
      version: 1,
      id: notification.id,
      tag: push!.headers.topic,
      action: 'TRIGGER',
      level: 'CRITICAL',
      title: 'TimeoutError in checkout',
      text: 'Payments wait for 30 seconds.\nThen they fail.\nPeople affected: 1,204',
      at: '2026-03-01T12:34:56.000Z',
      project: { slug: 'shop', name: 'Shop' },
      environment: 'production',
      release: '2.4.1',
      url: 'https://evenkeel.example/issues/42?tab=1&sort=new',
      test: false,
    })
    expect(push!.headers).toMatchObject({ ttl: '600', urgency: 'high', 'content-encoding': 'aes128gcm' })
    expect(push!.headers.topic).toMatch(/^[\w-]{1,32}$/)
    expect(push!.publicKey).toBe(pair.publicKey)
    expect(push!.claims).toMatchObject({ aud: service.origin, sub: subject })
    const hours = (push!.claims.exp * 1000 - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(0)
    expect(hours).toBeLessThanOrEqual(24)
    expect(receipt).toEqual({ note: '1 of 1 browsers have it' })
  })

  test('has the topic of its matter, so that a newer one takes the place of one that waits', async () => {
    await using service = await openPushService(certificate)
    const { notifier, subscribe, store } = await opened(pair)
    const browser = service.browser()
    await subscribe(browser.input)
    for (const [subject, action] of [
      ['issue:1', 'TRIGGER'],
      ['issue:1', 'RESOLVE'],
      ['issue:2', 'TRIGGER'],
    ] as const) {
      await notifier.notify(notificationWith({ subject, action }), handMadeCall({ store }))
    }
    const [first, second, other] = browser.pushes.map(({ headers }) => headers.topic)
    expect(second).toBe(first)
    expect(other).not.toBe(first)
  })

  test.each([
    ['INFO', 'TRIGGER', 'low'],
    ['WARNING', 'TRIGGER', 'normal'],
    ['CRITICAL', 'TRIGGER', 'high'],
    ['EMERGENCY', 'TRIGGER', 'high'],
    ['EMERGENCY', 'RESOLVE', 'normal'],
    ['INFO', 'ACKNOWLEDGE', 'low'],
  ] as const)('is as urgent as the matter: %s %s', async (level, action, urgency) => {
    await using service = await openPushService(certificate)
    const { notifier, subscribe, store } = await opened(pair)
    const browser = service.browser()
    await subscribe(browser.input)
    await notifier.notify(notificationWith({ level, action }), handMadeCall({ store }))
    expect(browser.pushes[0]!.headers.urgency).toBe(urgency)
  })

  test.each([
    ['a log', 'at pay (checkout.ts:12)\n'.repeat(5_000)],
    ['one word', 'x'.repeat(100_000)],
    ['families', '👩‍👩‍👧‍👦'.repeat(10_000)],
    ['quotes', '"\\'.repeat(50_000)],
    ['control characters', '\u0001'.repeat(100_000)],
    ['halves of characters', '\ud83d'.repeat(100_000)],
  ])('has room for 3993 bytes: %s', async (_, text) => {
    await using service = await openPushService(certificate)
    const { notifier, subscribe, store } = await opened(pair)
    const browser = service.browser()
    await subscribe(browser.input)
    const long = '💥'.repeat(100)
    const notification = notificationWith({
      text,
      title: long,
      project: { slug: 'shop', name: text },
      environment: text,
      release: text,
      links: [{ label: 'here', url: `https://example.org/${'a'.repeat(5_000)}` }],
    })
    await notifier.notify(notification, handMadeCall({ store }))
    const { bytes, content } = browser.pushes[0]!
    expect(bytes).toBeLessThanOrEqual(4_096)
    expect(bytes).toBeGreaterThan(4_000)
    expect(content).toMatchObject({ title: long, url: null, level: 'CRITICAL' })
    expect(content.text).toMatch(/…$/)
    expect(text.toWellFormed().startsWith((content.text as string).slice(0, -1))).toBe(true)
    expect((content.text as string).replaceAll('👩‍👩‍👧‍👦', '')).not.toMatch(/\u200d/)
  })

  test('goes to those who want its level', async () => {
    await using service = await openPushService(certificate)
    const { notifier, subscribe, store } = await opened(pair)
    const [all, some, few] = [service.browser('INFO'), service.browser('CRITICAL'), service.browser('EMERGENCY')]
    for (const { input } of [all, some, few]) await subscribe(input)
    for (const level of ['WARNING', 'CRITICAL', 'EMERGENCY'] as const) {
      await notifier.notify(notificationWith({ level }), handMadeCall({ store }))
    }
    expect([all, some, few].map(({ pushes }) => pushes.map(({ content }) => content.level))).toEqual([
      ['WARNING', 'CRITICAL', 'EMERGENCY'],
      ['CRITICAL', 'EMERGENCY'],
      ['EMERGENCY'],
    ])
  })

  test('goes to nobody where nobody subscribed', async () => {
    const { notifier, store } = await opened(pair)
    expect(await notifier.notify(notificationWith(), handMadeCall({ store }))).toEqual({
      note: 'No browser has subscribed to this level.',
    })
  })

  test('is shown beforehand as what is encrypted', async () => {
    const { notifier } = await opened(pair)
    const [part] = await notifier.preview(notificationWith(), handMadeCall())
    expect(part).toMatchObject({ name: 'json', contentType: 'application/json' })
    expect(JSON.parse(part!.body)).toMatchObject({ title: 'TimeoutError in checkout' })
  })
})

describe('an answer of the push service', () => {
  test.each([404, 410])('that a subscription ended (%i) ends it', async (status) => {
    const { browsers, notify, store } = await withBrowsers([{ status }], [])
    expect(await notify()).toEqual({ note: '1 of 2 browsers have it; 1 had unsubscribed' })
    expect(endpointsIn(store)).toEqual([browsers[1]!.input.endpoint])
  })

  test.each([413, 400, 403, 307])('that refuses a push (%i) is a note', async (status) => {
    const { browsers, notify, store } = await withBrowsers([{ status, headers: { location: '/elsewhere' } }], [])
    expect(await notify()).toEqual({
      note: `1 of 2 browsers have it; 1 refused it (HTTP ${status})`,
    })
    expect(endpointsIn(store)).toHaveLength(2)
    expect(browsers[0]!.pushes).toHaveLength(1)
  })

  test('that refuses a push for every browser makes it undeliverable', async () => {
    const { notify } = await withBrowsers([{ status: 403 }], [{ status: 413 }])
    const failure = await failureOf(notify())
    expect(failure).toBeInstanceOf(Undeliverable)
    expect(failure.message).toBe('0 of 2 browsers have it; 2 refused it (HTTP 403, HTTP 413)')
  })

  test('that refuses a push for every browser is asked for again when an operator sends it again', async () => {
    const { browsers, notify } = await withBrowsers([{ status: 403 }], [{ status: 500 }, { status: 403 }])
    await failureOf(notify('work', 1))
    expect(await failureOf(notify('work', 2))).toBeInstanceOf(Undeliverable)
    expect(await notify('work', 1)).toEqual({ note: '2 of 2 browsers have it' })
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([2, 3])
  })

  test('that refuses a push is not forgotten while others are tried again', async () => {
    const broken = { status: 500 }
    const { browsers, notify } = await withBrowsers([{ status: 403 }], [broken, broken, broken])
    for (const attempt of [1, 2, 3]) await failureOf(notify('work', attempt))
    expect(await notify('work', 4)).toEqual({ note: '1 of 2 browsers have it; 1 refused it' })
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([1, 4])
  })

  test.each([
    [429, { 'retry-after': '120' }, 120],
    [429, {}, 60],
    [503, { 'retry-after': '7' }, 7],
    [429, { 'retry-after': '999999' }, 3_600],
  ])('that says when to come back (%i %j) is heeded', async (status, headers, seconds) => {
    const { browsers, notify } = await withBrowsers([{ status, headers }], [])
    const failure = await failureOf(notify('work'))
    expect(failure).toBeInstanceOf(RetryLater)
    expect((failure as RetryLater).afterSeconds).toBe(seconds)
    passTime(seconds)
    expect(await notify('work', 2)).toEqual({ note: '2 of 2 browsers have it' })
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([2, 1])
  })

  test('that says when to come back holds up nobody else', async () => {
    passTime(0)
    const later = (seconds: number) => ({ status: 429, headers: { 'retry-after': `${seconds}` } })
    const { browsers, notify } = await withBrowsers([later(7)], [later(3_600)], [{ status: 500 }])
    const first = await failureOf(notify('work', 1))
    expect(first.message).toBe('3 of 3 browsers are still to be told (HTTP 429, HTTP 500)')
    expect(first).not.toBeInstanceOf(RetryLater)
    expect(await failureOf(notify('work', 2))).toMatchObject({ afterSeconds: 7 })
    passTime(7)
    expect(await failureOf(notify('work', 3))).toMatchObject({ afterSeconds: 3_593 })
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([2, 1, 2])
    passTime(3_593)
    expect(await notify('work', 4)).toEqual({ note: '3 of 3 browsers have it' })
  })

  test.each([500, 502, 503])(
    'that it broke (%i) has it tried again, for those alone who do not have it',
    async (status) => {
      const { browsers, notify } = await withBrowsers([{ status }], [])
      const failure = await failureOf(notify('work'))
      expect(failure).not.toBeInstanceOf(RetryLater)
      expect(failure.message).toBe(`1 of 2 browsers are still to be told (HTTP ${status})`)
      expect(await notify('work', 2)).toEqual({ note: '2 of 2 browsers have it' })
      expect(browsers.map(({ pushes }) => pushes.length)).toEqual([2, 1])
    },
  )

  test('that never comes has it tried again', async () => {
    const { service, notify } = await withBrowsers([])
    await service[Symbol.asyncDispose]()
    expect((await failureOf(notify())).message).toMatch(/1 of 1 browsers are still to be told \(.*ECONNREFUSED/)
  })

  test('does not reach those who had it when the time was up', async () => {
    const { browsers, notify, store, notifier } = await withBrowsers(['HANG'], [])
    const controller = new AbortController()
    const call = handMadeCall({ store, idempotencyKey: 'work', signal: controller.signal })
    // The second browser has answered when its response is given to the plugin.
    const ends = { ...call, fetch: abortingAfter(browsers[1]!, controller, call) }
    expect((await failureOf(notifier.notify(notificationWith(), ends))).message).toBe('the time is up')
    expect(await notify('work', 2)).toEqual({ note: '2 of 2 browsers have it' })
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([2, 1])
  })
})

describe('browsers whose push services never answer', () => {
  const always = Array.from({ length: 9 }, () => 'HANG' as const)
  const limits = { atOnce: 2, onePush: 600_000, allPushes: 600_000 }

  test('hold up no more than one place each', async () => {
    const { browsers, deliverUntil } = await withBrowsers(always, [], [], [], [])
    expect(await deliverUntil(browsers.slice(1), { limits })).toBe('the time is up')
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([1, 1, 1, 1, 1])
  })

  test('come last when it is tried again', async () => {
    const { browsers, deliverUntil, deliverAll } = await withBrowsers(always, always, always, [], [])
    await deliverUntil(browsers.slice(0, 2), { limits })
    await deliverUntil(browsers.slice(2), { limits, attempt: 2 })
    expect(browsers.slice(2).map(({ pushes }) => pushes.length)).toEqual([1, 1, 1])
    const failure = await failureOf(deliverAll({ limits: { ...limits, allPushes: 50, atOnce: 1 }, attempt: 2 }))
    expect(failure.message).toBe('3 of 5 browsers are still to be told')
  })

  test('are not given up on before each has been tried', async () => {
    const { browsers, deliverUntil, deliverAll } = await withBrowsers([], always, always, always)
    await deliverUntil(browsers.slice(0, 2), { limits: { ...limits, atOnce: 1 } })
    const short = { ...limits, allPushes: 50, atOnce: 1 }
    const failure = await failureOf(deliverAll({ limits: short, attempt: 3 }))
    expect(failure.message).toBe('3 of 4 browsers are still to be told')
    expect(await deliverAll({ limits: short, attempt: 4 })).toEqual({
      note: '1 of 4 browsers have it; 3 could not be reached',
    })
  })

  test('are known to fail, also when the time was up, and come last with the next notification', async () => {
    const broken = { status: 500 }
    const { browsers, deliverUntil, store } = await withBrowsers([broken], always, always, [])
    await deliverUntil(browsers.slice(1, 3), { limits })
    const failing = async () =>
      (await store.list<Subscription>('subscription:')).filter(({ value }) => value.failing !== null)
    expect((await failing()).map(({ value }) => value.endpoint)).toEqual([browsers[0]!.input.endpoint])
    await deliverUntil([browsers[0]!], { limits: { ...limits, atOnce: 3 }, idempotencyKey: 'other work' })
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([2, 2, 2, 1])
    expect(await failing()).toEqual([])
  })

  test('fail after some seconds each', async () => {
    const { deliverAll, store } = await withBrowsers(always)
    const failure = await failureOf(deliverAll({ limits: { ...limits, onePush: 50 } }))
    expect(failure.message).toBe('1 of 1 browsers are still to be told (no answer in time)')
    expect(await store.list<Subscription>('subscription:')).toMatchObject([{ value: { failing: { times: 1 } } }])
  })
})

describe('a repeat', () => {
  test('tells nobody twice', async () => {
    const { browsers, notify } = await withBrowsers([], [])
    await notify('work')
    expect(await notify('work', 2)).toEqual({ note: 'All browsers had it already.' })
    await notify('other work')
    expect(browsers.map(({ pushes }) => pushes.length)).toEqual([2, 2])
  })

  test('is the last with the third attempt, where somebody has it', async () => {
    const broken = { status: 500 }
    const { notify } = await withBrowsers([broken, broken, broken], [])
    await failureOf(notify('work', 1))
    await failureOf(notify('work', 2))
    expect(await notify('work', 3)).toEqual({ note: '1 of 2 browsers have it; 1 could not be reached' })
  })

  test('goes on after the third attempt, where nobody has it', async () => {
    const broken = { status: 500 }
    const { notify } = await withBrowsers([broken, broken, broken, broken])
    for (const attempt of [1, 2, 3, 4]) await failureOf(notify('work', attempt))
    expect(await notify('work', 5)).toEqual({ note: '1 of 1 browsers have it' })
  })
})

test('what is kept of 1,000 browsers that are to wait has room in the store', async () => {
  const store = memoryStore()
  const served = await Served.of(handMadeCall({ store }))
  for (let index = 0; index < 1_000; index++) {
    served.set(`https://push.example/${index}`, 'REFUSED')
    served.wait(`https://push.example/${index}`, 3_600)
  }
  await served.save()
  const [value] = store.entries.values()
  expect(Buffer.byteLength(value!)).toBeLessThan(60_000)
})

describe('over days', () => {
  const broken = { status: 500 }
  const day = 86_400_000

  test('a subscription that fails for a week is ended', async () => {
    const { notify, store } = await withBrowsers(
      Array.from({ length: 6 }, () => broken),
      [],
    )
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const days of [0, 2, 2, 2]) {
      vi.setSystemTime(Date.now() + days * day)
      await notify(`work at ${Date.now()}`, 3)
    }
    expect(endpointsIn(store)).toHaveLength(2)
    vi.setSystemTime(Date.now() + 2 * day)
    await notify('more work', 3)
    expect(endpointsIn(store)).toHaveLength(1)
  })

  test('a subscription that fails often in one day, or works in between, stays', async () => {
    const works = { status: 201 }
    const answers = [...Array.from({ length: 8 }, () => broken), works, broken]
    const { notify, store } = await withBrowsers(answers, [])
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const index of answers.keys()) {
      if (index >= 8) vi.setSystemTime(Date.now() + 5 * day)
      await notify(`work ${index}`, 3)
    }
    expect(endpointsIn(store)).toHaveLength(2)
  })

  test('what was done is forgotten', async () => {
    const { notify, store } = await withBrowsers([])
    vi.useFakeTimers({ toFake: ['Date'] })
    await notify('old work')
    vi.setSystemTime(Date.now() + 4 * day)
    const { notifier } = await opened(pair, store)
    await notifier.notify(notificationWith(), handMadeCall({ store, idempotencyKey: 'new work' }))
    expect(await store.list('served:')).toHaveLength(1)
    expect(await notify('new work', 2)).toEqual({ note: 'All browsers had it already.' })
  })
})

describe('the keys', () => {
  test('are made once, by whichever node is first', async () => {
    const store = memoryStore()
    const nodes = await Promise.all([1, 2, 3].map(() => opened({}, store)))
    await Promise.all(nodes.map(({ config }) => webPush.start!(config, handMadeCall({ store }))))
    const keys = await Promise.all(nodes.map(({ publicKey }) => publicKey()))
    expect(new Set(keys).size).toBe(1)
    expect(Buffer.from(keys[0]!, 'base64url')).toHaveLength(65)
    await using service = await openPushService(certificate)
    const browser = service.browser()
    await nodes[0]!.subscribe(browser.input)
    for (const { notifier } of nodes) await notifier.notify(notificationWith(), handMadeCall({ store }))
    expect(browser.pushes.map(({ publicKey }) => publicKey)).toEqual([keys[0], keys[0], keys[0]])
  })

  test('of the options are used as they are', async () => {
    expect(await (await opened(pair)).publicKey()).toBe(pair.publicKey)
  })

  test.each([
    [{ publicKey: pair.publicKey }, /together/],
    [{ privateKey: pair.privateKey }, /together/],
    [{ ...pair, publicKey: keyPair().publicKey }, /belong together/],
    [{ ...pair, privateKey: 'AAAA' }, /32 bytes/],
    [{ subject: 'ops@example.org' }, /mailto: or https:/],
    [{ subject: 'http://example.org' }, /mailto: or https:/],
    [{ timeToLive: 2_419_201 }, /2419200/],
  ])('and other options are refused: %j', async (options, message) => {
    await expect(register(webPush, { subject, ...options })).rejects.toThrow(message)
  })
})

describe('a subscription', () => {
  const fine = { ...keysOfBrowser(), endpoint: 'https://push.example/1', minLevel: 'INFO' }

  test.each([
    [{ endpoint: 'http://push.example/1' }, 'endpoint'],
    [{ endpoint: 'push.example' }, 'endpoint'],
    [{ endpoint: 'https://user:password@push.example/1' }, 'endpoint'],
    [{ endpoint: `https://push.example/${'a'.repeat(2_000)}` }, 'endpoint'],
    [{ p256dh: 'AAAA' }, 'p256dh'],
    [{ p256dh: '!' }, 'p256dh'],
    [{ p256dh: Buffer.alloc(65, 4).toString('base64url') }, 'p256dh'],
    [{ auth: 'AAAA' }, 'auth'],
    [{ auth: Buffer.alloc(17).toString('base64url') }, 'auth'],
  ])('is refused where it cannot be used: %j', async (wrong, field) => {
    const { subscribe, store } = await opened(pair)
    expect(await subscribe({ ...fine, ...wrong })).toMatchObject([{ code: 'INVALID', path: ['input', field] }])
    expect(endpointsIn(store)).toEqual([])
  })

  test('may be made again, with other keys and another level', async () => {
    const { subscribe, store } = await opened(pair)
    await subscribe(fine)
    const padded = `${keysOfBrowser().auth}==`
    expect(await subscribe({ ...fine, auth: padded, minLevel: 'EMERGENCY' })).toEqual([])
    expect((await store.list('subscription:')).map(({ value }) => value)).toMatchObject([
      { minLevel: 'EMERGENCY', keys: { auth: padded.slice(0, -2) }, token: 'token-1' },
    ])
  })

  test('is one of 20 that a token may have', async () => {
    const { subscribe } = await opened(pair)
    for (let index = 0; index < 20; index++) {
      expect(await subscribe({ ...fine, endpoint: `https://push.example/${index}` })).toEqual([])
    }
    expect(await subscribe({ ...fine, endpoint: 'https://push.example/20' })).toMatchObject([{ code: 'OVERLOADED' }])
    expect(await subscribe({ ...fine, endpoint: 'https://push.example/19' })).toEqual([])
    expect(await subscribe({ ...fine, endpoint: 'https://push.example/20' }, { token: 'token-2' })).toEqual([])
  })

  test('is not for a token that may not read all projects', async () => {
    const { subscribe, store } = await opened(pair)
    expect(await subscribe(fine, { abilities: [] })).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(endpointsIn(store)).toEqual([])
  })

  test('is ended by its own token and by administrators', async () => {
    const { subscribe, unsubscribe, store } = await opened(pair)
    await subscribe(fine)
    expect(await unsubscribe(fine.endpoint, { token: 'token-2' })).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await unsubscribe('https://push.example/other')).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(endpointsIn(store)).toEqual([fine.endpoint])
    expect(await unsubscribe(fine.endpoint)).toEqual([])
    expect(endpointsIn(store)).toEqual([])
    await subscribe(fine)
    expect(await unsubscribe(fine.endpoint, { token: 'token-2', abilities: ['READ', 'ADMIN'] })).toEqual([])
    expect(endpointsIn(store)).toEqual([])
  })
})

test('a host tells browsers, with its own rule about where a plugin may go', async () => {
  await using service = await openPushService(certificate)
  await using registry = await openPlugins({ plugin: webPush, config: { subject, ...pair } })
  const browser = service.browser('INFO', { status: 429, headers: { 'retry-after': '30' } })
  const input = { ...browser.input }
  const made = await registry.resolve('web-push', ({ resolvers }, call) => {
    const { resolve } = resolvers.Mutation!.webPushSubscribe as { resolve: (...all: unknown[]) => unknown }
    return resolve({}, { input }, Object.assign(call, { viewer: { token: null, may: () => true } }))
  })
  expect(made).toEqual({ ok: true, answer: { errors: [] } })
  const notification = notificationWith()
  expect(await registry.notify('web-push', notification, { attempt: 1, idempotencyKey: 'work' })).toMatchObject({
    ok: false,
    failure: { code: 'FAILED', permanent: false, retryAfterSeconds: 30 },
  })
  passTime(30)
  expect(await registry.notify('web-push', notification, { attempt: 2, idempotencyKey: 'work' })).toMatchObject({
    ok: true,
    answer: { note: '1 of 1 browsers have it' },
  })
  expect(browser.pushes.map(({ content }) => content.id)).toEqual([notification.id, notification.id])
})

test('the receiver of these tests decrypts the example of RFC 8291, section 5', () => {
  const keys = browserKeys(
    'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
    Buffer.from('BTBZMqHH6r4Tts7J_aSIgg', 'base64url'),
  )
  const body =
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_' +
    'yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN'
  expect(decryptPush(Buffer.from(body, 'base64url'), keys)).toBe('When I grow up, I want to be a watermelon')
})

interface Viewer {
  token?: string
  abilities?: string[]
}

/** The plugin with its GraphQL fields as callers see them. */
async function opened(options: object, store: ReturnType<typeof memoryStore> = memoryStore()) {
  const { notifier, schema, config } = await register(webPush, { subject, ...options })
  const product =
    'type Query { x: Int } type Mutation { x: Int } enum UserErrorCode { INVALID FORBIDDEN OVERLOADED NOT_FOUND }'
  const executable = buildSchema(product + schema.typeDefs)
  async function run(source: string, variables: object = {}, { token = 'token-1', abilities = ['READ'] }: Viewer = {}) {
    const viewer: SchemaCall['viewer'] = {
      token,
      may: (ability) => abilities.includes(ability),
      sees: () => true,
      mayFor: async () => false,
    }
    const call: SchemaCall = { ...handMadeCall({ store }), viewer }
    const fields = Object.entries({ ...schema.resolvers.Query, ...schema.resolvers.Mutation })
    const rootValue = Object.fromEntries(
      fields.map(([name, field]) => {
        const resolve = typeof field === 'function' ? field : field.resolve
        return [name, (args: unknown) => resolve({}, args, call)]
      }),
    )
    const { data, errors } = await graphql({ schema: executable, source, rootValue, variableValues: { ...variables } })
    if (errors) throw errors[0]
    return data as Record<string, { errors: unknown[] }>
  }
  return {
    notifier,
    config,
    store,
    publicKey: async () => (await run('{ webPushPublicKey }')).webPushPublicKey as unknown as string,
    async subscribe(input: object, viewer?: Viewer) {
      const source =
        'mutation ($input: WebPushSubscribeInput!) { webPushSubscribe(input: $input) { errors { code path } } }'
      return (await run(source, { input }, viewer)).webPushSubscribe!.errors
    },
    async unsubscribe(endpoint: string, viewer?: Viewer) {
      const source =
        'mutation ($input: WebPushUnsubscribeInput!) { webPushUnsubscribe(input: $input) { errors { code } } }'
      return (await run(source, { input: { endpoint } }, viewer)).webPushUnsubscribe!.errors
    },
  }
}

/** Browsers that subscribed, each with what the service answers to its pushes, in the order in which they are told. */
async function withBrowsers(...answers: (Answer | 'HANG')[][]) {
  const service = await openPushService(certificate)
  const plugin = await opened(pair)
  const browsers: Browser[] = []
  for (const _ of answers) {
    const browser = service.browser()
    await plugin.subscribe(browser.input)
    browsers.push(browser)
  }
  const order = endpointsIn(plugin.store)
  browsers.sort((one, other) => order.indexOf(one.input.endpoint) - order.indexOf(other.input.endpoint))
  for (const [index, its] of answers.entries()) browsers[index]!.answers.push(...its)
  const { notifier, store, config } = plugin
  const notification = notificationWith()
  interface Attempt {
    limits: Limits
    attempt?: number
    idempotencyKey?: string
  }
  const deliverAll = ({ limits, ...parts }: Attempt, call: Partial<Call> = {}) =>
    deliver(notification, pair, config, handMadeCall({ store, idempotencyKey: 'work', ...parts, ...call }), limits)
  return {
    ...plugin,
    service,
    browsers,
    deliverAll,
    /** Ends the call as soon as these browsers were answered, or hang; the message of its failure. */
    async deliverUntil(told: Browser[], attempt: Attempt): Promise<string> {
      const controller = new AbortController()
      const { signal } = controller
      const left = new Set(told.map(({ input }) => input.endpoint))
      const cross = (endpoint: string) => {
        if (left.delete(endpoint) && left.size === 0) controller.abort(new Error('the time is up'))
      }
      service.unanswered.on('push', cross)
      const call = handMadeCall({ signal })
      const crossing: typeof fetch = async (url, init) => {
        const response = await call.fetch(url, init)
        setImmediate(cross, String(url))
        return response
      }
      const { message } = await failureOf(deliverAll(attempt, { signal, fetch: crossing }))
      service.unanswered.off('push', cross)
      return message
    },
    notify: (idempotencyKey = 'work', attempt = 1) =>
      notifier.notify(notification, handMadeCall({ store, idempotencyKey, attempt })),
  }
}

function passTime(seconds: number): void {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: now + seconds * 1_000 })
}

/** A fetch that ends the call as soon as this browser has been told. */
function abortingAfter({ input }: Browser, controller: AbortController, call: Call): typeof fetch {
  return async (url, init) => {
    const response = await call.fetch(url, init)
    if (String(url) === input.endpoint) setImmediate(() => controller.abort(new Error('the time is up')))
    return response
  }
}

/** In the order of the store. */
function endpointsIn({ entries }: { entries: Map<string, string> }): string[] {
  return [...entries.keys()]
    .filter((key) => key.startsWith('subscription:'))
    .sort()
    .map((key) => JSON.parse(entries.get(key)!).endpoint)
}

function keyPair() {
  const { ecdh } = browserKeys()
  return {
    publicKey: ecdh.getPublicKey('base64url'),
    privateKey: Buffer.from(ecdh.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url'),
  }
}

function keysOfBrowser() {
  const { ecdh, auth } = browserKeys()
  return { p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') }
}

async function failureOf(answer: unknown): Promise<Error> {
  try {
    await answer
  } catch (thrown) {
    return thrown as Error
  }
  throw new Error('It did not fail.')
}
