import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { guide } from '../../demo/guide.ts'
import { costOf, MAX_COST } from '../../src/graphql/cost.ts'
import { firstQuery } from '../../src/graphql/graphiql.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import { costs } from '../../src/schema-builder/costs.ts'

/** Connections are told by their name and their `pageInfo`, as Pothos makes them. */
const schema = buildSchema(`
  interface Node { id: ID! }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    shop: Shop
    orders(first: Int, last: Int): OrderConnection!
    likest(first: Int = 3): [Shop!]!
    everything: Int
    figures(interval: Interval = DAY): Shop
  }
  enum Interval { MINUTE DAY }
  type Mutation { open: Shop }
  type Subscription { live: Query! opened: Shop }
  type Shop implements Node { id: ID! name: String tags: [String!]! shelves: [Shelf!] orders(first: Int): OrderConnection! }
  type Shelf { goods: [[Good]] }
  type Good { name: String }
  type OrderConnection { nodes: [Order!]! edges: [OrderEdge]! pageInfo: PageInfo! totalCount: Int! }
  type OrderEdge { node: Order! cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type Order implements Node { id: ID! shop: Shop }
`)
Object.assign(schema.getQueryType()!.getFields().everything!.extensions, costs(50))
const byMinute = costs(20, { argument: 'interval', points: { MINUTE: 500 } })
Object.assign(schema.getQueryType()!.getFields().figures!.extensions, byMinute)

function cost(text: string, variables = {}, name?: string, of = schema): number {
  const document = parse(text)
  expect(validate(of, document)).toEqual([])
  return costOf(of, document, name)(variables)
}

test.each<[points: number, query: string, why: string]>([
  [1, '{ everythingElse: node(id: 1) { __typename } }', 'a field is a point, its type nothing'],
  [2, '{ shop { name } }', 'so is one below it'],
  [2, '{ shop { tags } }', 'a list of values is one field'],
  [50, '{ everything }', 'a field may say what it costs'],
  [102, '{ a: everything b: everything shop { name } }', 'each alias asks again'],
  [21, '{ figures { name } }', 'a field may be dearer'],
  [
    543,
    '{ a: figures(interval: DAY) { name } b: figures(interval: MINUTE) { name } figures { name } }',
    'with an argument',
  ],
  [0, '{ __typename }', 'the name of a type is free'],
  [2_000, '{ __schema { types { name fields { name } } } __type(name: "Shop") { name } }', 'introspection is not'],

  [7, '{ orders(first: 5) { nodes { id } } }', 'what is in a page counts as often as the page is long'],
  [7, '{ orders(last: 5) { nodes { id } } }', 'from either end'],
  [22, '{ orders { nodes { id } } }', 'a page is 20 long where nobody says'],
  [22, '{ orders(first: null) { nodes { id } } }', 'or says nothing'],
  [102, '{ orders(first: 1000000) { nodes { id } } }', 'and no longer than 100'],
  [2, '{ orders(first: 0) { nodes { id } } }', 'none costs nothing'],
  [22, '{ orders(first: 10) { edges { cursor node { __typename } } } }', 'edges too'],
  [4, '{ orders(first: 100) { totalCount pageInfo { hasNextPage } } }', 'what is there once counts once'],
  [
    8,
    '{ orders(first: 2) { ... { ...O } } } fragment O on OrderConnection { totalCount nodes { id __typename } edges { cursor } }',
    'in fragments too',
  ],
  [
    1 + 1 + 10 * (1 + 1 + 1 + 5),
    '{ orders(first: 10) { nodes { shop { orders(first: 5) { nodes { id } } } } } }',
    'in',
  ],

  [4, '{ likest { name } }', 'a plain list is as long as its argument says'],
  [9, '{ likest(first: 8) { name } }', 'by itself or as it was asked'],
  [4, '{ nodes(ids: [1, 2, 3]) { id } }', 'or as the ids are many'],
  [1 + 1 + 5 * (1 + 5), '{ shop { shelves { goods { name } } } }', 'else 5'],

  [3, '{ shop { ...A ...A } } fragment A on Shop { name ... { __typename } } ', 'a fragment counts where it is spread'],
  [6, '{ node(id: 1) { id ...on Shop { name } ...on Order { shop { name } id } } }', 'all types count'],
  [3, '{ shop { name @skip(if: true) id @include(if: false) } }', 'what may be left out counts'],

  [2, 'mutation { open { name } }', 'what changes something'],
  [2, 'subscription { opened { name } }', 'one event'],
  [22, 'subscription { live { orders { nodes { id } } } }', 'what the live query costs'],
  [22, 'subscription { a: live { ...Q } } fragment Q on Query { orders { nodes { id } } }', 'in whatever way'],
])('%d points: %s (%s)', (points, query) => {
  expect(cost(query)).toBe(points)
})

const paged = 'query ($size: Int) { orders(first: $size) { nodes { id } } }'
const defaulting = 'query ($size: Int = 7) { orders(first: $size) { nodes { id } } }'
const both =
  'query ($a: Int, $b: Int) { shop { orders(first: $a) { nodes { shop { likest: orders(first: $b) { nodes { id } } } } } } }'

test.each<[points: number, query: string, variables: Record<string, unknown>]>([
  [12, paged, { size: 10 }],
  [102, paged, { size: 2 ** 31 - 1 }],
  [22, paged, {}],
  [22, paged, { size: null }],
  [22, paged, { size: 'ten' }],
  [22, paged, { size: -1 }],
  [9, defaulting, {}],
  [5, defaulting, { size: 3 }],
  [1 + 1 + 1 + 2 * (1 + 1 + 1 + 3), both, { a: 2, b: 3 }],
  [4, 'query ($n: Int) { likest(first: $n) { name } }', {}],
  [10_001, 'query ($n: Int) { likest(first: $n) { name } }', { n: 10_000 }],
  [501, 'query ($by: Interval) { figures(interval: $by) { name } }', { by: 'MINUTE' }],
  [21, 'query ($by: Interval) { figures(interval: $by) { name } }', {}],
  [501, 'query ($by: Interval = MINUTE) { figures(interval: $by) { name } }', {}],
  [3, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] }],
])('%d points: %s with %o', (points, query, variables) => {
  expect(cost(query, variables)).toBe(points)
})

test('of a document with several operations it is the named one', () => {
  const text = 'query A { shop { name } } query B { everything }'
  expect(cost(text, {}, 'B')).toBe(50)
  expect(cost(text, {}, 'A')).toBe(2)
})

test('the same document costs again with other variables', () => {
  const ofVariables = costOf(schema, parse(paged))
  expect([{ size: 1 }, { size: 2 }, null].map(ofVariables)).toEqual([3, 4, 22])
})

test('dashboards of sensible size are far from the most that one operation may cost', () => {
  const product = composeSchema()
  const printed = guide({ url: '', signInUrl: '', dsn: '', folder: '', administrator: '', readToken: '' })
  const ofGuide = [...printed.matchAll(/^ {4}subscription \{\n.*?^ {4}\}/gms)].map(([query]) => query)
  const hundredIssues = `{ projects { nodes { slug issues(first: 100) { totalCount nodes {
    id shortId title culprit severity status crashCount userCount lastSeen assignee } } } } }`
  for (const query of [firstQuery, ...ofGuide, hundredIssues]) {
    expect(cost(query, {}, undefined, product)).toBeLessThan(MAX_COST / 2)
  }
  const allOfIt = hundredIssues.replace('assignee', 'crashes(first: 100) { nodes { id message } }')
  expect(cost(allOfIt, {}, undefined, product)).toBeGreaterThan(MAX_COST)
})
