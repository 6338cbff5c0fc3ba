import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notice } from '../../src/bus/notice.ts'
import type { DeliveryOutcome } from '../../src/notifications/attempt.ts'
import type { Notifiers } from '../../src/notifications/notifiers.ts'
import { type Outbox, type OutboxOptions, openOutbox } from '../../src/notifications/outbox.ts'
import { sampleNotification } from '../../src/notifications/sample-notification.ts'
import type { Notification, Receipt } from '../../src/plugin/contract/notifier.ts'
import type { CallFailure, Outcome } from '../../src/plugin/guard/call-failure.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { openJobs } from '../../src/storage/jobs.ts'
import { freshDatabase } from '../system/fresh-database.ts'

const leftovers = new AsyncDisposableStack()
const patient = { timeout: 20_000, interval: 20 }
let options: OutboxOptions
let database: Database
let outbox: Outbox
let logged: Record<string, unknown>[]
let outcomes: [notifier: string, outcome: DeliveryOutcome][]
/** Calls of notifiers, as they began. */
let calls: { notifier: string; title: string; attempt: number; key: string }[]
/** What is answered next, by notifier; nothing: it is taken. */
let answers: Record<string, (Partial<CallFailure> | Promise<Partial<CallFailure> | null>)[]>

/** Stands where the plugins are. */
const notifiers: Notifiers = {
  names: () => ['pager', 'chat'],
  async notify(name, { title }, { attempt, idempotencyKey: key }): Promise<Outcome<Receipt>> {
    calls.push({ notifier: name, title, attempt, key })
    const failure = (await answers[name]?.shift()) ?? null
    if (failure === null) return { ok: true, answer: {} }
    const usual = {
      plugin: 'p',
      name,
      code: 'FAILED',
      message: 'No.',
      retryAfterSeconds: null,
      permanent: false,
    } as const
    return { ok: false, failure: { ...usual, ...failure } }
  },
  preview: async () => ({ ok: true, answer: [] }),
}

beforeAll(async () => {
  const fresh = await freshDatabase()
  leftovers.defer(() => fresh.drop())
  const { DATABASE_URL: url, EVENKEEL_DATA: folder } = fresh.settings
  database = await openDatabase({ url, folder })
  leftovers.defer(() => database.close())
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const jobs = await openJobs(database, log)
  leftovers.defer(() => jobs.close())
  options = {
    database,
    jobs,
    bus: createLocalBus(),
    log,
    notifiers,
    patience: { attempts: 3, firstPause: 0.01 },
    onOutcome: (notifier, outcome) => void outcomes.push([notifier, outcome]),
  }
  outbox = leftovers.adopt(await openOutbox(options), (opened) => opened.close())
})
afterAll(() => leftovers.disposeAsync())

beforeEach(async () => {
  await database.pool.query('DELETE FROM delivery')
  logged = []
  outcomes = []
  calls = []
  answers = {}
})

let posted = 0
/** The action is the title unless it is said otherwise. */
function post(more: Partial<Notification> = {}, notifier = 'pager', key = `key-${posted++}`): Promise<string> {
  const sample = sampleNotification({ project: null, subject: 'matter' }, 'http://a.example', 'me')
  const notification = { ...sample, test: false, title: more.action ?? sample.action, ...more }
  return outbox.post({ key, notifier, notification })
}
const find = (id: string) => database.prisma.delivery.findUniqueOrThrow({ where: { id } })
const stateOf = async (id: string) => (await find(id)).state
const becomes = (id: string, state: string) => expect.poll(() => stateOf(id), patient).toBe(state)
const waits = (id: string) => expect.poll(async () => (await find(id)).nextAttemptAt, patient).toBeNull()
const outcomesOf = (name: string) => outcomes.flatMap(([notifier, outcome]) => (notifier === name ? [outcome] : []))
const titles = () => calls.map(({ title }) => title)
/** An attempt that is under way until it is told what comes of it; null: it is taken. */
const held = () => Promise.withResolvers<Partial<CallFailure> | null>()
const nextNotice = () =>
  new Promise<Notice[]>((resolve) => {
    const unsubscribe = options.bus.subscribe((notices) => {
      unsubscribe()
      resolve(notices)
    })
  })
