import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policyOf } from '../../src/on-call/policies.ts'
import type { Target } from '../../src/on-call/policy.ts'
import { recipientsOf } from '../../src/on-call/recipients.ts'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type Receiver, startReceiver } from '../system/receiver.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type {
  AddOnCallOverrideInput,
  CreateContactInput,
  CreateOnCallScheduleInput,
  OnCallLayerInput,
  SetEscalationPolicyInput,
  StakeholderRole,
  UpdateContactInput,
  UpdateOnCallScheduleInput,
} from '../typed/graphql.ts'

/** A Monday. */
const clock = fakeClock(new Date('2026-03-02T09:30:00Z'))
const NOTIFIERS = ['post']
let receiver: Receiver
let host: TestHost
let owner: Seed
/** Where all that is refused is tried: nothing of it stays. */
let bare: SeededProject
/** The same, with a contact and a schedule. */
let furnished: { app: SeededProject; contactId: string; scheduleId: string }
beforeAll(async () => {
  receiver = await startReceiver()
  host = await startTestHost({ EVENKEEL_CONFIG: receiver.configuration }, undefined, clock)
  owner = seed(host)
  bare = await owner.project()
  const app = await owner.project()
  const contactId = await contactOf(app, 'Ada')
  furnished = { app, contactId, scheduleId: await scheduleOf(app, [contactId]) }
})
afterAll(async () => {
  await host.close()
  await receiver[Symbol.asyncDispose]()
})

const post = (address: string | null = null) => [{ notifier: 'post', address }]

const createContact = async (app: SeededProject, input: Partial<CreateContactInput> = {}) =>
  (
    await owner.gql(CreateContact, {
      input: { project: app.slug, name: 'Ada', role: 'DEVELOPER', channels: post(), ...input },
    })
  ).createContact
async function contactOf(app: SeededProject, name: string, role: StakeholderRole = 'DEVELOPER') {
  const { contact } = await createContact(app, { name, role, channels: post(`${name}@example.org`) })
  return contact!.id
}

const daily = { unit: 'DAY', length: 1, handoff: '09:00', startsOn: '2026-03-01' } as const
const layer = (members: string[], given: Partial<OnCallLayerInput> = {}): OnCallLayerInput => ({
  name: 'primary',
  members,
  rotation: daily,
  ...given,
})
const createSchedule = async (app: SeededProject, input: Partial<CreateOnCallScheduleInput> = {}) =>
  (
    await owner.gql(CreateSchedule, {
      input: { project: app.slug, name: 'Week', timeZone: 'Europe/Berlin', layers: [], ...input },
    })
  ).createOnCallSchedule
async function scheduleOf(app: SeededProject, members: string[], name = 'Week') {
  const { schedule } = await createSchedule(app, { name, layers: [layer(members)] })
  return schedule!.id
}
const addOverride = async (input: AddOnCallOverrideInput) => (await owner.gql(AddOverride, { input })).addOnCallOverride
const setPolicy = async (app: SeededProject, input: Partial<SetEscalationPolicyInput> = {}) =>
  (
    await owner.gql(SetPolicy, {
      input: {
        project: app.slug,
        level: 'URGENT',
        responseSeconds: 600,
        steps: [{ afterSeconds: 0, targets: [{ everyone: true }] }],
        ...input,
      },
    })
  ).setEscalationPolicy

/** What the database holds under a global id. */
const keyOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1]!

async function told(app: SeededProject, targets: Target[], notifiers = NOTIFIERS) {
  return host.database.transaction((client) => recipientsOf(client, app.number, targets, clock.now(), notifiers))
}
const namesOf = (recipients: { name: string }[]) => recipients.map(({ name }) => name)

