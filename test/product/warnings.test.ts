import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { createRollUps } from '../../src/metrics/roll-up.ts'
import { createDetection } from '../../src/warnings/detection.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { DefineMetricInput, UpdateWarningSettingsInput, WarningFilter } from '../typed/graphql.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-warnings-'))
const EVENKEEL_CONFIG = join(folder, 'evenkeel.json')
const moody = { use: join(import.meta.dirname, '../warnings/plugins/moody.ts'), guard: { timeLimitMs: 100 } }
writeFileSync(EVENKEEL_CONFIG, JSON.stringify({ plugins: [{ use: 'threshold' }, moody] }))

const clock = fakeClock()
let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost({ EVENKEEL_CONFIG }, undefined, clock)
  owner = seed(host)
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

const advance = (seconds: number, step?: number) => clock.advance(seconds, step)

/** What instances of an app say a second later, and what the detectors make of it. */
async function say(app: SeededProject, values: Record<string, number>, metric = 'app.memory.used') {
  await record(app, values, metric)
  await advance(1)
}

test('memory that rises is one warning, which rises with it and ends when all is well again', async () => {
  const app = await owner.project()
  const told: string[] = []
  const seen = async () => {
    const nodes = await warnings(app)
    for (const { level, resolved, value } of nodes) told.push(`${nodes.length} ${level} ${resolved} ${value}`)
  }
  for (const value of [120, 149, 151, 160, 201, 199, 260, 255, 198, 180, 143, 142, 149]) {
    await say(app, { '': value })
    await seen()
  }
  expect(told).toEqual([
    '1 WARNING false 151',
    '1 WARNING false 160',
    '1 CRITICAL false 201',
    '1 CRITICAL false 199',
    '1 EMERGENCY false 260',
    '1 EMERGENCY false 255',
    // Emergencies are left at 237.5 MB, critical levels at 190 MB, warnings at 142.5 MB.
    '1 CRITICAL false 198',
    '1 WARNING false 180',
    '1 WARNING false 143',
    '1 WARNING true 143',
    '1 WARNING true 143',
  ])
  expect((await warnings(app))[0]).toMatchObject({
    type: 'MEMORY_PRESSURE',
    resolution: 'RECOVERED',
    resolvedBy: null,
    metric: 'app.memory.used',
    labels: [],
    detector: 'threshold',
    instances: 0,
    unit: 'MB',
    threshold: 150,
    confidence: 1,
    expectedAt: null,
    findings: 9,
    priority: 10,
    alertThresholdSeconds: 900,
    message: expect.stringContaining('Memory in use is 143 MB'),
    suggestedAction: expect.stringContaining('caches'),
  })

  await say(app, { '': 170 })
  expect(await warnings(app)).toMatchObject([{ resolved: false }, { resolved: true }])
})

test('each instance has a warning of its own, until more than five have trouble', async () => {
  const app = await owner.project()
  const trouble = (...of: number[]) => Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`i${i}`, of[i] ?? 100]))
  await say(app, trouble(160, 210))
  expect(await warnings(app, { resolved: false })).toMatchObject([
    { level: 'WARNING', instances: 1, labels: [{ name: 'instance', value: 'i0' }] },
    { level: 'CRITICAL', instances: 1, labels: [{ name: 'instance', value: 'i1' }] },
  ])

  await say(app, trouble(160, 210, 170, 170, 170, 170))
  expect(await warnings(app, { resolved: false })).toMatchObject([
    {
      level: 'CRITICAL',
      instances: 6,
      labels: [],
      value: 210,
      message: expect.stringMatching(/^6 of 8 instances are in trouble\. The worst: Memory in use is 210 MB/),
    },
  ])
  expect(await warnings(app, { resolved: true })).toMatchObject([{ resolution: 'MERGED' }, { resolution: 'MERGED' }])

  await say(app, trouble(100, 210, 170, 170))
  expect(await warnings(app, { resolved: false })).toMatchObject([{ instances: 3, value: 210 }])

  await say(app, trouble(100, 210))
  expect(await warnings(app, { resolved: false })).toMatchObject([{ instances: 1, value: 210 }])
  expect(await warnings(app, { metric: 'app.memory.used', resolved: true })).toMatchObject([
    { instances: 3, resolution: 'RECOVERED' },
    { resolution: 'MERGED' },
    { resolution: 'MERGED' },
  ])
})