const called = (times: number) => expect.poll(() => calls.length, patient).toBe(times)

test('a receiver that asks to wait costs no attempts, and nobody else asks it meanwhile', async () => {
  answers.pager = Array.from({ length: 5 }, () => ({ retryAfterSeconds: 0.01, message: 'Slower.' }))
  const one = await post()
  await becomes(one, 'DELIVERED')
  expect(await find(one)).toMatchObject({ attempts: 1, lastError: 'Slower.', postponedSince: null })
  expect(calls.map(({ attempt }) => attempt)).toEqual(Array(6).fill(1))
  expect(outcomesOf('pager')).toEqual([...Array(5).fill('postponed'), 'delivered'])

  answers.pager = [{ retryAfterSeconds: 1.5 }]
  const first = await post({ subject: 'first', title: 'first' })
  await expect.poll(async () => (await find(first)).lastError, patient).toBe('No.')
  calls = []
  const second = await post({ subject: 'second', title: 'second' })
  const chat = await post({ subject: 'second', title: 'chat' }, 'chat')
  await becomes(chat, 'DELIVERED')
  expect(titles()).toEqual(['chat'])
  await becomes(first, 'DELIVERED')
  await becomes(second, 'DELIVERED')
})

test.each([
  ['is not there', 'UNKNOWN', 'No. It waits for one, a day at most.'],
  ['is off', 'DISABLED', 'No.'],
] as const)('a notifier that %s is waited for', async (_, code, lastError) => {
  answers.pager = [{ code, permanent: code === 'UNKNOWN' }]
  const id = await post()
  await outbox.untilAttempted(id, 10_000)
  expect(await find(id)).toMatchObject({ state: 'PENDING', attempts: 0, lastError, postponedSince: expect.any(Date) })
})

test('a day of waiting counts from when it began, not from when it was posted', async () => {
  const attempt = held()
  answers.pager = [attempt.promise]
  const id = await post()
  await called(1)
  await database.pool.query("UPDATE delivery SET queued_at = now() - interval '2 days' WHERE id = $1", [id])
  attempt.resolve({ code: 'DISABLED' })
  await expect.poll(async () => (await find(id)).postponedSince, patient).not.toBeNull()
  expect(await stateOf(id)).toBe('PENDING')
})

test('deliveries on one matter arrive in the order they were posted, on others they do not wait', async () => {
  const attempt = held()
  answers.pager = [attempt.promise, {}]
  await post()
  await called(1)
  const acknowledge = await post({ action: 'ACKNOWLEDGE' })
  const elsewhere = await post({ subject: 'other', title: 'other' })
  await waits(acknowledge)
  await called(2)
  await becomes(elsewhere, 'PENDING')
  attempt.resolve({})
  await becomes(acknowledge, 'DELIVERED')
  expect(titles().filter((title) => title !== 'other')).toEqual(['TRIGGER', 'TRIGGER', 'ACKNOWLEDGE'])
})

test('what is resolved before it was sent is not sent, and nor is the resolution', async () => {
  answers.pager = [{ code: 'DISABLED' }]
  const trigger = await post()
  await outbox.untilAttempted(trigger, 10_000)
  const resolve = await post({ action: 'RESOLVE' })
  await becomes(trigger, 'SUPERSEDED')
  await becomes(resolve, 'SUPERSEDED')
  const next = await post({ title: 'again' })
  await becomes(next, 'DELIVERED')
  expect(titles()).toEqual(['TRIGGER', 'again'])
  expect(outcomesOf('pager')).toEqual(['postponed', 'superseded', 'superseded', 'delivered'])
})

