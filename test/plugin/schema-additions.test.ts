import { GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { afterEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/access/viewer.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import { BadInput, type SchemaAddition } from '../../src/plugin/contract/schema-addition.ts'
import { definePlugin } from '../../src/plugin/define-plugin.ts'
import { checkAddition } from '../../src/plugin/schema-additions/check-addition.ts'
import { extendWithPlugins } from '../../src/plugin/schema-additions/extend-with-plugins.ts'
import { fitAdditions } from '../../src/plugin/schema-additions/fit-additions.ts'
import { fieldPrefix, isUnder, typePrefix } from '../../src/plugin/schema-additions/prefix.ts'
import { type Answer, next, type Served, serve, transports } from '../graphql/serve.ts'
import { openPlugins, type TestUse } from './open-plugins.ts'

const product = composeSchema()

test.each([
  ['our-tickets', 'OurTickets', 'ourTickets'],
  ['tickets', 'Tickets', 'tickets'],
  ['s3-2nd-copy', 'S32ndCopy', 's32ndCopy'],
])('the prefixes of %s are %s and %s', (plugin, types, fields) => {
  expect([typePrefix(plugin), fieldPrefix(plugin)]).toEqual([types, fields])
})

test.each([
  ['ourTickets', true],
  ['ourTicketsOpen', true],
  ['ourTickets2', true],
  ['ourTickets_open', true],
  ['ourTicketsystem', false],
  ['ourTicket', false],
  ['OurTickets', false],
  ['tickets', false],
])('a field %s of our-tickets: %s', (name, isGood) => {
  expect(isUnder('ourTickets', name)).toBe(isGood)
})

/** What is wrong with an addition of the plugin `our-tickets`. */
const problemsOf = (typeDefs: unknown, resolvers: unknown = {}) =>
  fitAdditions(product, [
    { plugin: 'our-tickets', ownName: 'our-tickets', addition: { typeDefs, resolvers } as SchemaAddition },
  ]).problems.map(({ code, message }) => `${code} ${message}`)
const answer = () => null
const on = (type: string, ...fields: string[]) => ({ [type]: Object.fromEntries(fields.map((name) => [name, answer])) })

describe('an addition that is refused', () => {
  test('for levels that there are not', () => {
    const addition = { typeDefs: '', resolvers: {}, accessLevels: ['BOARD'] } as unknown as SchemaAddition
    const { problems } = fitAdditions(product, [{ plugin: 'our-tickets', ownName: 'our-tickets', addition }])
    expect(problems).toMatchObject([
      { code: 'SCHEMA_INVALID', message: expect.stringMatching(/^accessLevels must be/) },
    ])
  })

  test.each<[string, unknown, unknown, RegExp[]]>([
    ['no text', undefined, {}, [/^SCHEMA_INVALID typeDefs must be a text/]],
    ['no definitions', '', {}, [/^SCHEMA_INVALID typeDefs cannot be read at line 1, column 1: Syntax Error/]],
    ['no SDL', 'type OurTicketsX {\n  a: }', {}, [/^SCHEMA_INVALID typeDefs cannot be read at line 2, column 6/]],
    ['a flood', 'a '.repeat(60_000), {}, [/^SCHEMA_INVALID typeDefs cannot be read/]],
    [
      'a type of another name',
      'type Ticket { id: ID }',
      {},
      [/^SCHEMA_PREFIX the type Ticket must be named OurTickets… \(line 1, column 1\)\.$/],
    ],
    ['a type that only begins like the prefix', 'type OurTicketsystem { id: ID }', {}, [/^SCHEMA_PREFIX/]],
    ['an enum of another name', 'enum State { OPEN }', {}, [/^SCHEMA_PREFIX the type State/]],
    ['an input of another name', 'input In { a: Int }', {}, [/^SCHEMA_PREFIX the type In /]],
    [
      'a union of another name',
      'union U = OurTicketsX type OurTicketsX { a: Int }',
      {},
      [/^SCHEMA_PREFIX the type U /],
    ],
    ['an interface of another name', 'interface I { a: Int }', {}, [/^SCHEMA_PREFIX the type I /]],
    [
      'a field of another name',
      'extend type Query { tickets: Int }',
      on('Query', 'tickets'),
      [/^SCHEMA_PREFIX the field Query\.tickets must be named ourTickets… \(line 1, column 21\)/],
    ],
    [
      'all that is wrong at once',
      'type A { a: Int } extend type Query { b: Int }',
      {},
      [
        /^SCHEMA_PREFIX the type A/,
        /^SCHEMA_PREFIX the field Query\.b/,
        /^SCHEMA_INVALID the field Query\.b has no resolver/,
      ],
    ],
    ...['Subscription', 'AccessToken', 'ProjectKey', 'OurTicketsX'].map(
      (type): [string, unknown, unknown, RegExp[]] => [
        `an extension of ${type}`,
        `extend type ${type} { ourTicketsA: Int }`,
        on(type, 'ourTicketsA'),
        [/^SCHEMA_INVALID \w+ cannot be extended; Query, /],
      ],
    ),
    [
      'an interface for one of ours',
      'interface OurTicketsI { id: ID! } extend type Issue implements OurTicketsI',
      {},
      [/Issue gets no interfaces/],
    ],
    ['a scalar', 'scalar OurTicketsMoney', {}, [/^SCHEMA_INVALID a plugin defines no scalars/]],
    ['a directive', 'directive @ourTickets on FIELD', {}, [/^SCHEMA_INVALID a plugin defines types and extends/]],
    [
      'a schema',
      'schema { query: OurTicketsQuery } type OurTicketsQuery { a: Int }',
      {},
      [/^SCHEMA_INVALID a plugin defines types/],
    ],
    ['an extension of the schema', 'extend schema { query: Query }', {}, [/^SCHEMA_INVALID a plugin defines types/]],
    ['an extension of an enum', 'extend enum Severity { OUR_TICKETS }', {}, [/^SCHEMA_INVALID a plugin defines types/]],
    ['an operation', '{ ourTickets }', {}, [/^SCHEMA_INVALID a plugin defines types/]],
    ['no resolvers', 'extend type Query { ourTickets: Int }', null, [/resolvers must be an object/]],
    [
      'a field of ours without a resolver',
      'extend type Issue { ourTickets: Int }',
      {},
      [/^SCHEMA_INVALID the field Issue\.ourTickets has no resolver \(line 1, column 21\)/],
    ],
    [
      'a resolver that only objects have',
      'extend type Query { ourTickets: Int }',
      { Query: Object.create({ ourTickets: answer }) },
      [/has no resolver/],
    ],
    [
      'an own field with arguments without a resolver',
      'type OurTicketsX { a(b: Int): Int }',
      {},
      [/has arguments and no resolver/],
    ],
    [
      'a resolver too many',
      'extend type Query { ourTickets: Int }',
      on('Query', 'ourTickets', 'ourTicketsOld'),
      [/a resolver for Query\.ourTicketsOld, a field that/],
    ],
    [
      'resolvers of a type too many',
      'type OurTicketsX { a: Int }',
      on('Issue', 'title'),
      [/has resolvers for Issue, which its typeDefs/],
    ],
    [
      'a resolver that is none',
      'type OurTicketsX { a: Int }',
      { OurTicketsX: { a: 1 } },
      [/must be a function, or an object with a function/],
    ],
    [
      'a resolver with an unknown ability',
      'type OurTicketsX { a: Int }',
      { OurTicketsX: { a: { ability: 'ROOT', resolve: answer } } },
      [/an ability that there is not; there are READ, /],
    ],
    [
      'a dependency that there is not',
      'extend type Issue { ourTickets: Int }',
      { Issue: { ourTickets: { dependsOn: ['weather'], resolve: answer } } },
      [/must say dependsOn with a list of crashes, issues, releases, intake/],
    ],
    [
      'a dependency where there is no project',
      'extend type Query { ourTickets: Int }',
      { Query: { ourTickets: { dependsOn: [], resolve: answer } } },
      [/cannot say dependsOn: only Project, Issue, Crash, Release have a project/],
    ],
    [
      'an unknown type',
      'extend type Query { ourTickets: [Nothing!] }',
      on('Query', 'ourTickets'),
      [/^SCHEMA_INVALID Unknown type "Nothing"/],
    ],
    [
      'an unknown directive',
      'extend type Query { ourTickets: Int @shout }',
      on('Query', 'ourTickets'),
      [/^SCHEMA_INVALID Unknown directive "@shout"/],
    ],
    [
      'an input for an answer',
      'input OurTicketsIn { a: Int } type OurTicketsX { a: OurTicketsIn }',
      {},
      [/^SCHEMA_INVALID .*must be Output Type/],
    ],
    [
      'an answer for an argument',
      'type OurTicketsX { a: Int } extend type Query { ourTickets(x: OurTicketsX): Int }',
      on('Query', 'ourTickets'),
      [/^SCHEMA_INVALID .*must be Input Type/],
    ],
    [
      'an interface not fulfilled',
      'interface OurTicketsI { a: Int } type OurTicketsX implements OurTicketsI { b: Int }',
      {},
      [/OurTicketsI\.a expected but OurTicketsX does not provide it \(line 1, column 25\)/],
    ],
    [
      'a field defined twice',
      'type OurTicketsX { a: Int a: Int }',
      {},
      [/^SCHEMA_INVALID Field "OurTicketsX\.a" can only be defined once/],
    ],
    [
      'a type of the product as an answer',
      'extend type Query { ourTickets: [Issue!] }',
      on('Query', 'ourTickets'),
      [/^SCHEMA_INVALID Issue is the product’s.*\(line 1, column 34\)/],
    ],
    [
      'a field of the product that cannot be null',
      'extend type Query { ourTickets: Int! }',
      on('Query', 'ourTickets'),
      [/^SCHEMA_INVALID Query\.ourTickets must be nullable/],
    ],
    ['a type of the product in a union', 'union OurTicketsU = Issue', {}, [/^SCHEMA_INVALID Issue is the product’s/]],
    [
      'an interface of the product',
      'type OurTicketsX implements Node { id: ID! }',
      {},
      [/^SCHEMA_INVALID Node is the product’s/],
    ],
  ])('%s', (_name, typeDefs, resolvers, expected) => {
    const problems = problemsOf(typeDefs, resolvers)
    expect(problems).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern)
  })

  test('a name that the product has', () => {
    const typeDefs = 'input CrashFilter { a: Int } extend type Project { crash: Int crashNews: Int }'
    const addition = { typeDefs, resolvers: on('Project', 'crash', 'crashNews') }
    const { problems } = fitAdditions(product, [{ plugin: 'crash', ownName: 'crash', addition }])
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^SCHEMA_CLASH the product already has CrashFilter \(line 1/),
      expect.stringMatching(/^SCHEMA_CLASH the product already has Project\.crash /),
    ])
  })

  test('the later of two that clash, and nothing else', () => {
    const one = (name: string, typeDefs: string, resolvers = {}) => ({
      plugin: name,
      ownName: name,
      addition: { typeDefs, resolvers },
    })
    const { fitting, problems } = fitAdditions(product, [
      one('our', 'type OurTicketsX { a: Int } extend type Query { ourTickets: Int }', on('Query', 'ourTickets')),
      one(
        'our-tickets',
        'type OurTicketsX { a: Int } extend type Query { ourTickets: Int }',
        on('Query', 'ourTickets'),
      ),
      one('theirs', 'type TheirsX { a: OurTicketsX }'),
      one('other', 'type OtherX { a: Int }'),
    ])
    expect(fitting.map(({ plugin }) => plugin)).toEqual(['our', 'other'])
    expect(problems.map(({ plugin, code, message }) => `${plugin} ${code} ${message}`)).toEqual([
      expect.stringMatching(/^our-tickets SCHEMA_CLASH our already has OurTicketsX /),
      expect.stringMatching(/^our-tickets SCHEMA_CLASH our already has Query\.ourTickets /),
      expect.stringMatching(/^theirs SCHEMA_INVALID Unknown type "OurTicketsX"/),
    ])
  })
})

