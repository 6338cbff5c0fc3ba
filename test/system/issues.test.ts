import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graphql } from '../typed/gql.ts'
import type { IssueFilter, IssueOrderField } from '../typed/graphql.ts'
import { next, subscribe } from './graphql-client.ts'
import { ago, type ReportedCrash, reportCrashes, reportedCrashes } from './reported-crashes.ts'
import { type Seed, type SeededProject, seed, thrown } from './seed.ts'
import { ADMIN, startTestHost, type TestHost } from './test-host.ts'

let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
})
afterAll(() => host.close())

async function issuesOf({ slug }: SeededProject) {
  const { project } = await owner.gql(ReadIssues, { slug })
  return project!.issues.nodes
}

test('an issue has the worst severity of its crashes and the category of its newest', async () => {
  const app = await owner.project()
  const report = (type: string, at: string) =>
    app.report({ fingerprint: ['one'], timestamp: at, exception: thrown(type, 'save') })
  await report('OutOfMemoryError', ago(200))
  await report('java.net.ConnectException', ago(100))
  await report('OutOfMemoryError', ago(300))
  const { project } = await owner.gql(ReadCategories, { slug: app.slug })
  expect(project?.issues.nodes).toEqual([{ category: 'NETWORK', severity: 'MEDIUM' }])
})

test('crashes of one fault are one issue, which counts them and the people, whatever order they come in', async () => {
  const app = await owner.project('basket')
  const fault = { exception: thrown('RangeError', 'addItem'), platform: 'node' }
  const [early, middle, late] = [ago(300), ago(200), ago(100)]
  await app.report({ ...fault, timestamp: middle, release: 'b@2', user: { id: 'mara' } })
  await app.report({ ...fault, timestamp: late, release: 'b@3', user: { id: 'tom', role: 'administrator' } })
  await app.report({ ...fault, timestamp: early, release: 'b@1', user: { id: 'mara', email: 'another@example.org' } })
  await app.report({ ...fault, timestamp: middle })
  await app.report({ exception: thrown('RangeError', 'removeItem'), platform: 'node' })

  const [other, issue] = (await issuesOf(app)).toSorted((a, b) => a.crashCount - b.crashCount)
  expect(issue).toMatchObject({
    shortId: 'BASKET-1',
    title: expect.stringMatching(/^RangeError/),
    culprit: expect.stringContaining('addItem'),
    status: 'UNRESOLVED',
    severity: 'HIGH',
    platform: 'node',
    crashCount: 4,
    userCount: 2,
    firstSeen: new Date(early).toISOString(),
    lastSeen: new Date(late).toISOString(),
    resolution: null,
    assignee: null,
  })
  expect(other).toMatchObject({ shortId: 'BASKET-2', crashCount: 1, userCount: 0, severity: 'LOW' })
})

test('an issue that was resolved and comes back is a regression; one that is ignored stays so', async () => {
  const app = await owner.project()
  const exception = thrown('Error', 'ship')
  await app.report({ exception, timestamp: ago(60) })
  const issueId = (await issuesOf(app))[0]!.id
  const input = { issueId }
  const told = subscribe(host.url, IssueChanged, { project: app.slug }, { token: ADMIN }, 'Server-Sent Events')
  const status = async () => (await issuesOf(app))[0]!

  const { resolveIssue } = await owner.gql(Resolve, { input })
  expect(resolveIssue).toEqual({ issue: { status: 'RESOLVED' }, errors: [] })
  const first = await status()
  expect(first.resolution).toMatchObject({ held: true, recurrences: 0 })
  expect(first.resolution!.secondsToResolve).toBeGreaterThanOrEqual(3600)
  expect(first.resolution!.secondsToResolve).toBeLessThan(3660)

  // On its way since before the fix.
  await app.report({ exception, timestamp: ago(30) })
  expect(await status()).toMatchObject({ status: 'RESOLVED', crashCount: 2, resolution: { held: true } })
  await app.report({ exception })
  expect(await status()).toMatchObject({ status: 'REGRESSED', resolution: { held: false, recurrences: 1 } })
  await app.report({ exception })
  expect(await status()).toMatchObject({ status: 'REGRESSED', resolution: { recurrences: 1 } })

  await owner.gql(Resolve, { input })
  expect(await status()).toMatchObject({ status: 'RESOLVED', resolution: { held: true, recurrences: 1 } })
  await app.report({ exception })
  expect(await status()).toMatchObject({ status: 'REGRESSED', resolution: { held: false, recurrences: 2 } })

  await owner.gql(Ignore, { input })
  await app.report({ exception })
  expect(await status()).toMatchObject({ status: 'IGNORED', crashCount: 6 })
  await owner.gql(Reopen, { input })
  expect(await status()).toMatchObject({ status: 'UNRESOLVED' })

  await owner.gql(Assign, { input: { issueId, assignee: ' mara ' } })
  expect(await status()).toMatchObject({ assignee: 'mara' })
  await owner.gql(Assign, { input: { issueId } })
  expect(await status()).toMatchObject({ assignee: null })

  // A subscriber reads each issue as it is when it is told: what it hears last is how things stand.
  for (let last = ''; last !== 'UNRESOLVED'; ) last = (await next(told)).issueChanged.issue!.status
  await told.return?.()

  const { project } = await owner.gql(ReadIds, { slug: app.slug })
  for (const wrong of ['nonsense', project!.id, project!.crashes.nodes[0]!.id]) {
    const answer = await owner.gql(Resolve, { input: { issueId: wrong } }).catch(({ message }: Error) => message)
    expect(JSON.stringify(answer)).toMatch(/NOT_FOUND|BAD_USER_INPUT/)
  }
})

