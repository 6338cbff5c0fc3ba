import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { agingHealthDays } from '../../src/customers/health/aging-health-days.ts'
import { createCustomerScoring } from '../../src/customers/health/score-customers.ts'
import { agingSignals } from '../../src/customers/signals/aging-signals.ts'
import type { CustomerFacts } from '../../src/plugin/contract/health-score.ts'
import { forgetOlder } from '../../src/storage/forget-older.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type {
  CustomerListQueryVariables,
  CustomerSignalInput,
  UpdateCustomerSettingsInput,
  UsageEventInput,
} from '../typed/graphql.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-customers-'))
const EVENKEEL_CONFIG = join(folder, 'evenkeel.json')
const plain = join(import.meta.dirname, '../customers/plugins/plain.ts')
writeFileSync(EVENKEEL_CONFIG, JSON.stringify({ plugins: [{ use: plain }] }))

const clock = fakeClock()
let host: TestHost
let owner: Seed
let app: SeededProject
beforeAll(async () => {
  host = await startTestHost({ EVENKEEL_CONFIG }, undefined, clock)
  owner = seed(host)
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  app = await owner.project()
  // They are no matter of these tests, and would be evaluated with every step of the clock.
  await host.database.prisma.alertRule.updateMany({ data: { enabled: false } })
})

const ago = (seconds: number) => new Date(clock.now().getTime() - seconds * 1_000).toISOString()
const DAY = 86_400

const signal = async (...signals: CustomerSignalInput[]) =>
  (await owner.gql(ReportSignals, { input: { signals } }, { key: app.key })).reportCustomerSignal
/** The same with a token: an ingest key renames nobody. */
const signalAsPeople = async (...signals: CustomerSignalInput[]) =>
  (await owner.gql(ReportSignals, { input: { project: app.slug, signals } })).reportCustomerSignal
const csat = (customer: string, score: number): CustomerSignalInput => ({ customer, kind: 'CSAT', score })
const ticket = (customer: string, more: Partial<CustomerSignalInput> = {}): CustomerSignalInput => ({
  customer,
  kind: 'SUPPORT_TICKET',
  ...more,
})
async function use(...events: UsageEventInput[]) {
  const { reportUsage } = await owner.gql(ReportUsed, { input: { events } }, { key: app.key })
  expect(reportUsage).toMatchObject({ stored: events.length, errors: [] })
}
/** What was reported is put into rollups, and then scored. */
async function score() {
  await clock.advance(1)
  await clock.advance(6)
}
const customerOf = async (key: string) => (await owner.gql(CustomerPage, { slug: app.slug, key })).project!.customer!
const healthOf = async (key: string) => (await customerOf(key)).health
const list = async (variables: Omit<CustomerListQueryVariables, 'slug'> = {}) =>
  (await owner.gql(CustomerList, { slug: app.slug, ...variables })).project!.customers
const keys = async (variables: Omit<CustomerListQueryVariables, 'slug'> = {}) =>
  (await list(variables)).nodes.map(({ key }) => key)
const configure = (input: Omit<UpdateCustomerSettingsInput, 'project'>) =>
  owner.gql(Configure, { input: { project: app.slug, ...input } }).then((answer) => answer.updateCustomerSettings)
/** Others that score the customers of the same database, ten seconds later. */
async function twoNodes(onAsked: (key: string) => unknown = () => {}, bus = createLocalBus()) {
  const registry = await openPlugins({ use: plain })
  const scorers = {
    names: registry.names,
    async scoreHealth(name: string, facts: CustomerFacts) {
      await onAsked(facts.key)
      return registry.scoreHealth(name, facts)
    },
  }
  const later = fakeClock(new Date(clock.now().getTime() + 10_000))
  const open = () => {
    const log = pino({ level: 'silent' })
    return createCustomerScoring({ database: host.database, bus, clock: later, log, scorers })
  }
  return { list: [open(), open()] as const, [Symbol.asyncDispose]: registry[Symbol.asyncDispose] }
}
/** A crash that happened at the moment the clock shows. */
const crash = (event: object, where = 'pay') =>
  app.report({ exception: thrown('Error', where), timestamp: clock.now().toISOString(), ...event })