test('every kind of definition that may be', () => {
  const typeDefs = `
    "A ticket" interface OurTicketsThing { id: ID! }
    type OurTicketsTicket implements OurTicketsThing { id: ID! at: DateTime! severity: Severity raw: JSON old: Int @deprecated }
    type OurTicketsNote implements OurTicketsThing { id: ID! text: String! }
    union OurTicketsAny = OurTicketsTicket | OurTicketsNote
    enum OurTicketsState { OPEN CLOSED }
    input OurTicketsFilter @oneOf { state: OurTicketsState period: Period }
    extend type Query { ourTickets(filter: OurTicketsFilter): [OurTicketsAny!] }
    extend type Query { ourTicketsThing: OurTicketsThing }
    extend type Mutation { ourTicketsOpen(issue: ID!): OurTicketsTicket }
    extend type Project { ourTicketsBoard: String }
    extend type Issue { ourTicketsLink: String }
    extend type Crash { ourTicketsLink: String }
    extend type Release { ourTicketsLink: String }
  `
  const resolvers = {
    ...on('Query', 'ourTickets', 'ourTicketsThing'),
    ...on('Mutation', 'ourTicketsOpen'),
    ...on('Project', 'ourTicketsBoard'),
    ...on('Issue', 'ourTicketsLink'),
    ...on('Crash', 'ourTicketsLink'),
    ...on('Release', 'ourTicketsLink'),
  }
  expect(checkAddition('our-tickets', { typeDefs, resolvers }).problems).toEqual([])
  expect(problemsOf(typeDefs, resolvers)).toEqual([])
})