test('what somebody resolved is not warned of again until it was well, or becomes worse', async () => {
  const app = await owner.project()
  await say(app, { '': 160 })
  const [{ id } = { id: '' }] = await warnings(app)
  const { token } = await owner.token(['READ', 'TRIAGE'], [app.slug])
  const resolve = (warningId: string, as = { token }) => owner.gql(Resolve, { input: { warningId } }, as)
  expect(await resolve(id)).toEqual({
    resolveWarning: {
      warning: {
        resolved: true,
        resolution: 'BY_HAND',
        resolvedBy: 'READ,TRIAGE',
        resolvedAt: clock.now().toISOString(),
      },
      errors: [],
    },
  })
  await say(app, { '': 165 })
  expect(await warnings(app, { resolved: false })).toEqual([])
  await say(app, { '': 205 })
  const [worse] = await warnings(app, { resolved: false })
  expect(worse).toMatchObject({ level: 'CRITICAL' })
  await resolve(worse!.id)
  await say(app, { '': 100 })
  await say(app, { '': 160 })
  expect(await warnings(app, { resolved: false })).toMatchObject([{ level: 'WARNING' }])

  // What is resolved stays as it is.
  await advance(1)
  expect((await resolve(id)).resolveWarning).toMatchObject({ warning: { resolution: 'BY_HAND' }, errors: [] })
  expect((await warnings(app)).at(-1)).toMatchObject({
    id,
    resolvedAt: expect.not.stringContaining(clock.now().toISOString()),
  })

  const others = await owner.token(['TRIAGE'], [(await owner.project()).slug])
  const reader = await owner.token(['READ'], [app.slug])
  const triager = await owner.token(['READ', 'TRIAGE'], [(await owner.project()).slug])
  const { project } = await owner.gql(ReadProjectId, { slug: app.slug })
  const gone = Buffer.from('Warning:0195d3f1-0000-7000-8000-000000000000').toString('base64')
  for (const [wrong, as] of [
    ['', { token }],
    ['nonsense', { token }],
    [Buffer.from('Warning:__proto__\0').toString('base64'), { token }],
    [project!.id, { token }],
    [gone, { token }],
    [id, others],
    [id, triager],
    [id, reader],
  ] as const) {
    const answer = await owner.gql(Resolve, { input: { warningId: wrong } }, as).catch(({ message }: Error) => message)
    expect(JSON.stringify(answer)).toMatch(/NOT_FOUND|BAD_USER_INPUT|FORBIDDEN|GRAPHQL_VALIDATION_FAILED/)
  }
  expect(await warnings(app, { resolved: false })).toHaveLength(1)
})

test('a warning of many that somebody resolved stays away for all of them', async () => {
  const app = await owner.project()
  const seven = (value: number) => Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`i${i}`, value]))
  await say(app, seven(210))
  const [many] = await warnings(app)
  expect(many).toMatchObject({ instances: 7, level: 'CRITICAL' })
  await owner.gql(Resolve, { input: { warningId: many!.id } })
  await say(app, seven(215))
  expect(await warnings(app)).toMatchObject([{ resolution: 'BY_HAND' }])
  await say(app, { i3: 260, i8: 160 })
  expect(await warnings(app, { resolved: false })).toMatchObject([
    { level: 'EMERGENCY', labels: [{ value: 'i3' }] },
    { level: 'WARNING', labels: [{ value: 'i8' }] },
  ])
})