describe('a project with many crashes', () => {
  let app: SeededProject
  beforeAll(async () => {
    app = await owner.project('depot')
    await reportCrashes(app)
  })

  const issueTitles = [...new Set(reportedCrashes.map(({ issue }) => issue))]
  const crashesOf = (issue: string) => reportedCrashes.filter((crash) => crash.issue === issue)
  const nameOf = ({ title }: { title: string }) => title.split(':')[0]!

  test.each<[filter: IssueFilter, fits: (crashes: ReportedCrash[]) => boolean]>([
    [{}, () => true],
    [{ minSeverity: 'MEDIUM' }, (crashes) => crashes.some(({ severity }) => severity !== 'LOW')],
    [{ category: ['NETWORK', 'OTHER'] }, ([crash]) => crash!.category !== 'DATA_CORRUPTION'],
    [{ platform: ['java'] }, ([crash]) => crash!.platform === 'java'],
    [{ text: 'stepFAULT1' }, ([crash]) => crash!.issue.startsWith('Fault1')],
    [{ text: 'LOCKED' }, ([crash]) => crash!.category === 'DATA_CORRUPTION'],
    [{ text: '100%_' }, () => false],
    [{ seenSince: ago(400) }, (crashes) => crashes.some(({ at }) => at >= ago(400))],
    [{ firstSeenSince: ago(400) }, (crashes) => crashes.every(({ at }) => at >= ago(400))],
    [{ status: ['RESOLVED', 'IGNORED'] }, () => false],
    [{ status: ['UNRESOLVED'], assignee: '', platform: ['node', 'cocoa'] }, ([crash]) => crash!.platform !== 'java'],
    [{ assignee: 'nobody in particular' }, () => false],
  ])('issues are filtered by %o', async (filter, fits) => {
    const { project } = await owner.gql(PageIssues, { slug: app.slug, filter, first: 100 })
    const expected = issueTitles.filter((issue) => fits(crashesOf(issue)))
    expect(project!.issues.nodes.map(nameOf).toSorted()).toEqual(expected.toSorted())
    expect(project!.issues.totalCount).toBe(expected.length)
  })

  const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']
  const rank: Record<IssueOrderField, (crashes: ReportedCrash[]) => number> = {
    CRASHES: (crashes) => crashes.length,
    USERS: (crashes) => new Set(crashes.map(({ user }) => user).filter(Boolean)).size,
    FIRST_SEEN: (crashes) => Math.min(...crashes.map(({ at }) => Date.parse(at))),
    LAST_SEEN: (crashes) => Math.max(...crashes.map(({ at }) => Date.parse(at))),
    SEVERITY: (crashes) => Math.max(...crashes.map(({ severity }) => severities.indexOf(severity))),
  }
  const orders = (Object.keys(rank) as IssueOrderField[]).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
  )

  test.each(orders)('issues are ordered by $field $direction, and paged without a gap both ways', async (orderBy) => {
    const readPage = async (page: PageArguments) => {
      const { project } = await owner.gql(PageIssues, { slug: app.slug, orderBy, ...page })
      return project!.issues
    }
    const { nodes, totalCount } = await readPage({ first: 100 })
    expect(totalCount).toBe(issueTitles.length)
    const ranks = nodes.map((issue) => rank[orderBy.field](crashesOf(nameOf(issue))))
    expect(ranks).toEqual(ranks.toSorted((a, b) => (orderBy.direction === 'ASC' ? a - b : b - a)))
    expect(await walk(readPage)).toEqual({ forwards: ids(nodes), backwards: ids(nodes) })
  })

  test('crashes and releases are paged without a gap both ways, newest first', async () => {
    const readCrashes = async (page: PageArguments) => {
      const { project } = await owner.gql(PageCrashes, { slug: app.slug, ...page })
      return project!.crashes
    }
    const { nodes } = await readCrashes({ first: 100 })
    expect(nodes.map(({ at }) => at)).toEqual(
      reportedCrashes
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    expect(await walk(readCrashes)).toEqual({ forwards: ids(nodes), backwards: ids(nodes) })

    const { project } = await owner.gql(PageIssues, { slug: app.slug, first: 1, orderBy: { field: 'CRASHES' } })
    const [largest] = project!.issues.nodes
    const readOfIssue = async (page: PageArguments) => {
      const { node } = await owner.gql(PageCrashesOfIssue, { id: largest!.id, ...page })
      return (node as Extract<typeof node, { crashes: object }>).crashes
    }
    const ofIssue = await readOfIssue({ first: 100 })
    expect(ofIssue.nodes.map(({ at }) => at)).toEqual(
      crashesOf(nameOf(largest!))
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    expect(await walk(readOfIssue, 2)).toEqual({ forwards: ids(ofIssue.nodes), backwards: ids(ofIssue.nodes) })
  })

  test('everything with an id can be asked for by it', async () => {
    const { project } = await owner.gql(ReadIds, { slug: app.slug })
    const { id, issues, crashes, releases } = project!
    const all = [id, ...ids(issues.nodes), ...ids(crashes.nodes), ...ids(releases.nodes)]
    const { nodes } = await owner.gql(ReadNodes, { ids: all })
    expect(nodes.map((node) => node?.id)).toEqual(all)
    expect(new Set(nodes.map((node) => node?.__typename))).toEqual(new Set(['Project', 'Issue', 'Crash', 'Release']))
    const issue = project!.issues.nodes[0]!
    const found = await owner.gql(ReadIssue, { slug: app.slug, shortId: issue.shortId.toLowerCase() })
    expect(found.project?.issue?.id).toBe(issue.id)
    expect((await owner.gql(ReadIssue, { slug: app.slug, shortId: 'DEPOT-999' })).project?.issue).toBeNull()
  })
})

interface PageArguments {
  first?: number
  after?: string | null
  last?: number
  before?: string | null
}
interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id)

