import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { createPager, type PagerOptions } from '../../src/escalation/pager.ts'
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
      { label: 'Alert', value: expect.stringMatching(/^\S+ \(and 1 more\)$/) },
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

  await other.say({ 'web-1': 2 })
  await other.say({ 'web-1': 0 })
  await forwardTo(since, 1_000)
  const [alert] = await other.alerts()
  expect(alert).toMatchObject({ state: 'RESOLVED', level: 'WARNING' })
  const all = await arrived(other)
  expect(all.at(-1)).toMatchObject({ action: 'RESOLVE', level: 'CRITICAL' })
  const rises = all.filter(({ level, action }) => action === 'TRIGGER' && level === 'CRITICAL')
  const prefix = `${other.slug.toUpperCase()}-INC-1: `
  expect(rises[0]!.facts).toEqual(
    expect.arrayContaining([
      { label: 'Alert', value: alert!.id },
      { label: 'Incident', value: expect.stringContaining(prefix) },
    ]),
  )
})

test('an alert that becomes as urgent as others of its labels joins them', async () => {
  const app = await project({ level: 'IMMEDIATE' })
  await app.say({ 'web-1': 2, 'web-2': 20 })
  const since = clock.now()
  await forwardTo(since, 60)
  expect(await app.groups()).toMatchObject([{ alerts: { totalCount: 1 } }, { alerts: { totalCount: 1 } }])
  await app.say({ 'web-1': 20, 'web-2': 20, 'web-3': 2 })
  const open = await app.groups(true)
  expect(open.find(({ escalation }) => escalation === 'IMMEDIATE')).toMatchObject({ alerts: { totalCount: 2 } })
  expect(open.find(({ escalation }) => escalation === 'STANDARD')).toMatchObject({ alerts: { totalCount: 1 } })
  expect((await app.alerts()).map(({ level }) => level)).toEqual(['CRITICAL', 'CRITICAL', 'WARNING'])
  await forwardTo(since, 400)
  expect(await app.told(since)).toContain('400 Ada CHANGE')
  await app.say({ 'web-1': 20, 'web-2': 20, 'web-3': 0 })
  await forwardTo(since, 1_000)
  expect(await app.groups(true)).toMatchObject([{ escalation: 'IMMEDIATE' }])
  await arrived(app)
})

test('with nobody to tell a group waits, which is said once; people are told as soon as there is somebody', async () => {
  const app = await project()
  const away = await pagerWith({ notifiers: [] })
  await owner.gql(ForgetContacts, { input: { contactId: app.contacts.Ada } })
  await owner.gql(ForgetContacts, { input: { contactId: app.contacts.Tom } })
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  for (const seconds of [30, 95, 160]) await away.round(since, seconds)
  const untoldAt = new Date(since.getTime() + 30_000).toISOString()
  expect(await app.groups()).toMatchObject([{ untoldAt, step: 0, pages: { nodes: [] } }])
  expect(away.logged.filter(({ msg }) => msg === 'there is nobody to tell of alerts')).toHaveLength(1)
  await away.close()
  await forwardTo(since, 220)
  expect(await app.told(since)).toEqual(['220 post STEP 1'])
  expect(await app.groups()).toMatchObject([{ untoldAt: null, step: 1 }])
})

test('a clock that was a month ahead for a moment silences nobody', async () => {
  const app = await project({ perHour: 1 })
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  const ahead = await pagerWith({})
  await ahead.round(since, 30 * 86_400)
  await ahead.close()
  const count = (await app.told(since)).length
  expect(count).toBe(1)
  await forwardTo(since, 60)
  await forwardTo(since, 670)
  expect(await app.told(since)).toContain('670 Tom STEP 2')
})

test('what is urgent does not wait until there is room again after what is not', async () => {
  const app = await project({ level: 'IMMEDIATE', perHour: 1 })
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 30)
  await app.say({ 'web-1': 2, 'web-2': 20 })
  const told = (await app.told(since)).filter((page) => page.includes('Ada'))
  expect(told).toEqual(['30 Ada STEP 1', '35 Ada STEP 1'])
})

test('who has another address by now is told there, and addresses are shown to administrators alone', async () => {
  const app = await project()
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 30)
  const channels = [{ notifier: 'post', address: 'elsewhere' }]
  await owner.gql(UpdateAda, { input: { contactId: app.contacts.Ada, channels } })
  await app.say({ 'web-1': 0 })
  await forwardTo(since, 400)
  const pages = (await app.groups())[0]!.pages.nodes
  expect(pages.map(({ reason, address }) => `${reason} ${address}`)).toEqual([
    'RESOLVED elsewhere',
    `STEP Ada@${app.slug}`,
  ])
  const { token } = await owner.token(['READ'], [app.slug])
  const { project: seen } = await owner.gql(ReadAddresses, { slug: app.slug }, { token })
  expect(seen!.contacts.nodes[0]!.channels).toEqual([{ notifier: 'post', address: null }])
  expect(seen!.alertGroups.nodes[0]!.pages.nodes[0]).toEqual({ notifier: 'post', address: null })
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
  const pager = await pagerWith({ onPages: () => Promise.reject(new Error('refused')) })
  const deliveries = await host.database.prisma.delivery.count()
  await expect(pager.round(since, 30)).rejects.toThrow('refused')
  await pager.close()
  expect(await host.database.prisma.delivery.count()).toBe(deliveries)
  expect(await app.told(since)).toEqual([])
  await forwardTo(since, 31)
  expect(await app.told(since)).toEqual(['31 Ada STEP 1'])
  expect(await arrived(app)).toHaveLength(1)
})

/** Another node, with notifiers and a clock of its own. */
async function pagerWith({
  notifiers: running = ['post'],
  onPages = async () => {},
}: {
  notifiers?: string[]
  onPages?: PagerOptions['incidents']['onPages']
}) {
  const [{ database: its }] = hosts as [TestHost]
  const logged: Record<string, unknown>[] = []
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const bus = createLocalBus()
  const jobs = await openJobs(its, log)
  const notifiers = {
    names: () => running,
    notify: async () => ({ ok: true as const, answer: {} }),
    preview: async () => ({ ok: true as const, answer: [] }),
  }
  const outbox = await openOutbox({ database: its, jobs, bus, log, notifiers })
  return {
    logged,
    round: (since: Date, seconds: number) => {
      const late = { ...clock, now: () => new Date(since.getTime() + seconds * 1_000) }
      const incidents = { onPages, onAlertChanges: async () => {} }
      return createPager({ database: its, bus, clock: late, log, outbox, notifiers, incidents }).round()
    },
    async close() {
      outbox.close()
      await jobs.close()
    },
  }
}

const ForgetContacts = graphql(`
  mutation ForgetPagedContact($input: DeleteContactInput!) { deleteContact(input: $input) { errors { message } } }
`)
const UpdateAda = graphql(`
  mutation UpdatePagedContact($input: UpdateContactInput!) { updateContact(input: $input) { errors { message } } }
`)
const ReadAddresses = graphql(`
  query ReadPagedAddresses($slug: String!) {
    project(slug: $slug) {
      contacts(first: 1) { nodes { channels { notifier address } } }
      alertGroups(first: 1) { nodes { pages(first: 1) { nodes { notifier address } } } }
    }
  }
`)
const ReadTimeline = graphql(`
  query ReadPagedTimeline($slug: String!) {
    project(slug: $slug) { incidents(first: 2) { nodes { timeline(first: 30) { nodes { text } } } } }
  }
`)
const Acknowledge = graphql(`
  mutation AcknowledgePaged($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { errors { message } } }
`)
