import { type ExecutionResult, execute, NoUnusedVariablesRule, parse, specifiedRules, validate } from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/access/viewer.ts'
import { createCrashBodies } from '../../src/crashes/crash-bodies.ts'
import { compileOperation } from '../../src/graphql/compiled/compile-operation.ts'
import { maskError } from '../../src/graphql/masked-errors.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import { createRelatives } from '../../src/issues/relatives.ts'
import type { Context } from '../../src/schema-builder/context.ts'
import { reportCrashes } from './reported-crashes.ts'
import { seed } from './seed.ts'
import { startTestHost, type TestHost } from './test-host.ts'

let host: TestHost
let projectId: number
interface WithId {
  id: string
}
interface Nodes<T> {
  nodes: T[]
}

let ids: { project: string; issue: string; crash: string }
beforeAll(async () => {
  host = await startTestHost()
  const app = await seed(host).project('depot')
  await reportCrashes(app)
  projectId = app.number
  const { data } = await answer<{ project: WithId & { issues: Nodes<WithId & { crashes: Nodes<WithId> }> } }>(
    '{ project(slug: "depot") { id issues { nodes { id crashes { nodes { id } } } } } }',
    {},
    owner,
  )
  const { id, issues } = data.project
  const [issue] = issues.nodes
  ids = { project: id, issue: issue!.id, crash: issue!.crashes.nodes[0]!.id }
})
afterAll(() => host.close())

const token = {
  kind: 'token',
  id: 'a',
  name: 'a',
  expiresAt: null,
  accessLevel: null,
  trustedDocumentsOnly: false,
} as const
const owner: Viewer = { ...token, abilities: ['ADMIN'], projectIds: [] }
const viewers: Record<string, () => Viewer> = {
  'an owner': () => owner,
  'a reader of this project': () => ({ ...token, abilities: ['READ'], projectIds: [projectId] }),
  'a reader of another project': () => ({ ...token, abilities: ['READ'], projectIds: [projectId + 1] }),
  'who may only report': () => ({ ...token, abilities: ['REPORT'], projectIds: [] }),
  'an ingest key': () => ({ kind: 'key', publicKey: 'k', projectId }),
}

const silent = pino({ level: 'silent' })
const schema = composeSchema()
// All documents below declare the same variables.
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule)

function contextOf(viewer: Viewer, database: Context['database']): Context {
  const own = { crashBodies: createCrashBodies(database), relatives: createRelatives(database), publicUrl: host.url }
  return { viewer, database, ...own, watch() {}, staleAfter() {}, resumeAfter: null } as unknown as Context
}

/** What the product answers, without what surrounds an execution. */
async function answer<Data>(text: string, variables: object, viewer: Viewer): Promise<Sent<Data>> {
  const run = compileOperation(schema, parse(text))
  return asSent(await run(contextOf(viewer, host.database), { ...variables }))
}

/** The same with neither plans nor quick columns nor statements of our own. */
async function reference(text: string, variables: object, viewer: Viewer) {
  const document = parse(text)
  expect(validate(schema, document, rules)).toEqual([])
  const readFirst: Context['database']['readFirst'] = (_model, _query, otherwise) => otherwise()
  const contextValue = contextOf(viewer, { ...host.database, readFirst })
  return asSent(await execute({ schema, document, variableValues: { ...variables }, contextValue }))
}

interface Sent<Data> {
  data: Data
  errors: string[]
}

/** As clients see it. Fields that fail at the same time do so in any order. */
function asSent<Data>({ data, errors = [] }: ExecutionResult): Sent<Data> {
  const seen = errors.map((error) => JSON.stringify(maskError(error, silent)))
  return JSON.parse(JSON.stringify({ data, errors: seen.sort() }))
}

const inProject = (fields: string) =>
  `query ($slug: String = "depot", $n: Int = 3, $after: String, $filter: IssueFilter, $order: IssueOrder, $yes: Boolean = true) { project(slug: $slug) { slug ${fields} } }`