describe('contacts', () => {
  test('are added, changed one field at a time, listed by name, and deleted', async () => {
    const app = await owner.project()
    const channels = [...post('ada@example.org'), ...post()]
    const made = await createContact(app, { name: ' Ada ', role: 'QA', channels, perHour: 5 })
    expect(made).toMatchObject({
      errors: [],
      contact: { name: 'Ada', role: 'QA', channels, perHour: 5, createdAt: clock.now().toISOString() },
    })
    const bob = await contactOf(app, 'Abe')
    const changes: Omit<UpdateContactInput, 'contactId'>[] = [
      { name: 'Ada L.' },
      { role: 'TEAM_LEAD' },
      { channels: post('x') },
      { perHour: 1_000 },
    ]
    let expected = { ...made.contact! }
    for (const change of changes) {
      const { updateContact } = await owner.gql(UpdateContact, { input: { contactId: made.contact!.id, ...change } })
      expected = { ...expected, ...change } as typeof expected
      expect(updateContact).toEqual({ contact: expected, errors: [] })
    }
    const list = async () => (await owner.gql(Contacts, { slug: app.slug })).project!.contacts
    expect(await list()).toEqual({ totalCount: 2, nodes: [{ name: 'Abe' }, { name: 'Ada L.' }] })
    expect((await owner.gql(DeleteContact, { input: { contactId: bob } })).deleteContact.deletedId).toBe(bob)
    expect(await list()).toEqual({ totalCount: 1, nodes: [{ name: 'Ada L.' }] })
    const again = await owner.gql(DeleteContact, { input: { contactId: bob } })
    expect(again.deleteContact).toMatchObject({ deletedId: null, errors: [{ code: 'NOT_FOUND' }] })
  })

  test.each<[what: string, input: Partial<CreateContactInput>, code: string, path: string]>([
    ['no name', { name: ' ' }, 'INVALID', 'name'],
    ['a name of two lines', { name: 'a\nb' }, 'INVALID', 'name'],
    ['half a character', { name: 'a\ud83d' }, 'INVALID', 'name'],
    ['a NUL', { name: 'a\0' }, 'INVALID', 'name'],
    ['a line separator at its end', { name: 'a\u2028' }, 'INVALID', 'name'],
    ['a long name', { name: 'a'.repeat(101) }, 'INVALID', 'name'],
    ['no channels', { channels: [] }, 'INVALID', 'channels'],
    [
      'too many channels',
      { channels: Array.from({ length: 11 }, (_, index) => post(`${index}`)[0]!) },
      'INVALID',
      'channels',
    ],
    ['a channel twice', { channels: [...post('a'), ...post('a')] }, 'INVALID', 'channels'],
    ['a notifier that does not run', { channels: [{ notifier: 'fax' }] }, 'NOT_FOUND', 'channels.0.notifier'],
    ['a notifier of no own', { channels: [{ notifier: '__proto__' }] }, 'NOT_FOUND', 'channels.0.notifier'],
    ['an empty address', { channels: [...post(), ...post('')] }, 'INVALID', 'channels.1.address'],
    ['a long address', { channels: post('a'.repeat(321)) }, 'INVALID', 'channels.0.address'],
    ['a control character', { channels: post('a\u0007') }, 'INVALID', 'channels.0.address'],
    ['never', { perHour: 0 }, 'INVALID', 'perHour'],
    ['all the time', { perHour: 2_147_483_647 }, 'INVALID', 'perHour'],
    ['no project', { project: 'nowhere' }, 'NOT_FOUND', 'project'],
  ])('are refused with %s', async (_, input, code, path) => {
    const { contact, errors } = await createContact(bare, input)
    expect({ contact, errors }).toEqual({
      contact: null,
      errors: [{ code, message: expect.any(String), path: ['input', ...path.split('.')] }],
    })
    expect((await owner.gql(Contacts, { slug: bare.slug })).project!.contacts.totalCount).toBe(0)
  })

  test('say which notifiers run, and have names of their own', async () => {
    const app = await owner.project()
    const { errors } = await createContact(app, { channels: [{ notifier: 'fax' }] })
    expect(errors[0]!.message).toBe('There is no notifier "fax". There are: post.')
    const [one, other] = await Promise.all([createContact(app), createContact(app, { name: 'Ada ' })])
    expect([one, other].flatMap(({ errors: refused }) => refused.map(({ code }) => code))).toEqual(['TAKEN'])
    const bob = await contactOf(app, 'Bob')
    const { updateContact } = await owner.gql(UpdateContact, { input: { contactId: bob, name: 'Ada' } })
    expect(updateContact.errors).toMatchObject([{ code: 'TAKEN', path: ['input', 'name'] }])
    // The same name in another project is another's.
    expect((await createContact(await owner.project())).errors).toEqual([])
  })
})

