import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  parse,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { compileOperation } from '../../src/graphql/compiled/compile-operation.ts'
import type { Context } from '../../src/schema-builder/context.ts'

const schema = buildSchema(`
  directive @note(text: String) on FIELD
  type Query {
    shelf: Shelf
    shelves(fail: Int): [Shelf]
    strict(fail: Int): [Shelf!]!
    later: Shelf!
    never: Shelf!
    lost: Shelf
    thing(kind: String): Thing
    things: [Thing!]
    matrix: [[Int!]]
    notAList: [Int]
    ofAll(filter: Filter, one: One, color: Color = RED, count: Int! = 3): String
    fails: String
    failsLater: String
    answersError: String
    badLeaf: Int
    color: Color
  }
  type Mutation { add(name: String!): String }
  type Shelf implements Thing { name: String! label(upper: Boolean = false): String broken: String! brokenLater: String! inner: Shelf title: String! }
  type Book implements Thing { name: String! pages: Int! }
  interface Thing { name: String! }
  enum Color { RED GREEN }
  input Filter { names: [String!]! deep: Filter limit: Int = 10 color: Color }
  input One @oneOf { name: String number: Int }
`)
const fail = (message: string) => {
  throw new Error(message)
}
const shelf = (name: string): object => ({
  name,
  title: name.toUpperCase(),
  inner: name.length < 3 ? shelf(`${name}+`) : null,
})
const shelves = ({ fail: at }: { fail?: number }) =>
  ['a', 'b', 'c'].map((name, index) =>
    index === at ? (index === 1 ? Promise.reject(new Error('gone')) : new Error('gone')) : shelf(name),
  )

resolve('Query', {
  shelf: () => shelf('a'),
  shelves: (_, args) => shelves(args),
  strict: async (_, args) => shelves(args),
  later: async () => shelf('later'),
  never: async () => null,
  lost: () => null,
  thing: (_, { kind }) => ({ kind, name: kind, pages: 3 }),
  things: () => [
    Promise.resolve({ kind: 'Book', name: 'x', pages: 1 }),
    { kind: 'Shelf', name: 's', title: 't' },
    { kind: 'None' },
  ],
  matrix: () => [[1, 2], null, new Set([3]), [4, null]],
  notAList: () => 'text',
  ofAll: (_, args) => JSON.stringify(args),
  fails: () => fail('at once'),
  failsLater: () => Promise.reject(new Error('later')),
  answersError: () => new Error('answered'),
  badLeaf: () => 'no number',
  color: () => 'RED',
})
resolve('Mutation', { add: async (_, { name }) => name })
resolve('Shelf', {
  label: ({ name }: { name: string }, { upper }: { upper: boolean }) => (upper ? name.toUpperCase() : name),
  broken: () => fail('broken'),
  brokenLater: async () => fail('broken later'),
})
const thing = schema.getType('Thing') as GraphQLInterfaceType
// Half of them are known at once.
thing.resolveType = ({ kind }) => (kind === 'Book' ? Promise.resolve('Book') : kind)

function resolve(type: string, resolvers: Record<string, (parent: never, args: never) => unknown>): void {
  const fields = (schema.getType(type) as GraphQLObjectType).getFields()
  for (const [name, resolver] of Object.entries(resolvers)) fields[name]!.resolve = resolver as () => unknown
}

const deep = `fragment Deep on Shelf { name inner { name inner { ...Names } } } fragment Names on Thing { name ... on Shelf { title } }`