describe('signals', () => {
  test('are stored once, and refused with their place and a reason, one by one', async () => {
    const at = ago(60)
    const first = await signal(
      { id: 's1', customer: 'acme', name: 'Acme Ltd.', kind: 'CSAT', score: 4, at, comment: 'Ask ann@example.com' },
      { customer: 'acme', kind: 'CSAT', score: 6 },
      { customer: 'acme', kind: 'NPS', score: 9, at },
      { customer: 'acme', kind: 'NPS', score: 9.5 },
      { customer: '', kind: 'CSAT', score: 4 },
      { customer: 'acme', kind: 'CSAT', score: 4, at: ago(401 * DAY) },
      { customer: 'acme', kind: 'CSAT', score: 4, at: ago(-2 * 3_600) },
      { id: 's1', customer: 'another', kind: 'CSAT', score: 1 },
    )
    expect(first).toMatchObject({ stored: 2, updated: 0, duplicates: 1, errors: [] })
    expect(first.rejected.map(({ index, reason }) => [index, reason])).toEqual([
      [1, 'BAD_SCORE'],
      [3, 'BAD_SCORE'],
      [4, 'BAD_TEXT'],
      [5, 'TOO_OLD'],
      [6, 'IN_FUTURE'],
    ])
    expect(first.rejected[0]!.message).toContain('1 to 5')
    expect(
      await signal(
        { id: 's1', customer: 'acme', kind: 'CSAT', score: 1 },
        { customer: 'acme', kind: 'NPS', score: 9, at },
      ),
    ).toMatchObject({ stored: 0, duplicates: 2 })

    const { name, firstSeen, signals } = await customerOf('acme')
    expect({ name, firstSeen }).toEqual({ name: 'Acme Ltd.', firstSeen: at })
    expect(signals.totalCount).toBe(2)
    expect(signals.nodes.find(({ kind }) => kind === 'CSAT')).toMatchObject({
      kind: 'CSAT',
      score: 4,
      at,
      severity: null,
      resolvedAt: null,
      comment: 'Ask [email]',
    })
    expect(await keys()).toEqual(['acme'])
  })

  test('resolve a ticket that is known, and leave what was said of it', async () => {
    const at = ago(3_600)
    await signal(ticket('acme', { id: 't', severity: 'CRITICAL', at, comment: 'Help' }))
    expect(await signal(ticket('acme', { id: 't', severity: 'LOW', resolvedAt: ago(7_200) }))).toMatchObject({
      updated: 0,
      rejected: [{ index: 0, reason: 'RESOLVED_TOO_EARLY' }],
    })
    const resolvedAt = ago(1_800)
    const resolved = ticket('another', { id: 't', severity: 'LOW', resolvedAt })
    expect(await signal(resolved)).toMatchObject({ stored: 0, updated: 1, duplicates: 0 })
    expect(await signal(resolved)).toMatchObject({ updated: 0, duplicates: 1 })
    const { nodes } = (await customerOf('acme')).signals
    expect(nodes).toMatchObject([
      { kind: 'SUPPORT_TICKET', score: null, at, severity: 'CRITICAL', resolvedAt, comment: 'Help' },
    ])
    expect(await keys()).toEqual(['acme'])
  })

  test('of a ticket come in any order, and how long it took is of those of which both ends are known', async () => {
    const [at, resolvedAt] = [ago(36_000), ago(0)]
    await signal(ticket('acme', { id: 't', resolvedAt }))
    await score()
    expect((await healthOf('acme')).parts[0]!.reason).toBe('1 opened, 0 open, null s.')
    expect(await signal(ticket('acme', { id: 't', severity: 'CRITICAL', at }))).toMatchObject({ updated: 1 })
    expect((await customerOf('acme')).signals.nodes).toMatchObject([{ at, resolvedAt, severity: 'CRITICAL' }])
    await score()
    expect((await healthOf('acme')).parts[0]!.reason).toBe('1 opened, 0 open, 36000 s.')
    // Resolved, as far as one report says, at the moment it was opened.
    const minuteLater = new Date(Date.parse(at) + 60_000).toISOString()
    for (const more of [{ at }, { resolvedAt: at }, { resolvedAt: minuteLater }])
      await signal(ticket('globex', { id: 'u', ...more }))
    await score()
    expect((await healthOf('globex')).parts[0]!.reason).toBe('1 opened, 0 open, 60 s.')
  })

  test('with an ingest key name who is new, and rename nobody; they introduce 200 a day', async () => {
    await signal({ ...csat('acme', 4), name: 'Acme' })
    await signal({ ...csat('acme', 5), name: 'pwned' })
    expect((await customerOf('acme')).name).toBe('Acme')
    await signalAsPeople({ ...csat('acme', 5), name: 'Acme Ltd.' })
    expect((await customerOf('acme')).name).toBe('Acme Ltd.')
    expect(await signal(csat('(other)', 4))).toMatchObject({ stored: 0, rejected: [{ reason: 'RESERVED' }] })

    const { stored, rejected } = await signal(...Array.from({ length: 210 }, (_, index) => csat(`c${index}`, 3)))
    expect([stored, rejected.length, rejected[0]!.reason]).toEqual([199, 11, 'TOO_MANY_CUSTOMERS'])
    expect(await signal(csat('acme', 3))).toMatchObject({ stored: 1 })
    expect(await signalAsPeople(csat('another', 3))).toMatchObject({ stored: 1 })
    await clock.advance(DAY)
    expect(await signal(csat('tomorrow', 3))).toMatchObject({ stored: 1 })
  })

  test('are 10,000 a day with an ingest key; a token reports more', async () => {
    await signal(csat('acme', 4))
    await host.database.pool.query(
      `INSERT INTO customer_signal (id, project_id, customer_id, key, kind, at, score, keyed_at)
       SELECT gen_random_uuid(), project_id, id, gen_random_uuid(), 'NPS', $2, 9, $2
       FROM customer, generate_series(1, 9998) WHERE project_id = $1`,
      [app.number, clock.now()],
    )
    expect(await signal(csat('acme', 4), ticket('acme', { id: 't' }), csat('acme', 3))).toMatchObject({
      stored: 1,
      rejected: [
        { index: 1, reason: 'TOO_MANY_SIGNALS' },
        { index: 2, reason: 'TOO_MANY_SIGNALS' },
      ],
    })
    expect(await signalAsPeople(ticket('acme', { id: 't' }))).toMatchObject({ stored: 1 })
    expect(await signal(ticket('acme', { id: 't', resolvedAt: ago(-60) }))).toMatchObject({ updated: 1 })
    await clock.advance(DAY)
    expect(await signal(csat('acme', 4))).toMatchObject({ stored: 1 })
  })

  test('are forgotten when nobody can send them again; a ticket that is open is not, however old it is', async () => {
    await signal(
      csat('acme', 4),
      ticket('acme', { id: 'resolved', comment: 'R', at: ago(400 * DAY - 60), resolvedAt: ago(0) }),
      ticket('acme', { id: 'open', comment: 'O', at: ago(400 * DAY - 60) }),
    )
    await score()
    const later = (days: number) => new Date(clock.now().getTime() + days * DAY * 1_000)
    const forget = async (now: Date) => {
      for (const aging of [agingSignals, agingHealthDays]) await forgetOlder(host.database, aging, now)
    }
    await forget(later(400))
    const before = await customerOf('acme')
    expect([before.signals.totalCount, before.history.length]).toEqual([3, 1])
    await forget(later(403))
    const { signals, history } = await customerOf('acme')
    expect(signals.nodes.map(({ comment }) => comment)).toEqual(['O'])
    expect(history).toEqual([])
    await clock.advance(3_600, 1_800)
    expect((await healthOf('acme')).parts[0]!.reason).toBe('0 opened, 1 open, null s.')
  })

  test('are removed by those who triage', async () => {
    await signal({ id: 'bad', ...csat('acme', 1) }, csat('acme', 5))
    await score()
    expect(await healthOf('acme')).toMatchObject({ overall: 60 })
    const id = (await customerOf('acme')).signals.nodes.find((each) => each.score === 1)!.id
    const reader = await owner.token(['READ'], [app.slug])
    expect((await ask(host.url, RemoveSignal, { id }, reader)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ])
    const stranger = await owner.token(['READ', 'TRIAGE'], [(await owner.project()).slug])
    expect((await owner.gql(RemoveSignal, { id }, stranger)).removeCustomerSignal).toMatchObject({
      deletedId: null,
      errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
    })
    const triager = await owner.token(['READ', 'TRIAGE'], [app.slug])
    const remove = async () => (await owner.gql(RemoveSignal, { id }, triager)).removeCustomerSignal
    expect(await remove()).toEqual({ deletedId: id, errors: [] })
    expect(await remove()).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] })
    await score()
    expect(await healthOf('acme')).toMatchObject({ overall: 100 })
  })

  test('need the right to report, and a call of reasonable size', async () => {
    const signals = Array.from({ length: 1_001 }, () => csat('acme', 3))
    expect(await signal(...signals)).toMatchObject({ stored: 0, errors: [{ code: 'INVALID' }] })
    const reader = await owner.token(['READ'])
    const input = { project: app.slug, signals: [csat('acme', 3)] }
    expect((await owner.gql(ReportSignals, { input }, reader)).reportCustomerSignal.errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'project'] },
    ])
    const reporter = await owner.token(['REPORT'], [app.slug])
    expect((await owner.gql(ReportSignals, { input }, reporter)).reportCustomerSignal).toMatchObject({ stored: 1 })
    expect(await keys()).toEqual(['acme'])
  })
})

