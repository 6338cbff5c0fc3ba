import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { forgetOlder } from '../../src/storage/forget-older.ts'
import { agingEvents } from '../../src/usage/aging-events.ts'
import { createUsage } from '../../src/usage/create-usage.ts'
import { customersUsage, offeredFeatures } from '../../src/usage/read-customers-usage.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, type Credentials, next, subscribe } from '../system/graphql-client.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { ReportUsageInput, UsageEventInput, UsageOfQueryVariables } from '../typed/graphql.ts'

const clock = fakeClock(new Date('2026-03-20T12:00:00Z'))
let host: TestHost
let owner: Seed
let app: SeededProject
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())
beforeEach(async () => {
  app = await owner.project()
})

const reported = async (input: ReportUsageInput, as: Credentials = { key: app.key }) =>
  (await owner.gql(ReportUsage, { input }, as)).reportUsage
async function report(events: UsageEventInput[]) {
  const { errors, rejected, ...counts } = await reported({ events })
  expect(errors).toEqual([])
  expect(rejected).toEqual([])
  return counts
}
const usageOf = async (variables: Omit<UsageOfQueryVariables, 'slug'> = {}) => {
  const asked = { slug: app.slug, withBy: variables.by !== undefined, ...variables }
  const { by, workflow, ...usage } = (await owner.gql(UsageOf, asked)).project!.usage
  return { ...usage, by: by!, workflow: workflow! }
}
const refusal = async (variables: object) => {
  const { errors } = await ask(
    host.url,
    UsageOf,
    { slug: app.slug, withBy: 'by' in variables, ...variables },
    { token: ADMIN },
  )
  return errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join()
}
/** So many seconds before what the clock says. */
const ago = (seconds: number) => new Date(clock.now().getTime() - seconds * 1_000).toISOString()

