import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gql } from '@apollo/client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask } from '../system/graphql-client.ts'
import { type Seed, type SeededProject, seed } from '../system/seed.ts'
import { metric } from '../system/talk.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { openBreakableLine } from './breakable-line.ts'
import { connectApollo } from './connect-apollo-client.ts'
import { connectEventSource } from './connect-event-source.ts'
import { connectGraphQLSse } from './connect-graphql-sse.ts'
import { connectGraphQLWs } from './connect-graphql-ws.ts'
import { connectRelay } from './connect-relay.ts'
import { connectUrql } from './connect-urql.ts'
import type { Address, Answer, Connection, Watching } from './connection.ts'
import { documents } from './documents.ts'
import { createApolloClient } from './examples/apollo-client.ts'
import { type Crashes, followCrashes } from './examples/events-after-a-cut.ts'
import { openEventStreams } from './examples/graphql-sse.ts'
import { openSocket } from './examples/graphql-ws.ts'
import { inbox } from './inbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-clients-'))
const database = { settings: { EVENKEEL_DATA: folder }, drop: async () => rmSync(folder, { recursive: true }) }

let host: TestHost
let owner: Seed
let address: Address
beforeAll(async () => {
  host = await startTestHost({}, database)
  owner = seed(host)
  address = { url: host.url, token: ADMIN }
}, 60_000)
afterAll(async () => {
  await host.close()
  await database.drop()
}, 60_000)

/** With a client's words for a token that is not good. */
const clients: [name: string, connect: (address: Address) => Connection, refused: RegExp][] = [
  ['graphql-ws', connectGraphQLWs, /4403 Forbidden/],
  ['graphql-sse', connectGraphQLSse, /UNAUTHENTICATED/],
  ['urql', connectUrql, /UNAUTHENTICATED/],
  ['Apollo Client', connectApollo, /UNAUTHENTICATED/],
  ['Relay', connectRelay, /The token is unknown/],
]

describe.each(clients)('%s', (name, connect, refused) => {
  test('asks, changes, and is told as data what could not be changed', async () => {
    const connection = connect(address)
    expect(await connection.ask(documents.viewer, {})).toMatchObject({
      data: { viewer: { name: 'administrator' } },
      errors: [],
    })
    const input = { slug: `of-${name.toLowerCase().replace(' ', '-')}`, name: 'Tea shop' }
    const { data } = await connection.ask(documents.createProject, { input })
    expect(data).toMatchObject({ createProject: { project: { slug: input.slug }, errors: [] } })
    const again = await connection.ask(documents.createProject, { input })
    expect(again).toMatchObject({
      data: { createProject: { project: null, errors: [{ code: 'TAKEN', path: ['input', 'slug'] }] } },
      errors: [],
    })
    connection.close()
  })

  test('says that its token was refused', async () => {
    const connection = connect({ ...address, token: 'evk_nobodys' })
    expect(await said(connection.ask(documents.viewer, {}))).toMatch(refused)
    connection.close()
  })
})

/** With a client's words for a token that is not good, and for one that has ended. */
const watchers: [name: string, connect: typeof connectEventSource, refused: RegExp, ended: RegExp][] = [
  ['graphql-ws', connectGraphQLWs, /4403 Forbidden/, /UNAUTHENTICATED/],
  ['graphql-sse', connectGraphQLSse, /UNAUTHENTICATED/, /UNAUTHENTICATED/],
  ['urql', connectUrql, /4403 Forbidden/, /UNAUTHENTICATED/],
  ['Apollo Client', connectApollo, /4403 Forbidden/, /UNAUTHENTICATED/],
  ['Relay', connectRelay, /4403 Forbidden/, /The token is unknown/],
  ['EventSource', connectEventSource, /refused/, /UNAUTHENTICATED/],
]

