import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extendSchema, type GraphQLObjectType, isObjectType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/access/viewer.ts'
import { fieldLevels } from '../../src/access-levels/field-levels.ts'
import { accessTable, limitByAccessLevel } from '../../src/access-levels/field-table.ts'
import { seenBy } from '../../src/access-levels/seen-by.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import type { Context } from '../../src/schema-builder/context.ts'
import { quickReadOf } from '../../src/schema-builder/quick-columns.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { type Answer, ask, subscribe, type Told } from '../system/graphql-client.ts'
import { rootFields } from '../system/root-fields.ts'
import { type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { rowType, typeWalk } from '../system/type-walk.ts'
import { graphql } from '../typed/gql.ts'
import type { AccessLevel, CreateTokenInput } from '../typed/graphql.ts'
import { expectedArguments, expectedLevels, expectedNames, looselyExpected } from './access-matrix.ts'

const levels = ['TECHNICAL', 'OPERATIONAL', 'EXECUTIVE', 'CUSTOMER_SUCCESS'] as const

const plugin = (name: string, rest: string) => `
  export default { name: '${name}', contract: 1, register(host) {
    const resolve = () => '${name}'
    host.schema({
      typeDefs: \`
        extend type Query { ${name}All: ${name}List }
        extend type Mutation { ${name}Open(of: ID!): String! }
        extend type Project { ${name}Link: String }
        extend type Issue { ${name}Link: String }
        type ${name}List { first: String }\`.replaceAll('${name}List', '${name[0]!.toUpperCase()}${name.slice(1)}List'),
      resolvers: {
        Query: { ${name}All: () => ({ first: '${name}' }) },
        Mutation: {
          ${name}Open: async (_root, { of }, call) =>
            [await call.viewer.mayFor(of), call.viewer.sees('EXECUTIVE'), call.viewer.sees('TECHNICAL')].join(),
        },
        Project: { ${name}Link: resolve }, Issue: { ${name}Link: resolve },
      },
      ${rest}
    })
  } }`

const clock = fakeClock(new Date())
let folder: string
let host: TestHost
let owner: Seed
let ours: SeededProject
/** May do all that each level lets it. */
let tokens: Record<AccessLevel, { token: string; id: string }>
let issueId: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'))
  const EVENKEEL_CONFIG = join(folder, 'evenkeel.config.json')
  writeFileSync(join(folder, 'tickets.js'), plugin('tickets', ''))
  writeFileSync(join(folder, 'boards.js'), plugin('boards', "accessLevels: ['EXECUTIVE', 'TECHNICAL']"))
  const plugins = ['customer-health', './tickets.js', './boards.js'].map((use) => ({ use }))
  writeFileSync(EVENKEEL_CONFIG, JSON.stringify({ plugins }))
  host = await startTestHost({ EVENKEEL_CONFIG, GRAPHQL_COST_PER_MINUTE: '100000000' }, undefined, clock)
  owner = seed(host)
  ours = await owner.project('ours')
  await owner.project('theirs')
  const made = await Promise.all(levels.map(async (level) => [level, await tokenFor({ accessLevel: level })] as const))
  tokens = Object.fromEntries(made) as typeof tokens
  await ours.report({ exception: thrown('Error', 'pay'), release: 'ours@1', user: { id: 'ann' } })
  const events = [{ user: 'ann', customer: 'acme', feature: 'pay', role: 'clerk', outcome: 'COMPLETED' as const }]
  await owner.gql(Used, { input: { project: 'ours', events } })
  await owner.gql(Signalled, { input: { project: 'ours', signals: [{ customer: 'acme', kind: 'CSAT', score: 4 }] } })
  await clock.advance(1)
  await clock.advance(10)
  const { project } = await owner.gql(OneIssue, {})
  issueId = project!.issues.nodes[0]!.id
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

async function tokenFor(input: Partial<CreateTokenInput>) {
  const { createToken } = await owner.gql(MakeToken, { input: { name: 'reader', abilities: ['ADMIN'], ...input } })
  expect(createToken.errors).toEqual([])
  return { token: createToken.secret!, id: createToken.token!.id }
}

const REFUSAL = /^A token of level (\w+) may not (?:see|do) (\S+)\.$/

/** Fields and types that an answer refused for the level of its token, once each; every other sentence is left out. */
function refused(errors: Answer<unknown>['errors'], level: AccessLevel): string[] {
  const found = errors.flatMap(({ message, extensions }) => {
    const [, named, what] = REFUSAL.exec(message) ?? []
    if (what === undefined) return []
    expect([named, extensions?.code]).toEqual([level, 'FORBIDDEN'])
    return [what]
  })
  return [...new Set(found)].sort()
}

const asked = (level: AccessLevel, query: string, variables = {}) =>
  ask<Record<string, unknown>, object>(host.url, query, variables, tokens[level])

describe('every field', () => {
  const schema = composeSchema()
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))

  test.each(levels)('refuses those who are not to see it by itself: %s', (accessLevel) => {
    const viewer: Viewer = {
      kind: 'token',
      id: 'a',
      name: 'a',
      abilities: ['ADMIN'],
      accessLevel,
      projectIds: [],
      expiresAt: null,
      trustedDocumentsOnly: false,
    }
    // Nothing else of it is asked for before the refusal.
    const context = { viewer, watch() {} } as unknown as Context
    for (const { type, field } of fields) {
      if (expectedLevels(type.name, field.name, rowType(type)).includes(accessLevel)) continue
      const coordinate = `${type.name}.${field.name}`
      for (const resolve of [field.resolve, field.subscribe].filter((each) => each !== undefined)) {
        expect(() => resolve({}, {}, context, {} as never), coordinate).toThrow(`${accessLevel} may not`)
      }
      expect(field.resolve, coordinate).toBeDefined()
      expect(quickReadOf(field)?.mayRead({}, context) ?? false, coordinate).toBe(false)
    }
  })

  test('is in the matrix, and the matrix speaks of nothing else', () => {
    const known = new Set(fields.flatMap(({ type, field }) => [type.name, `${type.name}.${field.name}`]))
    expect(expectedNames.filter((name) => !known.has(name))).toEqual([])
    expect(looselyExpected).toEqual([])
  })

  test('that is new is a fault wherever more than one level sees something', () => {
    const seenByMany = (type: GraphQLObjectType) =>
      Object.values(type.getFields()).some((field) => seenBy(field)!.length > 1)
    const open = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && seenByMany(type),
    )
    expect(open.length).toBeGreaterThan(30)
    const added = open.map(({ name }) => `extend type ${name} { brandNew: String }`).join('\n')
    const grown = extendSchema(composeSchema(), parse(added))
    expect(() => limitByAccessLevel(grown)).toThrow()
    const { faults } = fieldLevels(grown, accessTable)
    expect(faults).toEqual(open.map(({ name }) => `nobody says who sees ${name}.brandNew`))
  })
})