test('a series of which nothing is heard any more takes its warning with it', async () => {
  const app = await owner.project()
  const stuck = await owner.project()
  // Of one sample alone nobody knows how often others come, so that it counts for an hour.
  for (const each of [stuck, app]) await record(each, { a: 160, b: 160 }, 'app.memory.used', 1)
  await record(stuck, { a: 160 })
  await say(app, { a: 160, b: 160 })
  await advance(240)
  await say(app, { b: 165 })
  await advance(57)
  expect(await warnings(app, { resolved: false })).toHaveLength(2)
  await host.database.pool.query(`
    CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'it holds on'; END$$;
    CREATE TRIGGER hold BEFORE DELETE ON detector_finding FOR EACH ROW
    WHEN (OLD.project_id = ${stuck.number}) EXECUTE FUNCTION hold()`)
  await advance(1)
  expect(await warnings(stuck, { resolved: true })).toEqual([])
  expect(await warnings(app)).toMatchObject([
    { labels: [{ value: 'a' }], resolution: 'SILENT', resolvedAt: clock.now().toISOString() },
    { labels: [{ value: 'b' }], resolved: false },
  ])
  // What cannot be dropped in one project keeps no other from it, and is tried again.
  await host.database.pool.query('DROP TRIGGER hold ON detector_finding; DROP FUNCTION hold')
  await advance(1)
  expect(await warnings(stuck, { resolved: true })).toMatchObject([{ labels: [{ value: 'a' }], resolution: 'SILENT' }])
  // More than an hour late: too old to say how things stand.
  await record(app, { c: 300 }, 'app.memory.used', 3_601)
  await advance(1)
  expect(await warnings(app, { resolved: false })).toMatchObject([{ labels: [{ value: 'b' }] }])
})

test('of a histogram the mean counts', async () => {
  const app = await owner.project()
  const point = {
    timeUnixNano: `${clock.now().getTime()}000000`,
    count: '4',
    sum: 640,
    bucketCounts: ['2', '2'],
    explicitBounds: [100],
  }
  const histogram = { aggregationTemporality: 1, dataPoints: [point] }
  const metrics = [{ name: 'app.memory.used', unit: 'MB', histogram }]
  const response = await fetch(`${host.url}/otlp/v1/metrics`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evenkeel-key': app.key },
    body: JSON.stringify({ resourceMetrics: [{ scopeMetrics: [{ metrics }] }] }),
  })
  expect(response.status).toBe(200)
  await advance(1)
  expect(await warnings(app)).toMatchObject([{ value: 160, level: 'WARNING' }])
})

test('levels that a project defined are those that it is warned by', async () => {
  const app = await owner.project()
  const elsewhere = await owner.project()
  const define = (input: Omit<DefineMetricInput, 'project'>) =>
    owner.gql(Define, { input: { project: app.slug, ...input } })
  await define({ name: 'app.memory.used', unit: 'GB', warning: 0.3, critical: 0.4 })
  await define({ name: 'queue.length', direction: 'LOWER_IS_BETTER', critical: 5 })
  await record(app, { '': 290 })
  await record(app, { '': 6 }, 'queue.length')
  await say(elsewhere, { '': 160 })
  expect(await warnings(app)).toMatchObject([{ metric: 'queue.length', level: 'CRITICAL', threshold: 5 }])
  expect(await warnings(elsewhere)).toMatchObject([{ threshold: 150 }])
  await say(app, { '': 310 })
  expect(await warnings(app, { metric: 'app.memory.used' })).toMatchObject([
    { level: 'WARNING', threshold: 300, unit: 'MB', message: expect.stringContaining('threshold of 300 MB') },
  ])
})

test('a project says how sure forecasts must be, and how soon somebody should look', async () => {
  const app = await owner.project()
  const update = async (changes: Omit<UpdateWarningSettingsInput, 'project'>, as?: { token: string }) => {
    const { updateWarningSettings } = await owner.gql(UpdateSettings, { input: { project: app.slug, ...changes } }, as)
    return updateWarningSettings
  }
  expect(await update({ forecastConfidence: 0.4, alertThresholdSeconds: { warning: 60 } })).toEqual({
    settings: {
      forecastConfidence: 0.4,
      alertThresholdSeconds: { info: 3600, warning: 60, critical: 300, emergency: 60 },
    },
    errors: [],
  })
  await say(app, { '': 0.5 }, 'moody.forecast')
  expect(await warnings(app)).toMatchObject([{ confidence: 0.5, alertThresholdSeconds: 60 }])
  expect(await update({ alertThresholdSeconds: { critical: 1, warning: null } })).toMatchObject({
    settings: { forecastConfidence: 0.4, alertThresholdSeconds: { warning: 900, critical: 1 } },
  })
  expect(await update({ forecastConfidence: null, alertThresholdSeconds: null })).toMatchObject({
    settings: { forecastConfidence: 0.7, alertThresholdSeconds: { critical: 300 } },
  })
  const path = ['input', 'alertThresholdSeconds', 'info']
  for (const info of [0, -1, 2_592_001])
    expect(await update({ alertThresholdSeconds: { info } })).toMatchObject({ errors: [{ code: 'INVALID', path }] })
  for (const forecastConfidence of [-0.1, 1.1])
    expect(await update({ forecastConfidence })).toMatchObject({ settings: null, errors: [{ code: 'INVALID' }] })
  const others = await owner.token(['READ', 'ADMIN'], [(await owner.project()).slug])
  expect(await update({ forecastConfidence: 1 }, others)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] })
})