test('extending leaves the product’s schema, and what its own part says, as it was', () => {
  const before = printSchema(lexicographicSortSchema(product))
  const addition = { typeDefs: 'extend type Query { ours: Int }', resolvers: on('Query', 'ours') }
  const { fitting } = fitAdditions(product, [{ plugin: 'ours', ownName: 'ours', addition }])
  const extended = extendWithPlugins(product, fitting, async () => ({ ok: true, answer: null }))
  expect(extended).toBeInstanceOf(GraphQLSchema)
  expect(printSchema(lexicographicSortSchema(product))).toBe(before)
  expect(printSchema(lexicographicSortSchema(extended)).replace('  ours: Int\n', '')).toBe(before)
  expect(extendWithPlugins(product, [], async () => ({ ok: true, answer: null }))).toBe(product)
  for (const name of ['Issue', 'Query', 'Mutation', 'Project']) {
    const [old, now] = [product, extended].map((schema) => schema.getType(name))
    expect(now?.extensions).toEqual(old?.extensions)
  }
})

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A server whose schema one plugin adds to, and tokens with less than all rights. */
async function serveWith(
  addition: SchemaAddition,
  use: Partial<TestUse> = {},
  /** What the plugin registers: another one when it was reloaded since. */
  newest = addition,
): Promise<Served> {
  const adding = (schema: SchemaAddition) =>
    definePlugin({ name: 'our-tickets', contract: 1, register: (host) => host.schema(schema) })
  const registry = await openPlugins({ ...use, plugin: adding(addition) })
  if (newest !== addition) await registry.replace({ ...registry.plugins[0]!.item, plugin: adding(newest) })
  closers.push(async () => registry[Symbol.asyncDispose]())
  const served = await serve((schema) => {
    const { fitting, problems } = fitAdditions(schema, [{ plugin: 'our-tickets', ownName: 'our-tickets', addition }])
    expect(problems).toEqual([])
    return extendWithPlugins(schema, fitting, registry.resolve)
  })
  closers.push(() => served.stop())
  const token = {
    kind: 'token',
    projectIds: [],
    expiresAt: null,
    accessLevel: null,
    trustedDocumentsOnly: false,
  } as const
  for (const ability of ['READ', 'TRIAGE', 'REPORT'] as const) {
    served.tokens.set(ability, { ...token, id: ability, name: ability, abilities: [ability] })
  }
  served.tokens.set('key', { kind: 'key', publicKey: 'key', projectId: 1 } satisfies Viewer as never)
  return served
}