describe.each(watchers)('%s', (_name, connect, refused, ended) => {
  let connection: ReturnType<typeof connect>
  let app: SeededProject
  let project: string
  beforeAll(async () => {
    connection = connect(address)
    app = await owner.project()
    project = app.slug
  })
  afterAll(() => connection.close())

  test('is answered at once and again after a crash', async () => {
    const live = connection.watch(documents.live, { project })
    expect(await issuesOf(live)).toEqual([])
    await app.reportCrash({ message: 'The pot is empty' })
    expect(await issuesOf(live)).toMatchObject([{ title: 'The pot is empty', crashCount: 1 }])
    live.stop()
  })

  test('is listened for no more once it stops watching', async () => {
    const live = connection.watch(documents.live, { project })
    await issuesOf(live)
    await vi.waitUntil(async () => (await subscribers('live_subscribers')) === 1, { timeout: 4_000 })
    live.stop()
    await vi.waitUntil(async () => (await subscribers('live_subscribers')) === 0, { timeout: 4_000 })
  })

  test('is told of every crash', async () => {
    const events = connection.watch(documents.crashes, { project })
    const first = events.next()
    const report = (message: string) => app.reportCrash({ message }).then(() => false)
    // What a subscription begins with is its first event.
    while (!(await Promise.race([first.then(() => true), report('Is anybody there?')])));
    for (const message of ['one', 'two', 'three']) await report(message)
    while ((await messageOf(events)) !== 'one');
    expect(await messageOf(events)).toBe('two')
    expect(await messageOf(events)).toBe('three')
    events.stop()
  })

  test('is told of errors beside the data of a live answer', async () => {
    const live = connection.watch(documents.liveInPart, { project })
    expect(await live.next()).toMatchObject({
      data: { live: { viewer: { name: 'administrator' }, project: { crashStats: null } } },
      errors: [{ path: ['live', 'project', 'crashStats'], extensions: { code: 'BAD_USER_INPUT' } }],
    })
    live.stop()
  })

  test('says that its token was refused', async () => {
    const other = connect({ ...address, token: 'evk_nobodys' })
    expect(await said(other.watch(documents.live, { project }).next())).toMatch(refused)
    other.close()
  })

  test('says that its token has ended', async () => {
    const { token, id } = await owner.token(['READ'])
    const other = connect({ ...address, token })
    const live = other.watch(documents.live, { project })
    await issuesOf(live)
    await ask(host.url, documents.revokeToken, { id }, address)
    expect(await said(live.next())).toMatch(ended)
    other.close()
  })
})

test('a live query keeps the cache of Apollo Client true, and with it every query on the page', async () => {
  const app = await owner.project()
  const variables = { project: app.slug }
  const client = createApolloClient(address.url, address.token)
  const { watch } = connectApollo(address, client)
  const live = watch(documents.live, variables)
  await issuesOf(live)
  const seen = inbox<{ data: unknown }>()
  const query = client
    .watchQuery({ query: gql(documents.issues), variables, fetchPolicy: 'cache-only' })
    .subscribe(seen)
  expect((await seen.take()).data).toMatchObject({ project: { issues: { nodes: [] } } })
  await app.reportCrash({ message: 'The pot is empty' })
  expect((await seen.take()).data).toMatchObject({ project: { issues: { nodes: [{ crashCount: 1 }] } } })
  query.unsubscribe()
  live.stop()
})

test('all come back by themselves when the server was restarted', async () => {
  const app = await owner.project()
  const watched = watchers.map(([name, connect]) => {
    const connection = connect(address)
    return { name, connection, live: connection.watch(documents.live, { project: app.slug }) }
  })
  for (const { live } of watched) expect(await issuesOf(live)).toEqual([])
  await host.stop()
  host = await startTestHost({ PORT: new URL(host.url).port }, database)
  await app.reportCrash({ message: 'After the restart' })
  for (const { name, connection, live } of watched) {
    let issues = await issuesOf(live)
    while (issues.length === 0) issues = await issuesOf(live)
    expect(issues, name).toMatchObject([{ title: 'After the restart', crashCount: 1 }])
    live.stop()
    connection.close()
  }
}, 60_000)