test('forecasts are acted on above a confidence of 0.7', async () => {
  const app = await owner.project()
  await say(app, { '': 0.7 }, 'moody.forecast')
  expect(await warnings(app)).toEqual([])
  await say(app, { '': 0.71 }, 'moody.forecast')
  expect(await warnings(app)).toMatchObject([
    { type: 'PREDICTED_FAILURE', expectedAt: '2026-03-02T12:00:00.000Z', confidence: 0.71, priority: 10 },
  ])
  // For a time that no database keeps.
  await say(app, { '': 1 }, 'moody.forecast')
  expect(await warnings(app)).toMatchObject([{ expectedAt: '1970-01-01T00:00:00.000Z' }])
  await say(app, { '': 0.5 }, 'moody.forecast')
  expect(await warnings(app)).toMatchObject([{ resolution: 'RECOVERED', confidence: 1 }])
})

test('a detector that throws or hangs changes nothing, and keeps none of the others', async () => {
  const app = await owner.project()
  await say(app, { a: 5 }, 'moody')
  const [before] = await warnings(app)
  for (const outcome of [1_000, 2_000]) {
    await say(app, { a: outcome }, 'moody')
    expect(await warnings(app)).toEqual([before])
  }
  await record(app, { a: 1_000 }, 'moody')
  await say(app, { '': 160 })
  expect(await warnings(app)).toMatchObject([{ metric: 'app.memory.used' }, { id: before!.id, resolved: false }])

  // What comes while the detector is being asked is looked at next.
  await record(app, { a: 2_000 }, 'moody')
  const round = advance(1)
  await record(app, { a: 7 }, 'moody')
  await round
  await advance(1)
  expect(await warnings(app, { metric: 'moody' })).toMatchObject([{ id: before!.id, value: 7 }])
  await say(app, { a: 0 }, 'moody')
  expect(await warnings(app, { metric: 'moody' })).toMatchObject([{ resolution: 'RECOVERED' }])
})

const log = pino({ level: 'silent' })

/** What another node does on the same database, some seconds later. */
async function otherNode(secondsLater = 0) {
  const { database } = host
  const detectors = await openPlugins({ use: 'threshold' })
  const now = () => new Date(clock.now().getTime() + secondsLater * 1_000)
  const { round } = createDetection({ database, bus: createLocalBus(), clock: { ...clock, now }, log, detectors })
  return { round, [Symbol.asyncDispose]: () => detectors[Symbol.asyncDispose]() }
}

test('two nodes that look at the same time open one warning', async () => {
  const app = await owner.project()
  await using other = await otherNode()
  for (const value of [160, 170, 210, 100]) {
    await record(app, { a: value, b: value, c: value, '': value })
    // So that there is something to look at before the round in which it is looked at.
    await createRollUps({ database: host.database, bus: createLocalBus(), clock, log }).round()
    await Promise.all([advance(1), other.round()])
  }
  expect(await warnings(app)).toMatchObject(Array(4).fill({ resolution: 'RECOVERED', findings: 3, level: 'CRITICAL' }))
})

test('a node that dies before it has written what the detectors said leaves it to the others', async () => {
  const app = await owner.project()
  await using soon = await otherNode(29)
  await using later = await otherNode(30)
  await record(app, { '': 160 })
  await host.database.pool.query(`
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'the node is gone'; END$$;
    CREATE TRIGGER die BEFORE INSERT ON warning EXECUTE FUNCTION die()`)
  await advance(1)
  expect(host.logged).toContainEqual(
    expect.objectContaining({ err: expect.objectContaining({ message: 'the node is gone' }) }),
  )
  await host.database.pool.query('DROP TRIGGER die ON warning; DROP FUNCTION die')

  await soon.round()
  expect(await warnings(app)).toEqual([])
  await later.round()
  expect(await warnings(app)).toMatchObject([{ level: 'WARNING', findings: 1 }])
})