describe('what is taken', () => {
  const exact = (events: number, people = 0) => ({ events, people: { count: people, isExact: true, standardError: 0 } })

  test('an event once, by its id', async () => {
    const event = { id: 'e1', feature: 'cart', user: 'ann' }
    expect(await report([event, event, { ...event, id: 'e2' }])).toEqual({ stored: 2, duplicates: 1 })
    expect(
      await report([
        { ...event, feature: 'search' },
        { ...event, id: 'e3', user: 'ben' },
      ]),
    ).toEqual({
      stored: 1,
      duplicates: 1,
    })
    expect(await usageOf()).toMatchObject(exact(3, 2))
    expect((await usageOf({ by: 'FEATURE' })).by.nodes).toMatchObject([{ key: 'cart', events: 3 }])
  })

  test('an event once, by what it says of one moment; what names neither is new each time', async () => {
    const event = { feature: 'cart', user: 'ann', at: ago(60) }
    expect(await report([event, { ...event, outcome: 'COMPLETED' }, event])).toEqual({ stored: 2, duplicates: 1 })
    expect(await report([event])).toEqual({ stored: 0, duplicates: 1 })
    expect(await report([{ feature: 'cart' }, { feature: 'cart' }])).toEqual({ stored: 2, duplicates: 0 })
    expect(await report([{ feature: 'cart' }])).toEqual({ stored: 1, duplicates: 0 })
    expect(await usageOf()).toMatchObject(exact(5, 1))
  })

  test('the same events from several senders at once', async () => {
    const events = Array.from({ length: 50 }, (_, index) => ({ id: `${index}`, feature: 'cart', user: `u${index}` }))
    const answers = await Promise.all([report(events), report(events.toReversed()), report(events), report([])])
    expect(answers.reduce((sum, { stored }) => sum + stored, 0)).toBe(50)
    expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(100)
    expect(await usageOf()).toMatchObject(exact(50, 50))
  })

  test('bad events cost only themselves', async () => {
    const bad: [UsageEventInput, string][] = [
      [{ role: 'baker' }, 'NOTHING_USED'],
      [{ feature: 'cart', step: 'pay' }, 'STEP_ALONE'],
      [{ feature: '' }, 'BAD_TEXT'],
      [{ feature: 'cart', user: 'x'.repeat(10_000) }, 'BAD_TEXT'],
      [{ feature: 'cart', customer: 'a\u0000b' }, 'BAD_TEXT'],
      [{ feature: 'cart', durationSeconds: -1 }, 'BAD_DURATION'],
      [{ feature: 'cart', durationSeconds: 1e300 }, 'BAD_DURATION'],
      [{ feature: 'cart', at: '1926-03-20T12:00:00Z' }, 'TOO_OLD'],
      [{ feature: 'cart', at: ago(-7_200) }, 'IN_FUTURE'],
    ]
    const events = bad.flatMap(([event], index) => [event, { id: `${index}`, feature: 'cart' }])
    const { stored, duplicates, rejected, errors } = await reported({ events })
    expect({ stored, duplicates, errors }).toEqual({ stored: bad.length, duplicates: 0, errors: [] })
    expect(rejected).toEqual(
      bad.map(([, reason], index) => ({ index: 2 * index, reason, message: expect.stringMatching(/\.$/) })),
    )
    expect(await usageOf()).toMatchObject(exact(bad.length))
  })

  test('at most 10,000 at once', async () => {
    const answer = await reported({ events: Array.from({ length: 10_001 }, () => ({ feature: 'cart' })) })
    expect(answer).toMatchObject({ stored: 0, errors: [{ code: 'INVALID', path: ['input', 'events'] }] })
    expect(await usageOf()).toMatchObject(exact(0))
  })

  test('from who may report, by key or by token', async () => {
    const events = [{ feature: 'cart' }]
    const other = await owner.project()
    const project = app.slug
    const mayNot = { stored: 0, errors: [{ code: 'NOT_FOUND', path: ['input', 'project'] }] }
    expect(await reported({ events, project }, await owner.token(['REPORT'], [project]))).toMatchObject({ stored: 1 })
    expect(await reported({ events, project }, { key: app.key })).toMatchObject({ stored: 1 })
    expect(await reported({ events, project }, { key: other.key })).toMatchObject(mayNot)
    expect(await reported({ events, project }, await owner.token(['READ']))).toMatchObject(mayNot)
    expect(await reported({ events, project }, await owner.token(['REPORT'], [other.slug]))).toMatchObject(mayNot)
    expect(await reported({ events, project: 'no\u0000body' }, { token: ADMIN })).toMatchObject(mayNot)
    const { errors } = await ask(host.url, ReportUsage, { input: { events } }, { token: ADMIN })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    const nobody = await ask(host.url, ReportUsage, { input: { events, project } }, 'anonymous')
    expect(nobody.data?.reportUsage.stored ?? 0).toBe(0)
    expect(await usageOf()).toMatchObject(exact(2))
  })

  test('no more names a day than are told apart, and no address of a person', async () => {
    const names = Array.from({ length: 2_003 }, (_, index) => `f${index}`)
    const event = (feature: string, index: number) => ({ feature, customer: 'acme', at: ago(3_000 - index) })
    expect(await report(names.slice(0, 1_990).map(event))).toMatchObject({ stored: 1_990 })
    await usageOf()
    expect(await report(names.map(event))).toEqual({ stored: 13, duplicates: 1_990 })
    const other = { key: '(other)', events: 3, share: 3 / 2_003 }
    expect(await usageOf({ by: 'FEATURE', first: 1 })).toMatchObject({ events: 2_003, by: { nodes: [other] } })
    const ofCustomer = await usageOf({ customer: 'acme', by: 'FEATURE', first: 1 })
    expect(ofCustomer).toMatchObject({ events: 2_003, by: { nodes: [other] } })
    expect(await usageOf({ feature: 'f1999' })).toMatchObject({ events: 1 })
    expect(await usageOf({ feature: 'f2000' })).toMatchObject({ events: 0 })

    await report([
      { feature: 'f2000', at: ago(86_400) },
      { feature: 'by ann@example.org', at: ago(86_400) },
    ])
    expect(await usageOf({ feature: 'f2000' })).toMatchObject({ events: 1 })
    expect(await usageOf({ feature: 'by [email]' })).toMatchObject({ events: 1 })
  })

  test('no more customers than a project may have', async () => {
    await host.database.pool.query(
      `INSERT INTO customer (id, project_id, key, name, first_seen, last_seen, due_at)
       SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, 'c' || n, '', $2, $2, 'infinity'
       FROM generate_series(1, 19999) AS n`,
      [app.number, clock.now()],
    )
    const at = (seconds: number) => ({ feature: 'cart', at: ago(60 - seconds) })
    await report([
      { customer: 'c7', ...at(1) },
      { customer: 'new', ...at(2) },
      { customer: 'too many', ...at(3) },
      { customer: 'far too many', ...at(4) },
    ])
    const groups = [
      { key: '(other)', events: 2 },
      { key: 'c7', events: 1 },
      { key: 'new', events: 1 },
    ]
    expect(await usageOf({ by: 'CUSTOMER' })).toMatchObject({ events: 4, by: { nodes: groups } })
    expect(await usageOf({ feature: 'cart', by: 'CUSTOMER' })).toMatchObject({ by: { nodes: groups } })
    const { rows } = await host.database.pool.query('SELECT FROM customer WHERE project_id = $1', [app.number])
    expect(rows.length).toBe(20_000)
  })
})