describe('schedules', () => {
  test('say who is on call, by turns, restrictions and overrides', async () => {
    const app = await owner.project()
    const [ada, bob, eve] = [await contactOf(app, 'Ada'), await contactOf(app, 'Bob'), await contactOf(app, 'Eve')]
    const office = [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }]
    const made = await createSchedule(app, {
      layers: [layer([ada, bob]), layer([eve], { name: 'office', restrictions: office })],
    })
    expect(made.errors).toEqual([])
    const scheduleId = made.schedule!.id
    const read = async (at?: string) => {
      const period = { from: '2026-03-02T06:00:00Z', to: '2026-03-03T12:00:00Z' }
      const { project } = await owner.gql(Schedules, { slug: app.slug, period, at })
      return project!.onCallSchedules[0]!
    }
    expect(await read()).toEqual({
      name: 'Week',
      timeZone: 'Europe/Berlin',
      layers: [
        {
          name: 'primary',
          members: [{ name: 'Ada' }, { name: 'Bob' }],
          rotation: { ...daily, weekday: null },
          restrictions: [],
        },
        { name: 'office', members: [{ name: 'Eve' }], rotation: { ...daily, weekday: null }, restrictions: office },
      ],
      overrides: [],
      onCall: { name: 'Eve' },
      shifts: [
        {
          from: '2026-03-02T06:00:00.000Z',
          to: '2026-03-02T08:00:00.000Z',
          contact: { name: 'Ada' },
          layer: 'primary',
        },
        { from: '2026-03-02T08:00:00.000Z', to: '2026-03-02T16:00:00.000Z', contact: { name: 'Eve' }, layer: 'office' },
        {
          from: '2026-03-02T16:00:00.000Z',
          to: '2026-03-03T08:00:00.000Z',
          contact: { name: 'Bob' },
          layer: 'primary',
        },
        { from: '2026-03-03T08:00:00.000Z', to: '2026-03-03T12:00:00.000Z', contact: { name: 'Eve' }, layer: 'office' },
      ],
    })
    expect((await read('2026-03-02T17:00:00Z')).onCall).toEqual({ name: 'Bob' })
    expect((await read('2026-02-02T17:00:00Z')).onCall).toBeNull()

    const input = { scheduleId, contactId: ada, from: '2026-03-02T08:30:00Z', to: '2026-03-02T10:00:00Z' }
    const first = await addOverride(input)
    const second = await addOverride({ ...input, contactId: bob })
    expect([first.errors, second.errors]).toEqual([[], []])
    expect(await read()).toMatchObject({
      onCall: { name: 'Bob' },
      overrides: [{ contact: { name: 'Ada' } }, { contact: { name: 'Bob' }, to: '2026-03-02T10:00:00.000Z' }],
    })
    const remove = { input: { overrideId: second.override!.id } }
    const removed = (await owner.gql(RemoveOverride, remove)).removeOnCallOverride
    expect(removed).toEqual({ deletedId: second.override!.id, errors: [] })
    expect((await owner.gql(RemoveOverride, remove)).removeOnCallOverride.errors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await read()).onCall).toEqual({ name: 'Ada' })

    // Turns of who is gone fall to the layer before; what they stood in for is theirs no more.
    for (const contactId of [ada, eve]) await owner.gql(DeleteContact, { input: { contactId } })
    expect(await read()).toMatchObject({
      layers: [{ members: [{ name: 'Bob' }] }, { members: [] }],
      onCall: { name: 'Bob' },
      overrides: [],
    })
    // A name can be changed although a member is gone.
    const renamed = await owner.gql(UpdateSchedule, { input: { scheduleId, name: 'Days', timeZone: 'UTC' } })
    expect(renamed.updateOnCallSchedule).toMatchObject({ errors: [], schedule: { name: 'Days', timeZone: 'UTC' } })
    const gone = await owner.gql(DeleteSchedule, { input: { scheduleId } })
    expect(gone.deleteOnCallSchedule).toEqual({ deletedId: scheduleId, errors: [] })
    expect((await owner.gql(Schedules, { slug: app.slug })).project!.onCallSchedules).toEqual([])
  })

  test('tell the next fortnight where no period is given, and a quarter at most', async () => {
    const app = await owner.project()
    await scheduleOf(app, [await contactOf(app, 'Ada')])
    const { project } = await owner.gql(Schedules, { slug: app.slug })
    expect(project!.onCallSchedules[0]!.shifts).toMatchObject([
      { from: '2026-03-02T09:30:00.000Z', to: '2026-03-16T09:30:00.000Z', contact: { name: 'Ada' } },
    ])
    await expect(owner.gql(Schedules, { slug: app.slug, period: { last: '93d' } })).rejects.toThrow('92 days at most')
  })

  test('take as many statements for many as for one', async () => {
    const fill = async (count: number) => {
      const app = await owner.project()
      const members = [await contactOf(app, 'Ada'), await contactOf(app, 'Bob')]
      for (let index = 0; index < count; index++) await scheduleOf(app, members, `Schedule ${index}`)
      return app
    }
    const read = ({ slug }: SeededProject) => owner.gql(Schedules, { slug })
    const [many, one] = [await fill(4), await fill(1)]
    expect((await read(many)).project!.onCallSchedules.map(({ name }) => name)).toEqual([
      'Schedule 0',
      'Schedule 1',
      'Schedule 2',
      'Schedule 3',
    ])
    await read(one)
    const ofMany = await countStatements(host.database.pool, () => read(many))
    expect(ofMany).toBe(await countStatements(host.database.pool, () => read(one)))
  })

  const rotated = (rotation: Partial<OnCallLayerInput['rotation']>) => ({ rotation: { ...daily, ...rotation } })
  const restricted = (given: object) => ({ restrictions: [{ weekdays: [1], from: '09:00', to: '17:00', ...given }] })
  test.each<[what: string, input: Partial<CreateOnCallScheduleInput> | Partial<OnCallLayerInput>, path: string]>([
    ['a zone that is none', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['an offset', { timeZone: '+01:00' }, 'timeZone'],
    ['an empty zone', { timeZone: '' }, 'timeZone'],
    ['no layers', { layers: [] }, 'layers'],
    ['nobody', { members: [] }, 'layers.0.members'],
    ['a stranger', { members: ['Q29udGFjdDpub25l'] }, 'layers.0.members.0'],
    ['a layer without a name', { name: '' } as Partial<OnCallLayerInput>, 'layers.0.name'],
    ['no length', rotated({ length: 0 }), 'layers.0.rotation.length'],
    ['a negative length', rotated({ length: -1 }), 'layers.0.rotation.length'],
    ['a long turn', rotated({ unit: 'WEEK', length: 53 }), 'layers.0.rotation.length'],
    ['a time that is none', rotated({ handoff: '24:00' }), 'layers.0.rotation.handoff'],
    ['a time with seconds', rotated({ handoff: '09:00:00' }), 'layers.0.rotation.handoff'],
    ['a weekday of days', rotated({ weekday: 1 }), 'layers.0.rotation.weekday'],
    ['a weekday that is none', rotated({ unit: 'WEEK', weekday: 0 }), 'layers.0.rotation.weekday'],
    ['a date that is none', rotated({ startsOn: '2026-02-30' }), 'layers.0.rotation.startsOn'],
    ['a date of another age', rotated({ startsOn: '1826-02-03' }), 'layers.0.rotation.startsOn'],
    ['no weekdays', restricted({ weekdays: [] }), 'layers.0.restrictions.0.weekdays'],
    ['an eighth day', restricted({ weekdays: [8] }), 'layers.0.restrictions.0.weekdays'],
    ['a day twice', restricted({ weekdays: [1, 1] }), 'layers.0.restrictions.0.weekdays'],
    ['a beginning that is none', restricted({ from: '9:00' }), 'layers.0.restrictions.0.from'],
    ['an end that is none', restricted({ to: '24:01' }), 'layers.0.restrictions.0.to'],
  ])('are refused with %s', async (_, input, path) => {
    const { app, contactId } = furnished
    const isOfLayer = path.startsWith('layers.')
    const { schedule, errors } = await createSchedule(app, {
      layers: [layer([contactId], isOfLayer ? (input as Partial<OnCallLayerInput>) : {})],
      ...(isOfLayer ? {} : (input as Partial<CreateOnCallScheduleInput>)),
    })
    expect({ schedule, errors }).toMatchObject({
      schedule: null,
      errors: [{ code: 'INVALID', path: ['input', ...path.split('.')] }],
    })
  })

  test.each<[what: string, input: Partial<AddOnCallOverrideInput>, code: string, path: string]>([
    ['that is turned round', { from: '2026-03-05T09:00:00Z' }, 'INVALID', 'to'],
    ['that is over', { from: '2026-03-01T09:00:00Z', to: '2026-03-02T09:30:00Z' }, 'INVALID', 'to'],
    ['that is endless', { to: '9999-12-31T00:00:00Z' }, 'INVALID', 'to'],
    ['far away', { from: '2099-01-01T00:00:00Z', to: '2099-01-02T00:00:00Z' }, 'INVALID', 'to'],
    ['of nobody', { contactId: 'T25DYWxsU2NoZWR1bGU6MQ==' }, 'NOT_FOUND', 'contactId'],
    ['of no schedule', { scheduleId: 'Q29udGFjdDox' }, 'NOT_FOUND', 'scheduleId'],
  ])('refuse an override %s', async (_, input, code, path) => {
    const { contactId, scheduleId } = furnished
    const times = { from: '2026-03-03T09:00:00Z', to: '2026-03-04T09:00:00Z' }
    const { errors } = await addOverride({ scheduleId, contactId, ...times, ...input })
    expect(errors).toMatchObject([{ code, path: ['input', path] }])
  })

  test('are told anew when somebody edits them', async () => {
    const app = await owner.project()
    const [ada, bob] = [await contactOf(app, 'Ada'), await contactOf(app, 'Bob')]
    const scheduleId = await scheduleOf(app, [ada])
    const followed = subscribe(host.url, LiveOnCall, { slug: app.slug }, { token: ADMIN }, 'WebSocket')
    const onCall = async () => (await next(followed)).live.project!.onCallSchedules.map((each) => each.onCall?.name)
    expect(await onCall()).toEqual(['Ada'])
    const input: UpdateOnCallScheduleInput = { scheduleId, layers: [layer([bob])] }
    await owner.gql(UpdateSchedule, { input })
    expect(await onCall()).toEqual(['Bob'])
    await addOverride({ scheduleId, contactId: ada, from: '2026-03-02T09:00:00Z', to: '2026-03-02T10:00:00Z' })
    expect(await onCall()).toEqual(['Ada'])
    await owner.gql(UpdateContact, { input: { contactId: ada, name: 'Ada L.' } })
    expect(await onCall()).toEqual(['Ada L.'])
    await followed.return?.()
  })
})