describe('health', () => {
  test('is the mean of what is known, and names what is missing', async () => {
    await signal(csat('acme', 4))
    expect(await healthOf('acme')).toMatchObject({ overall: null, band: null, scoredAt: null, scoredBy: null })
    await score()
    expect(await healthOf('acme')).toMatchObject({
      overall: 80,
      satisfaction: 80,
      usage: null,
      adoption: null,
      support: null,
      band: 'HEALTHY',
      trend: 'UNKNOWN',
      churnRisk: null,
      scoredBy: 'plain',
      failure: null,
      parts: [{ name: 'satisfaction', weight: 1, score: 80, reason: '1 CSAT, 0 NPS.' }],
      missing: ['usage', 'adoption', 'support'],
    })

    await use(
      { customer: 'acme', user: 'ann', feature: 'orders' },
      { customer: 'acme', user: 'bob', feature: 'orders' },
      { customer: 'globex', user: 'eve', feature: 'orders' },
      { customer: 'globex', user: 'eve', feature: 'stock' },
      { customer: 'initech', user: 'joe', feature: 'stock' },
    )
    await signal(ticket('acme', { severity: 'HIGH' }))
    await score()
    const health = await healthOf('acme')
    expect(health).toMatchObject({
      overall: (20 + 80 + 50 + 50) / 4,
      usage: 20,
      satisfaction: 80,
      adoption: 50,
      support: 50,
      band: 'CRITICAL',
      churnRisk: 0,
      missing: [],
      recommendations: ['Answer them. 1 open.'],
      advice: [{ action: 'Answer them.', reason: '1 open.' }],
    })
    expect(health.parts.map(({ name, weight }) => [name, weight])).toEqual([
      ['usage', 0.25],
      ['satisfaction', 0.25],
      ['adoption', 0.25],
      ['support', 0.25],
    ])
    // A project in which tickets are told of: who has none has none.
    expect(await healthOf('globex')).toMatchObject({ support: 100, satisfaction: null, missing: ['satisfaction'] })
  })

  test('follows the weights and bands of the project at once', async () => {
    await signal(csat('acme', 4), ticket('acme'))
    await use({ customer: 'acme', feature: 'orders' })
    await score()
    expect(await healthOf('acme')).toMatchObject({ overall: (80 + 80 + 10 + 100) / 4, band: 'AT_RISK' })
    expect(await configure({ weights: { usage: 0, adoption: 0, support: 3 }, bands: { healthy: 90 } })).toMatchObject({
      settings: {
        weights: { usage: 0, satisfaction: 1, adoption: 0, support: 3 },
        bands: { healthy: 90, atRisk: 60 },
      },
      errors: [],
    })
    await clock.advance(1)
    expect(await healthOf('acme')).toMatchObject({
      overall: 80,
      usage: 10,
      adoption: 100,
      band: 'AT_RISK',
      missing: [],
    })
    await configure({ weights: null, bands: null })
    await clock.advance(1)
    expect(await healthOf('acme')).toMatchObject({ overall: 67.5, band: 'AT_RISK' })

    for (const [wrong, path] of [
      [{ weights: { usage: -1 } }, ['weights', 'usage']],
      [{ weights: { usage: 0, satisfaction: 0, adoption: 0, support: 0 } }, ['weights']],
      [{ bands: { healthy: 101 } }, ['bands', 'healthy']],
      [{ bands: { healthy: 60 } }, ['bands', 'healthy']],
    ] as const) {
      const { settings, errors } = await configure(wrong)
      expect(settings).toBeNull()
      expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', ...path] }])
    }
    const operator = await owner.token(['READ', 'TRIAGE'], [app.slug])
    const input = { project: app.slug, weights: { usage: 5 } }
    expect((await ask(host.url, Configure, { input }, operator)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ])
  })

  test('looks at up to 10,000 tickets that are open for long', async () => {
    await signal(ticket('acme', { at: ago(3_600) }))
    await host.database.pool.query(
      `INSERT INTO customer_signal (id, project_id, customer_id, key, kind, at, opened_at)
       SELECT gen_random_uuid(), project_id, id, gen_random_uuid(), 'SUPPORT_TICKET', $2, $2
       FROM customer, generate_series(1, 10005) WHERE project_id = $1`,
      [app.number, ago(61 * DAY)],
    )
    await score()
    expect((await healthOf('acme')).parts[0]!.reason).toBe('1 opened, 10001 open, null s.')
  })

  test('has a history by day, and a trend after eight', async () => {
    const trends: string[] = []
    for (let day = 0; day < 9; day++) {
      await signal(ticket('acme'))
      await score()
      trends.push((await healthOf('acme')).trend)
      await clock.advance(DAY - 7)
    }
    expect(trends).toEqual([...Array(7).fill('UNKNOWN'), 'WORSENING', 'WORSENING'])
    const { health, history } = await customerOf('acme')
    expect(health).toMatchObject({ trend: 'WORSENING', overall: 0 })
    // The last is today, on which nothing was reported yet.
    const expected = [80, 60, 40, 20, 0, 0, 0, 0, 0, 0]
    expect(history.map(({ overall, support }) => [overall, support])).toEqual(expected.map((each) => [each, each]))
    expect(new Set(history.map(({ day }) => day)).size).toBe(10)
    expect(await keys({ filter: { trend: ['WORSENING'] } })).toEqual(['acme'])
    expect(await keys({ filter: { trend: ['IMPROVING', 'STABLE'] } })).toEqual([])
  })

  test('compares with the 30 days before, and knows silence from not knowing', async () => {
    await use({ customer: 'acme', feature: 'orders' }, { customer: 'acme', feature: 'stock' })
    await score()
    expect((await healthOf('acme')).parts[0]).toMatchObject({ name: 'usage', reason: '2 after none.' })
    await clock.advance(31 * DAY)
    await signal(csat('acme', 5))
    await score()
    expect((await healthOf('acme')).parts[0]).toMatchObject({ name: 'usage', score: 0, reason: '0 after 2.' })
  })

  test('is as it was where the scorer fails, and says so', async () => {
    await signal(csat('acme', 4))
    await score()
    await signalAsPeople({ ...csat('acme', 1), name: 'trouble' })
    await score()
    expect(await healthOf('acme')).toMatchObject({
      overall: 80,
      band: 'HEALTHY',
      failure: expect.stringContaining('will not look'),
    })
    await signalAsPeople({ ...csat('acme', 1), name: 'Acme' })
    await score()
    expect(await healthOf('acme')).toMatchObject({ overall: 40, band: 'CRITICAL', failure: null })
  })

  test('is asked for once, however many nodes are there', async () => {
    await signal(...Array.from({ length: 30 }, (_, index) => csat(`c${index}`, 3)))
    const asked: string[] = []
    await using nodes = await twoNodes((key) => asked.push(key))
    await Promise.all(nodes.list.map((node) => node.round()))
    const own = asked.filter((key) => /^c\d+$/.test(key))
    expect(own.toSorted()).toEqual(Array.from({ length: 30 }, (_, index) => `c${index}`).toSorted())
    expect((await list({ first: 50 })).nodes.map(({ health }) => health.overall)).toEqual(Array(30).fill(60))
  })
})

