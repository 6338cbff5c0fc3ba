import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { createPager } from '../../src/escalation/pager.ts'
import { openOutbox } from '../../src/notifications/outbox.ts'
import { openJobs } from '../../src/storage/jobs.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'
import { type Receiver, startReceiver } from '../system/receiver.ts'
import { type Seed, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import { arrivedFor, type PagedProject, pagedProject } from './paged-project.ts'

const isPostgres = process.env.EVENKEEL_TEST_DATABASE !== 'embedded'
/** Two hosts on one database, where it takes two, whose clocks go forward together: whatever is told is told once. */
const clock = fakeClock()
const clocks = isPostgres ? [clock, fakeClock()] : [clock]
let receiver: Receiver
let database: FreshDatabase
let hosts: TestHost[]
let owner: Seed
beforeAll(async () => {
  receiver = await startReceiver()
  database = await freshDatabase()
  const settings = { EVENKEEL_CONFIG: receiver.configuration }
  hosts = []
  for (const own of clocks) hosts.push(await startTestHost(settings, database, own))
  owner = seed(hosts[0]!)
})
afterAll(async () => {
  for (const host of hosts) await host.close()
  await database.drop()
  await receiver[Symbol.asyncDispose]()
})

const forward = async (seconds: number, step = seconds) => {
  await Promise.all(clocks.map((own) => own.advance(seconds, step)))
}
const project = (arranged = {}) => pagedProject(owner, clock, forward, arranged)
const forwardTo = (since: Date, seconds: number) => forward((since.getTime() - clock.now().getTime()) / 1_000 + seconds)

/** Everything that was told has arrived, once. */
async function arrived(app: PagedProject) {
  const count = (await app.told(clock.now())).length
  await expect.poll(() => arrivedFor(app, receiver).length, { timeout: 10_000 }).toBe(count)
  const all = arrivedFor(app, receiver)
  expect(new Set(all.map(({ key }) => key)).size).toBe(count)
  return all
}

test('a group is told of after the wait, again when it changes, again when nobody answers, and when it is over', async () => {
  const app = await project()
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 20)
  await app.say({ 'web-1': 2, 'web-2': 3 })
  expect(await app.told(since)).toEqual([])
  await forwardTo(since, 29)
  expect(await app.told(since)).toEqual([])
  await forwardTo(since, 30)
  expect(await app.told(since)).toEqual(['30 Ada STEP 1'])
  await app.say({ 'web-1': 2, 'web-2': 3, 'web-3': 4 })
  await forwardTo(since, 329)
  expect(await app.told(since)).toHaveLength(1)
  await forwardTo(since, 330)
  await forwardTo(since, 629)
  expect((await app.told(since)).slice(1)).toEqual(['330 Ada CHANGE'])
  await forwardTo(since, 630)
  await forwardTo(since, 14_729)
  expect((await app.told(since)).slice(2)).toEqual(['630 Tom STEP 2'])
  await forwardTo(since, 14_730)
  expect((await app.told(since)).slice(3)).toEqual(['14730 Ada REPEAT', '14730 Tom REPEAT'])
  await forwardTo(since, 15_100)
  await app.say({ 'web-1': 0, 'web-2': 0, 'web-3': 0 })
  expect((await app.told(since)).slice(5)).toEqual(['15105 Ada RESOLVED', '15105 Tom RESOLVED'])
  const [group, ...others] = await app.groups()
  expect(others).toEqual([])
  expect(group).toMatchObject({
    escalation: 'STANDARD',
    labels: [{ name: 'rule', value: 'Load' }],
    closedAt: new Date(since.getTime() + 15_105_000).toISOString(),
    alerts: { totalCount: 3 },
    nextStepAt: null,
  })
  await forward(20_000)
  const all = await arrived(app)
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(1)
  const ofAda = all.filter(({ recipient }) => recipient.name === 'Ada')
  expect(ofAda.map(({ action, level }) => `${action} ${level}`)).toEqual([
    'TRIGGER WARNING',
    'TRIGGER WARNING',
    'TRIGGER WARNING',
    'RESOLVE WARNING',
  ])
  expect(ofAda[0]).toMatchObject({
    title: expect.stringMatching(/^Load.*\(and 1 more\)$/),
    recipient: { name: 'Ada', address: `Ada@${app.slug}` },
    facts: expect.arrayContaining([
      { label: 'Rule', value: 'Load' },
      { label: 'Value', value: '2, threshold 1' },
      { label: 'Labels', value: 'host web-1' },
      { label: 'Alerts', value: '2' },
    ]),
  })
  expect(ofAda[3]!.title).toMatch(/^Load/)
})

test('what is over before anybody was told is told to nobody', async () => {
  const app = await project()
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 20)
  await app.say({ 'web-1': 0 })
  await forward(600, 60)
  expect(await app.told(since)).toEqual([])
  expect(await app.groups()).toMatchObject([{ closedAt: expect.any(String), pages: { nodes: [] } }])
  expect(await app.groups(true)).toEqual([])
})

