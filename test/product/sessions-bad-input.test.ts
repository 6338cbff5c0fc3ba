import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeClock } from '../system/fake-clock.ts'
import { envelopeOf, newEventId, type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

// Sessions are taken at the time of the machine.
const clock = fakeClock(new Date())
let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
  owner = seed(host)
})
afterAll(() => host.close())

type Items = Parameters<typeof envelopeOf>[0]
const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString()
const attrs = { release: 'shop@1' }
const session = () => ({ sid: newEventId(), init: true, started: ago(60), attrs })

async function post(app: SeededProject, items: Items, header: object = {}) {
  const response = await app.post(envelopeOf(items, header))
  const body = (await response.json()) as { detail?: string; causes?: string[] }
  return { status: response.status, ...body, error: response.headers.get('x-sentry-error') }
}

async function told(app: SeededProject) {
  const { project } = await owner.gql(Told, { slug: app.slug })
  const arrived = project!.intake.map(({ category, outcome, reason, quantity }) => [
    [category, outcome, reason].filter(Boolean).join(': '),
    quantity,
  ])
  return {
    releases: project!.releases.nodes.map(({ version, sessions }) => [version, sessions]),
    intake: Object.fromEntries(arrived),
  }
}

const bad: [what: string, parts: object, reason: string][] = [
  ['ends before it starts', { timestamp: ago(3_600) }, 'ends before it starts'],
  ['a negative duration', { duration: -5 }, 'duration is negative'],
  ['a duration of a century', { duration: 3_155_760_000 }, 'duration is more than 30 days'],
  ['a duration in words', { duration: 'long' }, 'duration is not a number of seconds'],
  ['an unknown status', { status: 'sleepy' }, 'unknown status'],
  ['a status that is an object', { status: {} }, 'unknown status'],
  ['a release of 10 kB', { attrs: { release: 'x'.repeat(10_000) } }, 'release is longer than 250 characters'],
  ['no release', { attrs: {} }, 'no release'],
  ['a start in the next century', { started: '2126-01-01T00:00:00Z' }, 'started lies in the future'],
  ['a start of the last century', { started: '1999-12-31T00:00:00Z' }, 'started is more than 30 days ago'],
  ['a million errors too many', { errors: 2_000_000 }, 'errors is not a count up to a million'],
  ['a name of 10 kB', { did: 'x'.repeat(10_000) }, 'unusable did'],
]

test('a session that cannot be used is refused with the reason, counted, and changes nothing else', async () => {
  const app = await owner.project()
  for (const [what, parts, reason] of bad) {
    const detail = `No session of the envelope can be used: ${reason}`
    const answer = await post(app, [['session', { ...session(), ...parts }]])
    expect(answer, what).toEqual({ status: 400, detail, causes: ['bad_session'], error: detail })
  }
  const quantities = Map.groupBy(bad, ([, , reason]) => reason)
  expect(await told(app)).toEqual({
    releases: [],
    intake: Object.fromEntries([...quantities].map(([reason, of]) => [`session: invalid: ${reason}`, of.length])),
  })
})

test('what else is in the envelope is kept', async () => {
  const app = await owner.project()
  const broken = { ...session(), status: 'sleepy' }
  expect(
    await post(app, [
      ['session', broken],
      ['session', session()],
    ]),
  ).toMatchObject({ status: 200 })
  const crash = { event_id: newEventId(), exception: thrown('Fault', 'pay') }
  expect(
    await post(app, [
      ['session', broken],
      ['event', crash],
    ]),
  ).toMatchObject({ status: 200 })
  const counts = {
    attrs,
    aggregates: [
      { started: ago(60), exited: -1 },
      { started: ago(60), exited: 3 },
    ],
  }
  expect(await post(app, [['sessions', counts]])).toMatchObject({ status: 200 })
  expect(await told(app)).toEqual({
    releases: [['shop@1', 4]],
    intake: {
      'error: accepted': 1,
      'session: accepted': 2,
      'session: invalid: unknown status': 2,
      'session: invalid: a number of sessions is not a count up to a million': 1,
    },
  })
})

test('an item of ten thousand counts costs no more than a hundred', async () => {
  const app = await owner.project()
  const aggregates = Array(10_000).fill({ started: ago(60), exited: 1 })
  expect(await post(app, [['sessions', { attrs, aggregates }]])).toMatchObject({ status: 200 })
  expect(await told(app)).toEqual({
    releases: [['shop@1', 100]],
    intake: { 'session: accepted': 100, 'session: invalid: more than 100 aggregates': 9_900 },
  })
})

test.each(['session', 'sessions'])(
  'an envelope with more items of %s than the protocol has is refused as a whole',
  async (type) => {
    const app = await owner.project()
    const counts = { attrs, aggregates: [{ started: ago(60), exited: 1 }] }
    const item = () => [type, type === 'session' ? session() : counts] as Items[number]
    expect(await post(app, Array.from({ length: 101 }, item))).toMatchObject({ status: 413, causes: ['too_large'] })
    expect(await told(app)).toMatchObject({ releases: [] })
    expect(await post(app, Array.from({ length: 100 }, item))).toMatchObject({ status: 200 })
    expect(await told(app)).toMatchObject({ releases: [['shop@1', 100]] })
  },
)

test('counted sessions that are sent again count once, for as long as they are taken', async () => {
  const app = await owner.project()
  const started = ago(60)
  const items: Items = [
    [
      'sessions',
      {
        attrs,
        aggregates: [
          { started, exited: 4 },
          { started, crashed: 1 },
        ],
      },
    ],
    ['sessions', { attrs: { release: 'shop@2' }, aggregates: [{ started, exited: 2 }] }],
  ]
  const sent_at = ago(1)
  await Promise.all([1, 2, 3].map(() => post(app, items, { sent_at })))
  expect(await post(app, items, { sent_at })).toMatchObject({ status: 200 })
  const releases = async () => Object.fromEntries((await told(app)).releases)
  expect(await releases()).toEqual({ 'shop@1': 5, 'shop@2': 2 })

  await post(app, items, { sent_at: ago(0) })
  expect(await releases()).toEqual({ 'shop@1': 10, 'shop@2': 4 })
  const { prisma } = host.database
  const receipts = () => prisma.sessionReceipt.count({ where: { projectId: app.number } })
  expect(await receipts()).toBe(4)
  await clock.advance(30 * 86_400)
  expect(await receipts()).toBe(4)
  await clock.advance(86_400 + 120)
  expect(await receipts()).toBe(0)

  // Nobody knows what was meant.
  await post(app, items)
  await post(app, items)
  expect(await releases()).toEqual({ 'shop@1': 20, 'shop@2': 8 })
  expect(await receipts()).toBe(0)
})

const Told = graphql(`
  query BadSessionsTold($slug: String!) {
    project(slug: $slug) {
      releases(first: 10) { nodes { version sessions } }
      intake { category outcome reason quantity }
    }
  }
`)
