import { afterAll, beforeAll, expect, test } from 'vitest'
import { ago, type ReportedCrash, reportCrashes, reportedCrashes } from '../system/reported-crashes.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import type { CrashDimension, CrashFilter, CrashStatsQueryVariables, Interval, Period } from '../typed/graphql.ts'

let host: TestHost
let owner: Seed
let app: SeededProject
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
  app = await owner.project()
  await reportCrashes(app)
})
afterAll(() => host.close())

test.each<[filter: CrashFilter, fits: (crash: ReportedCrash) => boolean]>([
  [{ minSeverity: 'HIGH' }, ({ severity }) => severity === 'HIGH'],
  [{ category: ['NETWORK'] }, ({ category }) => category === 'NETWORK'],
  [{ release: ['shop@1', 'shop@2'] }, ({ release }) => release === 'shop@1' || release === 'shop@2'],
  [{ environment: ['staging'] }, ({ environment }) => environment === 'staging'],
  [{ platform: ['node'], os: ['iOS 19.1'] }, ({ platform, os }) => platform === 'node' && os === 'iOS 19.1'],
  [{ device: ['Scanner 4'] }, ({ device }) => device === 'Scanner 4'],
  [{ handled: true }, ({ handled }) => handled],
  [{ tags: [{ key: 'tag', value: 'shelf-2' }] }, ({ tag }) => tag === 'shelf-2'],
  [
    {
      tags: [
        { key: 'tag', value: 'shelf-2' },
        { key: 'tag', value: 'shelf-3' },
      ],
    },
    () => false,
  ],
  [{ since: ago(500), until: ago(100) }, ({ at }) => at >= ago(500) && at < ago(100)],
  [{ release: [] }, () => false],
])('crashes are filtered, and counted, by %o', async (filter, fits) => {
  const { project } = await owner.gql(FilterCrashes, { slug: app.slug, filter })
  const expected = reportedCrashes.filter(fits)
  expect(project!.crashes.nodes.map(({ at }) => at)).toEqual(
    expected
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  )
  const stats = await statsOf({ filter, period: { last: '30d' } })
  expect(stats).toEqual([expect.objectContaining(counted(expected))])
})

const statsOf = async (options: Omit<CrashStatsQueryVariables, 'slug'>) =>
  (await owner.gql(CrashStats, { slug: app.slug, ...options })).project!.crashStats

const counted = (crashes: ReportedCrash[]) => ({
  count: crashes.length,
  users: new Set(crashes.map(({ user }) => user).filter(Boolean)).size,
})
const nothing = {
  at: null,
  release: null,
  environment: null,
  platform: null,
  os: null,
  device: null,
  category: null,
  severity: null,
}

/** The buckets that the reported crashes make, counted one by one. */
function bucketsOf(crashes: ReportedCrash[], keyOf: (crash: ReportedCrash) => object) {
  const groups = Map.groupBy(crashes, (crash) => JSON.stringify(keyOf(crash)))
  return [...groups].map(([key, group]) => ({ ...nothing, ...JSON.parse(key), ...counted(group) }))
}
const sorted = (buckets: object[]) => buckets.map((bucket) => JSON.stringify(Object.entries(bucket).sort())).sort()

test.each([
  ['RELEASE'],
  ['ENVIRONMENT'],
  ['PLATFORM'],
  ['OS'],
  ['DEVICE'],
  ['CATEGORY'],
  ['SEVERITY'],
  ['RELEASE', 'OS'],
  ['CATEGORY', 'SEVERITY', 'PLATFORM'],
] as CrashDimension[][])('crashes are counted by %s', async (...groupBy) => {
  const names = groupBy.map((dimension) => dimension.toLowerCase() as keyof ReportedCrash)
  const stats = await statsOf({ groupBy, period: { last: '30d' } })
  expect(sorted(stats)).toEqual(
    sorted(bucketsOf(reportedCrashes, (crash) => Object.fromEntries(names.map((name) => [name, crash[name]])))),
  )
  const counts = stats.map(({ count }) => count)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test.each<[interval: Interval, cut: (at: Date) => number]>([
  ['MINUTE', (at) => at.setUTCSeconds(0, 0)],
  ['HOUR', (at) => at.setUTCMinutes(0, 0, 0)],
  ['DAY', (at) => at.setUTCHours(0, 0, 0, 0)],
  ['WEEK', (at) => at.setUTCHours(0, 0, 0, 0) - ((at.getUTCDay() + 6) % 7) * 24 * 3_600_000],
])('crashes are counted by %s, and by anything else within it', async (interval, cut) => {
  const start = ({ at }: ReportedCrash) => new Date(cut(new Date(at))).toISOString()
  const stats = await statsOf({ interval, groupBy: ['SEVERITY'], period: { last: '30d' } })
  expect(sorted(stats)).toEqual(
    sorted(bucketsOf(reportedCrashes, (crash) => ({ at: start(crash), severity: crash.severity }))),
  )
  const times = stats.map(({ at }) => at!)
  expect(times).toEqual(times.toSorted())
})

test('the period is a day unless it says otherwise, half open, and may be empty', async () => {
  expect(await statsOf({})).toEqual([
    { ...nothing, ...counted(reportedCrashes.filter(({ at }) => at >= ago(24 * 60))) },
  ])
  const [from, to] = [reportedCrashes[40]!.at, reportedCrashes[20]!.at]
  const within = reportedCrashes.filter(({ at }) => at >= from && at < to)
  expect(await statsOf({ period: { from, to } })).toEqual([{ ...nothing, ...counted(within) }])
  const before = { from: ago(24 * 60 * 300), to: ago(24 * 60 * 200) }
  expect(await statsOf({ period: before })).toEqual([{ ...nothing, count: 0, users: 0 }])
  expect(await statsOf({ period: before, interval: 'DAY' })).toEqual([])
})

test.each<[period: Period, why: RegExp]>([
  [{ last: '401d' }, /400 days/],
  [{ from: ago(1), to: ago(2) }, /begin before/],
  [{ last: 'yesterday' }, /15m/],
  [{ last: '1d', from: ago(9) }, /either/],
])('a period that cannot be is refused: %o', async (period, why) => {
  await expect(statsOf({ period })).rejects.toThrow(why)
})

const FilterCrashes = graphql(`
  query FilterCrashes($slug: String!, $filter: CrashFilter) {
    project(slug: $slug) { crashes(filter: $filter, first: 100) { nodes { at } } }
  }
`)
const CrashStats = graphql(`
  query CrashStats($slug: String!, $filter: CrashFilter, $groupBy: [CrashDimension!], $interval: Interval, $period: Period) {
    project(slug: $slug) {
      crashStats(filter: $filter, groupBy: $groupBy, interval: $interval, period: $period) {
        at release environment platform os device category severity count users
      }
    }
  }
`)
