import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GraphQLSchema, graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/access/viewer.ts'
import { composeSchema } from '../../src/graphql/schema.ts'
import type { SchemaAddition } from '../../src/plugin/contract/schema-addition.ts'
import { definePlugin } from '../../src/plugin/define-plugin.ts'
import type { Registry } from '../../src/plugin/registry.ts'
import { extendWithPlugins } from '../../src/plugin/schema-additions/extend-with-plugins.ts'
import { fitAdditions } from '../../src/plugin/schema-additions/fit-additions.ts'
import type { Context } from '../../src/schema-builder/context.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'

/** A plugin that says what it was given for a parent. */
const parents: unknown[] = []
const link = (parent: { id: string }) => {
  parents.push(parent)
  return `https://tickets.example/${parent.id}`
}
const addition: SchemaAddition = {
  typeDefs: `
    extend type Project { ourTicketsLink: String ourTicketsTriage: String ourTicketsAdmin: String }
    extend type Issue { ourTicketsLink: String ourTicketsFixed: String ourTicketsRate: String }
    extend type Crash { ourTicketsLink: String }
    extend type Release { ourTicketsLink: String }
  `,
  resolvers: {
    Project: {
      ourTicketsLink: link,
      ourTicketsTriage: { ability: 'TRIAGE', resolve: link },
      ourTicketsAdmin: { ability: 'ADMIN', resolve: link },
    },
    Issue: {
      ourTicketsLink: link,
      ourTicketsFixed: { dependsOn: [], resolve: link },
      ourTicketsRate: { dependsOn: ['crashes', 'releases'], resolve: link },
    },
    Crash: { ourTicketsLink: link },
    Release: { ourTicketsLink: link },
  },
}

let folder: string
let host: TestHost
let registry: Registry & AsyncDisposable
let schema: GraphQLSchema
let owner: Seed
let ours: SeededProject
let theirs: SeededProject
let eventId: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'))
  const configuration = join(folder, 'evenkeel.config.json')
  writeFileSync(configuration, '{ "plugins": [] }')
  host = await startTestHost({ EVENKEEL_CONFIG: configuration })
  owner = seed(host)
  ours = await owner.project('ours')
  theirs = await owner.project('theirs')
  eventId = await ours.report({ exception: thrown('Error', 'pay'), release: 'ours@1' })
  await theirs.report({ exception: thrown('Error', 'ship'), release: 'theirs@1' })
  registry = await openPlugins({
    plugin: definePlugin({ name: 'our-tickets', contract: 1, register: (into) => into.schema(addition) }),
  })
  const product = composeSchema()
  const { fitting } = fitAdditions(product, [{ plugin: 'our-tickets', ownName: 'our-tickets', addition }])
  schema = extendWithPlugins(product, fitting, registry.resolve)
})
afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  await host.close()
  rmSync(folder, { recursive: true })
})

type Token = Viewer & { kind: 'token' }
const token = (abilities: Token['abilities'], projectIds: number[] = []): Token => {
  const id = randomUUID()
  return {
    kind: 'token',
    id,
    name: id,
    abilities,
    projectIds,
    expiresAt: null,
    accessLevel: null,
    trustedDocumentsOnly: false,
  }
}
const everyone = token(['ADMIN'])

async function ask(source: string, viewer: Viewer = everyone, watched = new Set<string>()) {
  parents.length = 0
  const log = { warn() {} }
  const watch = (topic: string) => watched.add(topic)
  // The fields asked for need no more of it.
  const contextValue = { viewer, database: host.database, log, watch } as unknown as Context
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors }
}

const one: Record<string, (fields: string) => string> = {
  Project: (fields) => `{ project(slug: "ours") { ${fields} } }`,
  Issue: (fields) => `{ project(slug: "ours") { issue(shortId: "OURS-1") { ${fields} } } }`,
  'Issue in a list': (fields) => `{ project(slug: "ours") { issues(first: 1) { nodes { ${fields} } } } }`,
  'Issue of a crash': (fields) => `{ project(slug: "ours") { crashes { nodes { issue { ${fields} } } } } }`,
  Crash: (fields) => `{ project(slug: "ours") { crash(eventId: "${eventId}") { ${fields} } } }`,
  'Crash in a list': (fields) => `{ project(slug: "ours") { crashes(first: 1) { edges { node { ${fields} } } } } }`,
  'Release in a list': (fields) => `{ project(slug: "ours") { releases(first: 1) { nodes { ${fields} } } } }`,
  'Project in a list': (fields) => `{ projects(first: 1) { nodes { ${fields} } } }`,
  'Project of an issue': (fields) => `{ project(slug: "ours") { issues { nodes { project { ${fields} } } } } }`,
}

