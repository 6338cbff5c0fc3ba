import { brandWithType } from '@pothos/core'
import {
  execute,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { changesWith, dependsOn, recordDependencies, whenMissing } from '../../src/schema-builder/depends-on.ts'

const id = { id: { type: GraphQLString } }
const Node = new GraphQLInterfaceType({ name: 'Node', fields: id, resolveType: () => 'Issue' })
const Issue = new GraphQLObjectType({
  name: 'Issue',
  fields: id,
  interfaces: [Node],
  extensions: changesWith((issue: { id: string }) => `issue:${issue.id}`),
})
const Release = new GraphQLObjectType({
  name: 'Release',
  fields: id,
  interfaces: [Node],
  extensions: changesWith(() => ['releases:1', 'projects']),
})
const Edge = new GraphQLObjectType({ name: 'IssueEdge', fields: { node: { type: Issue } } })
const Connection = new GraphQLObjectType({
  name: 'IssueConnection',
  fields: { edges: { type: new GraphQLList(Edge) }, nodes: { type: new GraphQLList(Issue) } },
})

const row = { id: 'a' }
const other = { id: 'b' }
const node = (value: { id: string }, type: string) => {
  const branded = { ...value }
  brandWithType(branded, type as never)
  return branded
}
const thrower = () => {
  throw new Error('No.')
}
const issue = (resolve: () => unknown) => ({ type: Issue, resolve })
const Project = new GraphQLObjectType({
  name: 'Project',
  fields: {
    name: { type: GraphQLString, resolve: () => 'shop' },
    own: {
      type: GraphQLString,
      resolve: () => 'x',
      extensions: dependsOn((project: { n: number }) => `crashes:${project.n}`),
    },
    several: { type: GraphQLString, resolve: () => 'x', extensions: dependsOn(() => ['plugins', 'projects']) },
    ownOfRow: { ...issue(() => row), extensions: dependsOn(() => 'access') },
    issue: issue(() => row),
    later: issue(async () => row),
    required: { type: new GraphQLNonNull(Issue), resolve: () => row },
    list: { type: new GraphQLList(Issue), resolve: () => [row, null, other] },
    connection: { type: Connection, resolve: () => ({ edges: [{ node: row }], nodes: [row] }) },
    release: { type: Release, resolve: () => row },
    missing: issue(() => null),
    missingLater: issue(async () => undefined),
    declared: { ...issue(() => null), extensions: whenMissing((project: { n: number }) => `issues:${project.n}`) },
    found: { ...issue(() => row), extensions: whenMissing(() => 'access') },
    refused: { ...issue(thrower), extensions: whenMissing(() => 'access') },
    refusedLater: { ...issue(async () => thrower()), extensions: whenMissing(() => 'access') },
    broken: issue(thrower),
    node: { type: Node, resolve: () => node(row, 'Release') },
    nodes: { type: new GraphQLList(Node), resolve: async () => [node(row, 'Issue'), null, node(row, 'Release')] },
    nodeOfNoName: { type: Node, resolve: () => row },
  },
})
const query = new GraphQLObjectType({
  name: 'Query',
  fields: { project: { type: Project, resolve: () => ({ n: 7 }) } },
})
const schema = recordDependencies(new GraphQLSchema({ query, types: [Issue, Release] }))

function ask(selection: string) {
  const watched = new Set<string>()
  const contextValue = { watch: (topic: string) => watched.add(topic) }
  const answer = execute({ schema, document: parse(`{ project { ${selection} } }`), contextValue })
  return { answer, watched }
}

test.each<[selection: string, topics: string[]]>([
  ['name', []],
  ['own', ['crashes:7']],
  ['several', ['plugins', 'projects']],
  ['ownOfRow { id }', ['access']],
  ['issue { id }', ['issue:a']],
  ['required { id }', ['issue:a']],
  ['list { id }', ['issue:a', 'everything', 'issue:b']],
  ['connection { edges { node { id } } nodes { id } }', []],
  ['release { id }', ['releases:1', 'projects']],
  ['missing { id }', ['everything']],
  ['declared { id }', ['issues:7']],
  ['found { id }', ['issue:a']],
  ['refused { id }', ['access']],
  ['broken { id }', ['everything']],
  ['node { id }', ['releases:1', 'projects']],
  ['nodeOfNoName { id }', ['everything']],
])('%s depends on %j, without a promise', (selection, topics) => {
  const { answer, watched } = ask(selection)
  expect(answer).not.toBeInstanceOf(Promise)
  expect([...watched]).toEqual(topics)
})

describe('an answer that has to be waited for', () => {
  test.each<[selection: string, topics: string[]]>([
    ['later { id }', ['issue:a']],
    ['missingLater { id }', ['everything']],
    ['refusedLater { id }', ['access']],
    ['nodes { id }', ['issue:a', 'everything', 'releases:1', 'projects']],
  ])('%s depends on %j', async (selection, topics) => {
    const { answer, watched } = ask(selection)
    await answer
    expect([...watched]).toEqual(topics)
  })
})