describe('policies', () => {
  const read = async (app: SeededProject) => (await owner.gql(Policies, { slug: app.slug })).project!.escalationPolicies
  const held = (app: SeededProject) => host.database.transaction((client) => policyOf(client, app.number, 'URGENT'))

  test('are built in until a project sets its own, and again when it is reset', async () => {
    const app = await owner.project()
    expect((await read(app)).map(({ level, builtIn, responseSeconds }) => [level, builtIn, responseSeconds])).toEqual([
      ['STANDARD', true, 3_600],
      ['URGENT', true, 900],
      ['IMMEDIATE', true, 300],
      ['EMERGENCY', true, 60],
    ])
    const ada = await contactOf(app, 'Ada')
    const week = await scheduleOf(app, [ada])
    const targets = [{ role: 'QA' }, { contactId: ada }, { scheduleId: week }, { notifier: 'post' }] as const
    const { policy, errors } = await setPolicy(app, {
      steps: [
        { afterSeconds: 0, targets: [...targets] },
        { afterSeconds: 600, targets: [{ everyone: true }] },
      ],
      repeats: 2,
      acknowledgedForSeconds: 3_600,
    })
    expect(errors).toEqual([])
    const none = {
      role: null,
      contact: null,
      contactId: null,
      schedule: null,
      scheduleId: null,
      notifier: null,
      everyone: false,
      name: null,
    }
    expect(policy).toEqual({
      level: 'URGENT',
      builtIn: false,
      responseSeconds: 600,
      repeats: 2,
      acknowledgedForSeconds: 3_600,
      updatedAt: clock.now().toISOString(),
      steps: [
        {
          afterSeconds: 0,
          targets: [
            { ...none, role: 'QA' },
            { ...none, contactId: ada, contact: { name: 'Ada' }, name: 'Ada' },
            { ...none, scheduleId: week, schedule: { name: 'Week' }, name: 'Week' },
            { ...none, notifier: 'post' },
          ],
        },
        { afterSeconds: 600, targets: [{ ...none, everyone: true }] },
      ],
    })
    expect((await read(app)).map(({ builtIn }) => builtIn)).toEqual([true, false, true, true])
    expect(await held(app)).toMatchObject({
      responseSeconds: 600,
      steps: [
        {
          targets: [
            { kind: 'ROLE', role: 'QA' },
            { kind: 'CONTACT', contact: keyOf(ada) },
            { kind: 'SCHEDULE', schedule: keyOf(week) },
            { kind: 'NOTIFIER', notifier: 'post' },
          ],
        },
        { targets: [{ kind: 'EVERYONE' }] },
      ],
    })
    const reset = await owner.gql(ResetPolicy, { input: { project: app.slug, level: 'URGENT' } })
    expect(reset.resetEscalationPolicy).toEqual({ policy: { level: 'URGENT', builtIn: true }, errors: [] })
    expect(await held(app)).toMatchObject({ responseSeconds: 900, repeats: 3 })
  })

  const step = (...targets: SetEscalationPolicyInput['steps'][number]['targets']) => ({ afterSeconds: 0, targets })
  test.each<[what: string, input: Partial<SetEscalationPolicyInput>, code: string, path: string]>([
    ['no time to answer', { responseSeconds: 0 }, 'INVALID', 'responseSeconds'],
    ['no steps', { steps: [] }, 'INVALID', 'steps'],
    ['a step without targets', { steps: [step()] }, 'INVALID', 'steps.0.targets'],
    ['a target that is none', { steps: [step({})] }, 'INVALID', 'steps.0.targets.0'],
    ['a target that is two', { steps: [step({ role: 'QA', everyone: true })] }, 'INVALID', 'steps.0.targets.0'],
    ['not everyone', { steps: [step({ everyone: false })] }, 'INVALID', 'steps.0.targets.0'],
    [
      'a step in the past',
      { steps: [{ ...step({ everyone: true }), afterSeconds: -1 }] },
      'INVALID',
      'steps.0.afterSeconds',
    ],
    ['endless repeats', { repeats: 101 }, 'INVALID', 'repeats'],
    ['repeats all the time', { repeats: 1, responseSeconds: 29 }, 'INVALID', 'repeats'],
    ['an acknowledgement for a moment', { acknowledgedForSeconds: 59 }, 'INVALID', 'acknowledgedForSeconds'],
    ['a notifier that does not run', { steps: [step({ notifier: 'fax' })] }, 'NOT_FOUND', 'steps.0.targets.0.notifier'],
    [
      'a contact that is none',
      { steps: [step({ everyone: true }), step({ role: 'QA' }, { contactId: 'Q29udGFjdDox' })] },
      'NOT_FOUND',
      'steps.1.targets.1.contactId',
    ],
    [
      'a schedule that is none',
      { steps: [step({ scheduleId: 'Q29udGFjdDox' })] },
      'NOT_FOUND',
      'steps.0.targets.0.scheduleId',
    ],
  ])('are refused with %s', async (_, input, code, path) => {
    const { policy, errors } = await setPolicy(bare, input)
    expect({ policy, errors }).toMatchObject({ policy: null, errors: [{ code, path: ['input', ...path.split('.')] }] })
    expect((await read(bare)).every(({ builtIn }) => builtIn)).toBe(true)
  })
})