test('what was taken up while the clock was ahead is looked at when it is put back', async () => {
  const app = await owner.project()
  await record(app, { '': 160 })
  await createRollUps({ database: host.database, bus: createLocalBus(), clock, log }).round()
  const ahead = new Date(clock.now().getTime() + 86_400_000)
  await host.database.pool.query('UPDATE metric_look SET due_at = $2 WHERE project_id = $1', [app.number, ahead])
  await host.database.pool.query(
    'INSERT INTO look_claim (series_id, claim, until) SELECT series_id, gen_random_uuid(), $2 FROM metric_look WHERE project_id = $1',
    [app.number, ahead],
  )
  await advance(1)
  expect(await warnings(app)).toMatchObject([{ value: 160 }])
})

test('who follows warnings hears of what changed, in order, and comes back to what was missed', async () => {
  const app = await owner.project()
  const follow = (after?: string) =>
    subscribe(host.url, WarningChanged, { project: app.slug, after }, { token: ADMIN }, 'WebSocket')
  async function hear(from: ReturnType<typeof follow>): Promise<string> {
    const { labels, level, value, resolved } = (await next(from)).warningChanged.warning!
    return labels[0]?.value === 'probe' ? hear(from) : `${labels[0]?.value} ${level} ${value} ${resolved}`
  }
  const told = follow()
  const first = next(told)
  // What a subscription begins with is its first event.
  const hasBegun = () =>
    Promise.race([first.then(() => true), new Promise<false>((resolve) => setImmediate(resolve, false))])
  for (let mood = 1; !(await hasBegun()); mood = 1 - mood) await say(app, { probe: mood }, 'moody')
  const { cursor } = (await first).warningChanged

  await say(app, { a: 160 })
  expect(await hear(told)).toBe('a WARNING 160 false')
  await say(app, { b: 170 })
  expect(await hear(told)).toBe('b WARNING 170 false')
  // Found again, with another value: nobody is told, until a minute has passed.
  await say(app, { a: 162, b: 171 })
  await say(app, { b: 202 })
  expect(await hear(told)).toBe('b CRITICAL 202 false')
  await advance(57)
  await say(app, { a: 163 })
  expect(await hear(told)).toBe('a WARNING 163 false')
  await told.return?.()

  await say(app, { a: 100 })
  const again = follow(cursor)
  expect(await hear(again)).toBe('b CRITICAL 202 false')
  expect(await hear(again)).toBe('a WARNING 163 true')
  await again.return?.()

  const elsewhere = await owner.token(['READ'], [(await owner.project()).slug])
  const refused = subscribe(host.url, WarningChanged, { project: app.slug }, elsewhere, 'WebSocket')
  expect(JSON.stringify(await next(refused).catch((errors: unknown) => errors))).toMatch(/There is no project/)
})

test('warnings are filtered, paged and counted', async () => {
  const app = await owner.project()
  const began = clock.now().toISOString()
  await say(app, { a: 160 })
  await advance(10)
  const later = clock.now().toISOString()
  await say(app, { b: 210, c: 260 })
  await say(app, { '': 50 }, 'app.frame.rate')
  await say(app, { a: 100 })
  const told = async (filter: WarningFilter) =>
    (await warnings(app, filter)).map(({ level, metric }) => `${level} ${metric}`)
  const [frames, emergency, critical, warning] = [
    'WARNING app.frame.rate',
    'EMERGENCY app.memory.used',
    'CRITICAL app.memory.used',
    'WARNING app.memory.used',
  ]
  expect((await told({})).toSorted()).toEqual([critical, emergency, frames, warning])
  expect(await told({ types: ['PERFORMANCE_DEGRADATION'] })).toEqual([frames])
  expect(await told({ levels: ['CRITICAL', 'INFO'] })).toEqual([critical])
  expect(await told({ resolved: true })).toEqual([warning])
  expect(await told({ since: later, metric: 'app.memory.used', minLevel: 'EMERGENCY' })).toEqual([emergency])
  expect(await told({ since: began, until: later })).toEqual([warning])
  await expect(told({ metric: 'no\u0000such' })).rejects.toThrow('BAD_USER_INPUT')
  const { project } = await owner.gql(PageWarnings, { slug: app.slug, first: 1 })
  expect(project!.warnings.totalCount).toBe(4)
  const [first] = project!.warnings.nodes
  const { node } = await owner.gql(ReadWarning, { id: first!.id })
  expect(node).toMatchObject({ __typename: 'Warning', id: first!.id })

  const elsewhere = await owner.token(['READ'], [(await owner.project()).slug])
  expect((await ask(host.url, ReadWarning, { id: first!.id }, elsewhere)).data?.node ?? null).toBeNull()
})