async function ask(served: Served, query: string, token = 'good'): Promise<Answer> {
  const response = await served.post(query, token === '' ? {} : { authorization: `Bearer ${token}` })
  return response.json() as Promise<Answer>
}

describe('answers', () => {
  test('come from resolvers and from properties, by type and by __typename', async () => {
    const served = await serveWith({
      typeDefs: `
        interface OurTicketsThing { id: ID! }
        type OurTicketsTicket implements OurTicketsThing {
          id: ID! title(upper: Boolean = false): String! at: DateTime! state: OurTicketsState! notes: [OurTicketsNote!]! toString: String
        }
        type OurTicketsNote implements OurTicketsThing { id: ID! text: String }
        union OurTicketsAny = OurTicketsTicket | OurTicketsNote
        enum OurTicketsState { OPEN CLOSED }
        extend type Query {
          ourTickets(state: OurTicketsState!): [OurTicketsAny!]
          ourTicketsFirst: OurTicketsThing
          ourTicketsSum(of: [Int!]!): Int
        }
      `,
      resolvers: {
        Query: {
          ourTickets: (parent, { state }) => [
            Promise.resolve({ __typename: 'OurTicketsTicket', id: 1, name: state, at: new Date(0), state }),
            { __typename: 'OurTicketsNote', id: 'n', text: JSON.stringify(parent) },
          ],
          ourTicketsFirst: async () => ({ __typename: 'OurTicketsNote', id: 'first' }),
          ourTicketsSum: (_parent, { of }) => of.reduce((sum: number, one: number) => sum + one, 0),
        },
        OurTicketsTicket: {
          title: ({ name }, { upper }) => (upper ? `${name}!` : name),
          notes: async ({ id }) => [Promise.resolve({ id: `${id}-1` })],
        },
      },
    })
    const { data, errors } = await ask(
      served,
      `{
        ourTickets(state: OPEN) {
          __typename
          ... on OurTicketsTicket { id title loud: title(upper: true) at state notes { id text } }
          ... on OurTicketsNote { id text }
        }
        ourTicketsFirst { __typename id }
        ourTicketsSum(of: [1, 2])
        counter { who }
      }`,
    )
    expect(errors).toBeUndefined()
    const at = '1970-01-01T00:00:00.000Z'
    expect(data).toEqual({
      ourTickets: [
        {
          ...{ __typename: 'OurTicketsTicket', id: '1', title: 'OPEN', loud: 'OPEN!', at, state: 'OPEN' },
          notes: [{ id: '1-1', text: null }],
        },
        { __typename: 'OurTicketsNote', id: 'n', text: '{}' },
      ],
      ourTicketsFirst: { __typename: 'OurTicketsNote', id: 'first' },
      ourTicketsSum: 3,
      counter: { who: 'good' },
    })
  })

  test('are given what a call has, and who asks', async () => {
    const seen: unknown[] = []
    const served = await serveWith({
      typeDefs: 'extend type Query { ourTickets: Boolean }',
      resolvers: {
        Query: {
          async ourTickets(_parent, _args, call) {
            await call.store.set('seen', 1)
            seen.push(await call.store.get('seen'), call.signal.aborted, call.attempt, typeof call.idempotencyKey)
            seen.push(typeof call.fetch, typeof call.connect, typeof call.log.info, Object.keys(call.viewer))
            seen.push(call.viewer.token, call.viewer.may('READ'), call.viewer.may('TRIAGE', { number: 1 }))
            return true
          },
        },
      },
    })
    expect(await ask(served, '{ ourTickets }', 'READ')).toEqual({ data: { ourTickets: true } })
    expect(seen.slice(0, 4)).toEqual([1, false, 1, 'string'])
    expect(seen.slice(4)).toEqual([
      'function',
      'function',
      'function',
      ['token', 'may', 'sees', 'mayFor'],
      'READ',
      true,
      false,
    ])
  })
})