describe('recipients', () => {
  const everyone: Target[] = [{ kind: 'EVERYONE' }]

  test('are all notifiers by themselves where there are no contacts', async () => {
    const app = await owner.project()
    expect(await told(app, [{ kind: 'ROLE', role: 'QA' }], ['post', 'slack'])).toEqual([
      { contactId: null, name: 'post', channels: post() },
      { contactId: null, name: 'slack', channels: [{ notifier: 'slack', address: null }] },
    ])
    expect(await told(app, everyone, [])).toEqual([])
  })

  test('are who the targets mean, each once, and nobody who is gone', async () => {
    const app = await owner.project()
    const [ada, bob] = [await contactOf(app, 'Ada'), await contactOf(app, 'Bob', 'QA')]
    const [cyd, gone] = [await contactOf(app, 'Cyd', 'TEAM_LEAD'), await contactOf(app, 'Gil', 'STAKEHOLDER')]
    // Until nine in Berlin, which is eight here, it was Ada's turn.
    const week = await scheduleOf(app, [ada, cyd])
    await owner.gql(DeleteContact, { input: { contactId: gone } })
    const schedule: Target = { kind: 'SCHEDULE', schedule: keyOf(week) }
    expect(await told(app, [{ kind: 'ROLE', role: 'QA' }])).toEqual([
      { contactId: keyOf(bob), name: 'Bob', channels: post('Bob@example.org') },
    ])
    const cases: [Target[], string[]][] = [
      [[schedule], ['Cyd']],
      [
        [
          { kind: 'CONTACT', contact: keyOf(ada) },
          { kind: 'ROLE', role: 'DEVELOPER' },
        ],
        ['Ada'],
      ],
      [
        [schedule, ...everyone],
        ['Cyd', 'Ada', 'Bob'],
      ],
      [
        [
          { kind: 'NOTIFIER', notifier: 'post' },
          { kind: 'ROLE', role: 'QA' },
        ],
        ['post', 'Bob'],
      ],
      [
        [
          { kind: 'CONTACT', contact: keyOf(gone) },
          { kind: 'ROLE', role: 'QA' },
        ],
        ['Bob'],
      ],
      // Nobody at all: then everyone.
      [[{ kind: 'ROLE', role: 'STAKEHOLDER' }], ['Ada', 'Bob', 'Cyd']],
      [[{ kind: 'CONTACT', contact: keyOf(gone) }], ['Ada', 'Bob', 'Cyd']],
      [[{ kind: 'SCHEDULE', schedule: keyOf(gone) }], ['Ada', 'Bob', 'Cyd']],
      // A notifier that does not run is still posted to, and so are those who can be reached.
      [[{ kind: 'NOTIFIER', notifier: 'fax' }], ['fax', 'Ada', 'Bob', 'Cyd']],
    ]
    for (const [targets, names] of cases) expect(namesOf(await told(app, targets))).toEqual(names)
    expect(namesOf(await told(app, [{ kind: 'ROLE', role: 'QA' }], ['slack']))).toEqual(['Bob', 'Ada', 'Cyd', 'slack'])

    await addOverride({ scheduleId: week, contactId: bob, from: '2026-03-02T09:30:00Z', to: '2026-03-02T09:31:00Z' })
    expect(namesOf(await told(app, [schedule]))).toEqual(['Bob'])
    await host.database.transaction(async (client) => {
      const { steps } = await policyOf(client, app.number, 'IMMEDIATE')
      const first = await recipientsOf(client, app.number, steps[0]!.targets, clock.now(), NOTIFIERS)
      expect(namesOf(first)).toEqual(['Bob', 'Ada', 'Cyd'])
    })
  })

  test('of another project are not to be had', async () => {
    const [ours, theirs] = [await owner.project(), await owner.project()]
    const ada = await contactOf(theirs, 'Ada')
    const week = await scheduleOf(theirs, [ada])
    const bob = await contactOf(ours, 'Bob')
    expect((await createSchedule(ours, { layers: [layer([ada])] })).errors).toMatchObject([{ code: 'INVALID' }])
    for (const target of [{ contactId: ada }, { scheduleId: week }]) {
      const { errors } = await setPolicy(ours, { steps: [{ afterSeconds: 0, targets: [target] }] })
      expect(errors).toMatchObject([{ code: 'NOT_FOUND' }])
    }
    const times = { from: '2026-03-03T09:00:00Z', to: '2026-03-04T09:00:00Z' }
    expect((await addOverride({ scheduleId: week, contactId: bob, ...times })).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'contactId'] },
    ])
    const target: Target = { kind: 'SCHEDULE', schedule: keyOf(week) }
    expect(namesOf(await told(ours, [target]))).toEqual(['Bob'])

    const [reader, stranger] = [await owner.token(['ADMIN'], [ours.slug]), await owner.token(['READ'])]
    const input = { contactId: ada, name: 'Eve' }
    const outOfReach = await owner.gql(UpdateContact, { input }, reader)
    expect(outOfReach.updateContact).toMatchObject({ contact: null, errors: [{ code: 'NOT_FOUND' }] })
    const refused = await ask(host.url, UpdateContact, { input }, stranger)
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect((await ask(host.url, ReadNode, { id: ada }, reader)).data).toEqual({ node: null })
  })
})

