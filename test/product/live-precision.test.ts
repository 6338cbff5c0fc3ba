import { execute, parse } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { createCrashBodies } from '../../src/crashes/crash-bodies.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import { createRelatives } from '../../src/issues/relatives.ts'
import type { Context } from '../../src/schema-builder/context.ts'
import { type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
})
afterAll(() => host.close())

test('of 100 projects with 10 live queries each, a crash executes those again that could show it', async () => {
  const [app, other] = [await owner.project('app'), await owner.project('other')]
  const slugs = Array.from({ length: 97 }, (_, index) => `quiet-${index}`)
  await host.database.prisma.project.createMany({ data: slugs.map((slug) => ({ slug, name: slug })) })
  slugs.push('default')
  for (const where of ['pay', 'ship']) await app.report({ exception: thrown('Error', where) })
  const variables = await asked(['app', 'other', ...slugs])

  // As few connections as a hall of dashboards would have, each on a token of its own.
  const walls = await Promise.all(Array.from({ length: 10 }, () => openWall()))
  const told = new Map<string, unknown[]>()
  for (const [index, each] of variables.entries()) {
    for (const [name, query] of Object.entries(queries)) {
      const answers: unknown[] = []
      told.set(`${each.slug} ${name}`, answers)
      walls[index % walls.length]!.watch(query, each, (answer) => answers.push(answer))
    }
  }
  expect(told.size).toBe(1_000)
  await vi.waitFor(() => expect([...told.values()].filter(({ length }) => length > 0)).toHaveLength(1_000), patience)
  const before = await figures()
  expect(before).toMatchObject({ queries: 1_000, subscribers: 1_000, executions: 1_000, suppressed: 0 })

  const toldOf = (slug: string) => Object.keys(queries).filter((name) => told.get(`${slug} ${name}`)!.length > 1)
  await app.report({ exception: thrown('Error', 'pay') })
  await vi.waitFor(async () => expect((await figures()).executions).toBe(before.executions + 6), patience)
  await vi.waitFor(() => expect(toldOf('app')).toEqual(['issues', 'issue', 'crashes', 'stats', 'intake']), patience)
  // The number of issues could have changed and did not.
  expect(await figures()).toMatchObject({ sends: before.sends + 5, suppressed: 1 })

  // Whatever the first crash set off would have been executed before what another one does.
  await other.report({ exception: thrown('Error', 'pay') })
  const shown = ['issues', 'count', 'issue', 'crashes', 'stats', 'intake']
  await vi.waitFor(() => expect(toldOf('other')).toEqual(shown), patience)
  // An issue that is not there yet could have been the one that opened.
  await vi.waitFor(async () => expect((await figures()).executions).toBe(before.executions + 6 + 7), patience)
  expect((await figures()).suppressed).toBe(2)
  for (const slug of slugs) expect(toldOf(slug)).toEqual([])
  for (const wall of walls) await wall.leave()
  await vi.waitFor(async () => expect(await figures()).toMatchObject({ queries: 0, subscribers: 0 }), patience)
})