/** Of a project, as the documentation has it: to be asked for before its events. */
async function cursorOf({ slug }: SeededProject): Promise<string> {
  const { data } = await ask(host.url, documents.cursor, { project: slug }, address)
  return (data as { project: { cursor: string } }).project.cursor
}

/** What the documentation's follower hears of a project's crashes, and what it fails with. */
function follow(client: Parameters<typeof followCrashes>[0], project: string, after: string): Watching {
  const events = inbox<Answer>()
  const hear = (data: Crashes) => events.next({ data, errors: [] })
  return { next: events.take, stop: followCrashes(client, project, after, { hear, fail: events.error }) }
}

test('after a cut, also one before the first event, events go on where they stopped, each once', async () => {
  const app = await owner.project()
  const after = await cursorOf(app)
  const line = await openBreakableLine(host.url)
  const [socket, streams] = [openSocket(line.url, ADMIN), openEventStreams(line.url, ADMIN)]
  const eventSource = connectEventSource({ url: line.url, token: ADMIN })
  const followers = [
    follow(socket, app.slug, after),
    follow(streams, app.slug, after),
    eventSource.watch(documents.crashes, { project: app.slug, after }),
  ]
  const all = () => Promise.all(followers.map(messageOf))
  const report = (message: string) => app.reportCrash({ message })
  await vi.waitUntil(async () => (await subscribers('event_subscribers')) === 3, { timeout: 4_000 })
  for (const cut of ['first', 'second']) {
    line.cut()
    await report(`during the ${cut} cut`)
    line.mend()
    expect(await all()).toEqual(Array(3).fill(`during the ${cut} cut`))
    await report('after it')
    expect(await all()).toEqual(Array(3).fill('after it'))
  }
  for (const { stop } of followers) stop()
  await line.close()
}, 30_000)

describe.each<[name: string, open: (token: string) => Parameters<typeof followCrashes>[0]]>([
  ['graphql-ws', (token) => openSocket(host.url, token)],
  ['graphql-sse', (token) => openEventStreams(host.url, token)],
])("with %s, the documentation's follower says why it hears no more", (_name, open) => {
  test('when its token has ended', async () => {
    const app = await owner.project()
    const { token, id } = await owner.token(['READ'])
    const after = await cursorOf(app)
    const follower = follow(open(token), app.slug, after)
    await app.reportCrash({ message: 'The pot is empty' })
    expect(await messageOf(follower)).toBe('The pot is empty')
    await ask(host.url, documents.revokeToken, { id }, address)
    await expect(follower.next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })

  test.each<[why: string, project: (ours: string) => string, after: (ours: string) => string, code: string]>([
    ['its cursor is of another project', (ours) => ours, (ours) => ours.replace(/\.\d+\./, '.1.'), 'BAD_USER_INPUT'],
    ['there is no such project', () => 'nowhere', (ours) => ours, 'BAD_USER_INPUT'],
  ])('when %s', async (_why, project, after, code) => {
    const app = await owner.project()
    const follower = follow(open(ADMIN), project(app.slug), after(await cursorOf(app)))
    await expect(follower.next()).rejects.toMatchObject([{ extensions: { code } }])
  })
})

async function issuesOf(live: Watching): Promise<unknown[]> {
  const { data, errors } = await live.next()
  expect(errors).toEqual([])
  return (data as { live: { project: { issues: { nodes: unknown[] } } } }).live.project.issues.nodes
}

async function messageOf(events: Watching): Promise<string> {
  const { data, errors } = await events.next()
  expect(errors).toEqual([])
  return (data as { crashReported: { crash: { message: string } } }).crashReported.crash.message
}

/** How a client puts it, as an answer or as a failure. */
function said(answer: Promise<unknown>): Promise<string> {
  return answer.then(JSON.stringify, (reason: unknown) =>
    reason instanceof CloseEvent ? `${reason.code} ${reason.reason}` : String(reason),
  )
}

/** Of all live queries, or of all events, as operators see it. */
function subscribers(of: 'live_subscribers' | 'event_subscribers'): Promise<number> {
  return metric(host, `evenkeel_${of}`)
}