describe.each(levels)('%s', (level) => {
  test('sees what it is to see of every type that a query comes by', async () => {
    // Which metrics a level sees is another matter, and so are objects by their id.
    const walk = typeWalk(['Project.metric', 'Project.metricSeries', 'Query.node', 'Query.nodes'])
    expect(walk.length).toBeGreaterThan(150)
    for (const { type, way, fields, document } of walk) {
      const { data, errors } = await asked(level, document)
      const seen = (coordinate: string, rows: string | null = null) => {
        const [typeName, field] = coordinate.split('.') as [string, string]
        return expectedLevels(typeName, field, rows ?? rowOf(typeName)).includes(level)
      }
      const barred = way.find((step) => !seen(step))
      const unseen = fields.map(({ name }) => `${type.name}.${name}`).filter((name) => !seen(name, rowType(type)))
      expect({ document, refused: refused(errors, level) }).toEqual({
        document,
        refused: barred === undefined ? unseen.sort() : [barred],
      })
      expect(errors.filter(({ extensions }) => extensions?.code === 'INTERNAL')).toEqual([])
      for (const { message, path } of errors) if (REFUSAL.test(message)) expect(at(data, path!)).toBeNull()
    }

    function rowOf(typeName: string): string | null {
      const found = walk.find(({ type }) => type.name === typeName)
      return found === undefined ? null : rowType(found.type)
    }
  })

  test('uses the arguments that it is to use', async () => {
    for (const [allowed, document, refusal] of expectedArguments) {
      const { data, errors } = await asked(level, `{ project(slug: "ours") { ${document} } }`)
      const isAllowed = allowed.includes(level)
      const told = refused(errors, level)
      const isFieldItself = told[0] === 'Project.usage' || told[0] === 'Usage.by'
      if (!isAllowed && !isFieldItself) expect({ document, told }).toEqual({ document, told: [refusal] })
      expect({ document, refusals: told.length, errors: errors.length }).toEqual(
        isAllowed ? { document, refusals: 0, errors: 0 } : { document, refusals: 1, errors: 1 },
      )
      for (const { path } of errors) expect(at(data, path!)).toBeNull()
    }
  })

  test('does what it is to do', async () => {
    for (const { name, document } of rootFields.filter(({ name }) => name.startsWith('Mutation.'))) {
      const field = name.split('.')[1]!
      const { data, errors } = await asked(level, document)
      const isRefused = !expectedLevels('Mutation', field, null).includes(level)
      expect({ name, refused: refused(errors, level) }).toEqual({ name, refused: isRefused ? [name] : [] })
      if (isRefused) expect(data).toEqual({ [field]: null })
    }
  })

  test('subscribes to what it is to see', async () => {
    for (const { name, document } of rootFields.filter(({ name }) => name.startsWith('Subscription.'))) {
      const field = name.split('.')[1]!
      const isRefused = !expectedLevels('Subscription', field, null).includes(level)
      // A cursor that is none ends those that would wait for an event.
      const query = document.replace(/\(project: "ours"\)/, '(project: "ours", after: "none")')
      if (!isRefused && query === document && field !== 'live') continue
      const told = subscribe<Record<string, unknown>, object>(host.url, query, {}, tokens[level], 'WebSocket')
      const { data, errors = [] } = await first(told)
      if (isRefused) expect(errors).toMatchObject([{ message: `A token of level ${level} may not see ${name}.` }])
      else if (field === 'live') expect(data).toEqual({ live: { __typename: 'Query' } })
      else expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })

  test('sees its metrics and no others', async () => {
    const all = [
      'app.error.abandonment_rate',
      'app.memory.used',
      'app.retention',
      'app.satisfaction',
      'app.session.duration',
      'app.support.error_ticket_rate',
      'business.roi',
      'shop.orders',
    ]
    const mine = {
      TECHNICAL: all,
      OPERATIONAL: [
        'app.error.abandonment_rate',
        'app.retention',
        'app.session.duration',
        'app.support.error_ticket_rate',
      ],
      EXECUTIVE: ['app.satisfaction', 'business.roi'],
      CUSTOMER_SUCCESS: ['app.retention', 'app.satisfaction', 'app.support.error_ticket_rate'],
    }[level]
    const { data } = await asked(level, '{ project(slug: "ours") { metrics { name } } }')
    const names = (data!.project as { metrics: { name: string }[] }).metrics.map(({ name }) => name)
    for (const name of all) {
      const isMine = mine.includes(name)
      if (name.startsWith('app')) expect([name, names.includes(name)]).toEqual([name, isMine])
      const answer = await asked(
        level,
        `query ($name: String!) { project(slug: "ours") {
          metric(name: $name) { name } metricSeries(name: $name, aggregate: AVG, interval: HOUR) { points { value } } } }`,
        { name },
      )
      expect(refused(answer.errors, level)).toEqual(isMine ? [] : [name])
      const known = name.startsWith('app') ? { name } : null
      expect(answer.data).toEqual({
        project: isMine ? { metric: known, metricSeries: [] } : { metric: null, metricSeries: null },
      })
    }
  })
})

describe('no way round', () => {
  test('leads by the id of an object, which does not even tell whether it is there', async () => {
    const ids = [btoa(`Project:${ours.number}`), issueId]
    const nowhere = btoa('Issue:01900000-0000-7000-8000-000000000000')
    for (const id of [issueId, nowhere, btoa('Issue:nonsense')]) {
      for (const query of ['{ node(id: $id) { id } }', '{ node(id: $id) { ... on Issue { title } } }']) {
        const { data, errors } = await asked('EXECUTIVE', `query ($id: ID!) ${query}`, { id })
        expect(data).toEqual({ node: null })
        expect(errors).toMatchObject([
          {
            path: ['node'],
            message: 'A token of level EXECUTIVE may not see Issue.',
            extensions: { code: 'FORBIDDEN' },
          },
        ])
      }
    }
    const mixed = [nowhere, ids[0], issueId, ids[0]]
    const among = await asked('EXECUTIVE', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: mixed })
    expect(among.data).toEqual({ nodes: [null, { id: ids[0] }, null, { id: ids[0] }] })
    expect(among.errors.map(({ path }) => path)).toEqual([
      ['nodes', 0],
      ['nodes', 2],
    ])
    const several = await asked('EXECUTIVE', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(several.data).toEqual({ nodes: [{ id: ids[0] }, null] })
    expect(several.errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'FORBIDDEN' } }])
    const unreadable = ['x', '', btoa('Nope:1'), btoa('Viewer:1'), btoa('Project:abc'), btoa('Project:99999999999')]
    const partly = await asked('EXECUTIVE', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [ids[0], ...unreadable, ids[0]],
    })
    expect(partly.data).toEqual({ nodes: [{ id: ids[0] }, ...unreadable.map(() => null), { id: ids[0] }] })
    expect(partly.errors).toHaveLength(unreadable.length)
    expect(partly.errors[1]).toMatchObject({ path: ['nodes', 2], message: '"" is no id of an object.' })
    expect(new Set(partly.errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(['BAD_USER_INPUT']))
    const technical = await asked('TECHNICAL', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(technical).toMatchObject({ data: { nodes: [{ id: ids[0] }, { id: issueId }] }, errors: [] })
  })

  test('leads by aliases, fragments, edges, or from object to object', async () => {
    const { data, errors } = await asked(
      'CUSTOMER_SUCCESS',
      `query ($id: ID!) {
        mine: project(slug: "ours") { slug, a: issues { nodes { id } } ...Rest ... on Node { ... on Project { keys { dsn } } } }
        node(id: $id) { ...Rest }
        projects(last: 1) { edges { node { ... on Project @include(if: true) { crash(eventId: "x") { id } } } } }
      }
      fragment Rest on Project {
        issues { edges { node { title } } }
        customers { nodes { key crashes { nodes { issue { title } } } } edges { node { issues { nodes { title } } } } }
      }`,
      { id: btoa(`Project:${ours.number}`) },
    )
    expect(errors.map(({ message }) => message).filter((message) => !REFUSAL.test(message))).toEqual([])
    expect(refused(errors, 'CUSTOMER_SUCCESS')).toEqual([
      'Customer.crashes',
      'Customer.issues',
      'Project.crash',
      'Project.issues',
      'Project.keys',
    ])
    const customers = { nodes: [{ key: 'acme', crashes: null }], edges: [{ node: { issues: null } }] }
    expect(data).toEqual({
      mine: { slug: 'ours', a: null, issues: null, customers, keys: null },
      node: { issues: null, customers },
      projects: { edges: [{ node: { crash: null } }] },
    })
  })

  test('leads by what a mutation answers', async () => {
    const report = await asked(
      'EXECUTIVE',
      'mutation { reportCrash(input: { project: "ours", message: "hello" }) { eventId crash { message } errors { code } } }',
    )
    expect(refused(report.errors, 'EXECUTIVE')).toEqual(['ReportCrashPayload.crash'])
    expect(report.data).toEqual({ reportCrash: { eventId: expect.any(String), crash: null, errors: [] } })
  })

  test('keeps the technical from the work on a metric, whatever it is about', async () => {
    const about = async (metric: string) => {
      const { data } = await asked(
        'TECHNICAL',
        `mutation ($project: String!, $metric: String!) {
          defineMetric(input: { project: $project, name: $metric }) { errors { code } }
          createAlertRule(input: { project: $project, name: $metric, kind: METRIC,
            metric: { metric: $metric, thresholds: { warning: 1 }, windowSeconds: 60 } }) { errors { code } }
        }`,
        { project: 'ours', metric },
      )
      return Object.values(data as Record<string, { errors: { code: string }[] }>).map(({ errors }) => errors)
    }
    for (const metric of ['app.satisfaction', 'business.roi', 'shop.orders'])
      expect(await about(metric)).toEqual([[], []])
  })

  test('leads by samples as they come', async () => {
    const query =
      'subscription ($after: String!) { metricRecorded(project: "ours", after: $after) { samples { name } } }'
    const { project } = await owner.gql(Place, {})
    await owner.gql(Measure, {
      input: {
        project: 'ours',
        samples: [
          { name: 'app.memory.used', value: 100 },
          { name: 'app.satisfaction', value: 4.5 },
        ],
      },
    })
    const heard = async (level: AccessLevel) => {
      const told = subscribe<object, object>(host.url, query, { after: project!.cursor }, tokens[level], 'WebSocket')
      return (await first(told)).data
    }
    expect(await heard('TECHNICAL')).toEqual({
      metricRecorded: { samples: [{ name: 'app.memory.used' }, { name: 'app.satisfaction' }] },
    })
    expect(await heard('EXECUTIVE')).toEqual({ metricRecorded: { samples: [{ name: 'app.satisfaction' }] } })
  })
})

