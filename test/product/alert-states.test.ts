import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertChange } from '../../src/alerts/alert-change.ts'
import { createAlerting } from '../../src/alerts/create-alerting.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type Seed, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import { type AlertApp, alertApp } from './alert-app.ts'

const clock = fakeClock()
let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())

const start = () => clock.now().getTime()
/** What became of an alert, each step with the seconds since a moment. */
const course = (entries: Awaited<ReturnType<AlertApp['alerts']>>[number]['entries'], since: number) =>
  entries.map(({ at, to, level, actor }) => {
    const second = (new Date(at).getTime() - since) / 1_000
    return [second, to, level, ...(actor === null ? [] : [actor])].join(' ')
  })

const hot = {
  name: 'Hot',
  kind: 'METRIC' as const,
  metric: {
    metric: 'temperature',
    aggregate: 'LAST' as const,
    windowSeconds: 60,
    thresholds: { warning: 50, critical: 80 },
  },
}

test('pending, firing, worse, acknowledged, kept, resolved: at the seconds that the rule says', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ ...hot, forSeconds: 30, keepFiringSeconds: 60, labels: [{ name: 'team', value: 'core' }] })
  const since = start()
  const say = async (value: number, seconds = 15) => {
    await app.say('temperature', value)
    await clock.advance(seconds)
  }
  await say(40)
  await say(60)
  expect(await app.alert()).toMatchObject({ state: 'PENDING', firedAt: null, version: 0 })
  await say(61)
  await say(62)
  expect(await app.alert()).toMatchObject({
    state: 'FIRING',
    value: 62,
    threshold: 50,
    version: 1,
    labels: [{ name: 'team', value: 'core' }],
    summary: 'Hot: temperature is 62, above 50',
  })
  expect((await app.rules())[0]).toMatchObject({ state: 'FIRING', lastError: null })
  await say(90)
  const { id } = await app.alert()
  expect(await app.acknowledge(id)).toEqual({ alert: { state: 'ACKNOWLEDGED', version: 3 }, errors: [] })
  expect(await app.acknowledge(id)).toEqual({ alert: { state: 'ACKNOWLEDGED', version: 3 }, errors: [] })
  await say(55)
  for (let times = 0; times < 6; times++) await say(20)
  const { state, acknowledgedBy, entries } = await app.alert()
  expect({ state, acknowledgedBy }).toEqual({ state: 'RESOLVED', acknowledgedBy: 'administrator' })
  expect(course(entries, since)).toEqual([
    '30 PENDING WARNING',
    '60 FIRING WARNING',
    '75 FIRING CRITICAL',
    '75 ACKNOWLEDGED CRITICAL administrator',
    '90 ACKNOWLEDGED WARNING',
    '150 RESOLVED WARNING',
  ])
  expect((await app.rules())[0]?.state).toBeNull()
})

test('each group has an alert of its own, and one whose series is gone is over after two evaluations', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ ...hot, metric: { ...hot.metric, groupBy: ['room'], windowSeconds: 20 } })
  const since = start()
  const say = async (values: Record<string, number>) => {
    for (const [room, value] of Object.entries(values)) await app.say('temperature', value, { room })
    await clock.advance(15)
  }
  await say({ a: 60, b: 90, c: 20 })
  await say({ a: 60, c: 20 })
  await say({ a: 60, c: 20 })
  await say({ a: 60, c: 20 })
  await say({ a: 60, c: 20 })
  const alerts = await app.alerts()
  expect(
    alerts.map(({ labels, state, entries }) => [labels[0]?.value, state, ...course(entries, since)].join(', ')).sort(),
  ).toEqual(['a, FIRING, 15 FIRING WARNING', 'b, RESOLVED, 15 FIRING CRITICAL, 45 RESOLVED CRITICAL'])
  expect(await app.alerts({ labels: [{ name: 'room', value: 'b' }] })).toHaveLength(1)
  expect(await app.alerts({ open: true, minLevel: 'WARNING', states: ['FIRING'] })).toHaveLength(1)
  expect(await app.alerts({ until: new Date(since).toISOString() })).toHaveLength(0)
})

test('no data, where there were some, is a state of its own after the pending time, and ends when data come', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ ...hot, forSeconds: 30, metric: { ...hot.metric, groupBy: ['room'] } })
  await clock.advance(120, 15)
  expect(await app.alerts()).toEqual([])
  await app.say('temperature', 20, { room: 'a' })
  await clock.advance(45, 15)
  const since = start()
  await clock.advance(60, 15)
  expect(await app.alert()).toMatchObject({ state: 'NO_DATA', labels: [], summary: 'Hot: no data' })
  await app.say('temperature', 20, { room: 'a' })
  await clock.advance(15)
  expect(course((await app.alert()).entries, since)).toEqual([
    '15 PENDING WARNING',
    '45 NO_DATA WARNING',
    '75 RESOLVED WARNING',
  ])
})