test('an acknowledgement stops escalation and is told; it times out, and escalation starts over', async () => {
  const app = await project()
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 30)
  await forwardTo(since, 100)
  const [alert] = await app.alerts()
  expect(alert!.pages.nodes).toEqual([{ contact: 'Ada' }])
  await owner.gql(Acknowledge, { input: { alertId: alert!.id } })
  await forwardTo(since, 101)
  expect(await app.groups()).toMatchObject([{ acknowledgedBy: expect.any(String), nextStepAt: null }])
  await forwardTo(since, 3_699)
  expect(await app.told(since)).toEqual(['30 Ada STEP 1', '101 Ada ACKNOWLEDGED'])
  await forwardTo(since, 3_700)
  await forwardTo(since, 4_300)
  expect((await app.told(since)).slice(2)).toEqual(['3700 Ada STEP 1', '4300 Tom STEP 2'])
  const [fires] = await app.alerts()
  expect(fires).toMatchObject({ state: 'FIRING', acknowledgedAt: null })
  expect(fires!.entries).toContainEqual({
    from: 'ACKNOWLEDGED',
    to: 'FIRING',
    actor: null,
    note: 'The acknowledgement timed out.',
  })
  expect((await arrived(app)).map(({ action }) => action)).toEqual(['TRIGGER', 'ACKNOWLEDGE', 'TRIGGER', 'TRIGGER'])
})

test('an incident hears that the acknowledgement of one of its alerts no longer counts', async () => {
  const app = await project({ level: 'IMMEDIATE' })
  await app.say({ 'web-1': 20 })
  const since = clock.now()
  const [alert] = await app.alerts()
  await owner.gql(Acknowledge, { input: { alertId: alert!.id } })
  await forwardTo(since, 3_601)
  const { project: told } = await owner.gql(ReadTimeline, { slug: app.slug })
  const texts = told!.incidents.nodes.flatMap(({ timeline }) => timeline.nodes.map(({ text }) => text))
  expect(texts.filter((text) => /acknowledgement of an alert no longer counts/.test(text))).toHaveLength(1)
  // People are told again, as of any acknowledgement that timed out.
  expect(await app.told(since)).toContain('3601 Ada STEP 1')
})

test('what is critical does not wait, and a warning that becomes critical rises at once', async () => {
  const app = await project({ level: 'IMMEDIATE' })
  await app.say({ 'web-1': 20 })
  const first = clock.now()
  await forward(1)
  expect(await app.told(first)).toEqual(['0 Ada STEP 1'])

  const other = await project({ level: 'IMMEDIATE' })
  await other.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 30)
  const before = await other.told(since)
  expect(before.length).toBeGreaterThan(0)
  await forwardTo(since, 60)
  await other.say({ 'web-1': 20 })
  expect((await other.told(since)).slice(before.length)).toContain('65 Ada STEP 1')
  expect(await other.groups()).toMatchObject([{ escalation: 'IMMEDIATE', step: 1 }])
  await forwardTo(since, 665)
  expect(await other.told(since)).toContain('665 Tom STEP 2')
  await arrived(other)
})

test('two who are reached at the same place are told once there, and both have a page', async () => {
  const app = await project({ address: 'room' })
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 30)
  await forwardTo(since, 630)
  await app.say({ 'web-1': 0 })
  expect(await app.told(since)).toEqual(['30 Ada STEP 1', '630 Tom STEP 2', '635 Ada RESOLVED', '635 Tom RESOLVED'])
  await expect.poll(() => arrivedFor(app, receiver).length, { timeout: 10_000 }).toBe(3)
  const pages = (await app.groups()).flatMap((group) => group.pages.nodes)
  const delivered = { state: 'DELIVERED', attempts: 1, deliveredAt: expect.any(String) }
  await expect.poll(async () => (await app.groups())[0]!.pages.nodes[0]!.delivery).toEqual(delivered)
  expect(pages.every(({ address }) => address === 'room')).toBe(true)
})

test('a transaction that fails has told nobody, and the next round does', async () => {
  const app = await project()
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  const [host] = hosts as [TestHost]
  const log = pino({ level: 'silent' })
  const bus = createLocalBus()
  const jobs = await openJobs(host.database, log)
  const notifiers = {
    names: () => ['post'],
    notify: async () => ({ ok: true as const, answer: {} }),
    preview: async () => ({ ok: true as const, answer: [] }),
  }
  const outbox = await openOutbox({ database: host.database, jobs, bus, log, notifiers })
  const late = { ...clock, now: () => new Date(since.getTime() + 30_000) }
  const pager = createPager({
    database: host.database,
    bus,
    clock: late,
    log,
    outbox,
    notifiers,
    onPages: () => Promise.reject(new Error('refused')),
  })
  const deliveries = await host.database.prisma.delivery.count()
  await expect(pager.round()).rejects.toThrow('refused')
  outbox.close()
  await jobs.close()
  expect(await host.database.prisma.delivery.count()).toBe(deliveries)
  expect(await app.told(since)).toEqual([])
  await forwardTo(since, 31)
  expect(await app.told(since)).toEqual(['31 Ada STEP 1'])
  expect(await arrived(app)).toHaveLength(1)
})

const ReadTimeline = graphql(`
  query ReadPagedTimeline($slug: String!) {
    project(slug: $slug) { incidents(first: 2) { nodes { timeline(first: 30) { nodes { text } } } } }
  }
`)
const Acknowledge = graphql(`
  mutation AcknowledgePaged($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { errors { message } } }
`)
