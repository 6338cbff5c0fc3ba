import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newEventId, type Seed, type SeededProject, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { ReportCrashInput } from '../typed/graphql.ts'

let host: TestHost
let owner: Seed
let app: SeededProject
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
  app = await owner.project('shop')
})
afterAll(() => host.close())

const java = `java.lang.IllegalStateException: order 4711 is closed
	at com.example.orders.Order.add(Order.java:88)
	at com.example.orders.OrderController.post(OrderController.java:31)
	at java.base/java.lang.Thread.run(Thread.java:1583)
Caused by: java.sql.SQLException: database is locked
	at org.sqlite.core.DB.newSQLException(DB.java:1179)
	at com.example.orders.OrderStore.save(OrderStore.java:52)
	... 2 more`

const python = `Traceback (most recent call last):
  File "/srv/app/orders.py", line 12, in settle
    total = price / count
            ~~~~~~^~~~~~~
  File "/usr/lib/python3.13/decimal.py", line 500, in __truediv__
    return divide(self, other)
ZeroDivisionError: division by zero`

const apple = `Process:             Lopan [4121]
Exception Type:        EXC_BAD_ACCESS (SIGSEGV)
Exception Codes:       KERN_INVALID_ADDRESS at 0x0000000000000010
Crashed Thread:        0

Thread 0 Crashed:
0   UIKitCore                     	0x00000001a2b3c4d0 -[UIViewController viewDidLoad] + 220
1   Lopan                         	0x0000000104a3c5c8 Cart.total.getter + 64 (Cart.swift:42)

Binary Images:
       0x104a38000 -        0x104b37fff Lopan arm64  <c0> /var/containers/Bundle/Application/AB/Lopan.app/Lopan
       0x1a2b00000 -        0x1a2bfffff UIKitCore arm64  <c2> /System/Library/PrivateFrameworks/UIKitCore.framework/UIKitCore
`

/** One that this program really throws. */
function javascript(): string {
  try {
    return (null as unknown as { total: string }).total
  } catch (error) {
    return (error as Error).stack!
  }
}

interface Expected {
  platform: string
  exceptions: string[]
  /** Functions of the app's own code in the root cause. */
  own: string[]
  category?: string
}
const traces: [language: string, stackTrace: string, expected: Expected][] = [
  ['JavaScript', javascript(), { platform: 'javascript', exceptions: ['TypeError'], own: ['javascript'] }],
  [
    'Java',
    java,
    {
      platform: 'java',
      exceptions: ['java.lang.IllegalStateException', 'java.sql.SQLException'],
      own: ['newSQLException', 'save'],
      category: 'DATA_CORRUPTION',
    },
  ],
  [
    'Swift',
    apple,
    { platform: 'cocoa', exceptions: ['EXC_BAD_ACCESS (SIGSEGV)'], own: ['Cart.total.getter'], category: 'UI' },
  ],
  ['Python', python, { platform: 'python', exceptions: ['ZeroDivisionError'], own: ['settle'] }],
]