test.each<[string, Partial<CallFailure> | null, string, string, string[]]>([
  ['is taken', null, 'DELIVERED', 'DELIVERED', ['TRIGGER', 'RESOLVE']],
  ['fails', {}, 'SUPERSEDED', 'SUPERSEDED', ['TRIGGER']],
  ['can never be taken', { permanent: true }, 'DEAD', 'SUPERSEDED', ['TRIGGER']],
  ['may have arrived', { code: 'TIMED_OUT' }, 'SUPERSEDED', 'DELIVERED', ['TRIGGER', 'RESOLVE']],
])('resolved while an attempt is under way that %s', async (_, answer, first, second, sent) => {
  const attempt = held()
  answers.pager = [attempt.promise]
  const trigger = await post()
  await called(1)
  const resolve = await post({ action: 'RESOLVE' })
  await waits(resolve)
  expect(await stateOf(trigger)).toBe('PENDING')
  attempt.resolve(answer)
  await becomes(trigger, first)
  await becomes(resolve, second)
  expect(titles()).toEqual(sent)
})

test('an attempt that was cut off may have arrived, so what resolves it is sent', async () => {
  answers.pager = [{ code: 'DISABLED' }]
  const trigger = await post()
  await outbox.untilAttempted(trigger, 10_000)
  await database.pool.query('UPDATE delivery SET sending_since = now() WHERE id = $1', [trigger])
  const resolve = await post({ action: 'RESOLVE' })
  await waits(resolve)
  await database.pool.query("UPDATE jobs.job SET start_after = now() WHERE data->>'delivery' = $1", [trigger])
  outbox.wake()
  await becomes(resolve, 'DELIVERED')
  expect(await stateOf(trigger)).toBe('SUPERSEDED')
})

test('of tests on one subject only the newest is sent', async () => {
  answers.pager = [{ code: 'DISABLED' }]
  const broken = await post({ test: true })
  await outbox.untilAttempted(broken, 10_000)
  const next = await post({ test: true })
  await becomes(next, 'DELIVERED')
  expect(await stateOf(broken)).toBe('SUPERSEDED')
})

test('a notifier that hangs leaves the others alone, and the most pressing goes first', async () => {
  const hanging = Array.from({ length: 4 }, held)
  answers.pager = hanging.map(({ promise }) => promise)
  for (let index = 0; index < 30; index++) await post({ subject: `hanging-${index}`, title: 'hanging' })
  await called(4)
  const levels = ['INFO', 'WARNING', 'EMERGENCY', 'CRITICAL'] as const
  for (const level of levels) await post({ subject: level, title: level, level })
  const other = await post({ subject: 'other' }, 'chat')
  await becomes(other, 'DELIVERED')
  expect(calls).toHaveLength(5)
  calls = []
  hanging[0]!.resolve(null)
  await called(30)
  expect(titles().slice(0, 2)).toEqual(['EMERGENCY', 'CRITICAL'])
  expect(titles().at(-1)).toBe('INFO')
  for (const { resolve } of hanging) resolve(null)
  await expect.poll(outbox.backlog, patient).toEqual([])
})

test('what is given up is said, counted, and sent again all together', async () => {
  answers.pager = Array.from({ length: 3 }, () => ({ permanent: true, message: 'Wrong address.' }))
  answers.chat = [{ permanent: true }]
  const ids = await Promise.all(['a', 'b', 'c'].map((subject) => post({ subject })))
  const other = await post({}, 'chat')
  for (const id of [...ids, other]) await becomes(id, 'DEAD')
  const said = { level: 50, notifier: 'pager', lastError: 'Wrong address.', msg: 'a notification was given up' }
  await expect.poll(() => logged.filter(({ notifier }) => notifier === 'pager'), patient).toHaveLength(3)
  for (const delivery of ids) expect(logged).toContainEqual(expect.objectContaining({ ...said, delivery }))
  expect(outcomesOf('pager')).toEqual(['dead', 'dead', 'dead'])
  expect(await outbox.resendAll('pager')).toBe(3)
  for (const id of ids) await becomes(id, 'DELIVERED')
  expect(await stateOf(other)).toBe('DEAD')
  expect(await outbox.resendAll('pager')).toBe(0)
})