test('a live query is answered to each level in its own way, however many watch it', async () => {
  const query =
    'subscription { live { project(slug: "ours") { name issue(shortId: "OURS-1") { id } retention { closedDays } } } }'
  const open = (as: { token: string }) => subscribe<object, object>(host.url, query, {}, as, 'WebSocket')
  const again = await tokenFor({ accessLevel: 'EXECUTIVE' })
  const everything = await tokenFor({})
  const watching = [tokens.TECHNICAL, everything, tokens.EXECUTIVE, again].map(open)
  const [technical, all, executive, other] = await Promise.all(watching.map((told) => told.next()))
  const whole = {
    data: {
      live: { project: { name: 'ours', issue: { id: issueId }, retention: { closedDays: expect.any(Number) } } },
    },
  }
  expect(technical!.value).toEqual(whole)
  expect(all!.value).toEqual(whole)
  expect(executive!.value).toMatchObject({
    data: { live: { project: { name: 'ours', issue: null, retention: null } } },
    errors: [
      { path: ['live', 'project', 'issue'], extensions: { code: 'FORBIDDEN' } },
      { path: ['live', 'project', 'retention'], extensions: { code: 'FORBIDDEN' } },
    ],
  })
  expect(other!.value).toEqual(executive!.value)
  for (const told of watching) await told.return?.()
})