describe('customers whom an ingest key introduces', () => {
  const names = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `c${from + index}`)
  const of = (customers: readonly string[], at = clock.now()) =>
    customers.map((customer) => ({ customer, feature: 'cart', user: `user of ${customer}`, at: at.toISOString() }))
  const known = async () => {
    const { rows } = await host.database.pool.query('SELECT FROM customer WHERE project_id = $1', [app.number])
    return rows.length
  }
  const toldApart = async () => (await usageOf({ by: 'CUSTOMER', first: 1 })).by.nodes[0]

  test('are 200 a day; all others are one', async () => {
    await Promise.all([report(of(names(0, 150))), report(of(names(100, 250))), report(of(names(200, 300)))])
    expect(await known()).toBe(200)
    expect(await toldApart()).toMatchObject({ key: '(other)', people: { count: 100 } })
    // Those who are known are told apart, and events that were put under others stay there.
    expect(await report(of(names(0, 300)))).toMatchObject({ duplicates: 300, stored: 0 })
    await report(of(names(0, 300), new Date(clock.now().getTime() - 5_000)))
    expect(await usageOf()).toMatchObject({ events: 600, people: { count: 300 } })
    expect(await toldApart()).toMatchObject({ key: '(other)', events: 200, people: { count: 100 } })
  })

  test('are no more when events are late, nor on the same day', async () => {
    const longAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)
    await report(of(names(0, 200), longAgo(300)))
    await usageOf()
    await report(of(names(0, 200), longAgo(390)))
    await report([...of(['late'], longAgo(200)), ...of(['early'])])
    await usageOf()
    expect(await known()).toBe(200)
  })

  test('do not hold up a token, which may introduce as many as a project may have', async () => {
    const token = await owner.token(['REPORT'], [app.slug])
    const input = { events: of(names(0, 1_000)), project: app.slug }
    expect(await reported(input, token)).toMatchObject({ stored: 1_000, errors: [] })
    expect(await usageOf()).toMatchObject({ events: 1_000 })
    expect(await known()).toBe(1_000)
    await report(of(['another']))
    expect(await toldApart()).toMatchObject({ key: '(other)', events: 1 })
  })

  test('are not those whose events were there already', async () => {
    const event = { id: 'one', feature: 'cart' }
    await report([event])
    expect(await report([{ ...event, customer: 'acme' }])).toMatchObject({ duplicates: 1 })
    await usageOf()
    expect(await known()).toBe(0)
  })
})

describe('features that are offered', () => {
  const offered = async () =>
    offeredFeatures(host.database.pool, app.number, { fromDay: '2026-01-01', toDay: '2026-12-31' })
  const used = (customer: string, ...features: string[]) => features.map((feature) => ({ customer, feature }))

  test('are those that two customers used, the most used first', async () => {
    await report([
      ...used('acme', 'cart', 'search', 'order 1234'),
      ...used('bolt', 'search', 'cart', 'search'),
      ...used('corn', 'order 5678', 'order 5679'),
      { feature: 'nobody says who' },
    ])
    await usageOf()
    expect(await offered()).toEqual(['search', 'cart'])
  })

  test('are those of the only customer, where there is one', async () => {
    await report([...used('acme', 'cart', 'search'), { feature: 'nobody says who' }])
    await usageOf()
    expect(await offered()).toEqual(['cart', 'search'])
  })

  test('are at most 200', async () => {
    const features = Array.from({ length: 205 }, (_, index) => `f${index}`)
    await report(['acme', 'bolt'].flatMap((customer) => used(customer, ...features, ...features.slice(5))))
    await usageOf()
    expect((await offered()).sort()).toEqual(features.slice(5).sort())
  })
})

