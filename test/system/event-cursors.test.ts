import { createClient as createSseClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { graphql } from '../typed/gql.ts'
import type { Severity } from '../typed/graphql.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { next, subscribe, type Told } from './graphql-client.ts'
import { type SeededProject, seed, thrown } from './seed.ts'
import { ADMIN, startTestHost, type TestHost } from './test-host.ts'

const CrashesAfter = graphql(`
  subscription CrashesAfter($project: String!, $after: String, $minSeverity: Severity) {
    crashReported(project: $project, after: $after, minSeverity: $minSeverity) {
      cursor
      crash { eventId }
      lagged { skipped }
    }
  }
`)
const IssuesAfter = graphql(`
  subscription IssuesAfter($project: String!, $after: String) {
    issueChanged(project: $project, after: $after) { cursor issue { shortId status crashCount } }
  }
`)

const Cursor = graphql(`
  query Cursor($slug: String!) { project(slug: $slug) { cursor } }
`)
const LiveCursor = graphql(`
  subscription LiveCursor($slug: String!) { live { project(slug: $slug) { cursor } } }
`)

const administrator = { token: ADMIN }
let database: FreshDatabase
let host: TestHost
beforeAll(async () => {
  database = await freshDatabase()
  host = await startTestHost({}, database)
})
afterAll(async () => {
  await host.close()
  await database.drop()
})

interface From {
  after?: string | null
  minSeverity?: Severity
}

/** What a subscriber to a project's crashes is told. */
function crashesOf({ slug }: Pick<SeededProject, 'slug'>, from: From = {}, { url } = host) {
  const told = subscribe(url, CrashesAfter, { project: slug, ...from }, administrator, 'WebSocket')
  const take = async () => (await next(told)).crashReported
  return {
    take,
    /** So many of their event ids. */
    async ids(count: number) {
      const ids: (string | undefined)[] = []
      while (ids.length < count) ids.push((await take()).crash?.eventId)
      return ids
    },
    end: () => told.return?.(),
  }
}

function issuesOf({ slug }: SeededProject, after: string) {
  const told = subscribe(host.url, IssuesAfter, { project: slug, after }, administrator, 'WebSocket')
  return {
    async take() {
      const { cursor, issue } = (await next(told)).issueChanged
      return { cursor, issue: [Number(issue?.shortId.split('-').at(-1)), issue?.status, issue?.crashCount] }
    },
    end: () => told.return?.(),
  }
}

/** A project with some crashes, and the cursor of the last of them. */
async function begun() {
  const app = await seed(host).project()
  const told = crashesOf(app)
  let item = told.take()
  let report = app.report()
  // What a subscription begins with is its first event.
  while (!(await Promise.race([item.then(() => true), report.then(() => false)]))) report = app.report()
  const last = await report
  while ((await item).crash?.eventId !== last) item = told.take()
  await told.end()
  return { app, cursor: (await item).cursor }
}

/** Reports through a host that the project was not made on. */
async function reportTo(to: TestHost, { slug }: SeededProject): Promise<string> {
  const { reportCrash } = await seed(to).gql(ReportTo, { input: { project: slug, message: 'again' } })
  return reportCrash.eventId!
}

test('what came after a cursor is told first, then what is new, each once and in one order, while reports keep coming', async () => {
  const { app, cursor } = await begun()
  const early = crashesOf(app, { after: cursor })
  const sent: Promise<string>[] = []
  const send = (count: number) => {
    for (let i = 0; i < count; i++) sent.push(app.report({ exception: thrown('Error', `part${i % 7}`) }))
  }
  send(40)
  const half = await early.take()
  const late = crashesOf(app, { after: half.cursor })
  const first = await early.ids(20)
  send(60)
  const others = await late.ids(50)
  send(30)
  const told = [half.crash?.eventId, ...first, ...(await early.ids(109))]
  expect([half.crash?.eventId, ...others, ...(await late.ids(79))]).toEqual(told)
  expect(told.toSorted()).toEqual((await Promise.all(sent)).toSorted())
  await Promise.all([early.end(), late.end()])
})

async function cursorOf({ slug }: SeededProject): Promise<string> {
  const { project } = await seed(host).gql(Cursor, { slug })
  return project!.cursor
}

test('who begins at the cursor of a project misses nothing from then on, the first crash of all included', async () => {
  const app = await seed(host).project()
  const empty = await cursorOf(app)
  const ids = [await app.report(), await app.report()]
  const told = crashesOf(app, { after: empty })
  expect(await told.ids(2)).toEqual(ids)
  const now = await cursorOf(app)
  const id = await app.report()
  const later = crashesOf(app, { after: now })
  expect(await later.ids(1)).toEqual([id])
  const newest = await told.take()
  expect(newest.crash?.eventId).toBe(id)
  expect(await cursorOf(app)).toBe(newest.cursor)
  await Promise.all([told.end(), later.end()])
})

test('a live query that shows the cursor of a project is answered again when something happens in it', async () => {
  const app = await seed(host).project()
  const live = subscribe(host.url, LiveCursor, { slug: app.slug }, administrator, 'WebSocket')
  const take = async () => (await next(live)).live!.project!.cursor
  const cursors = [await take()]
  await app.report()
  cursors.push(await take())
  const { project } = await seed(host).gql(IssueByNumber, { slug: app.slug, shortId: `${app.slug.toUpperCase()}-1` })
  await seed(host).gql(ResolveOne, { input: { issueId: project!.issue!.id } })
  cursors.push(await take())
  expect(new Set(cursors).size).toBe(3)
  expect(cursors[2]).toBe(await cursorOf(app))
  await live.return?.()
})

test('crashes that are not asked for are not told, nor counted as missed', async () => {
  const { app, cursor } = await begun()
  const wanted: string[] = []
  for (let i = 0; i < 3; i++) {
    await app.report({ level: 'info', message: 'hello' })
    wanted.push(await app.report({ exception: thrown('OutOfMemoryError', 'load'), level: 'fatal' }))
  }
  const told = crashesOf(app, { after: cursor, minSeverity: 'HIGH' })
  expect(await told.ids(3)).toEqual(wanted)
  await told.end()
})

test.each([
  ['not one', () => 'yesterday', 'not the cursor of an event'],
  ['of another project', (cursor: string) => cursor.replace(/\.\d+\./, '.1.'), 'another project'],
])('a cursor that is %s is refused', async (_name, spoil, message) => {
  const { app, cursor } = await begun()
  for (const query of [CrashesAfter, IssuesAfter]) {
    const variables = { project: app.slug, after: spoil(cursor) }
    const told = subscribe(host.url, query.toString(), variables, administrator, 'WebSocket')
    await expect(told.next()).rejects.toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  }
})

test('a reader that is ahead of the database, which a backup can be the cause of, hears so and goes on from there', async () => {
  const { app, cursor } = await begun()
  const told = crashesOf(app, { after: cursor.replace(/\d+$/, '123456789') })
  expect(await told.take()).toEqual({ cursor, crash: null, lagged: { skipped: 0 } })
  const id = await app.report()
  expect((await told.take()).crash?.eventId).toBe(id)
  await told.end()
})

test('a database that is put back to a backup under a running node is a gap for its readers; who comes then hears all', async () => {
  const { app, cursor } = await begun()
  const early = crashesOf(app, { after: cursor })
  const lost = await Promise.all([app.report(), app.report()])
  expect((await early.ids(2)).toSorted()).toEqual(lost.toSorted())
  const of = [app.slug, cursor.split('.').at(-1)]
  await host.database.pool.query(
    `WITH gone AS (DELETE FROM crash_batch USING project
                   WHERE project.id = project_id AND slug = $1 AND sequence > $2::text::bigint)
     UPDATE project_stream SET sequence = $2::text::bigint FROM project WHERE project.id = project_id AND slug = $1`,
    of,
  )
  const late = crashesOf(app)
  const first = late.take()
  expect(await early.take()).toEqual({ cursor, crash: null, lagged: { skipped: 0 } })
  const id = await app.report()
  const told = await first
  expect(told.crash?.eventId).toBe(id)
  expect(await early.take()).toMatchObject({ cursor: told.cursor, lagged: null })
  await Promise.all([early.end(), late.end()])
})

test.each([
  ['crashes', String(CrashesAfter), 'crashReported'],
  ['issues', String(IssuesAfter), 'issueChanged'],
])(
  'what a cut stream of %s brings back in its header is newer than the cursor in its address',
  async (_name, query, field) => {
    const { app, cursor } = await begun()
    for (const name of ['a', 'b', 'c']) await app.report({ exception: thrown('Error', name) })
    const told = (headers: Record<string, string>) => {
      const client = createSseClient({
        url: `${host.url}/graphql`,
        headers: { authorization: `Bearer ${ADMIN}`, ...headers },
        retryAttempts: 0,
      })
      const operation = { query, variables: { project: app.slug, after: cursor } }
      return client.iterate(operation) as Told<Record<string, { cursor: string }>>
    }
    const uncut = told({})
    const cursors = [await next(uncut), await next(uncut), await next(uncut)].map((item) => item[field]?.cursor)
    const again = told({ 'last-event-id': cursors[1] ?? '' })
    expect((await next(again))[field]?.cursor).toBe(cursors[2])
    await Promise.all([uncut.return?.(), again.return?.()])
  },
)

test('issues are told of by crashes and by what people do; a reader that comes later finds each once, where it changed last', async () => {
  const { app, cursor } = await begun()
  const told = issuesOf(app, cursor)
  const seen: unknown[] = []
  const also = async () => seen.push((await told.take()).issue)
  await app.report({ exception: thrown('Error', 'pay') })
  await also()
  await app.report({ exception: thrown('Error', 'ship') })
  await also()
  const { project } = await seed(host).gql(IssueByNumber, { slug: app.slug, shortId: `${app.slug.toUpperCase()}-2` })
  const issueId = project!.issue!.id
  await seed(host).gql(AssignOne, { input: { issueId, assignee: 'ann' } })
  await also()
  await seed(host).gql(ResolveOne, { input: { issueId } })
  await also()
  expect(seen).toEqual([
    [2, 'UNRESOLVED', 1],
    [3, 'UNRESOLVED', 1],
    [2, 'UNRESOLVED', 1],
    [2, 'RESOLVED', 1],
  ])
  const later = issuesOf(app, cursor)
  expect([(await later.take()).issue, (await later.take()).issue]).toEqual([
    [3, 'UNRESOLVED', 1],
    [2, 'RESOLVED', 1],
  ])
  await Promise.all([told.end(), later.end()])
})

test('a restart in between changes nothing', async () => {
  const { app, cursor } = await begun()
  const ids = [await app.report(), await app.report()]
  await host.stop()
  host = await startTestHost({}, database)
  const told = crashesOf(app, { after: cursor })
  expect(await told.ids(2)).toEqual(ids)
  const id = await reportTo(host, app)
  expect(await told.ids(1)).toEqual([id])
  await told.end()
})

// An embedded database has one node.
if (process.env.EVENKEEL_TEST_DATABASE !== 'embedded') {
  describe('two nodes', () => {
    test('that write to the same issues at once, while people change them, leave nothing out and nothing waiting', async () => {
      const other = await startTestHost({}, database)
      const { app, cursor } = await begun()
      const { project } = await seed(host).gql(IssueByNumber, {
        slug: app.slug,
        shortId: `${app.slug.toUpperCase()}-1`,
      })
      const input = { issueId: project!.issue!.id }
      const told = crashesOf(app, { after: cursor })
      const waiting = told.ids(401)
      const sent: Promise<string>[] = []
      for (let i = 0; i < 200; i++) {
        sent.push(app.report({ exception: thrown('Error', `part${i % 5}`) }), reportTo(other, app))
        if (i % 10 === 0) await seed(i % 20 ? host : other).gql(ResolveOne, { input })
      }
      await Promise.all(sent)
      // The first node hears of what the second stored with what it stores itself.
      sent.push(app.report())
      const ids = await waiting
      expect(ids.toSorted()).toEqual((await Promise.all(sent)).toSorted())
      const again = crashesOf(app, { after: cursor })
      expect(await again.ids(401)).toEqual(ids)
      for (const { logged } of [host, other])
        expect(logged.filter(({ msg }) => msg === 'batch not written')).toEqual([])
      await Promise.all([told.end(), again.end()])
      await other.close()
    })
  })
}

const IssueByNumber = graphql(`
  query IssueByNumber($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }
`)
const ResolveOne = graphql(`
  mutation ResolveOne($input: ResolveIssueInput!) { resolveIssue(input: $input) { errors { message } } }
`)
const AssignOne = graphql(`
  mutation AssignOne($input: AssignIssueInput!) { assignIssue(input: $input) { errors { message } } }
`)
const ReportTo = graphql(`
  mutation ReportTo($input: ReportCrashInput!) { reportCrash(input: $input) { eventId errors { message } } }
`)