test('fields of a plugin are for the technical, unless it says otherwise', async () => {
  const query = `query ($id: ID!) {
    ticketsAll { first } boardsAll { first }
    project(slug: "ours") { ticketsLink boardsLink }
    node(id: $id) { ... on Issue { ticketsLink boardsLink } }
  }`
  const both = { ticketsLink: 'tickets', boardsLink: 'boards' }
  const answers = await Promise.all(levels.map((level) => asked(level, query, { id: issueId })))
  expect(answers.map(({ data }) => data)).toEqual([
    { ticketsAll: { first: 'tickets' }, boardsAll: { first: 'boards' }, project: both, node: both },
    { ticketsAll: null, boardsAll: null, project: { ticketsLink: null, boardsLink: null }, node: null },
    { ticketsAll: null, boardsAll: { first: 'boards' }, project: { ...both, ticketsLink: null }, node: null },
    { ticketsAll: null, boardsAll: null, project: { ticketsLink: null, boardsLink: null }, node: null },
  ])
  // What it may answer about is not what its field is seen by.
  const opened = await asked('EXECUTIVE', 'mutation ($id: ID!) { boardsOpen(of: $id) ticketsOpen(of: $id) }', {
    id: issueId,
  })
  expect(opened.data).toEqual({ boardsOpen: 'false,true,false', ticketsOpen: null })
  expect((await asked('TECHNICAL', 'mutation ($id: ID!) { boardsOpen(of: $id) }', { id: issueId })).data).toEqual({
    boardsOpen: 'true,false,true',
  })
})