describe('figures', () => {
  const roles = ['baker', 'driver', 'seller', null]
  const customers = ['acme', 'bolt', 'corn', 'dome', null]
  const features = ['cart', 'search', 'export', 'print', 'route', null]
  const steps = ['address', 'pay', 'done', null]
  const outcomes = ['STARTED', 'COMPLETED', 'FAILED', 'ABANDONED', null] as const

  /** Events of the last 12 days that look like chance and are the same each time. */
  function madeUp(count: number): (UsageEventInput & { at: string })[] {
    let state = 42
    const draw = <T>(from: readonly T[]): T => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return from[Math.floor((state / 2 ** 31) * from.length)]!
    }
    const numbers = Array.from({ length: 200 }, (_, index) => index)
    return Array.from({ length: count }, (_, index) => {
      const feature = draw(features)
      const step = draw(steps)
      const workflow = step !== null || feature === null ? draw(['checkout', 'delivery']) : null
      return {
        id: `${index}`,
        at: ago(draw(numbers) * 5_184),
        user: draw([null, ...numbers].slice(0, 90).map((number) => (number === null ? null : `user ${number}`))),
        role: draw(roles),
        customer: draw(customers),
        feature,
        workflow,
        step: workflow === null ? null : step,
        outcome: draw(outcomes),
        durationSeconds: draw([null, 0, 0.5, 7, 120]),
      }
    })
  }

  /** What the answer has to say, from the list alone. */
  function expected(events: readonly UsageEventInput[]) {
    const count = (outcome: string) => events.filter((event) => event.outcome === outcome).length
    const people = new Set(events.flatMap(({ user }) => user ?? [])).size
    const timed = events.flatMap(({ durationSeconds }) => durationSeconds ?? [])
    const [completed, failed, abandoned] = [count('COMPLETED'), count('FAILED'), count('ABANDONED')]
    const ended = completed + failed + abandoned
    return {
      events: events.length,
      people: { count: people, isExact: true, standardError: 0 },
      started: count('STARTED'),
      completed,
      failed,
      abandoned,
      completionRate: ended === 0 ? null : completed / ended,
      secondsMean: timed.length === 0 ? null : timed.reduce((sum, seconds) => sum + seconds, 0) / timed.length,
    }
  }
  type Name = 'role' | 'customer' | 'feature' | 'workflow' | 'step'
  function expectedBy(events: readonly UsageEventInput[], name: Name) {
    const whole = expected(events)
    const named = events.filter((event) => event[name] != null)
    return [...Map.groupBy(named, (event) => event[name]!)]
      .map(([key, some]) => ({
        key,
        ...expected(some),
        share: some.length / events.length,
        reach: expected(some).people.count / whole.people.count,
      }))
      .sort((one, other) => other.events - one.events || (one.key < other.key ? -1 : 1))
  }

  test('are those of the list, by every dimension and day, in whatever order and how often it came', async () => {
    const all = madeUp(900)
    const shuffled = all.toSorted((one, other) => (one.user ?? '').localeCompare(other.user ?? ''))
    await report(shuffled.slice(0, 300))
    await usageOf()
    // Late ones, some of them for the second time.
    await Promise.all([report(shuffled.slice(200, 700)), report(shuffled.slice(600, 900))])
    await clock.advance(1)
    await report(shuffled.slice(0, 100))

    const period = { from: '2026-03-10T18:00:00Z', to: '2026-03-20T00:00:00Z' }
    const inPeriod = all.filter(({ at }) => at >= '2026-03-10' && at < '2026-03-20')
    expect(inPeriod.length).toBeGreaterThan(500)
    expect(inPeriod.length).toBeLessThan(800)
    const days = Array.from({ length: 10 }, (_, index) => `2026-03-${10 + index}`)
    const answers: [filter: Partial<Record<Name, string>>, by: ('role' | 'customer' | 'feature' | 'workflow')[]][] = [
      [{}, ['role', 'customer', 'feature', 'workflow']],
      [{ role: 'baker' }, ['feature']],
      [{ customer: 'acme' }, ['feature']],
      [{ feature: 'cart' }, ['role', 'customer']],
      [{ role: 'baker', feature: 'cart' }, []],
      [{ customer: 'bolt', feature: 'print' }, []],
      [{ role: 'nobody' }, ['feature']],
    ]
    for (const [filter, breakdowns] of answers) {
      const fits = (event: UsageEventInput) =>
        Object.entries(filter).every(([name, value]) => event[name as Name] === value)
      const of = inPeriod.filter(fits)
      const usage = await usageOf({ period, ...filter })
      expect(usage).toMatchObject(expected(of))
      expect(usage.days).toEqual(
        days.map((day) => ({ at: `${day}T00:00:00.000Z`, ...expected(of.filter(({ at }) => at.startsWith(day))) })),
      )
      for (const name of breakdowns) {
        const by = name.toUpperCase() as 'ROLE'
        expect((await usageOf({ period, ...filter, by })).by.nodes, `${name} of ${JSON.stringify(filter)}`).toEqual(
          expectedBy(of, name),
        )
      }
    }

    const ofWorkflow = inPeriod.filter(({ workflow }) => workflow === 'checkout')
    const { workflow } = await usageOf({ period, withWorkflow: true })
    expect(workflow).toMatchObject({ name: 'checkout', ...expected(ofWorkflow) })
    expect(workflow.steps.nodes).toEqual(expectedBy(ofWorkflow, 'step'))

    await inOtherDomains(inPeriod)
  })

  async function inOtherDomains(events: readonly (UsageEventInput & { at: string })[]) {
    const { pool } = host.database
    const inDays = { fromDay: '2026-03-10', toDay: '2026-03-19' }
    const namesOf = (some: readonly UsageEventInput[]) =>
      [...new Set(some.flatMap(({ feature }) => feature ?? []))].sort()
    const offered = await offeredFeatures(pool, app.number, inDays)
    expect(offered.sort()).toEqual(namesOf(events.filter(({ customer }) => customer != null)))
    const found = await customersUsage(pool, app.number, ['acme', 'bolt', 'nobody'], inDays)
    expect([...found.keys()]).toEqual(['acme', 'bolt'])
    const ofAcme = events.filter(({ customer }) => customer === 'acme')
    const { events: count, people, completed, failed, abandoned } = expected(ofAcme)
    const activeDays = new Set(ofAcme.map(({ at }) => at.slice(0, 10))).size
    expect(found.get('acme')).toEqual({
      activeDays,
      events: count,
      people: people.count,
      completed,
      failed,
      abandoned,
      features: namesOf(ofAcme),
    })
  }

  test('groups come in pages', async () => {
    const events = ['a', 'b', 'b', 'c', 'd', 'd', 'd'].map((feature, index) => ({ id: `${index}`, feature }))
    await report(events)
    const keys = async (page: object) => {
      const { nodes, pageInfo } = (await usageOf({ by: 'FEATURE', ...page })).by
      return { keys: nodes.map(({ key }) => key).join(''), ...pageInfo }
    }
    const first = await keys({ first: 2 })
    expect(first).toMatchObject({ keys: 'db', hasNextPage: true })
    const second = await keys({ first: 2, after: first.endCursor })
    expect(second).toMatchObject({ keys: 'ac', hasNextPage: false })
    expect(await keys({ last: 2, before: second.endCursor })).toMatchObject({ keys: 'ba', hasPreviousPage: true })
    expect(await refusal({ by: 'FEATURE', after: 'nonsense' })).toMatch(/^BAD_USER_INPUT: A cursor is one that/)
  })

  test.each([
    ['a role and a customer', { role: 'baker', customer: 'acme' }, /by role or by customer, not by both/],
    ['customers of a role', { role: 'baker', by: 'CUSTOMER' }, /one role is not known by CUSTOMER/],
    [
      'roles of a pair',
      { customer: 'acme', feature: 'a', by: 'ROLE' },
      /one customer and feature is not known by ROLE/,
    ],
    ['a long name', { customer: 'x'.repeat(10_000) }, /`customer` is one line of 1 to 200 characters/],
    ['a control character', { feature: 'a\u0000' }, /`feature` is one line/],
    ['a century', { period: { from: '1926-01-01T00:00:00Z' } }, /at most 400 days/],
    [
      'the year 0',
      { period: { from: '0000-01-01T00:00:00+10:00', to: '0000-01-03T00:00:00Z' } },
      /of the years 1970 to 9999/,
    ],
    ['a workflow of a role', { role: 'baker', withWorkflow: true }, /leave the filters out/],
  ])('%s is refused', async (_, variables, message) => {
    expect(await refusal(variables)).toMatch(message)
    expect(await refusal(variables)).toMatch(/^BAD_USER_INPUT: /)
  })
})