/** Turns all pages, from the first to the last and from the last to the first. */
async function walk(readPage: (page: PageArguments) => Promise<Page>, size = 7) {
  const forwards: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await readPage({ first: size, after })
    expect(nodes.length).toBeGreaterThan(0)
    expect(pageInfo.hasPreviousPage).toBe(after !== null)
    forwards.push(...ids(nodes))
    more = pageInfo.hasNextPage
    after = pageInfo.endCursor
  }
  const backwards: string[] = []
  for (let before: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await readPage({ last: size, before })
    expect(pageInfo.hasNextPage).toBe(before !== null)
    backwards.unshift(...ids(nodes))
    more = pageInfo.hasPreviousPage
    before = pageInfo.startCursor
  }
  return { forwards, backwards }
}

const ReadIssues = graphql(`
  query ReadIssues($slug: String!) {
    project(slug: $slug) {
      issues {
        nodes {
          id shortId title culprit status severity platform crashCount userCount firstSeen lastSeen assignee
          resolution { held recurrences secondsToResolve }
        }
      }
    }
  }
`)
const PageIssues = graphql(`
  query PageIssues($slug: String!, $filter: IssueFilter, $orderBy: IssueOrder, $first: Int, $after: String, $last: Int, $before: String) {
    project(slug: $slug) {
      issues(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes { id title }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`)
const PageCrashes = graphql(`
  query PageCrashes($slug: String!, $filter: CrashFilter, $first: Int, $after: String, $last: Int, $before: String) {
    project(slug: $slug) {
      crashes(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        nodes { id at }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`)
const PageCrashesOfIssue = graphql(`
  query PageCrashesOfIssue($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      ... on Issue {
        crashes(first: $first, after: $after, last: $last, before: $before) {
          nodes { id at }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
    }
  }
`)
const ReadIds = graphql(`
  query ReadIds($slug: String!) {
    project(slug: $slug) {
      id
      issues(first: 2) { nodes { id shortId } }
      crashes(first: 2) { nodes { id } }
      releases(first: 2) { nodes { id } }
    }
  }
`)
const ReadNodes = graphql(`
  query ReadNodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }
`)
const ReadIssue = graphql(`
  query ReadIssue($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }
`)
const IssueChanged = graphql(`
  subscription IssueChanged($project: String!) { issueChanged(project: $project) { issue { status } } }
`)
const Resolve = graphql(`
  mutation Resolve($input: ResolveIssueInput!) {
    resolveIssue(input: $input) { issue { status } errors { code } }
  }
`)
const Ignore = graphql(`
  mutation Ignore($input: IgnoreIssueInput!) { ignoreIssue(input: $input) { issue { status } } }
`)
const Reopen = graphql(`
  mutation Reopen($input: ReopenIssueInput!) { reopenIssue(input: $input) { issue { status } } }
`)
const Assign = graphql(`
  mutation Assign($input: AssignIssueInput!) { assignIssue(input: $input) { issue { assignee } } }
`)
const ReadCategories = graphql(`
  query ReadCategories($slug: String!) { project(slug: $slug) { issues { nodes { category severity } } } }
`)