test('a test can be sent to an address, and its delivery says to whom it was', async () => {
  const sent = async (address: string) => {
    const { testNotifier } = await owner.gql(Send, { input: { notifier: 'post', address } })
    return testNotifier
  }
  const { delivery, errors } = await sent('ada@example.org')
  expect(errors).toEqual([])
  expect(delivery).toMatchObject({ state: 'DELIVERED', subject: 'evenkeel-test', address: 'ada@example.org' })
  const { notification } = receiver.arrivals.at(-1)!
  expect(notification).toMatchObject({ recipient: { name: expect.any(String), address: 'ada@example.org' } })
  expect((await sent('')).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'address'] }])
})

const CreateContact = graphql(`
  mutation CreateContact($input: CreateContactInput!) {
    createContact(input: $input) {
      contact { id name role channels { notifier address } perHour createdAt }
      errors { code message path }
    }
  }
`)
const UpdateContact = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact { id name role channels { notifier address } perHour createdAt }
      errors { code message path }
    }
  }
`)
const DeleteContact = graphql(`
  mutation DeleteContact($input: DeleteContactInput!) {
    deleteContact(input: $input) { deletedId errors { code message path } }
  }
`)
const Contacts = graphql(`
  query Contacts($slug: String!) { project(slug: $slug) { contacts { totalCount nodes { name } } } }