const allOfIssue =
  'id shortId title culprit platform grouping status severity category team responseTargetSeconds assignee firstSeen lastSeen firstRelease lastRelease crashCount userCount resolution { held recurrences }'
const allOfCrash =
  'id eventId at receivedAt level handled platform release environment transaction severity category message tags { key value } impact { affectedUsers } exceptions { type frames { function } }'

describe.each(Object.keys(viewers))('%s is answered the same as by graphql-js and Prisma', (name) => {
  test.each<[query: string, variables?: object]>([
    [inProject(`id number name createdAt __typename`)],
    [
      inProject(
        `issues { totalCount nodes { ${allOfIssue} project { slug name } } pageInfo { hasNextPage endCursor } }`,
      ),
    ],
    [inProject(`issues(first: $n) { nodes { title crashes(first: 2) { edges { cursor node { ${allOfCrash} } } } } }`)],
    [
      inProject(
        'issues(first: $n, filter: $filter, orderBy: $order) { totalCount nodes { title crashCount lastSeen } }',
      ),
      { filter: { status: ['UNRESOLVED'], minSeverity: 'MEDIUM', category: ['NETWORK'] }, order: { field: 'CRASHES' } },
    ],
    [
      inProject('issues(filter: $filter, orderBy: $order) { totalCount }'),
      { filter: { text: 'fault1' }, order: { field: 'USERS', direction: 'ASC' } },
    ],
    [
      inProject('issues(filter: $filter, orderBy: $order) { totalCount nodes { severity title } }'),
      {
        filter: { assignee: '', seenSince: '2020-01-01T00:00:00Z', platform: ['node'] },
        order: { field: 'SEVERITY', direction: 'ASC' },
      },
    ],
    [inProject('issues(last: 2) { nodes { title } }')],
    [inProject('issues(first: 2, after: $after) { nodes { title } }'), { after: 'nonsense' }],
    [inProject('issues(first: -1) { nodes { title } }')],
    [inProject('issues(first: 0) { totalCount nodes { title } }')],
    [inProject('a: issues(first: 1) { nodes { title } } b: issues(first: 2) { nodes { shortId title } }')],
    [
      `${inProject(
        'issues(first: 2) { nodes { ...F crashes(first: 1) { nodes { issue { ...F similar(first: 1) { similarity issue { title } } } } } } }',
      )} fragment F on Issue { title project { slug } }`,
    ],
    [
      inProject(
        'crashes(first: 5, filter: { tags: [{ key: "tag", value: "shelf-1" }], handled: true }) { nodes { eventId issue { shortId } } }',
      ),
    ],
    [
      inProject(
        'releases(first: 5) { nodes { version firstSeen sessions } } keys { publicKey dsn createdAt revokedAt }',
      ),
    ],
    [inProject('issues @include(if: $yes) { totalCount } name @skip(if: $yes)')],
    [inProject('issue(shortId: "DEPOT-1") { title } none: issue(shortId: "x") { title }')],
    [inProject('name'), { slug: 'nowhere' }],
    [inProject('name'), { slug: 'zero \0 byte' }],
    [inProject('name'), { slug: 4, filter: { nope: 1 } }],
    ['{ projects { nodes { slug issues(first: 1) { nodes { title } } } } viewer { __typename } }'],
    [
      'query ($issue: ID!, $crash: ID!, $project: ID!) { node(id: $issue) { id ... on Issue { title shortId crashes(first: 1) { nodes { at } } } } nodes(ids: [$crash, $project]) { id ... on Crash { eventId at issue { title } } ... on Project { slug } } }',
    ],
    ['{ node(id: "nonsense") { id } nodes(ids: ["SXNzdWU6eA=="]) { id } }'],
  ])('%s %j', async (query, variables = {}) => {
    const viewer = viewers[name]!()
    const all = { ...variables, ...(query.includes('$issue') && ids) }
    expect(await answer(query, all, viewer)).toEqual(await reference(query, all, viewer))
  })
})