test('a rule that cannot be evaluated says why and is in error; with what it needs it goes on', async () => {
  const app = await alertApp(owner, clock)
  const ruleId = await app.createRule({ ...hot, condition: 'labels.room == "a"' })
  await app.say('temperature', 60)
  await clock.advance(15)
  expect(await app.alert()).toMatchObject({ state: 'ERROR' })
  const [rule] = await app.rules()
  expect(rule).toMatchObject({
    state: 'ERROR',
    lastError: 'The condition failed at line 1, column 8: No such key: room.',
  })
  expect(await app.updateRule({ ruleId, condition: null })).toMatchObject({ errors: [] })
  await clock.advance(1)
  const { entries, ...alert } = await app.alert()
  expect(alert).toMatchObject({ state: 'FIRING', value: 60 })
  expect(entries.map(({ to, note }) => [to, note])).toEqual([
    ['ERROR', 'The condition failed at line 1, column 8: No such key: room.'],
    ['FIRING', null],
  ])
  expect((await app.rules())[0]?.lastError).toBeNull()
})

test('an alert is snoozed for a time, or until it is resolved', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule(hot)
  await app.say('temperature', 60)
  await clock.advance(15)
  const { id: alertId } = await app.alert()
  const until = new Date(start() + 30_000).toISOString()
  expect(await app.snooze({ alertId, forSeconds: 30 })).toMatchObject({ alert: { snoozed: true, snoozedUntil: until } })
  await clock.advance(29)
  expect(await app.alert()).toMatchObject({ snoozed: true, snoozedBy: 'administrator' })
  await clock.advance(1)
  expect(await app.alert()).toMatchObject({ snoozed: false })
  expect(await app.snooze({ alertId, untilResolved: true })).toMatchObject({
    alert: { snoozed: true, snoozedUntil: null },
  })
  expect(await app.unsnooze(alertId)).toMatchObject({ alert: { snoozed: false, snoozedUntil: null } })
  expect((await app.alert()).entries.map(({ note }) => note)).toEqual([
    null,
    `Snoozed until ${until}.`,
    'Snoozed until it is resolved.',
    'Not snoozed any more.',
  ])
  const past = new Date(start() - 1).toISOString()
  for (const bad of [
    {},
    { forSeconds: 0 },
    { forSeconds: 2 ** 31 - 1 },
    { until: past },
    { until, untilResolved: true },
  ]) {
    expect((await app.snooze({ alertId, ...bad })).errors).toMatchObject([{ code: 'INVALID' }])
  }
})

test('one that is resolved by hand opens anew after a good evaluation, and not before', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule(hot)
  const say = async (value: number) => {
    await app.say('temperature', value)
    await clock.advance(15)
  }
  await say(60)
  const { id } = await app.alert()
  expect(await app.resolve(id)).toMatchObject({ alert: { state: 'RESOLVED' }, errors: [] })
  expect((await app.acknowledge(id)).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'alertId'] }])
  expect((await app.snooze({ alertId: id, forSeconds: 60 })).errors).toMatchObject([{ code: 'INVALID' }])
  await say(61)
  await say(62)
  expect(await app.alerts()).toHaveLength(1)
  await say(20)
  await say(63)
  expect((await app.alerts()).map(({ state }) => state)).toEqual(['FIRING', 'RESOLVED'])
})

test('one that is pending cannot be acknowledged, and a rule that ends takes its alerts along', async () => {
  const app = await alertApp(owner, clock)
  const ruleId = await app.createRule({ ...hot, forSeconds: 30 })
  await app.say('temperature', 60)
  await clock.advance(15)
  expect((await app.acknowledge((await app.alert()).id)).errors).toMatchObject([
    { code: 'INVALID', message: 'Nobody was called for the alert: it is PENDING. There is nothing to acknowledge.' },
  ])
  await clock.advance(30, 15)
  expect(await app.updateRule({ ruleId, enabled: false })).toMatchObject({ rule: { enabled: false, forSeconds: 30 } })
  expect(await app.alert()).toMatchObject({ state: 'RESOLVED' })
  await clock.advance(60, 15)
  expect(await app.alerts()).toHaveLength(1)
  await app.updateRule({ ruleId, enabled: true, forSeconds: 0 })
  await app.say('temperature', 60)
  await clock.advance(15)
  expect(await app.deleteRule(ruleId)).toEqual({ deletedId: ruleId, errors: [] })
  expect(await app.rules()).toEqual([])
  const [newest] = await app.alerts()
  expect(newest).toMatchObject({ state: 'RESOLVED', rule: { name: 'Hot' } })
  expect(newest?.entries.at(-1)).toMatchObject({ actor: 'administrator', note: 'The rule was deleted.' })
  expect((await app.deleteRule(ruleId)).errors).toMatchObject([{ code: 'NOT_FOUND' }])
  // Its name is free again.
  await app.createRule(hot)
})