test('a token has a level, projects, abilities and an end, and each of them holds', async () => {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const narrow = { accessLevel: 'OPERATIONAL', projects: ['ours'], abilities: ['READ'], expiresAt } as const
  const token = await tokenFor({ ...narrow, projects: ['ours'], abilities: ['READ'] })
  const { data, errors } = await ask(
    host.url,
    `{ viewer { accessLevel abilities expiresAt } ours: project(slug: "ours") { usage { events } issues { totalCount } }
       theirs: project(slug: "theirs") { name } }`,
    {},
    token,
  )
  expect(data).toEqual({
    viewer: { accessLevel: 'OPERATIONAL', abilities: ['READ'], expiresAt },
    ours: { usage: { events: 1 }, issues: null },
    theirs: null,
  })
  expect(refused(errors, 'OPERATIONAL')).toEqual(['Project.issues'])

  const { tokens: list } = await owner.gql(Tokens, {})
  expect(list.nodes.find(({ id }) => id === token.id)).toEqual({
    ...narrow,
    id: token.id,
    projects: [{ slug: 'ours' }],
    revokedAt: null,
  })
  const { revokeToken } = await owner.gql(EndToken, { input: { id: token.id } })
  expect(revokeToken.errors).toEqual([])
  expect(await ask(host.url, '{ viewer { name } }', {}, token)).toMatchObject({ status: 401, data: null })
})

