import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeClock } from '../system/fake-clock.ts'
import { type Receiver, startReceiver } from '../system/receiver.ts'
import { type Seed, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { CreateMuteTimeInput, CreateSilenceInput, UpdateAlertGroupingInput } from '../typed/graphql.ts'
import { arrivedFor, pagedProject } from './paged-project.ts'

/** The evening before clocks in Berlin go forward. */
const clock = fakeClock(new Date('2026-03-28T20:00:00Z'))
let receiver: Receiver
let host: TestHost
let owner: Seed
beforeAll(async () => {
  receiver = await startReceiver()
  host = await startTestHost({ EVENKEEL_CONFIG: receiver.configuration }, undefined, clock)
  owner = seed(host)
})
afterAll(async () => {
  await host.close()
  await receiver[Symbol.asyncDispose]()
})

const forward = (seconds: number) => clock.advance(seconds)
const forwardTo = (since: Date, seconds: number) => forward((since.getTime() - clock.now().getTime()) / 1_000 + seconds)
const secondsUntil = (moment: string) => (Date.parse(moment) - clock.now().getTime()) / 1_000
const project = (arranged = {}) => pagedProject(owner, clock, forward, arranged)
const warned = { label: 'rule', operator: 'EQUALS', value: 'Load' } as const

test('nobody is told at night, which is an hour shorter this time; in the morning people are', async () => {
  const app = await project()
  const intervals = [{ from: '22:00', to: '06:00' }]
  const { createMuteTime } = await owner.gql(CreateMuteTime, {
    input: { project: app.slug, name: 'nights', timeZone: 'Europe/Berlin', intervals },
  })
  expect(createMuteTime).toMatchObject({ errors: [], muteTime: { name: 'nights', mutedUntil: null } })
  await app.addRule('Quiet', 'quiet', ['nights'])
  await forward(secondsUntil('2026-03-28T21:30:00Z'))
  await app.say({ 'web-1': 2 }, 'quiet')
  const since = clock.now()
  await forwardTo(since, 60)
  const until = '2026-03-29T04:00:00.000Z'
  expect(await app.alerts()).toMatchObject([{ suppressedBy: [{ kind: 'MUTE_TIME', name: 'nights', until }] }])
  await forward(secondsUntil(until) - 1)
  expect(await app.told(since)).toEqual([])
  await forward(1)
  expect(await app.told(new Date(until))).toEqual(['0 Ada STEP 1'])
  expect(await app.alerts()).toMatchObject([{ suppressedBy: [] }])
})

test('a silence keeps quiet until it ends, or is ended; then people are told', async () => {
  const app = await project()
  const matchers = [warned, { label: 'host', operator: 'MATCHES' as const, value: 'web-*' }]
  const input = { project: app.slug, matchers, forSeconds: 1_000, comment: 'The racks are moved.' }
  const { createSilence } = await owner.gql(CreateSilence, { input })
  expect(createSilence).toMatchObject({
    errors: [],
    silence: { active: true, matchers, createdBy: expect.any(String) },
  })
  const silenced = clock.now()
  await app.say({ 'web-1': 2, 'db-1': 2 })
  const since = clock.now()
  await forwardTo(since, 30)
  expect(await app.told(since)).toEqual(['30 Ada STEP 1'])
  const [group] = await app.groups()
  await forwardTo(silenced, 999)
  expect(await app.told(silenced)).toHaveLength(2)
  await forwardTo(silenced, 1_000)
  expect((await app.told(silenced)).filter((told) => told.endsWith('CHANGE'))).toEqual([
    '1000 Ada CHANGE',
    '1000 Tom CHANGE',
  ])
  await expect.poll(() => arrivedFor(app, receiver).length).toBe(4)
  const titles = arrivedFor(app, receiver).map(({ title }) => /\d more/.exec(title)?.[0])
  expect(titles.toSorted()).toEqual(['1 more', '1 more', undefined, undefined])
  expect(arrivedFor(app, receiver)[0]!.facts).toContainEqual({
    label: 'Silenced, muted, inhibited or snoozed',
    value: '1',
  })
  expect(group!.alerts.totalCount).toBe(2)

  const second = await owner.gql(CreateSilence, { input: { ...input, matchers: [warned], forSeconds: 50_000 } })
  await forward(10)
  const [stopped] = await app.groups()
  expect(stopped).toMatchObject({ nextStepAt: null, step: 0 })
  await forward(500)
  const count = (await app.told(since)).length
  const { expireSilence } = await owner.gql(ExpireSilence, { input: { silenceId: second.createSilence.silence!.id } })
  expect(expireSilence).toMatchObject({ errors: [], silence: { active: false } })
  await forward(1)
  expect((await app.told(since)).length).toBe(count + 1)
  const { project: listed } = await owner.gql(ReadSilences, { slug: app.slug })
  expect(listed).toMatchObject({ open: { totalCount: 0 }, over: { totalCount: 2 } })
})

test('a mute time is renamed with the rules that name it, and deleted out of them', async () => {
  const app = await project()
  const intervals = [{}]
  const made = await owner.gql(CreateMuteTime, {
    input: { project: app.slug, name: 'always', timeZone: 'UTC', intervals },
  })
  await owner.gql(CreateMuteTime, { input: { project: app.slug, name: 'lunch', timeZone: 'UTC', intervals } })
  await app.addRule('Quiet', 'quiet', ['lunch', 'always'])
  const names = async () => (await owner.gql(ReadMuteTimes, { slug: app.slug })).project!.alertRules
  const muteTimeId = made.createMuteTime.muteTime!.id
  const taken = await owner.gql(UpdateMuteTime, { input: { muteTimeId, name: 'lunch' } })
  expect(taken.updateMuteTime.errors).toMatchObject([{ code: 'TAKEN', path: ['input', 'name'] }])
  const renamed = await owner.gql(UpdateMuteTime, { input: { muteTimeId, name: ' ever ' } })
  expect(renamed.updateMuteTime).toMatchObject({ errors: [], muteTime: { name: 'ever' } })
  expect(await names()).toContainEqual({ name: 'Quiet', muteTimes: ['lunch', 'ever'] })
  await app.say({ 'web-1': 2 }, 'quiet')
  expect(await app.alerts()).toMatchObject([{ suppressedBy: [{ name: 'ever' }, { name: 'lunch' }] }])
  const { deleteMuteTime } = await owner.gql(DeleteMuteTime, { input: { muteTimeId } })
  expect(deleteMuteTime).toEqual({ deletedId: muteTimeId, errors: [] })
  expect(await names()).toContainEqual({ name: 'Quiet', muteTimes: ['lunch'] })
  expect(await app.alerts()).toMatchObject([{ suppressedBy: [{ name: 'lunch' }] }])
})

test('an inhibition is changed one part at a time', async () => {
  const { slug } = await owner.project()
  const source = [{ ...warned, value: 'Database' }]
  const create = { project: slug, name: 'first', source, target: [warned], equal: ['host'] }
  const inhibitionId = (await owner.gql(CreateInhibition, { input: create })).createInhibition.inhibition!.id
  await owner.gql(CreateInhibition, { input: { ...create, name: 'second' } })
  const update = async (changes: object) =>
    (await owner.gql(UpdateInhibition, { input: { inhibitionId, ...changes } })).updateInhibition
  const stays = { name: 'first', source, target: [warned], equal: ['host'] }
  expect(await update({ equal: [] })).toEqual({ errors: [], inhibition: { ...stays, equal: [] } })
  expect(await update({ name: 'third', target: source })).toMatchObject({
    inhibition: { name: 'third', source, target: source, equal: [] },
  })
  expect(await update({ name: 'second' })).toMatchObject({ inhibition: null, errors: [{ code: 'TAKEN' }] })
  expect(await update({ equal: ['a', ''] })).toMatchObject({ errors: [{ path: ['input', 'equal', '1'] }] })
  expect(await update({ source: [] })).toMatchObject({ errors: [{ path: ['input', 'source'] }] })
})

test('a project says how urgent a level is', async () => {
  const app = await project({ level: 'IMMEDIATE' })
  const { settings } = await group({ project: app.slug, escalations: [{ level: 'WARNING', escalation: 'IMMEDIATE' }] })
  expect(settings!.escalations).toEqual([
    { level: 'INFO', escalation: null },
    { level: 'WARNING', escalation: 'IMMEDIATE' },
    { level: 'CRITICAL', escalation: 'IMMEDIATE' },
    { level: 'EMERGENCY', escalation: 'EMERGENCY' },
  ])
  await app.say({ 'web-1': 2 })
  expect(await app.groups()).toMatchObject([{ escalation: 'IMMEDIATE' }])
  const quiet = await project()
  await group({ project: quiet.slug, escalations: [{ level: 'WARNING' }] })
  await quiet.say({ 'web-1': 2 })
  expect(await quiet.groups()).toEqual([])
  const lines = host.logged.filter(({ rule }) => rule === 'Load')
  const said = { alert: { id: expect.any(String), state: 'FIRING', level: 'WARNING' }, msg: expect.any(String) }
  const ofProject = (number: number) => lines.filter(({ project: of }) => of === number)
  expect(ofProject(app.number)).toMatchObject([{ ...said, level: 40, escalation: 'IMMEDIATE' }])
  expect(ofProject(quiet.number)).toMatchObject([{ ...said, level: 30, escalation: null }])
})

test('while the database is away nobody hears of slow pages; when it is back they do', async () => {
  const app = await project({ level: 'IMMEDIATE' })
  await app.addRule('Database', 'database')
  const { createInhibition } = await owner.gql(CreateInhibition, {
    input: {
      project: app.slug,
      name: 'first things first',
      source: [{ ...warned, value: 'Database' }],
      target: [warned],
      equal: ['host'],
    },
  })
  expect(createInhibition).toMatchObject({ errors: [], inhibition: { name: 'first things first' } })
  await app.say({ eu: 20 }, 'database')
  await app.say({ eu: 2 })
  const since = clock.now()
  await forwardTo(since, 200)
  expect((await app.groups()).map(({ pages }) => pages.nodes.length)).toEqual([1, 0])
  const kinds = (await app.alerts()).map(({ suppressedBy }) => suppressedBy.map(({ name }) => name))
  expect(kinds).toEqual([[], ['first things first']])
  await app.say({ eu: 0 }, 'database')
  expect((await app.groups(true)).at(-1)?.pages.nodes.length).toBeGreaterThan(0)
})

test('a snoozed alert is left out, and begins anew afterwards', async () => {
  const app = await project()
  await app.say({ 'web-1': 2 })
  const since = clock.now()
  await forwardTo(since, 30)
  const [alert] = await app.alerts()
  await owner.gql(Snooze, { input: { alertId: alert!.id, forSeconds: 1_000 } })
  await forwardTo(since, 1_029)
  expect(await app.told(since)).toEqual(['30 Ada STEP 1'])
  await forwardTo(since, 1_030)
  await forwardTo(since, 1_630)
  expect(await app.told(since)).toEqual(['30 Ada STEP 1', '1030 Ada STEP 1', '1630 Tom STEP 2'])
})

test('who is told too often is told later, which can be seen; what is over meanwhile is dropped', async () => {
  const app = await project({ perHour: 2 })
  await group({ project: app.slug, by: ['host'], waitSeconds: 0, repeatSeconds: 86_400 })
  await app.say({ a: 2, b: 2, c: 2 })
  const since = clock.now()
  await app.say({ a: 2, b: 2, c: 2, d: 2 })
  const told = async () => (await app.told(since)).filter((page) => page.includes('Ada')).toSorted()
  // Of the three newest groups.
  expect(await told()).toEqual(['0 Ada STEP 1', '0 Ada STEP 1 THROTTLED', '5 Ada STEP 1 THROTTLED'])
  await app.say({ a: 2, b: 2, c: 2, d: 0 })
  expect(await told()).toEqual(['0 Ada STEP 1', '0 Ada STEP 1 THROTTLED', '5 Ada STEP 1 DROPPED'])
  await forwardTo(since, 3_599)
  expect(await told()).toContain('0 Ada STEP 1 THROTTLED')
  await forwardTo(since, 3_600)
  expect(await told()).toEqual(['0 Ada STEP 1', '0 Ada STEP 1', '5 Ada STEP 1 DROPPED'])
  const pages = (await app.groups()).flatMap((of) => of.pages.nodes).filter(({ contact }) => contact === 'Ada')
  const hour = new Date(since.getTime() + 3_600_000).toISOString()
  expect(pages.map(({ postedAt }) => postedAt)).toEqual(expect.arrayContaining([since.toISOString(), hour, null]))
})

const day = 86_400
const far = '2099-01-01T00:00:00Z'
test.each<[string, Partial<CreateSilenceInput>, code: string, path: string]>([
  ['no matcher', { matchers: [] }, 'INVALID', 'matchers'],
  ['too many', { matchers: Array.from({ length: 21 }, () => warned) }, 'INVALID', 'matchers'],
  ['no label', { matchers: [{ ...warned, label: ' ' }] }, 'INVALID', 'matchers.0.label'],
  ['a line separator', { matchers: [{ ...warned, value: 'a\u2028' }] }, 'INVALID', 'matchers.0.value'],
  ['a NUL', { matchers: [{ ...warned, value: 'a\0' }] }, 'INVALID', 'matchers.0.value'],
  ['half a character', { matchers: [{ ...warned, value: '\ud83d' }] }, 'INVALID', 'matchers.0.value'],
  ['a huge value', { matchers: [{ ...warned, value: 'a'.repeat(501) }] }, 'INVALID', 'matchers.0.value'],
  ['no end', { forSeconds: null }, 'INVALID', 'endsAt'],
  ['two ends', { endsAt: far }, 'INVALID', 'endsAt'],
  ['an end in the past', { forSeconds: null, endsAt: '2000-01-01T00:00:00Z' }, 'INVALID', 'endsAt'],
  ['for ever', { forSeconds: null, endsAt: '9999-12-31T00:00:00Z' }, 'INVALID', 'endsAt'],
  ['far away', { startsAt: far, forSeconds: 60 }, 'INVALID', 'startsAt'],
  ['no time', { forSeconds: 0 }, 'INVALID', 'forSeconds'],
  ['too long', { forSeconds: 367 * day }, 'INVALID', 'forSeconds'],
  ['no comment', { comment: ' ' }, 'INVALID', 'comment'],
  ['another project', { project: 'nowhere' }, 'NOT_FOUND', 'project'],
])('no silence with %s', async (_name, changes, code, path) => {
  const input = { project: 'default', matchers: [warned], forSeconds: 60, comment: 'why', ...changes }
  const { createSilence } = await owner.gql(CreateSilence, { input })
  expect(createSilence).toMatchObject({ silence: null, errors: [{ code, path: ['input', ...path.split('.')] }] })
})

test.each<[string, Partial<CreateMuteTimeInput>, path: string]>([
  ['no name', { name: '' }, 'name'],
  ['no such zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['an offset for a zone', { timeZone: '+02:00' }, 'timeZone'],
  ['a moment for a zone', { timeZone: '2026-01-01T00:00Z' }, 'timeZone'],
  ['no interval', { intervals: [] }, 'intervals'],
  ['an eighth day', { intervals: [{ weekdays: [8] }] }, 'intervals.0.weekdays'],
  ['a day twice', { intervals: [{ weekdays: [1, 1] }] }, 'intervals.0.weekdays'],
  ['no days', { intervals: [{ daysOfMonth: [] }] }, 'intervals.0.daysOfMonth'],
  ['a 32nd', { intervals: [{ daysOfMonth: [32] }] }, 'intervals.0.daysOfMonth'],
  ['a 13th month', { intervals: [{ months: [13] }] }, 'intervals.0.months'],
  ['no time', { intervals: [{ from: '24:00' }] }, 'intervals.0.from'],
  ['nonsense for a time', { intervals: [{ to: '9:00' }] }, 'intervals.0.to'],
])('no mute time with %s', async (_name, changes, path) => {
  const input = { project: 'default', name: 'x', timeZone: 'UTC', intervals: [{}], ...changes }
  const { createMuteTime } = await owner.gql(CreateMuteTime, { input })
  expect(createMuteTime).toMatchObject({
    muteTime: null,
    errors: [{ code: 'INVALID', path: ['input', ...path.split('.')] }],
  })
})

test.each<[string, Partial<UpdateAlertGroupingInput>, path: string]>([
  ['a label twice', { by: ['rule', 'rule'] }, 'by.1'],
  ['too many labels', { by: Array.from({ length: 9 }, (_, index) => `l${index}`) }, 'by'],
  ['a level twice', { escalations: [{ level: 'INFO' }, { level: 'INFO' }] }, 'escalations.1.level'],
  ['no name', { by: [''] }, 'by.0'],
  ['a negative wait', { waitSeconds: -1 }, 'waitSeconds'],
  ['no interval', { intervalSeconds: 0 }, 'intervalSeconds'],
  ['repeats all the time', { repeatSeconds: 1 }, 'repeatSeconds'],
])('no grouping with %s', async (_name, changes, path) => {
  const answer = await group({ project: 'default', ...changes })
  expect(answer).toMatchObject({ settings: null, errors: [{ code: 'INVALID', path: ['input', ...path.split('.')] }] })
})

test('mute times are changed and deleted; who may not is told so', async () => {
  const { slug } = await owner.project()
  const input = { project: slug, name: 'lunch', timeZone: 'UTC', intervals: [{ from: '12:00', to: '13:00' }] }
  const { muteTime } = (await owner.gql(CreateMuteTime, { input })).createMuteTime
  const again = await owner.gql(CreateMuteTime, { input })
  expect(again.createMuteTime.errors).toMatchObject([{ code: 'TAKEN' }])
  const reader = await owner.token(['READ'], [slug])
  const stranger = await owner.token(['ADMIN', 'TRIAGE'], ['default'])
  const update = { muteTimeId: muteTime!.id, timeZone: 'Asia/Tokyo' }
  const byStranger = await owner.gql(UpdateMuteTime, { input: update }, { token: stranger.token })
  expect(byStranger.updateMuteTime.errors).toMatchObject([
    { code: 'NOT_FOUND', message: 'There is no such mute time.' },
  ])
  await expect(owner.gql(UpdateMuteTime, { input: update }, { token: reader.token })).rejects.toThrow('FORBIDDEN')
  const { updateMuteTime } = await owner.gql(UpdateMuteTime, { input: update })
  expect(updateMuteTime.muteTime).toMatchObject({
    timeZone: 'Asia/Tokyo',
    intervals: [{ from: '12:00', weekdays: null }],
  })
  const silenceId = muteTime!.id
  expect((await owner.gql(ExpireSilence, { input: { silenceId } })).expireSilence.errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ])
  const deleted = await owner.gql(DeleteMuteTime, { input: { muteTimeId: muteTime!.id } })
  expect(deleted.deleteMuteTime).toEqual({ deletedId: muteTime!.id, errors: [] })
  const gone = await owner.gql(DeleteMuteTime, { input: { muteTimeId: muteTime!.id } })
  expect(gone.deleteMuteTime.errors).toMatchObject([{ code: 'NOT_FOUND' }])
  const { inhibitions, muteTimes, alertGrouping } = (await owner.gql(ReadSilences, { slug })).project!
  expect({ inhibitions, muteTimes }).toEqual({ inhibitions: [], muteTimes: [] })
  expect(alertGrouping).toEqual({ by: ['rule'], waitSeconds: 30, intervalSeconds: 300, repeatSeconds: 14_400 })
})

async function group(input: UpdateAlertGroupingInput) {
  return (await owner.gql(UpdateGrouping, { input })).updateAlertGrouping
}

const CreateSilence = graphql(`
  mutation CreateSilence($input: CreateSilenceInput!) {
    createSilence(input: $input) {
      silence { id active createdBy matchers { label operator value } }
      errors { code message path }
    }
  }
`)
const ExpireSilence = graphql(`
  mutation ExpireSilence($input: ExpireSilenceInput!) {
    expireSilence(input: $input) { silence { active } errors { code message path } }
  }
`)
const CreateMuteTime = graphql(`
  mutation CreateMuteTime($input: CreateMuteTimeInput!) {
    createMuteTime(input: $input) { muteTime { id name mutedUntil } errors { code message path } }
  }
`)
const UpdateMuteTime = graphql(`
  mutation UpdateMuteTime($input: UpdateMuteTimeInput!) {
    updateMuteTime(input: $input) {
      muteTime { name timeZone intervals { from to weekdays } }
      errors { code message path }
    }
  }
`)
const DeleteMuteTime = graphql(`
  mutation DeleteMuteTime($input: DeleteMuteTimeInput!) {
    deleteMuteTime(input: $input) { deletedId errors { code message path } }
  }
`)
const CreateInhibition = graphql(`
  mutation CreateInhibition($input: CreateInhibitionInput!) {
    createInhibition(input: $input) { inhibition { id name } errors { code message path } }
  }
`)
const UpdateInhibition = graphql(`
  mutation UpdateInhibition($input: UpdateInhibitionInput!) {
    updateInhibition(input: $input) {
      inhibition { name source { label operator value } target { label operator value } equal }
      errors { code message path }
    }
  }
`)
const ReadMuteTimes = graphql(`
  query ReadMuteTimesOfRules($slug: String!) {
    project(slug: $slug) { alertRules { name muteTimes } }
  }
`)
const UpdateGrouping = graphql(`
  mutation UpdateAlertGrouping($input: UpdateAlertGroupingInput!) {
    updateAlertGrouping(input: $input) { settings { waitSeconds escalations { level escalation } } errors { code message path } }
  }
`)
const Snooze = graphql(`
  mutation SnoozePaged($input: SnoozeAlertInput!) { snoozeAlert(input: $input) { errors { message } } }
`)
const ReadSilences = graphql(`
  query ReadSilences($slug: String!) {
    project(slug: $slug) {
      open: silences(filter: { open: true }, first: 5) { totalCount }
      over: silences(filter: { open: false }, first: 5) { totalCount }
      muteTimes { name }
      inhibitions { name }
      alertGrouping { by waitSeconds intervalSeconds repeatSeconds }
    }
  }
`)
