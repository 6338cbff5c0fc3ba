import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, next, subscribe, transports } from '../system/graphql-client.ts'
import { type Seed, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
})
afterAll(() => host.close())

describe.each(transports)('a live query over %s', (transport) => {
  test('is answered at once, again when its answer changes, and no more when its token is revoked', async () => {
    const [app, other] = [await owner.project(), await owner.project()]
    const reader = await owner.token(['READ'], [app.slug])
    const told = subscribe(host.url, LiveIssues, { slug: app.slug }, reader, transport)
    const answer = async () =>
      (await next(told)).live.project!.issues.nodes.map(({ shortId, crashCount, status }) => [
        shortId,
        crashCount,
        status,
      ])
    const shortId = `${app.slug.toUpperCase()}-1`

    expect(await answer()).toEqual([])
    await app.report({ exception: thrown('Error', 'pay') })
    expect(await answer()).toEqual([[shortId, 1, 'UNRESOLVED']])
    await other.report({ exception: thrown('Error', 'pay') })
    await app.reportCrash({ stackTrace: 'Error: another\n    at ship (file:///srv/ship.js:4:2)' })
    const second = [`${app.slug.toUpperCase()}-2`, 1, 'UNRESOLVED']
    expect(await answer()).toEqual([[shortId, 1, 'UNRESOLVED'], second])

    const { project } = await owner.gql(IssueId, { slug: app.slug, shortId })
    await owner.gql(ResolveLive, { input: { issueId: project!.issue!.id } })
    expect(await answer()).toEqual([[shortId, 1, 'RESOLVED'], second])

    await owner.gql(RevokeReader, { input: { id: reader.id } })
    const { value } = await told.next()
    expect(value.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect((await told.next()).done).toBe(true)
  })

  test('sees of a burst what came of it, not every step', async () => {
    const app = await owner.project()
    const told = subscribe(host.url, LiveCount, { slug: app.slug }, await owner.token(['READ']), transport)
    const count = async () => (await next(told)).live.project!.crashStats[0]!.count
    expect(await count()).toBe(0)
    await Promise.all(Array.from({ length: 200 }, () => app.report({ exception: thrown('Error', 'pay') })))
    const seen: number[] = []
    while (seen.at(-1) !== 200) seen.push(await count())
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b))
    expect(seen.length).toBeLessThan(200)
    await told.return?.()
  })
})

test('a live list of tokens changes with their projects, and when somebody signs in', async () => {
  type Token = { name: string; projects: { keys: { label: string }[] }[] }
  const administrator = { token: ADMIN }
  const app = await owner.project()
  await owner.token(['READ'], [app.slug])
  const query = 'subscription { live { tokens(first: 1) { nodes { name projects { keys { label } } } } } }'
  const told = subscribe<{ live: { tokens: { nodes: Token[] } } }, object>(
    host.url,
    query,
    {},
    administrator,
    'WebSocket',
  )
  const newest = async () => (await next(told)).live.tokens.nodes[0]!
  const labels = async () => (await newest()).projects[0]!.keys.map(({ label }) => label)
  const before = await labels()
  const addKey = `mutation { createProjectKey(input: { project: "${app.slug}", label: "second" }) { errors { message } } }`
  await ask(host.url, addKey, {}, administrator)
  expect(await labels()).toEqual([...before, 'second'])
  await fetch(host.signInUrl(), { redirect: 'manual' })
  expect(await newest()).toEqual({ name: 'browser session', projects: [] })
  await told.return?.()
})

const LiveIssues = graphql(`
  subscription LiveIssues($slug: String!) {
    live {
      project(slug: $slug) {
        issues(orderBy: { field: FIRST_SEEN, direction: ASC }) { nodes { shortId crashCount status } }
      }
    }
  }
`)
const LiveCount = graphql(`
  subscription LiveCount($slug: String!) { live { project(slug: $slug) { crashStats { count } } } }
`)
const IssueId = graphql(`
  query IssueId($slug: String!, $shortId: String!) { project(slug: $slug) { issue(shortId: $shortId) { id } } }
`)
const ResolveLive = graphql(`
  mutation ResolveLive($input: ResolveIssueInput!) { resolveIssue(input: $input) { issue { id } } }
`)
const RevokeReader = graphql(`
  mutation RevokeReader($input: RevokeTokenInput!) { revokeToken(input: $input) { id } }
`)