test('what was resolved meanwhile is not sent again', async () => {
  answers.pager = [{ permanent: true }]
  const trigger = await post()
  await becomes(trigger, 'DEAD')
  await becomes(await post({ action: 'RESOLVE' }), 'SUPERSEDED')
  expect(await outbox.resend(trigger)).toBe(true)
  await becomes(trigger, 'SUPERSEDED')
  expect(titles()).toEqual(['TRIGGER'])
})

test('the backlog is what waits, by notifier', async () => {
  const attempt = held()
  answers.pager = [attempt.promise]
  const id = await post()
  await post({ action: 'ACKNOWLEDGE' })
  await database.pool.query("UPDATE delivery SET queued_at = now() - interval '100 seconds' WHERE id = $1", [id])
  const [backlog, ...others] = await outbox.backlog()
  expect(others).toEqual([])
  expect(backlog).toMatchObject({ notifier: 'pager', deliveries: 2 })
  expect(backlog!.oldestSeconds).toBeGreaterThanOrEqual(100)
  await called(1)
  attempt.resolve(null)
  await expect.poll(outbox.backlog, patient).toEqual([])
})

test('a delivery whose job was lost is queued again; one that has its job is left alone', async () => {
  const attempt = held()
  answers.pager = [{ code: 'DISABLED' }, { code: 'DISABLED' }, attempt.promise]
  const ids = [await post({ subject: 'lost' }), await post({ subject: 'kept' })]
  for (const id of ids) await outbox.untilAttempted(id, 10_000)
  await database.pool.query("DELETE FROM jobs.job WHERE data->>'delivery' = $1", [ids[0]])
  await database.pool.query("UPDATE delivery SET next_attempt_at = now() - interval '6 minutes'")
  const told = nextNotice()
  const restarted = await openOutbox(options)
  await called(3)
  // Of what became of the attempt there is nothing to tell yet.
  expect(await told).toEqual([{ kind: 'deliveries' }])
  attempt.resolve(null)
  await becomes(ids[0]!, 'DELIVERED')
  restarted.close()
  expect(await stateOf(ids[1]!)).toBe('PENDING')
  expect(calls).toHaveLength(3)
})

test('whoever watches deliveries is told that old ones were forgotten', async () => {
  await outbox.untilAttempted(await post(), 10_000)
  await database.pool.query("UPDATE delivery SET settled_at = now() - interval '31 days'")
  const told = nextNotice()
  const restarted = await openOutbox(options)
  expect(await told).toEqual([{ kind: 'deliveries' }])
  restarted.close()
  expect(await database.prisma.delivery.count()).toBe(0)
})

test('what has arrived is delivered, though another node had given up first', async () => {
  const attempt = held()
  answers.pager = [attempt.promise]
  const id = await post()
  await called(1)
  await database.pool.query("DELETE FROM jobs.job WHERE data->>'delivery' = $1", [id])
  await database.pool.query("UPDATE delivery SET state = 'DEAD', settled_at = now(), next_attempt_at = NULL")
  attempt.resolve(null)
  await becomes(id, 'DELIVERED')
})

test.each([
  ['nothing', ''],
  ['a line break', 'a\nb'],
  ['a NUL character', 'a\0'],
  ['an umlaut', 'schön'],
  ['spaces at an end', 'a '],
  ['201 characters', 'a'.repeat(201)],
])('a key of %s is refused', async (_, key) => {
  await expect(post({}, 'pager', key)).rejects.toThrow(/key is 1 to 200 printable ASCII characters/)
  expect(await database.prisma.delivery.count()).toBe(0)
})

test.each([
  ['a letter', 'a'],
  ['two words', 'a b'],
  ['200 characters', '~'.repeat(200)],
])('a key may be %s', async (_, key) => {
  await becomes(await post({}, 'pager', key), 'DELIVERED')
  expect(calls).toMatchObject([{ key }])
})