describe('rights', () => {
  const typeDefs = `
    type OurTicketsX { open: Int closed: Int admin: Int }
    extend type Query { ourTickets: Int ourTicketsX: OurTicketsX ourTicketsReport: Int ourTicketsAdmin: Int }
    extend type Mutation { ourTicketsSet: Int ourTicketsReport: Int }
  `
  const one = () => 1
  const addition: SchemaAddition = {
    typeDefs,
    resolvers: {
      Query: {
        ourTickets: one,
        ourTicketsX: () => ({ open: 1 }),
        ourTicketsReport: { ability: 'REPORT', resolve: one },
        ourTicketsAdmin: { ability: 'ADMIN', resolve: one },
      },
      OurTicketsX: { closed: one, admin: { ability: 'ADMIN', resolve: one } },
      Mutation: { ourTicketsSet: one, ourTicketsReport: { ability: 'REPORT', resolve: one } },
    },
  }
  const allowed: Record<string, string[]> = {
    '{ ourTickets }': ['good', 'READ'],
    '{ ourTicketsX { open closed } }': ['good', 'READ'],
    '{ ourTicketsX { admin } }': ['good'],
    '{ ourTicketsReport }': ['good', 'REPORT'],
    '{ ourTicketsAdmin }': ['good'],
    'mutation { ourTicketsSet }': ['good', 'TRIAGE'],
    'mutation { ourTicketsReport }': ['good', 'REPORT'],
  }
  test.each(Object.entries(allowed))('%s is for %s', async (query, tokens) => {
    const served = await serveWith(addition)
    for (const token of ['good', 'READ', 'TRIAGE', 'REPORT', 'key']) {
      const { errors } = await ask(served, query, token)
      if (tokens.includes(token)) expect(errors, token).toBeUndefined()
      else expect(errors, token).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    }
    expect(await ask(served, query, '')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })
})

test('a reloaded plugin answers with its newest resolvers, under their rights', async () => {
  const typeDefs = 'extend type Query { ourTickets: Int ourTicketsGone: Int ourTicketsStrict: Int }'
  const one = () => 1
  const before = { typeDefs, resolvers: { Query: { ourTickets: one, ourTicketsGone: one, ourTicketsStrict: one } } }
  const now: SchemaAddition = {
    typeDefs,
    resolvers: { Query: { ourTickets: () => 2, ourTicketsStrict: { ability: 'ADMIN', resolve: one } } },
  }
  const served = await serveWith(before, {}, now)
  const { data, errors } = await ask(served, '{ ourTickets ourTicketsGone ourTicketsStrict }', 'READ')
  expect(data).toEqual({ ourTickets: 2, ourTicketsGone: null, ourTicketsStrict: null })
  expect(errors).toMatchObject([
    { path: ['ourTicketsGone'], extensions: { code: 'PLUGIN_FAILED', reason: 'NONSENSE' } },
    { path: ['ourTicketsStrict'], extensions: { code: 'FORBIDDEN' } },
  ])
})

describe('failures', () => {
  const failing: Record<string, [type: string, answer: unknown]> = {
    'an error': ['Int', new Error('password=hunter2')],
    'a text for a number': ['Int', 'password=hunter2'],
    'a text for a list': ['[String]', 'abc'],
    'a list for an object': ['OurTicketsX', []],
    'a text for an object': ['OurTicketsX', 'x'],
    'null in a list': ['[Int!]', [1, null]],
    'a wrong moment': ['DateTime', 'tomorrow'],
    'an unknown value of an enum': ['OurTicketsState', 'GONE'],
    'no __typename': ['OurTicketsAny', { a: 1 }],
    'a __typename of another kind': ['OurTicketsAny', { __typename: 'Query' }],
    'JSON that cannot be written': ['JSON', { n: 1n }],
    'a function': ['JSON', () => 1],
  }
  const kinds = 'type OurTicketsX { a: Int } union OurTicketsAny = OurTicketsX enum OurTicketsState { OPEN }'

  test.each(Object.entries(failing))('%s is one of the plugin, and no more is told', async (_name, [type, given]) => {
    const served = await serveWith({
      typeDefs: `${kinds} extend type Query { ourTickets: ${type} }`,
      resolvers: {
        Query: {
          ourTickets: () => {
            if (given instanceof Error) throw given
            return given
          },
        },
      },
    })
    const selection = /X|Any/.test(type) ? '{ __typename }' : ''
    const answered = await ask(served, `{ ourTickets ${selection} counter { who } }`)
    expect(answered.errors).toMatchObject([
      { path: ['ourTickets'], extensions: { code: 'PLUGIN_FAILED', plugin: 'our-tickets' } },
    ])
    expect(answered.data).toMatchObject({ counter: { who: 'good' } })
    expect(JSON.stringify(answered)).not.toContain('hunter2')
    expect(served.lines).toContainEqual(
      expect.objectContaining({ msg: 'a plugin did not answer', plugin: 'our-tickets', field: 'Query.ourTickets' }),
    )
  })

  test('a property that is work, or cannot be read, is one too', async () => {
    const never = new Promise(() => {})
    const served = await serveWith({
      typeDefs:
        'type OurTicketsX { work: Int late: Int list: [Int] bad: Int good: Int } extend type Query { ourTickets: OurTicketsX }',
      resolvers: {
        Query: {
          ourTickets: () => ({
            work: () => 1,
            late: never,
            list: [never],
            get bad() {
              throw new Error('password=hunter2')
            },
            good: 1,
          }),
        },
      },
    })
    const { data, errors } = await ask(served, '{ ourTickets { work late list bad good } }')
    expect(data).toEqual({ ourTickets: { work: null, late: null, list: null, bad: null, good: 1 } })
    expect(errors?.map(({ path, extensions }) => [path?.[1], extensions.code])).toEqual(
      ['work', 'late', 'list', 'bad'].map((field) => [field, 'PLUGIN_FAILED']),
    )
  })

  test('an answer that does not come takes no longer than the time limit, also inside a list', async () => {
    const served = await serveWith(
      {
        typeDefs: 'extend type Query { ourTickets: [Int] }',
        resolvers: { Query: { ourTickets: () => [1, new Promise(() => {})] } },
      },
      { guard: { timeLimitMs: 50 } },
    )
    const { errors } = await ask(served, '{ ourTickets }')
    expect(errors).toMatchObject([{ extensions: { code: 'PLUGIN_FAILED', reason: 'TIMED_OUT' } }])
    expect(errors?.[0]?.message).toBe('The plugin "our-tickets" took too long.')
  })

  test('a broken circuit says so, and when to come back', async () => {
    const served = await serveWith(
      {
        typeDefs: 'extend type Query { ourTickets: Int }',
        resolvers: { Query: { ourTickets: () => Promise.reject(new Error('gone')) } },
      },
      { guard: { circuit: { failureThreshold: 1, recoveryTimeoutMs: 30_000 } } },
    )
    await ask(served, '{ ourTickets }')
    expect((await ask(served, '{ ourTickets }')).errors).toMatchObject([
      { extensions: { code: 'PLUGIN_FAILED', reason: 'CIRCUIT_OPEN', retryAfterSeconds: 30 } },
    ])
  })

  test('an argument that cannot be used is the asker’s, and opens no circuit', async () => {
    const served = await serveWith(
      {
        typeDefs: 'extend type Query { ourTickets(of: Int!): Int }',
        resolvers: {
          Query: {
            ourTickets(_parent, { of }) {
              if (of < 0) throw new BadInput('There are no tickets below 0.')
              return of
            },
          },
        },
      },
      { guard: { circuit: { failureThreshold: 1 } } },
    )
    for (let i = 0; i < 3; i++) {
      expect((await ask(served, '{ ourTickets(of: -1) }')).errors).toMatchObject([
        { message: 'There are no tickets below 0.', extensions: { code: 'BAD_USER_INPUT' } },
      ])
    }
    expect(await ask(served, '{ ourTickets(of: 1) }')).toEqual({ data: { ourTickets: 1 } })
  })

  test('what the product itself breaks is masked as ever', async () => {
    const served = await serveWith({
      typeDefs: 'extend type Query { ourTickets: Int }',
      resolvers: { Query: { ourTickets: () => 1 } },
    })
    const { data, errors } = await ask(served, '{ ourTickets counter { broken refused } }')
    expect(data).toEqual({ ourTickets: 1, counter: { broken: null, refused: null } })
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }, { extensions: { code: 'FORBIDDEN' } }])
    expect(JSON.stringify(errors)).not.toContain('hunter2')
  })
})

test.each(Object.entries(transports))('is live over %s, beside the product’s own fields', async (_name, subscribe) => {
  let tickets = 1
  const served = await serveWith({
    typeDefs: 'extend type Query { ourTickets: Int } extend type Mutation { ourTicketsOpen: Int }',
    resolvers: { Query: { ourTickets: () => tickets }, Mutation: { ourTicketsOpen: () => ++tickets } },
  })
  const answers = subscribe(served, 'subscription { live { ourTickets counter { value } } }')
  expect((await next(answers)).data).toEqual({ live: { ourTickets: 1, counter: { value: 1 } } })
  await ask(served, 'mutation { ourTicketsOpen }')
  served.bus.publish([{ kind: 'access' }])
  expect((await next(answers)).data).toEqual({ live: { ourTickets: 2, counter: { value: 1 } } })
  await ask(served, 'mutation { set(to: 5) }')
  served.bus.publish([{ kind: 'project', project: 1 }])
  expect((await next(answers)).data).toEqual({ live: { ourTickets: 2, counter: { value: 5 } } })
  await answers.return?.()
})