describe('an answer depends on', () => {
  let app: SeededProject
  /** Global ids by what they stand for. */
  let id: Record<'project' | 'crash' | 'issue' | 'release', string>
  let issue: string
  let likeIt: string
  let eventId: string
  beforeAll(async () => {
    app = await owner.project('depends')
    eventId = await app.report({ exception: thrown('Error', 'pay'), release: 'shop@1' })
    await app.report({ exception: thrown('TypeError', 'pay') })
    const { project } = await owner.gql(GlobalIds, { slug: app.slug })
    id = {
      project: project!.id,
      crash: project!.crashes.nodes[1]!.id,
      issue: project!.issue!.id,
      release: project!.releases.nodes[0]!.id,
    }
    const rows = await host.database.prisma.issue.findMany({
      where: { projectId: app.number },
      orderBy: { number: 'asc' },
    })
    issue = `issue:${rows[0]!.id}`
    likeIt = `issue:${rows[1]!.id}`
  })

  const schema = composeSchema()
  const viewer = {
    kind: 'token',
    id: 'a',
    name: 'a',
    abilities: ['ADMIN'],
    accessLevel: null,
    projectIds: [],
    expiresAt: null,
  }
  async function topicsOf(query: string): Promise<string[]> {
    const { database } = host
    const watched = new Set<string>()
    const context = {
      viewer,
      database,
      clock: systemClock,
      crashBodies: createCrashBodies(database),
      relatives: createRelatives(database),
      publicUrl: host.url,
      watch: (topic: string) => watched.add(topic),
      staleAfter() {},
    }
    // The fields asked for need no more of it.
    const contextValue = context as unknown as Context
    const { errors } = await execute({ schema, document: parse(query), contextValue })
    expect(errors).toBeUndefined()
    return [...watched]
  }
  const ofProject = (fields: string) => () => `{ project(slug: "depends") { ${fields} } }`
  const inProject = (name: string) => () => `${name}:${app.number}`

  test.each<[what: string, query: () => string, topics: (() => string)[]]>([
    ['the project alone', ofProject('name keys { dsn }'), []],
    ['the issue that is found', ofProject('issue(shortId: "DEPENDS-1") { title crashCount }'), [() => issue]],
    ['any issue while it is not found', ofProject('issue(shortId: "DEPENDS-9") { title }'), [inProject('issues')]],
    [
      'nothing but the issue for its crashes',
      ofProject('issue(shortId: "DEPENDS-1") { crashes { nodes { at } } }'),
      [() => issue],
    ],
    [
      'any issue for a list',
      ofProject('issues { totalCount edges { node { title } } nodes { title } }'),
      [inProject('issues')],
    ],
    ['any crash for a list', ofProject('crashes { nodes { eventId level } }'), [inProject('crashes')]],
    [
      'the issues of crashes that are shown',
      ofProject('crashes(first: 1) { nodes { issue { title project { slug } } } }'),
      [inProject('crashes'), () => likeIt],
    ],
    [
      'the issue for how many people it met',
      ofProject('crashes(first: 1) { nodes { impact { affectedUsers } } }'),
      [inProject('crashes'), () => likeIt],
    ],
    [
      'the issue of the crash that is found',
      () => `{ project(slug: "depends") { crash(eventId: "${eventId}") { at } } }`,
      [() => issue],
    ],
    [
      'any crash while it is not found',
      ofProject(`crash(eventId: "${'0'.repeat(32)}") { at }`),
      [inProject('crashes')],
    ],
    [
      'the newest crashes of all issues, and the issues that are alike',
      ofProject('issue(shortId: "DEPENDS-1") { similar { issue { title } } }'),
      [() => issue, inProject('crashes'), () => likeIt],
    ],
    ['releases', ofProject('releases { nodes { crashFreeSessions } }'), [inProject('releases')]],
    ['crashes for statistics', ofProject('crashStats { count }'), [inProject('crashes')]],
    ['what arrives', ofProject('intake { quantity }'), [inProject('intake')]],
  ])('%s', async (_what, query, topics) => {
    expect((await topicsOf(query())).toSorted()).toEqual(['projects', ...topics.map((topic) => topic())].toSorted())
  })

  test.each<[keyof typeof id, () => string]>([
    ['project', () => 'projects'],
    ['issue', () => issue],
    ['crash', () => issue],
    ['release', inProject('releases')],
  ])('what changes it, for a %s by its id', async (name, topic) => {
    expect(await topicsOf(`{ node(id: "${id[name]}") { id } }`)).toEqual([topic()])
    expect(await topicsOf(`{ nodes(ids: ["${id[name]}"]) { id } }`)).toEqual([topic()])
  })

  test('anything while an id stands for nothing', async () => {
    const unknown = Buffer.from('Issue:01890000-0000-7000-8000-000000000000').toString('base64')
    expect(await topicsOf(`{ node(id: "${unknown}") { id } }`)).toEqual(['everything'])
  })
})