/** Stores samples of this moment, or of a while ago, by instance; '' names none. */
async function record(
  { key }: SeededProject,
  values: Record<string, number>,
  name = 'app.memory.used',
  secondsAgo = 0,
) {
  const at = new Date(clock.now().getTime() - secondsAgo * 1_000).toISOString()
  const samples = Object.entries(values).map(([instance, value]) => ({
    name,
    value,
    at,
    unit: name === 'app.memory.used' ? 'MB' : null,
    attributes: instance === '' ? [] : [{ name: 'instance', value: instance }],
  }))
  const { recordMetrics } = await owner.gql(RecordSamples, { input: { samples } }, { key })
  expect(recordMetrics).toEqual({ rejected: [], errors: [] })
}

async function warnings({ slug }: SeededProject, filter?: WarningFilter) {
  const { project } = await owner.gql(ReadWarnings, { slug, filter })
  const { nodes } = project!.warnings
  const moments = nodes.map(({ at }) => at)
  expect(moments).toEqual(moments.toSorted().toReversed())
  // Those of one moment are in no order of their own.
  const instanceOf = ({ labels }: (typeof nodes)[number]) => labels[0]?.value ?? ''
  return nodes.toSorted(
    (one, other) => other.at.localeCompare(one.at) || (instanceOf(one) < instanceOf(other) ? -1 : 1),
  )
}

const ReadWarnings = graphql(`
  query ReadWarnings($slug: String!, $filter: WarningFilter) {
    project(slug: $slug) {
      warnings(filter: $filter, first: 100) {
        nodes {
          id type level message suggestedAction at resolved resolvedAt resolvedBy resolution metric labels { name value }
          detector instances value threshold unit confidence expectedAt lastSeen findings priority alertThresholdSeconds
        }
      }
    }
  }
`)
const RecordSamples = graphql(`
  mutation RecordSamplesToWarnOf($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { rejected { index reason } errors { message } }
  }
`)
const Define = graphql(`
  mutation DefineMetricToWarnOf($input: DefineMetricInput!) { defineMetric(input: $input) { errors { message } } }
`)
const UpdateSettings = graphql(`
  mutation UpdateWarningSettings($input: UpdateWarningSettingsInput!) {
    updateWarningSettings(input: $input) {
      settings { forecastConfidence alertThresholdSeconds { info warning critical emergency } }
      errors { code path }
    }
  }
`)
const PageWarnings = graphql(`
  query PageWarnings($slug: String!, $first: Int) {
    project(slug: $slug) { warnings(first: $first) { totalCount nodes { id project { slug } } } }
  }
`)
const ReadWarning = graphql(`query ReadWarning($id: ID!) { node(id: $id) { __typename id } }`)
const ReadProjectId = graphql(`query ReadProjectOfWarnings($slug: String!) { project(slug: $slug) { id } }`)
const Resolve = graphql(`
  mutation ResolveWarning($input: ResolveWarningInput!) {
    resolveWarning(input: $input) {
      warning { resolved resolution resolvedBy resolvedAt }
      errors { code path }
    }
  }
`)
const WarningChanged = graphql(`
  subscription WarningChanged($project: String!, $after: String) {
    warningChanged(project: $project, after: $after) {
      cursor
      warning { level value resolved labels { value } }
      lagged { skipped }
    }
  }
`)