describe('a compiled operation answers what graphql-js answers', () => {
  test.each<[document: string, variables?: Record<string, unknown>]>([
    ['{ __typename shelf { __typename name alias: title inner { name } } lost { name } later { name } }'],
    ['{ shelf { inner { name } } shelf { inner { title } name } }'],
    [`{ shelf { ...Deep ...Names } } ${deep}`],
    [`{ thing(kind: "Shelf") { ...Names ... on Book { pages } ... { __typename } } } ${deep}`],
    ['{ thing(kind: "Book") { name ... on Book { pages } } }'],
    ['{ matrix notAList badLeaf color }'],
    ['{ fails failsLater answersError shelf { name } }'],
    ['{ shelf { broken name } }'],
    ['{ shelf { brokenLater broken } later { name } }'],
    ['{ later { brokenLater } shelf { name } }'],
    ['{ never { name } fails }'],
    ['{ shelves { inner { broken } name } }'],
    ['query ($at: Int) { shelves(fail: $at) { name } strict(fail: $at) { name } }', {}],
    ['query ($at: Int) { shelves(fail: $at) { name } }', { at: 0 }],
    ['query ($at: Int) { shelves(fail: $at) { name } }', { at: 1 }],
    ['query ($at: Int) { strict(fail: $at) { name } fails }', { at: 0 }],
    ['query ($at: Int) { strict(fail: $at) { name } fails }', { at: 1 }],
    ['{ ofAll }'],
    ['{ ofAll(filter: { names: "one" }, color: GREEN, count: 1) }'],
    [
      'query ($f: Filter, $c: Color = GREEN) { ofAll(filter: $f, color: $c) }',
      { f: { names: ['a'], deep: { names: [] } } },
    ],
    ['query ($f: Filter) { ofAll(filter: $f) }', { f: { names: [1], nope: true } }],
    ['query ($c: Color) { ofAll(color: $c) }', { c: 'BLUE' }],
    ['query ($c: Int) { ofAll(count: $c) }', { c: null }],
    ['query ($c: Int!) { ofAll(count: $c) }', {}],
    ['query ($o: One) { ofAll(one: $o) }', { o: { name: 'x' } }],
    ['query ($o: One) { ofAll(one: $o) }', { o: { name: 'x', number: 1 } }],
    ['query ($n: String) { ofAll(one: { name: $n }) }', {}],
    ['query ($u: Boolean) { shelf { label(upper: $u) @note(text: "x") } }', { u: true }],
    ['query ($yes: Boolean!) { shelf { name @include(if: $yes) title @skip(if: $yes) } }', { yes: true }],
    ['query ($yes: Boolean!) { shelf { name @include(if: $yes) title @skip(if: $yes) } }', { yes: false }],
    ['query ($yes: Boolean = true) { shelf { ... @include(if: $yes) { name } title } }', {}],
    ['query ($yes: Boolean = true) { shelf { title ... @skip(if: $yes) { name } } }', { yes: null }],
    ['query ($yes: Boolean = true) { color @include(if: $yes) shelf { title } }', { yes: null }],
    ['{ __proto__: color constructor: color shelf { __proto__: name } }'],
    ['{ __type(name: "Shelf") { name fields { name type { kind ofType { name } } } } __schema { types { name } } }'],
    ['mutation { one: add(name: "a") two: add(name: "b") }'],
    ['mutation ($n: String!) { add(name: $n) }', { n: 4 }],
    ['query A { color } query B { fails }'],
    ['fragment Deep on Shelf { name }'],
  ])('%s %j', async (text, variableValues) => {
    const document = parse(text)
    const expected = await execute({ schema, document, variableValues, contextValue: {} })
    const run = compileOperation(schema, document)
    // What the first run decided serves the second.
    for (const _ of [1, 2]) expect(plain(await run({} as Context, variableValues))).toEqual(plain(expected))
  })

  test.each([
    '{ thing(kind: "Query") { name } }',
    '{ thing(kind: "Nothing") { name } }',
    '{ thing { name } }',
    '{ things { name } }',
  ])('%s, but for the words of a fault that only the log is told', async (text) => {
    const document = parse(text)
    const expected = await execute({ schema, document, contextValue: {} })
    const places = ({ data, errors }: ExecutionResult) => ({ data, paths: errors?.map(({ path }) => path) })
    expect(plain(places(await compileOperation(schema, document)({} as Context)))).toEqual(plain(places(expected)))
  })

  test('for each choice of what is skipped, more of them than it keeps', async () => {
    const names = ['a', 'b', 'c', 'd'] as const
    const fields = names.map((name) => `${name}: color @include(if: $${name})`)
    const document = parse(`query (${names.map((name) => `$${name}: Boolean!`)}) { ${fields.join(' ')} }`)
    const run = compileOperation(schema, document)
    for (let choice = 0; choice < 16; choice++) {
      const variableValues = Object.fromEntries(names.map((name, bit) => [name, (choice & (1 << bit)) > 0]))
      expect(plain(await run({} as Context, variableValues))).toEqual(
        plain(await execute({ schema, document, variableValues, contextValue: {} })),
      )
    }
  })

  test('for the operation that is named', async () => {
    const run = compileOperation(schema, parse('query A { color } query B { badLeaf }'), 'A')
    expect(await run({} as Context)).toEqual({ data: { color: 'RED' } })
  })
})

/** As it would be sent; errors in the order of where they happened. */
function plain(result: unknown): unknown {
  const { data, errors, ...others } = JSON.parse(JSON.stringify(result))
  const place = ({ path, message }: { path?: unknown; message: string }) => JSON.stringify([path, message])
  const sorted = errors?.toSorted((a: never, b: never) => (place(a) < place(b) ? -1 : 1))
  return { data, errors: sorted, ...others }
}