test('two nodes evaluate each rule once, and what one of them could not finish is done by the other', async () => {
  const app = await alertApp(owner, clock)
  for (let number = 0; number < 8; number++) await app.createRule({ ...hot, name: `Hot ${number}` })
  await app.say('temperature', 60)
  await clock.advance(0.5)
  const heard: AlertChange[] = []
  let isDying = true
  const nodeOf = (name: string) =>
    createAlerting({
      database: host.database,
      bus: createLocalBus(),
      clock,
      log: pino({ level: 'silent' }),
      listeners: [
        async (_client, _touched, changes) => {
          if (isDying) throw new Error(`${name} dies.`)
          heard.push(...changes.filter(({ alert }) => alert.projectId === app.number))
        },
      ],
    })
  const nodes = [nodeOf('one'), nodeOf('other')]
  await expect(nodes[0]!.round()).rejects.toThrow('one dies.')
  expect(await app.alerts()).toEqual([])
  expect((await app.rules()).every(({ evaluatedAt }) => evaluatedAt === null)).toBe(true)
  // What failed is left alone for a while.
  await nodes[0]!.round()
  expect((await app.rules()).every(({ evaluatedAt }) => evaluatedAt === null)).toBe(true)
  isDying = false
  await Promise.all([...nodes, ...nodes].map((node) => node.round()))
  expect(heard.map(({ rule }) => rule.name).sort()).toEqual([...Array(8)].map((_, number) => `Hot ${number}`))
  const alerts = await app.alerts()
  expect(alerts).toHaveLength(8)
  for (const { state, entries } of alerts) expect([state, entries.length]).toEqual(['FIRING', 1])

  const statements = (first: number) =>
    countStatements(host.database.pool, () => owner.gql(AlertsDeeply, { slug: app.slug, first }))
  await statements(2)
  expect(await statements(8)).toBe(await statements(2))
})

test('without thresholds a rule goes by the levels of its metric, as they are defined at the moment', async () => {
  const app = await alertApp(owner, clock)
  const metric = { metric: 'app.memory.used', windowSeconds: 60, recovery: { warning: 160 } }
  await app.createRule({ name: 'Memory in use', kind: 'METRIC', metric, onNoData: 'KEEP' })
  const shown = async () => (await app.rules())[0]!.metric
  const comparison = 'ABOVE'
  const inForce = { comparison, takesLevelsOfMetric: true, thresholds: { warning: 180, critical: 250 } }
  expect(await shown()).toMatchObject(inForce)
  const say = async (value: number) => {
    await app.say('app.memory.used', value * 1e6, {}, 'By')
    await clock.advance(60, 15)
  }
  await say(150)
  const began = clock.now().toISOString()
  await say(200)
  expect(await app.alert()).toMatchObject({
    ...{ state: 'FIRING', level: 'WARNING', value: 200, threshold: 180, unit: 'MB', startedAt: began },
    summary: 'Memory in use is 200 MB, above 180 MB',
  })
  await say(178.9)
  expect((await app.alert()).summary).toBe('Memory in use is 178.9 MB, not yet back at 160 MB (threshold 180 MB)')
  await owner.gql(DefineLevels, { input: { project: app.slug, name: 'app.memory.used', critical: 170, warning: 100 } })
  expect(await shown()).toMatchObject({ ...inForce, thresholds: { warning: 100, critical: 170 } })
  await say(178)
  expect(await app.alert()).toMatchObject({ state: 'FIRING', level: 'CRITICAL', threshold: 170 })
  await say(90)
  expect(await app.alert()).toMatchObject({
    state: 'RESOLVED',
    value: 90,
    summary: 'Memory in use is 90 MB, no longer above 100 MB',
  })
})

test('where a condition decides alone, the alert says so, and at its end that it no longer holds', async () => {
  const app = await alertApp(owner, clock)
  const metric = { metric: 'app.cpu.used', aggregate: 'LAST', windowSeconds: 60 } as const
  await app.createRule({ name: 'CPU jumps', kind: 'METRIC', metric, condition: 'value > 80' })
  await app.say('app.cpu.used', 95.47, {}, '%')
  await clock.advance(15)
  expect((await app.alert()).summary).toBe('CPU jumps: CPU in use is 95.47 %, as by its condition')
  await app.say('app.cpu.used', 76.58, {}, '%')
  await clock.advance(15)
  expect(await app.alert()).toMatchObject({
    state: 'RESOLVED',
    summary: 'CPU jumps: CPU in use is 76.58 %; its condition no longer holds',
  })
})

