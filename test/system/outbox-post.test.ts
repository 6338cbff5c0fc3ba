import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notifiers } from '../../src/notifications/notifiers.ts'
import { type Outbox, openOutbox } from '../../src/notifications/outbox.ts'
import { sampleNotification } from '../../src/notifications/sample-notification.ts'
import type { Notification } from '../../src/plugin/contract/notifier.ts'
import type { CallFailure } from '../../src/plugin/guard/call-failure.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { openJobs } from '../../src/storage/jobs.ts'
import { freshDatabase } from './fresh-database.ts'

let leftovers: AsyncDisposableStack
let database: Database
let outbox: Outbox
let sent: { notification: Notification; attempt: number; idempotencyKey: string }[]
let refusals: Partial<CallFailure>[]

/** Stands where the plugins are: takes everything but what is to be refused first. */
const notifiers: Notifiers = {
  names: () => ['mail'],
  async notify(name, notification, work) {
    const refusal = refusals.shift()
    if (refusal) {
      const failure = { plugin: 'p', name, code: 'FAILED', message: 'No.', retryAfterSeconds: null, permanent: false }
      return { ok: false, failure: { ...failure, ...refusal } as CallFailure }
    }
    sent.push({ notification, ...work })
    return { ok: true, answer: {} }
  },
  preview: async () => ({ ok: true, answer: [] }),
}

beforeEach(async () => {
  leftovers = new AsyncDisposableStack()
  sent = []
  refusals = []
  const fresh = await freshDatabase()
  leftovers.defer(() => fresh.drop())
  const { DATABASE_URL: url, EVENKEEL_DATA: folder } = fresh.settings
  database = await openDatabase({ url, folder })
  leftovers.defer(() => database.close())
  const log = pino({ level: 'silent' })
  const jobs = await openJobs(database, log)
  leftovers.defer(() => jobs.close())
  const patience = { attempts: 3, firstPause: 0.01, longestPause: 0.01 }
  outbox = await openOutbox({ database, jobs, bus: createLocalBus(), log, notifiers, patience })
  leftovers.defer(() => outbox.close())
})
afterEach(() => leftovers.disposeAsync())

const sample = (title = 'Something happened') => sampleNotification({ project: null, title }, 'http://a.example', 'me')
const post = (key: string, title?: string) => outbox.post({ key, notifier: 'mail', notification: sample(title) })
const find = (id: string) => database.prisma.delivery.findUniqueOrThrow({ where: { id } })

test('whoever posts under one key twice posts once, even at the same moment', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => post('once')))
  expect(new Set(ids).size).toBe(1)
  await outbox.untilAttempted(ids[0]!, 10_000)
  expect(await post('once', 'another text')).toBe(ids[0])
  const other = await post('other')
  await outbox.untilAttempted(other, 10_000)
  expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['once', 'other'])
})

test('posted in a transaction it is sent when that is committed, and never when it is not', async () => {
  const posting = (key: string) => ({ key, notifier: 'mail', notification: sample() })
  const undone = database.transaction(async (client) => {
    await outbox.post(posting('undone'), client)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  const id = await database.transaction((client) => outbox.post(posting('done'), client))
  outbox.wake()
  await outbox.untilAttempted(id, 10_000)
  expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['done'])
  expect(await database.prisma.delivery.count()).toBe(1)
})

test('a notification arrives as it was posted, but for what no database keeps', async () => {
  const notification = { ...sample('a\0b \ud83d 😀'), text: 'ü'.repeat(200_000) }
  const id = await outbox.post({ key: 'k', notifier: 'mail', notification })
  await outbox.untilAttempted(id, 10_000)
  expect(sent[0]?.notification).toEqual({ ...notification, title: 'ab \ufffd 😀' })
})

test('a notifier that is not called costs no attempt', async () => {
  const waits = ['BUSY', 'CIRCUIT_OPEN', 'DISABLED', 'BUSY'] as const
  refusals = [...waits.map((code) => ({ code })), { message: 'Broken.\0' }]
  const id = await post('patient')
  await outbox.untilAttempted(id, 10_000)
  await expect.poll(async () => (await find(id)).state, { timeout: 10_000 }).toBe('DELIVERED')
  expect(await find(id)).toMatchObject({ attempts: 2, lastError: 'Broken.' })
  expect(sent).toMatchObject([{ attempt: 2, idempotencyKey: 'patient' }])
})
