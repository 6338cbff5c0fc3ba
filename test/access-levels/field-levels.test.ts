import { buildSchema, type GraphQLObjectType } from 'graphql'
import { expect, test } from 'vitest'
import type { Levels } from '../../src/access-levels/areas.ts'
import { type AccessTable, fieldLevels } from '../../src/access-levels/field-levels.ts'
import { limitFields } from '../../src/access-levels/limit-fields.ts'
import { isSemanticNonNull } from '../../src/access-levels/seen-by.ts'

const sdl = `
  interface Node { id: ID! }
  interface Counted { count: Int! score: Int! }
  type Query { node(id: ID!): Node app: App! rows: RowConnection! secret: Secret! }
  type App implements Node & Counted { id: ID! name: String! count: Int! score: Int! secret: Secret! deep: Deep! }
  type RowConnection { nodes: [App!]! pageInfo: Info! }
  type Info { more: Boolean! }
  type Secret implements Node { id: ID! text: String! deep: Deep! }
  type Deep { text: String! }
  type Mutation { change: ChangePayload! hide: HidePayload! }
  type ChangePayload { app: App! }
  type HidePayload { ok: Boolean! }
`
const table: AccessTable = {
  everybody: 'Query.node Query.app Query.rows Info.more App.id App.name App.count Mutation.change ChangePayload.app',
  technical: 'Query.secret App.secret App.deep Secret Deep',
  satisfaction: 'App.score',
  growth: 'App.score',
  nobody: 'Mutation.hide',
}

function limited() {
  const schema = buildSchema(sdl)
  const { levelsOf, faults } = fieldLevels(schema, table)
  expect(faults).toEqual([])
  return limitFields(schema, (type, { name }) => levelsOf(type, name)!)
}

test('what is named by itself, by its type, by its rows, by its mutation', () => {
  const schema = buildSchema(sdl)
  const { levelsOf } = fieldLevels(schema, table)
  const of = (type: string, field: string): Levels | undefined =>
    levelsOf(schema.getType(type) as GraphQLObjectType, field)
  const all = ['TECHNICAL', 'OPERATIONAL', 'EXECUTIVE', 'CUSTOMER_SUCCESS']
  expect(of('App', 'score')).toEqual(['OPERATIONAL', 'EXECUTIVE', 'CUSTOMER_SUCCESS'])
  expect(of('Secret', 'text')).toEqual(['TECHNICAL'])
  expect(of('RowConnection', 'pageInfo')).toEqual(all)
  expect(of('ChangePayload', 'app')).toEqual(all)
  expect(of('HidePayload', 'ok')).toEqual([])
})

test('a field without a rule and a name without a field are told by name', () => {
  const { faults } = fieldLevels(buildSchema(`${sdl} type New { one: Int }`), {
    ...table,
    support: 'App.gone',
    nobody: 'Mutation.hide Nothing',
  })
  expect(faults).toEqual(['nobody says who sees New.one', 'there is no Nothing', 'there is no App.gone'])
})

test('what more than one level sees is named field by field', () => {
  const faults = (added: string, more: AccessTable = {}) =>
    fieldLevels(buildSchema(`${sdl} ${added}`), { ...table, ...more }).faults
  expect(faults('extend type Info { less: Boolean }')).toEqual(['nobody says who sees Info.less'])
  expect(faults('extend type RowConnection { totalCount: Int mean: Int }')).toEqual([
    'nobody says who sees RowConnection.mean',
  ])
  expect(faults('extend type ChangePayload { more: Int }')).toEqual(['nobody says who sees ChangePayload.more'])
  expect(faults('extend type HidePayload { more: Int }')).toEqual([])
  expect(faults('type OtherPayload { more: Int }')).toEqual(['nobody says who sees OtherPayload.more'])
  expect(faults('extend type Secret { more: Int }')).toEqual([])
  const open = (type: string) => `${type} is not for one level alone, so each of its fields must be named`
  expect(faults('', { growth: 'App.score Secret' })).toEqual([open('Secret')])
  expect(faults('', { growth: 'App.score Secret.text' })).toEqual([open('Secret')])
})

test('an object that does not say what it is is not passed on', async () => {
  const viewer = { kind: 'token', accessLevel: 'EXECUTIVE' }
  const ask = (answer: unknown) => {
    const schema = buildSchema(sdl)
    schema.getQueryType()!.getFields().node!.resolve = () => answer
    const { levelsOf } = fieldLevels(schema, table)
    const { node } = limitFields(schema, (type, { name }) => levelsOf(type, name)!)
      .getQueryType()!
      .getFields()
    const id = btoa('App:01900000-0000-7000-8000-000000000000')
    return () => node!.resolve!({}, { id }, { viewer, watch() {} } as never, {} as never)
  }
  expect(ask({ id: '1' })).toThrow('does not say of what type it is')
  expect(ask({ __typename: 'Secret', id: '1' })).toThrow('EXECUTIVE may not see Secret')
  expect(ask({ __typename: 'App', id: '1' })()).toMatchObject({ id: '1' })
  expect(ask(null)()).toBeNull()
})

test('only what somebody meets who may not see it becomes nullable', () => {
  const schema = limited()
  const loosened = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => isSemanticNonNull(field as never))
          .map((field) => `${type.name}.${field.name}: ${field.type}`)
      : [],
  )
  // An interface promises no more than its objects keep; what lies behind a barred field stays as it is.
  expect(loosened.sort()).toEqual([
    'App.deep: Deep',
    'App.score: Int',
    'App.secret: Secret',
    'Counted.score: Int',
    'Mutation.hide: HidePayload',
    'Query.secret: Secret',
  ])
})