/** The innermost object of an answer. */
function innermost(data: unknown): Record<string, unknown> {
  const values = Object.values(data as object)
  const inner = values.find((value) => typeof value === 'object' && value !== null)
  return inner === undefined ? (data as Record<string, unknown>) : innermost(inner)
}

describe.each(Object.entries(one))('%s', (_name, query) => {
  test('gives a plugin its global id, and nothing else', async () => {
    const { data, errors } = await ask(query('id ourTicketsLink'))
    expect(errors).toBeUndefined()
    const { id, ourTicketsLink } = innermost(data)
    expect(parents).toEqual([{ id }])
    expect(ourTicketsLink).toBe(`https://tickets.example/${id}`)
  })

  test('can be asked for the plugin’s field alone, which makes it live', async () => {
    const { data: withId } = await ask(query('id'))
    const watched = new Set<string>()
    const { data, errors } = await ask(query('ourTicketsLink'), everyone, watched)
    expect(errors).toBeUndefined()
    expect(innermost(data)).toEqual({ ourTicketsLink: `https://tickets.example/${innermost(withId).id}` })
    expect(watched).toContain('everything')
  })
})

test.each(['Project', 'Issue', 'Crash', 'Release in a list'])(
  '%s by its id shows no plugin’s field to a stranger',
  async (name) => {
    const { data } = await ask(one[name]!('id'))
    const source = `{ node(id: "${innermost(data).id}") { ... on ${name.split(' ')[0]} { ourTicketsLink } } }`
    const mine = await ask(source, token(['READ'], [ours.number]))
    expect(mine.errors).toBeUndefined()
    expect(parents).toHaveLength(1)
    for (const stranger of [token(['READ'], [theirs.number]), token(['TRIAGE'], [ours.number]), token(['REPORT'])]) {
      const { data: refused, errors } = await ask(source, stranger)
      expect(refused?.node?.ourTicketsLink ?? null).toBeNull()
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      expect(parents).toEqual([])
    }
  },
)

test('a field asks for its ability in the project it is of', async () => {
  const source = '{ project(slug: "ours") { ourTicketsTriage ourTicketsAdmin } }'
  const fieldsOf = async (viewer: Token) => (await ask(source, viewer)).data.project
  const id = expect.any(String)
  expect(await fieldsOf(everyone)).toEqual({ ourTicketsTriage: id, ourTicketsAdmin: id })
  expect(await fieldsOf(token(['READ'], [ours.number]))).toEqual({ ourTicketsTriage: null, ourTicketsAdmin: null })
  expect(await fieldsOf(token(['READ', 'TRIAGE'], [ours.number]))).toEqual({
    ourTicketsTriage: id,
    ourTicketsAdmin: null,
  })
})

test('a field that says what of its project changes it makes a query live for no more', async () => {
  const topicsOf = async (field: string) => {
    const watched = new Set<string>()
    const { errors } = await ask(one['Issue in a list']!(field), everyone, watched)
    expect(errors).toBeUndefined()
    return [...watched].sort()
  }
  const others = [`issues:${ours.number}`, 'plugins', 'projects']
  expect(await topicsOf('ourTicketsFixed')).toEqual(others)
  expect(await topicsOf('ourTicketsRate')).toEqual(
    [`crashes:${ours.number}`, ...others, `releases:${ours.number}`].sort(),
  )
})

test('the product’s own fields refuse and depend as they did', async () => {
  const { errors } = await ask('{ project(slug: "ours") { name } }', token(['REPORT']))
  expect(errors).toMatchObject([
    {
      message: 'You may not ask for Query.project: it takes a token with the ability READ.',
      extensions: { code: 'FORBIDDEN' },
    },
  ])
  const watched = new Set<string>()
  await ask('{ project(slug: "ours") { issues { totalCount } } }', everyone, watched)
  expect([...watched].sort()).toEqual([`issues:${ours.number}`, 'projects'])
})