describe('a printed stack trace', () => {
  test.each(traces)('of %s becomes a crash like any other', async (_language, stackTrace, expected) => {
    const byKey = await app.reportCrash({ stackTrace })
    expect(byKey).toMatchObject({ errors: [], duplicate: false, crash: null })
    const byToken = await app.reportCrash({ stackTrace, project: app.slug }, { token: ADMIN })
    expect(byToken).toMatchObject({ errors: [], crash: { id: expect.any(String) } })

    const crash = await read(byKey.eventId!)
    expect(crash).toMatchObject({
      platform: expected.platform,
      handled: false,
      level: 'FATAL',
      sdk: expect.stringContaining('evenkeel'),
      category: expected.category ?? 'OTHER',
      issue: { crashCount: 2, title: expect.stringContaining(expected.exceptions[0]!) },
    })
    expect(crash.exceptions.map(({ type }) => type)).toEqual(expected.exceptions)
    const own = crash.exceptions.at(-1)!.frames.filter(({ inApp }) => inApp)
    expect(own.slice(0, expected.own.length).map((frame) => frame.function)).toEqual(expected.own)
    expect(own[0]?.lineno).toBeGreaterThan(0)
  })

  test('brings the rest of what is known with it', async () => {
    const input: ReportCrashInput = {
      stackTrace: python,
      at: new Date(Date.now() - 60_000).toISOString(),
      platform: 'python',
      level: 'ERROR',
      handled: true,
      release: 'worker@3',
      environment: 'staging',
      transaction: 'nightly-settlement',
      tags: [{ key: 'shelf', value: 'A4' }],
      user: { id: 'mara', role: 'administrator' },
      contexts: { device: { model: 'Scanner 4' }, business: { active_batches: 2 } },
      extra: { data_integrity: 'corrupted' },
      breadcrumbs: [{ category: 'ui.click', message: 'Settle' }],
      fingerprint: ['settlement'],
    }
    const { eventId } = await app.reportCrash(input)
    expect(await read(eventId!)).toMatchObject({
      at: input.at,
      level: 'ERROR',
      handled: true,
      release: 'worker@3',
      environment: 'staging',
      transaction: 'nightly-settlement',
      severity: 'HIGH',
      tags: expect.arrayContaining([{ key: 'shelf', value: 'A4' }]),
      user: { id: 'mara', role: 'administrator' },
      system: { deviceModel: 'Scanner 4' },
      business: { activeBatches: 2, dataIntegrity: 'corrupted' },
      breadcrumbs: [{ message: 'Settle' }],
      issue: { crashCount: 1, userCount: 1 },
    })
    // The fingerprint decides, not the stack.
    const other = await app.reportCrash({ stackTrace: java, fingerprint: ['settlement'] })
    expect((await read(other.eventId!)).issue.crashCount).toBe(2)
  })

  test('sent again with the same id is stored once', async () => {
    const eventId = newEventId()
    const answers = await Promise.all(Array.from({ length: 8 }, () => app.reportCrash({ eventId, message: 'once' })))
    expect(answers.filter(({ duplicate }) => duplicate === false)).toHaveLength(1)
    expect(answers.every((answer) => answer.eventId === eventId && answer.errors.length === 0)).toBe(true)
    expect((await read(eventId)).issue.crashCount).toBe(1)
  })
})

test('a stack in no known language is kept beside the message', async () => {
  const stackTrace = 'it broke, somehow'
  const { eventId } = await app.reportCrash({ message: 'settling failed', stackTrace, extra: { shelf: 'A4' } })
  expect(await read(eventId!)).toMatchObject({ raw: { extra: { shelf: 'A4', stack_trace: stackTrace } } })
})

test.each<[what: string, input: ReportCrashInput, error: object]>([
  ['neither a message nor a stack', {}, { code: 'UNREADABLE', path: ['input', 'stackTrace'] }],
  ['a stack in no known language', { stackTrace: 'it broke, somehow' }, { code: 'UNREADABLE' }],
  ['an id that is none', { message: 'm', eventId: 'no-id' }, { code: 'INVALID', path: ['input', 'eventId'] }],
  ['an unknown project', { message: 'm', project: 'nowhere' }, { code: 'NOT_FOUND', path: ['input', 'project'] }],
  ['too long a stack', { stackTrace: 'x'.repeat(513 * 1024) }, { code: 'INVALID', path: ['input', 'stackTrace'] }],
])('%s is an error that says so, and stores nothing', async (_what, input, error) => {
  const other = await owner.project()
  expect(await other.reportCrash(input)).toEqual({
    eventId: null,
    duplicate: null,
    crash: null,
    errors: [{ path: expect.any(Array), message: expect.stringMatching(/\w\.$/), code: expect.any(String), ...error }],
  })
  const { project } = await owner.gql(CountReported, { slug: other.slug })
  expect(project!.crashStats).toMatchObject([{ count: 0 }])
})

async function read(eventId: string) {
  const { project } = await owner.gql(ReadReported, { slug: app.slug, eventId })
  return project!.crash!
}

const ReadReported = graphql(`
  query ReadReported($slug: String!, $eventId: String!) {
    project(slug: $slug) {
      crash(eventId: $eventId) {
        at level handled platform release environment transaction severity category sdk
        exceptions { type value frames { function lineno inApp } }
        tags { key value }
        user { id role }
        system { deviceModel }
        business { activeBatches dataIntegrity }
        breadcrumbs { message }
        issue { title crashCount userCount }
        raw
      }
    }
  }
`)
const CountReported = graphql(`
  query CountReported($slug: String!) { project(slug: $slug) { crashStats { count } } }
`)