test('what happens to a customer while they are scored is scored next', async () => {
  await signal({ ...csat('busy', 5), at: ago(60) })
  await using nodes = await twoNodes((key) => key === 'busy' && signal({ ...csat('busy', 1), at: ago(30) }))
  await nodes.list[0].round()
  expect(await healthOf('busy')).toMatchObject({ overall: 100 })
  await nodes.list[1].round()
  expect(await healthOf('busy')).toMatchObject({ overall: 60 })
  await nodes.list[1].round()
  expect(await healthOf('busy')).toMatchObject({ overall: 60, parts: [{ reason: '2 CSAT, 0 NPS.' }] })
})

test('a customer is removed with all that is theirs, and comes back as somebody new', async () => {
  await signal({ ...csat('acme', 4), user: 'ann', name: 'Acme' })
  await use({ customer: 'acme', user: 'ann', feature: 'orders' })
  await score()
  const { id } = await customerOf('acme')
  const triager = await owner.token(['READ', 'TRIAGE'], [app.slug])
  expect((await ask(host.url, RemoveCustomer, { id }, triager)).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  const stranger = await owner.token(['READ', 'ADMIN'], [(await owner.project()).slug])
  expect((await owner.gql(RemoveCustomer, { id }, stranger)).removeCustomer).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }],
  })
  expect((await owner.gql(RemoveCustomer, { id })).removeCustomer).toEqual({ deletedId: id, errors: [] })
  expect((await owner.gql(RemoveCustomer, { id })).removeCustomer.errors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(await keys()).toEqual([])
  expect((await owner.gql(CustomerNode, { id })).node).toBeNull()
  await crash({ user: { id: 'ann' } })
  await signal(csat('acme', 2))
  const again = await customerOf('acme')
  expect(again).toMatchObject({ name: 'acme', history: [], crashCount: 0, signals: { totalCount: 1 } })
  expect(again.id).not.toBe(id)
})