test('people are counted one by one up to 1,536, and estimated with a known error beyond, over all days together', async () => {
  const people = Array.from({ length: 5_000 }, (_, index) => `person ${index}`)
  const on = (days: number, some: readonly string[]) =>
    some.map((user) => ({ user, feature: 'cart', customer: 'acme', at: ago(days * 86_400) }))
  await report(on(1, people.slice(0, 1_536)))
  const exact = { count: 1_536, isExact: true, standardError: 0 }
  expect((await usageOf()).people).toEqual(exact)
  await report(on(2, people.slice(0, 1_500)))
  expect((await usageOf()).people).toEqual(exact)
  await report(on(3, people))
  for (const filter of [{}, { customer: 'acme' }, { feature: 'cart' }, { customer: 'acme', feature: 'cart' }]) {
    const { events, people: told } = await usageOf(filter)
    expect(events).toBe(8_036)
    expect(told).toMatchObject({ isExact: false, standardError: 0.008125 })
    expect(Math.abs(told.count - 5_000)).toBeLessThan(3 * told.standardError * 5_000)
  }
})

test('rounds at the same time, on several nodes, take in everything once', async () => {
  const { database } = host
  const options = { database, bus: createLocalBus(), clock, log: pino({ level: 'silent' }), userSalt: '' }
  const nodes = [createUsage(options), createUsage(options), createUsage(options)]
  for (let time = 0; time < 5; time++) {
    const events = Array.from({ length: 40 }, (_, index) => ({ id: `${time} ${index}`, feature: 'cart' }))
    await Promise.all(events.map((event) => report([event])))
    await Promise.all([...nodes.map((node) => node.round()), nodes[0]!.settle(app.number), usageOf()])
  }
  expect(await usageOf({ by: 'FEATURE' })).toMatchObject({ events: 200, by: { nodes: [{ key: 'cart', events: 200 }] } })
  const { rows } = await database.pool.query('SELECT FROM usage_change WHERE project_id = $1', [app.number])
  expect(rows).toEqual([])
})