`)
const CreateSchedule = graphql(`
  mutation CreateSchedule($input: CreateOnCallScheduleInput!) {
    createOnCallSchedule(input: $input) { schedule { id } errors { code message path } }
  }
`)
const UpdateSchedule = graphql(`
  mutation UpdateSchedule($input: UpdateOnCallScheduleInput!) {
    updateOnCallSchedule(input: $input) { schedule { name timeZone } errors { code message path } }
  }
`)
const DeleteSchedule = graphql(`
  mutation DeleteSchedule($input: DeleteOnCallScheduleInput!) {
    deleteOnCallSchedule(input: $input) { deletedId errors { code } }
  }
`)
const AddOverride = graphql(`
  mutation AddOverride($input: AddOnCallOverrideInput!) {
    addOnCallOverride(input: $input) { override { id } errors { code message path } }
  }
`)
const RemoveOverride = graphql(`
  mutation RemoveOverride($input: RemoveOnCallOverrideInput!) {
    removeOnCallOverride(input: $input) { deletedId errors { code } }
  }
`)
const Schedules = graphql(`
  query Schedules($slug: String!, $period: Period, $at: DateTime) {
    project(slug: $slug) {
      onCallSchedules {
        name
        timeZone
        layers {
          name
          members { name }
          rotation { unit length handoff weekday startsOn }
          restrictions { weekdays from to }
        }
        overrides { contact { name } from to }
        onCall(at: $at) { name }
        shifts(period: $period) { from to contact { name } layer }
      }
    }
  }