test('usage that goes on has a customer scored once a minute, a signal at once', async () => {
  await signal(csat('acme', 4))
  await score()
  const scoredAt = async () => Date.parse((await healthOf('acme')).scoredAt!)
  const first = await scoredAt()
  await use({ customer: 'acme', feature: 'orders' })
  await clock.advance(1)
  await clock.advance(40)
  expect(await scoredAt()).toBe(first)
  await clock.advance(20)
  const second = await scoredAt()
  expect(second - first).toBeGreaterThanOrEqual(60_000)
  expect(await healthOf('acme')).toMatchObject({ usage: 10 })
  await use({ customer: 'acme', feature: 'orders' })
  await signal(csat('acme', 2))
  await score()
  expect((await scoredAt()) - second).toBeLessThan(60_000)
})

test('only those of whom something that is shown differs are told of', async () => {
  await signal(csat('same', 4), csat('moved', 4))
  await score()
  const bus = createLocalBus()
  const told: string[] = []
  bus.subscribe((notices) => {
    for (const notice of notices)
      if (notice.kind === 'customers' && notice.project === app.number) told.push(...notice.customers)
  })
  await using nodes = await twoNodes(undefined, bus)
  await signal(csat('moved', 1), csat('new', 3))
  await host.database.pool.query('UPDATE customer SET due_at = $2 WHERE project_id = $1', [app.number, clock.now()])
  await nodes.list[0].round()
  const [moved, fresh, same] = [await customerOf('moved'), await customerOf('new'), await customerOf('same')]
  const idsTold = [...new Set(told)].map((id) => encodeGlobalID('Customer', id))
  expect(idsTold.toSorted()).toEqual([moved.id, fresh.id].toSorted())
  expect(same.health.scoredAt).toBe(moved.health.scoredAt)
})