test('usage of a customer is that of the project for them', async () => {
  await report([
    { feature: 'cart', customer: 'acme', user: 'ann', at: ago(86_400) },
    { feature: 'cart', customer: 'acme', user: 'ann' },
    { feature: 'search', customer: 'acme', user: 'ben' },
    { feature: 'cart', customer: 'globex', user: 'cleo' },
  ])
  // A customer is known as soon as usage has been asked for.
  await usageOf()
  const { customer, usage } = (await owner.gql(OfCustomer, { slug: app.slug })).project!
  expect(customer!.usage).toEqual(usage)
  expect(usage).toMatchObject({ events: 3, people: { count: 2 }, by: { nodes: [{ key: 'cart' }, { key: 'search' }] } })
  expect(usage.days).toHaveLength(31)
  const { project } = await owner.gql(OfFeature, { slug: app.slug, period: { last: '1h' } })
  expect(project!.customer!.usage).toMatchObject({ events: 1, people: { count: 1 } })
  expect(project!.customer!.usage).toEqual(project!.usage)
})

test('what many small calls brought at once is put into rollups, each event once', async () => {
  for (let call = 0; call < 30; call++) await report([{ feature: `f${call % 7}` }])
  await Promise.all([usageOf(), usageOf()])
  expect(await usageOf()).toMatchObject({ events: 30 })
  await report([{ feature: 'f0' }])
  expect(await usageOf({ feature: 'f0' })).toMatchObject({ events: 6 })
})