const patience = { timeout: 20_000, interval: 20 }

/** What every live query is asked with, and the time that statistics are about: one that does not slide. */
async function asked(slugs: string[]) {
  const day = 86_400_000
  const period = { from: new Date(Date.now() - day).toISOString(), to: new Date(Date.now() + day).toISOString() }
  const { projects } = await owner.gql(ProjectIds, { first: 100 })
  const ids = new Map(projects.nodes.map(({ slug, id }) => [slug, id]))
  return slugs.map((slug) => ({
    slug,
    id: ids.get(slug)!,
    first: `${slug.toUpperCase()}-1`,
    second: `${slug.toUpperCase()}-2`,
    period,
  }))
}

/** A connection that watches, as one reader. */
async function openWall() {
  const { token } = await owner.token(['READ'])
  const client = createClient({
    url: `${host.url.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  return {
    watch(query: { toString(): string }, variables: Record<string, unknown>, tell: (answer: unknown) => void) {
      const document = query.toString()
      const used = Object.entries(variables).filter(([name]) => document.includes(`$${name}:`))
      client.subscribe(
        { query: document, variables: Object.fromEntries(used) },
        {
          next: tell,
          error: tell,
          complete() {},
        },
      )
    },
    leave: async () => client.dispose(),
  }
}

/** Of `/metrics`, by their names without what they share. */
async function figures() {
  const text = await (await fetch(`${host.url}/metrics`)).text()
  const found = [...text.matchAll(/^evenkeel_live_(\w+?)(?:_total)? (\d+)$/gm)]
  return Object.fromEntries(found.map(([, name, value]) => [name!, Number(value)])) as Record<Figure, number>
}
type Figure = 'executions' | 'sends' | 'suppressed' | 'queries' | 'subscribers'

const GlobalIds = graphql(`
  query GlobalIds($slug: String!) {
    project(slug: $slug) {
      id
      issue(shortId: "DEPENDS-1") { id }
      crashes { nodes { id } }
      releases { nodes { id } }
    }
  }
`)
const ProjectIds = graphql(`
  query ProjectIds($first: Int!) { projects(first: $first) { nodes { id slug } } }
`)

/** Those that a crash can change come first. */
const queries = {
  issues: graphql(`
    subscription PreciseIssues($slug: String!) {
      live { project(slug: $slug) { issues { nodes { title crashCount } } } }
    }
  `),
  count: graphql(`
    subscription PreciseCount($slug: String!) { live { project(slug: $slug) { issues { totalCount } } } }
  `),
  issue: graphql(`
    subscription PreciseIssue($slug: String!, $first: String!) {
      live { project(slug: $slug) { issue(shortId: $first) { crashCount } } }
    }
  `),
  crashes: graphql(`
    subscription PreciseCrashes($slug: String!) { live { project(slug: $slug) { crashes { nodes { eventId } } } } }
  `),
  stats: graphql(`
    subscription PreciseStats($slug: String!, $period: Period!) {
      live { project(slug: $slug) { crashStats(period: $period) { count } } }
    }
  `),
  intake: graphql(`
    subscription PreciseIntake($slug: String!, $period: Period!) {
      live { project(slug: $slug) { intake(period: $period) { outcome quantity } } }
    }
  `),
  otherIssue: graphql(`
    subscription PreciseOtherIssue($slug: String!, $second: String!) {
      live { project(slug: $slug) { issue(shortId: $second) { crashCount crashes { nodes { eventId } } } } }
    }
  `),
  releases: graphql(`
    subscription PreciseReleases($slug: String!) {
      live { project(slug: $slug) { releases { nodes { version sessions } } } }
    }
  `),
  settings: graphql(`
    subscription PreciseSettings($slug: String!) { live { project(slug: $slug) { name keys { label } } } }
  `),
  node: graphql(`
    subscription PreciseNode($id: ID!) { live { node(id: $id) { ... on Project { name } } } }
  `),
}