`)
const LiveOnCall = graphql(`
  subscription LiveOnCall($slug: String!) {
    live { project(slug: $slug) { onCallSchedules { onCall { name } } } }
  }
`)
const SetPolicy = graphql(`
  mutation SetPolicy($input: SetEscalationPolicyInput!) {
    setEscalationPolicy(input: $input) {
      policy {
        level builtIn responseSeconds repeats acknowledgedForSeconds updatedAt
        steps { afterSeconds targets { role contact { name } contactId schedule { name } scheduleId notifier everyone name } }
      }
      errors { code message path }
    }
  }
`)
const ResetPolicy = graphql(`
  mutation ResetPolicy($input: ResetEscalationPolicyInput!) {
    resetEscalationPolicy(input: $input) { policy { level builtIn } errors { code } }
  }
`)
const Policies = graphql(`
  query Policies($slug: String!) {
    project(slug: $slug) { escalationPolicies { level builtIn responseSeconds steps { afterSeconds } } }
  }
`)
const ReadNode = graphql(`
  query ReadContactNode($id: ID!) { node(id: $id) { id } }
`)
const Send = graphql(`
  mutation SendToAddress($input: TestNotifierInput!) {
    testNotifier(input: $input) {
      delivery { state subject recipient address }
      errors { code path }
    }
  }
`)