test('what a large call brings is put into rollups in portions', async () => {
  await report(Array.from({ length: 2_500 }, (_, index) => ({ feature: `f${index % 7}` })))
  const { rows } = await host.database.pool.query(
    'SELECT cardinality(keys) AS events FROM usage_change WHERE project_id = $1 ORDER BY id',
    [app.number],
  )
  expect(rows.map(({ events }) => events)).toEqual([1_000, 1_000, 500])
  expect(await usageOf()).toMatchObject({ events: 2_500 })
})

test('events are forgotten when nobody can send them again, and what they add up to is not', async () => {
  const events = [
    { id: 'old', feature: 'cart', user: 'ann', at: ago(399 * 86_400) },
    { id: 'new', feature: 'cart', user: 'ann', at: ago(397 * 86_400) },
  ]
  await report(events)
  await usageOf()
  const kept = async () => {
    const { rows } = await host.database.pool.query('SELECT FROM usage_event WHERE project_id = $1', [app.number])
    return rows.length
  }
  const later = (days: number) => new Date(clock.now().getTime() + days * 86_400_000)
  await forgetOlder(host.database, agingEvents, later(2))
  expect(await kept()).toBe(2)
  await forgetOlder(host.database, agingEvents, later(3))
  expect(await kept()).toBe(1)
  const period = { from: ago(399 * 86_400), to: ago(390 * 86_400) }
  expect(await usageOf({ period })).toMatchObject({ events: 2, people: { count: 1 } })
})

test('a live query hears of usage', async () => {
  await report([{ feature: 'cart', user: 'ann' }])
  const told = subscribe(host.url, LiveUsage, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
  const heard = async () => (await next(told)).live.project?.usage
  expect(await heard()).toEqual({ events: 1, people: { count: 1 } })
  await report([{ feature: 'cart', user: 'ben' }])
  expect(await heard()).toEqual({ events: 2, people: { count: 2 } })
  await told.return?.()
})

const ReportUsage = graphql(`
  mutation ReportUsage($input: ReportUsageInput!) {
    reportUsage(input: $input) { stored duplicates rejected { index reason message } errors { code message path } }
  }
`)
const UsageOf = graphql(`
  query UsageOf(
    $slug: String!, $period: Period, $role: String, $customer: String, $feature: String, $by: UsageBreakdown = FEATURE,
    $first: Int, $after: String, $last: Int, $before: String, $withBy: Boolean = false, $withWorkflow: Boolean = false
  ) {
    project(slug: $slug) {
      usage(period: $period, role: $role, customer: $customer, feature: $feature) {
        ...Figures
        days { at ...Figures }
        by(dimension: $by, first: $first, after: $after, last: $last, before: $before) @include(if: $withBy) {
          nodes { key share reach ...Figures }
          pageInfo { hasNextPage hasPreviousPage endCursor }
        }
        workflow(name: "checkout") @include(if: $withWorkflow) {
          name ...Figures
          steps { nodes { key share reach ...Figures } }
        }
      }
    }
  }
  fragment Figures on UsageFigures {
    events people { count isExact standardError } started completed failed abandoned completionRate secondsMean
  }
`)
const LiveUsage = graphql(`
  subscription LiveUsage($slug: String!) {
    live { project(slug: $slug) { usage { events people { count } } } }
  }
`)
const OfCustomer = graphql(`
  query UsageOfCustomer($slug: String!) {
    project(slug: $slug) {
      customer(key: "acme") { usage { ...UsageOfOne } }
      usage(customer: "acme") { ...UsageOfOne }
    }
  }
  fragment UsageOfOne on Usage {
    events
    people { count isExact }
    days { at events people { count } }
    by(dimension: FEATURE) { nodes { key events } }
  }
`)
const OfFeature = graphql(`
  query UsageOfCustomersFeature($slug: String!, $period: Period) {
    project(slug: $slug) {
      customer(key: "acme") { usage(feature: "cart", period: $period) { events people { count } days { at events } } }
      usage(customer: "acme", feature: "cart", period: $period) { events people { count } days { at events } }
    }
  }
`)