test('a customer whose facts cannot be read keeps no other from a score', async () => {
  await use(...Array.from({ length: 7 }, (_, index) => ({ customer: `c${index}`, user: 'ann', feature: 'orders' })))
  await clock.advance(1)
  await host.database.pool.query(
    `UPDATE usage_rollup SET people = '\\xff' WHERE project_id = $1 AND dimension = 'CUSTOMER' AND key = 'c4'`,
    [app.number],
  )
  await using nodes = await twoNodes()
  await nodes.list[0].round()
  const unscored = (await list({ first: 20 })).nodes.filter(({ health }) => health.overall === null)
  expect(unscored.map(({ key }) => key)).toEqual(['c4'])
  await host.database.prisma.customer.deleteMany({ where: { projectId: app.number } })
})

describe('crashes and issues that hit a customer', () => {
  test('are those that name them, and those of their people', async () => {
    await use(
      { customer: 'acme', user: 'ann', feature: 'orders' },
      { customer: 'acme', user: 'bob', feature: 'orders' },
      { customer: 'globex', user: 'eve', feature: 'orders' },
    )
    await clock.advance(1)
    await crash({ user: { id: 'ann' } }, 'pay')
    await crash({ tags: { customer: 'acme' }, user: { id: 'zoe' } }, 'pay')
    await crash({ tags: { customer: 'acme' }, user: { id: 'bob' } }, 'ship')
    await crash({ contexts: { business: { customer: 'globex' } } }, 'pack')
    await crash({ user: { id: 'nobody' } }, 'sail')
    await clock.advance(1)
    const { crashes, issues, crashCount } = await customerOf('acme')
    expect(crashes.nodes).toHaveLength(3)
    expect(crashCount).toBe(3)
    expect(issues.nodes.map(({ culprit }) => culprit).toSorted()).toEqual([
      expect.stringContaining('pay'),
      expect.stringContaining('ship'),
    ])
    const globex = await customerOf('globex')
    expect(globex.crashes.nodes).toHaveLength(1)
    expect(globex.issues.nodes.map(({ culprit }) => culprit)).toEqual([expect.stringContaining('pack')])
    await clock.advance(7)
    await signal(csat('acme', 4))
    await score()
    expect(await healthOf('acme')).toMatchObject({ churnRisk: 0.3 })
  })

  test('are read page by page, forwards and backwards', async () => {
    for (let index = 0; index < 5; index++) {
      await crash({ tags: { customer: 'acme' } }, `step${index}`)
      await clock.advance(1)
    }
    await signal(csat('acme', 4))
    const page = async (variables: object) =>
      (await owner.gql(HitsPage, { slug: app.slug, ...variables })).project!.customer!
    const all = await page({ first: 10 })
    const ids = all.crashes.nodes.map(({ id }) => id)
    expect(ids).toHaveLength(5)
    const first = await page({ first: 2 })
    expect(first.crashes.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    expect(first.crashes.pageInfo.hasNextPage).toBe(true)
    const rest = await page({
      first: 3,
      after: first.crashes.pageInfo.endCursor,
      afterIssue: first.issues.pageInfo.endCursor,
    })
    expect(rest.crashes.nodes.map(({ id }) => id)).toEqual(ids.slice(2))
    expect(rest.crashes.pageInfo.hasNextPage).toBe(false)
    expect(rest.issues.nodes.map(({ id }) => id)).toEqual(all.issues.nodes.map(({ id }) => id).slice(2))
    const back = await page({ last: 2, before: rest.crashes.pageInfo.startCursor })
    expect(back.crashes.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const { errors } = await ask(
      host.url,
      HitsPage,
      { slug: app.slug, first: 2, after: 'R1BDOlM6bm9uZQ==' },
      { token: ADMIN },
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  test('somebody with a thousand customers is one of the people of a hundred', async () => {
    const events = Array.from({ length: 1_000 }, (_, index) => ({
      customer: `c${String(index).padStart(3, '0')}`,
      user: 'ann',
      feature: 'orders',
    }))
    // An ingest key would not introduce so many on one day.
    await owner.gql(ReportUsed, { input: { project: app.slug, events } })
    await score()
    expect((await list()).totalCount).toBe(1_000)
    const links = await host.database.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM customer_person JOIN customer ON customer.id = customer_id WHERE project_id = $1',
      [app.number],
    )
    expect(links.rows).toEqual([{ count: 100 }])
    await crash({ user: { id: 'ann' } })
    await signalAsPeople({ ...csat('another', 4), user: 'ann' })
    expect((await customerOf('another')).crashes.nodes).toEqual([])
  })
})

test('a page of customers is scored with as many statements as one', async () => {
  const statementsFor = async (count: number) => {
    app = await owner.project()
    await using nodes = await twoNodes()
    // Those of other tests.
    await nodes.list[0].round()
    await signal(...Array.from({ length: count }, (_, index) => csat(`c${index}`, 3)))
    await use(...Array.from({ length: count }, (_, index) => ({ customer: `c${index}`, feature: 'orders' })))
    await clock.advance(1)
    return countStatements(host.database.pool, () => nodes.list[0].round())
  }
  const [one, many] = [await statementsFor(1), await statementsFor(100)]
  // A connection that is opened meanwhile is one more.
  expect(many).toBeLessThan(one + 5)
})

test('what is offered is read once a round, however many customers it is for', async () => {
  await use({ customer: 'c0', feature: 'orders' })
  const signals = Array.from({ length: 450 }, (_, index) => csat(`c${index}`, 3))
  await signalAsPeople(...signals)
  await clock.advance(1)
  await host.database.pool.query('UPDATE customer SET due_at = $2 WHERE project_id = $1', [app.number, clock.now()])
  await using nodes = await twoNodes()
  const queries = vi.spyOn(host.database.pool, 'query')
  await nodes.list[0].round()
  const offered = queries.mock.calls.filter(([query]) => (query as { name?: string }).name === 'offered-features')
  queries.mockRestore()
  expect((await list()).nodes.every(({ health }) => health.overall !== null)).toBe(true)
  expect(
    offered.filter(([query]) => (query as unknown as { values: unknown[] }).values[0] === app.number),
  ).toHaveLength(1)
})

describe('the list of customers', () => {
  beforeEach(async () => {
    await signal(csat('bad', 1), csat('fair', 3.5), csat('good', 5), { ...csat('better', 4.5), name: 'Álfheim Foods' })
    await score()
    await signal(csat('new', 5))
  })

  test('is ordered', async () => {
    expect(await keys()).toEqual(['bad', 'fair', 'better', 'good', 'new'])
    expect(await keys({ orderBy: 'HEALTH_DESC' })).toEqual(['good', 'better', 'fair', 'bad', 'new'])
    expect((await keys({ orderBy: 'LAST_SEEN_DESC' }))[0]).toBe('new')
    expect((await keys({ orderBy: 'NAME' })).slice(0, 2)).toEqual(['bad', 'fair'])
    expect((await keys({ orderBy: 'CHURN_RISK_DESC' })).toSorted()).toEqual(['bad', 'better', 'fair', 'good', 'new'])
  })

  test('is read in pages, those without a score too', async () => {
    await signal(csat('newer', 5), csat('newest', 5))
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof list>> = await list({ first: 2, after })
      seen.push(...nodes.map(({ key }) => key))
      after = pageInfo.endCursor ?? null
      if (!pageInfo.hasNextPage) break
    }
    expect(seen.slice(0, 4)).toEqual(['bad', 'fair', 'better', 'good'])
    expect(seen.slice(4).toSorted()).toEqual(['new', 'newer', 'newest'])
    // Where a customer of another project would stand among these is not told.
    const { endCursor } = (await list({ first: 1 })).pageInfo
    app = await owner.project()
    await signal(csat('mine', 5))
    expect(await keys({ after: endCursor ?? null })).toEqual([])
  })

  test('is filtered', async () => {
    expect(await keys({ filter: { band: ['HEALTHY'] } })).toEqual(['better', 'good'])
    expect(await keys({ filter: { band: ['AT_RISK', 'CRITICAL'] } })).toEqual(['bad', 'fair'])
    expect(await keys({ filter: { minOverall: 70, maxOverall: 90 } })).toEqual(['fair', 'better'])
    expect(await keys({ filter: { search: 'álf' } })).toEqual(['better'])
    expect(await keys({ filter: { search: 'GOO', band: ['HEALTHY'] } })).toEqual(['good'])
  })

  test('is of those who may read the project', async () => {
    const stranger = await owner.token(['READ'], [(await owner.project()).slug])
    const { id } = await customerOf('good')
    expect((await owner.gql(CustomerPage, { slug: app.slug, key: 'good' }, stranger)).project).toBeNull()
    const { data, errors } = await ask(host.url, CustomerNode, { id }, stranger)
    expect(JSON.stringify({ data, errors })).not.toContain('good')
    expect((await owner.gql(CustomerNode, { id })).node).toMatchObject({ key: 'good' })
  })
})

test('a change of health is told once, and what is no change is not', async () => {
  const { cursor } = (await owner.gql(PlaceOf, { slug: app.slug })).project!
  const told = subscribe(host.url, HealthChanged, { slug: app.slug, after: cursor }, { token: ADMIN }, 'WebSocket')
  await signal(csat('acme', 4))
  await score()
  const change = async () => (await next(told)).customerHealthChanged
  const first = await change()
  expect(first).toMatchObject({ customer: { key: 'acme', health: { overall: 80 } }, lagged: null })
  // Asked again after an hour, and after an answer that leaves the mean where it is.
  await clock.advance(2 * 3_600, 1_800)
  await signal(csat('acme', 4))
  await score()
  await signal(csat('acme', 1))
  await score()
  const second = await change()
  expect(second).toMatchObject({ customer: { health: { overall: 60, band: 'AT_RISK' } } })
  await told.return?.()
  const again = subscribe(
    host.url,
    HealthChanged,
    { slug: app.slug, after: first.cursor },
    { token: ADMIN },
    'WebSocket',
  )
  expect((await next(again)).customerHealthChanged.cursor).toBe(second.cursor)
  await again.return?.()
})

test('a customer’s page is renewed as things happen to them', async () => {
  const told = subscribe(host.url, LiveCustomer, { slug: app.slug, key: 'acme' }, { token: ADMIN }, 'WebSocket')
  const until = async (fits: (customer: LivePage) => boolean) => {
    for (;;) {
      const { customer } = (await next(told)).live.project!
      if (fits(customer ?? null)) return customer
    }
  }
  await until((customer) => customer === null)
  await signal(csat('acme', 4))
  await until((customer) => customer?.signals.totalCount === 1)
  await score()
  await until((customer) => customer?.health.overall === 80)
  await crash({ tags: { customer: 'acme' } })
  await until((customer) => customer?.crashes.nodes.length === 1)
  await configure({ bands: { healthy: 85 } })
  await clock.advance(1)
  await until((customer) => customer?.health.band === 'AT_RISK')
  await told.return?.()
})

type LivePage = {
  signals: { totalCount: number }
  health: { overall: number | null; band: string | null }
  crashes: { nodes: unknown[] }
} | null

const ReportSignals = graphql(`
  mutation ReportSignals($input: ReportCustomerSignalInput!) {
    reportCustomerSignal(input: $input) {
      stored updated duplicates rejected { index reason message } errors { code message path }
    }
  }
`)
const ReportUsed = graphql(`
  mutation ReportUsed($input: ReportUsageInput!) {
    reportUsage(input: $input) { stored errors { code message } }
  }
`)
const Configure = graphql(`
  mutation ConfigureCustomers($input: UpdateCustomerSettingsInput!) {
    updateCustomerSettings(input: $input) {
      settings { weights { usage satisfaction adoption support } bands { healthy atRisk } }
      errors { code message path }
    }
  }
`)
const RemoveSignal = graphql(`
  mutation RemoveSignal($id: ID!) { removeCustomerSignal(input: { id: $id }) { deletedId errors { code message path } } }
`)
const RemoveCustomer = graphql(`
  mutation RemoveCustomer($id: ID!) { removeCustomer(input: { customerId: $id }) { deletedId errors { code message path } } }
`)
const CustomerPage = graphql(`
  query CustomerPage($slug: String!, $key: String!) {
    project(slug: $slug) {
      customer(key: $key) {
        id key name firstSeen lastSeen
        health {
          overall usage satisfaction adoption support trend band churnRisk recommendations advice { action reason }
          parts { name weight score reason } missing scoredBy failure scoredAt
        }
        history { day overall usage satisfaction adoption support churnRisk }
        signals { totalCount nodes { id kind score at severity resolvedAt comment } }
        crashes { nodes { id eventId } }
        issues { nodes { id culprit } }
        crashCount
      }
    }
  }
`)
const CustomerList = graphql(`
  query CustomerList($slug: String!, $filter: CustomerFilter, $orderBy: CustomerOrder! = HEALTH_ASC, $first: Int, $after: String) {
    project(slug: $slug) {
      customers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { key health { overall } }
      }
    }
  }
`)
const HitsPage = graphql(`
  query HitsPage($slug: String!, $first: Int, $after: String, $afterIssue: String, $last: Int, $before: String) {
    project(slug: $slug) {
      customer(key: "acme") {
        crashes(first: $first, after: $after, last: $last, before: $before) {
          nodes { id } pageInfo { hasNextPage startCursor endCursor }
        }
        issues(first: $first, after: $afterIssue) { nodes { id } pageInfo { endCursor } }
      }
    }
  }
`)
const CustomerNode = graphql(`
  query CustomerNode($id: ID!) { node(id: $id) { ... on Customer { key } } }
`)
const PlaceOf = graphql(`query PlaceOfCustomers($slug: String!) { project(slug: $slug) { cursor } }`)
const HealthChanged = graphql(`
  subscription HealthChanged($slug: String!, $after: String) {
    customerHealthChanged(project: $slug, after: $after) {
      cursor customer { key health { overall band } } lagged { skipped }
    }
  }
`)
const LiveCustomer = graphql(`
  subscription LiveCustomer($slug: String!, $key: String!) {
    live {
      project(slug: $slug) {
        customer(key: $key) { health { overall band } signals { totalCount } crashes { nodes { id } } }
      }
    }
  }
`)