test('a stream ends when the level of its token changes', async () => {
  const token = await tokenFor({ accessLevel: 'TECHNICAL' })
  const told = subscribe(host.url, 'subscription { live { viewer { accessLevel } } }', {}, token, 'WebSocket')
  expect((await told.next()).value).toEqual({ data: { live: { viewer: { accessLevel: 'TECHNICAL' } } } })
  await host.database.prisma.accessToken.update({ where: { id: token.id }, data: { accessLevel: 'EXECUTIVE' } })
  // Whatever is made or revoked has all tokens looked up again.
  await tokenFor({})
  expect((await first(told)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

/** What a subscription is told first: data, or why it is refused. */
async function first(told: Told<unknown>): Promise<{ data?: unknown; errors?: Answer<unknown>['errors'] }> {
  const answer = await told.next().then(
    ({ value }) => value,
    (errors) => ({ errors }),
  )
  await told.return?.()
  return answer
}

/** What stands at the path of an error, or the null that it made of something above. */
const at = (data: unknown, path: readonly (string | number)[]) =>
  path.reduce<unknown>((value, key) => (value === null ? null : (value as Record<string | number, unknown>)[key]), data)

const MakeToken = graphql(`
  mutation MakeLevelToken($input: CreateTokenInput!) {
    createToken(input: $input) { secret token { id } errors { code message } }
  }
`)
const EndToken = graphql(`
  mutation EndLevelToken($input: RevokeTokenInput!) { revokeToken(input: $input) { errors { code } } }
`)
const Tokens = graphql(`
  query LevelTokens { tokens { nodes { id accessLevel abilities projects { slug } expiresAt revokedAt } } }
`)
const Used = graphql(`
  mutation LevelUsage($input: ReportUsageInput!) { reportUsage(input: $input) { stored } }
`)
const Signalled = graphql(`
  mutation LevelSignal($input: ReportCustomerSignalInput!) { reportCustomerSignal(input: $input) { stored } }
`)
const Measure = graphql(`
  mutation LevelMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }
`)
const OneIssue = graphql(`
  query LevelIssue { project(slug: "ours") { issues(first: 1) { nodes { id } } } }
`)
const Place = graphql(`
  query LevelPlace { project(slug: "ours") { cursor } }
`)