test('an app that fell silent while it was bad has not recovered; after a day nobody knows any more', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ ...hot, onNoData: 'KEEP' })
  await clock.advance(30, 15)
  expect(await app.alerts()).toEqual([])
  await app.say('temperature', 60)
  await clock.advance(15)
  await clock.advance(86_400, 21_600)
  const silent = { value: 60, summary: 'Hot: temperature is 60, above 50' }
  expect(await app.alert()).toMatchObject({ state: 'FIRING', ...silent })
  await clock.advance(21_600)
  const { entries, ...alert } = await app.alert()
  expect(alert).toMatchObject({ state: 'RESOLVED', ...silent })
  expect(entries.at(-1)?.note).toBe(
    'There was nothing, or too little, to evaluate for 24 hours. Whether it has recovered is not known.',
  )
})

test('a clock that was far ahead for a while silences nobody', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule({ ...hot, forSeconds: 30, onNoData: 'OK' })
  await app.say('temperature', 60)
  await clock.advance(15)
  const ahead = fakeClock(new Date(start() + 30 * 86_400_000))
  const log = pino({ level: 'silent' })
  const node = createAlerting({ database: host.database, bus: createLocalBus(), clock: ahead, log, listeners: [] })
  await node.round()
  await app.say('temperature', 60)
  await clock.advance(60, 15)
  await app.say('temperature', 60)
  await clock.advance(45, 15)
  expect(await app.alerts({ open: true })).toMatchObject([{ state: 'FIRING' }])
})

test('a server that stood still does not make up for what it missed', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule(hot)
  await app.say('temperature', 20)
  const since = start()
  await clock.advance(3_607)
  await app.say('temperature', 60)
  await clock.advance(10)
  const [rule] = await app.rules()
  expect(new Date(rule!.dueAt).getTime() - since).toBe(3_630_000)
  expect(course((await app.alerts({ states: ['FIRING'] }))[0]!.entries, since)).toEqual([
    '3600 NO_DATA WARNING',
    '3615 FIRING WARNING',
  ])
})

test('whoever follows is told of each alert where it changed last', async () => {
  const app = await alertApp(owner, clock)
  await app.createRule(hot)
  const { project } = await owner.gql(Cursor, { slug: app.slug })
  await app.say('temperature', 60)
  await clock.advance(15)
  const told = subscribe(
    host.url,
    AlertChanged,
    { project: app.slug, after: project!.cursor },
    { token: ADMIN },
    'WebSocket',
  )
  const { alertChanged } = await next(told)
  expect(alertChanged.alert).toMatchObject({ state: 'FIRING' })
  await app.acknowledge((await app.alert()).id)
  expect((await next(told)).alertChanged.alert).toMatchObject({ state: 'ACKNOWLEDGED' })
  await told.return?.()
})

test('who may not triage changes nothing, and who may not read sees nothing', async () => {
  const app = await alertApp(owner, clock)
  const other = await owner.project()
  await app.createRule(hot)
  await app.say('temperature', 60)
  await clock.advance(15)
  const { id: alertId } = await app.alert()
  const [reader, stranger] = [await owner.token(['READ'], [app.slug]), await owner.token(['TRIAGE'], [other.slug])]
  const acknowledge = (alertId: string, as: { token: string }) =>
    ask(host.url, AcknowledgeAs, { input: { alertId } }, as)
  expect((await acknowledge(alertId, reader)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await acknowledge(alertId, stranger)).data?.acknowledgeAlert.errors).toMatchObject([{ code: 'NOT_FOUND' }])
  const ids = [Buffer.from('Alert:nonsense').toString('base64'), Buffer.from('Issue:1').toString('base64')]
  for (const id of ids) {
    expect((await acknowledge(id, { token: ADMIN })).data?.acknowledgeAlert.errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
  }
  expect(await app.alert()).toMatchObject({ state: 'FIRING' })
})

const AlertsDeeply = graphql(`
  query AlertsDeeply($slug: String!, $first: Int) {
    project(slug: $slug) {
      alerts(first: $first) { totalCount nodes { state rule { name state } issue { title } entries { at } snoozed } }
    }
  }
`)
const DefineLevels = graphql(`
  mutation DefineLevels($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }
`)
const Cursor = graphql(`
  query AlertCursor($slug: String!) { project(slug: $slug) { cursor } }
`)
const AlertChanged = graphql(`
  subscription AlertChanged($project: String!, $after: String) {
    alertChanged(project: $project, after: $after) { cursor alert { id state } lagged { skipped } }
  }
`)
const AcknowledgeAs = graphql(`
  mutation AcknowledgeAs($input: AcknowledgeAlertInput!) {
    acknowledgeAlert(input: $input) { alert { state } errors { code } }
  }
`)
