import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { generate } from '@graphql-codegen/cli'
import { preset } from '@graphql-codegen/client-preset'
import { print } from 'graphql'
import { createClient as createSseClient, NetworkError } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import type { Answer } from '../system/graphql-client.ts'
import { type Seed, seed } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let owner: Seed
/** A token that may run trusted documents only, and one that may run any. */
let restricted: string
let free: string
beforeAll(async () => {
  // What is done regularly asks the database too.
  host = await startTestHost({ GRAPHQL_COST_PER_MINUTE: '20000' }, undefined, fakeClock(new Date()))
  owner = seed(host)
  restricted = await newToken(true)
  free = await newToken(false)
  expect(await register(known, watched)).toMatchObject({ errors: [] })
})
afterAll(() => host.close())

const known = 'query Known { viewer { name } }'
const watched = 'subscription Watched { live { viewer { name } } }'
const other = 'query Other { viewer { name abilities } }'
const name = 'dashboard'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function newToken(trustedDocumentsOnly: boolean): Promise<string> {
  const input = { name, abilities: ['READ' as const], trustedDocumentsOnly }
  const { createToken } = await owner.gql(CreateToken, { input })
  expect(createToken.token).toEqual({ trustedDocumentsOnly })
  return createToken.secret!
}

async function register(...documents: string[]) {
  return (await owner.gql(Register, { input: { documents } })).registerDocuments
}

/** What a request with this body is answered with. */
async function post(body: object, token = free): Promise<Answer<unknown> & { headers: Headers }> {
  const response = await fetch(`${host.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify(body),
  })
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer<unknown>>
  return { status: response.status, headers: response.headers, data, errors }
}

async function codeOf(body: object, token?: string): Promise<string | undefined> {
  return (await post(body, token)).errors[0]?.extensions?.code
}

describe('an administrator', () => {
  test('registers documents, once, and lists them', async () => {
    const texts = ['query A { viewer { name } } query B { viewer { name } }', '{ viewer { name } }']
    const [a, b] = texts.map(hashOf)
    const documents = [
      { hash: a, operations: ['A', 'B'] },
      { hash: b, operations: [] },
    ]
    expect(await register(texts[0]!)).toEqual({ documents: [documents[0]], added: [a], errors: [] })
    expect(await register(...texts, texts[1]!)).toEqual({
      documents: [...documents, documents[1]],
      added: [b],
      errors: [],
    })
    expect(await register(...texts)).toEqual({ documents, added: [], errors: [] })
    const { trustedDocuments } = await owner.gql(List, {})
    expect(trustedDocuments.nodes).toContainEqual({ hash: b, text: texts[1], by: 'administrator', faults: [] })
    await owner.gql(Forget, { input: { hashes: [a!, `sha256:${b}`] } })
  })

  test.each<[what: string, fault: string, why: RegExp]>([
    ['no GraphQL', '{', /Syntax Error/],
    ['asks for what is not there', '{ nothing }', /Cannot query field "nothing"/],
    ['asks for more than the limits allow', `{ ${'viewer { name } '.repeat(21)} }`, /root fields: 21/],
    [
      'always costs too much',
      '{ projects(first: 100) { nodes { issues(first: 100) { nodes { crashes { nodes { id } } } } } } }',
      /may cost \d+ points; 50000 are allowed/,
    ],
    ['has no operation', 'fragment A on Viewer { name }', /./],
    ['holds a NUL, which PostgreSQL does not keep', '{ viewer { name } } # \0', /NUL/],
    ['is too long', `{ viewer { name } } # ${'x'.repeat(100_000)}`, /longer than 100000/],
  ])('registers none where one is %s', async (_what, fault, why) => {
    const good = `query Good { viewer { name } } # ${fault.length}`
    expect(await register(good, known, fault)).toEqual({
      documents: [],
      added: [],
      errors: [{ code: 'INVALID', message: expect.stringMatching(why), path: ['input', 'documents', '2'] }],
    })
    expect(await codeOf({ documentId: hashOf(good) })).toBe('DOCUMENT_NOT_FOUND')
  })

  test('forgets documents, and from then on they are not found', async () => {
    const text = 'query Gone { viewer { name } }'
    const hash = hashOf(text)
    await register(text)
    expect(await post({ documentId: hash }, restricted)).toMatchObject({ status: 200, errors: [] })
    const unknown = await owner.gql(Forget, { input: { hashes: [hash, 'x'] } })
    expect(unknown.forgetDocuments).toEqual({
      hashes: [],
      errors: [{ code: 'NOT_FOUND', path: ['input', 'hashes', '1'] }],
    })
    expect(await codeOf({ documentId: hash }, restricted)).toBeUndefined()
    const { forgetDocuments } = await owner.gql(Forget, { input: { hashes: [hash] } })
    expect(forgetDocuments).toEqual({ hashes: [hash], errors: [] })
    expect(await codeOf({ documentId: hash }, restricted)).toBe('DOCUMENT_NOT_FOUND')
    expect(await codeOf({ query: text }, restricted)).toBe('DOCUMENT_NOT_TRUSTED')
  })
})

describe('a request names a registered document', () => {
  const apollo = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } })

  test.each<[what: string, parameters: Record<string, string>]>([
    ['by id', { documentId: `sha256:${hashOf(known)}` }],
    ['as Apollo’s clients do', { extensions: JSON.stringify(apollo(known).extensions) }],
  ])('%s, with GET', async (_what, parameters) => {
    const headers = { authorization: `Bearer ${restricted}`, accept: 'application/graphql-response+json' }
    const response = await fetch(`${host.url}/graphql?${new URLSearchParams(parameters)}`, { headers })
    expect(await response.json()).toEqual({ data: { viewer: { name } } })
  })

  test.each<[what: string, body: object]>([
    ['by the id of GraphQL over HTTP', { documentId: `sha256:${hashOf(known)}` }],
    ['by its bare hash', { documentId: hashOf(known) }],
    ['as Apollo’s clients do', apollo(known)],
    ['by id and text', { documentId: `sha256:${hashOf(known)}`, query: known }],
    ['by text, with extensions of other kinds', { query: known, extensions: { clientLibrary: { name: 'x' } } }],
  ])('%s', async (_what, body) => {
    for (const token of [free, restricted]) {
      expect(await post(body, token)).toMatchObject({ status: 200, data: { viewer: { name } }, errors: [] })
    }
  })

  test.each<[what: string, body: object, status: number, code: string]>([
    ['under no id', {}, 400, 'BAD_REQUEST'],
    ['by a number', { documentId: 7 }, 400, 'BAD_REQUEST'],
    ['by an id of another text', { documentId: hashOf(other), query: known }, 400, 'BAD_REQUEST'],
    ['by an extension of another version', { extensions: { persistedQuery: { version: 2 } } }, 400, 'BAD_REQUEST'],
    ['by a hash of none', { documentId: `sha256:${hashOf(other)}` }, 400, 'DOCUMENT_NOT_FOUND'],
    ['by an id of another kind', { documentId: 'md5:0' }, 400, 'DOCUMENT_NOT_FOUND'],
    ['by Apollo’s hash of none', apollo(other), 400, 'DOCUMENT_NOT_FOUND'],
  ])('%s: refused', async (_what, body, status, code) => {
    for (const token of [free, restricted]) {
      expect(await post(body, token)).toMatchObject({ status, data: null, errors: [{ extensions: { code } }] })
    }
  })

  test('by a hash of none, again and again: the database is asked once in a while', async () => {
    const asked = 20
    const ask = async () => {
      for (let i = 0; i < asked; i++) expect(await codeOf({ documentId: hashOf('none') })).toBe('DOCUMENT_NOT_FOUND')
    }
    expect(await countStatements(host.database.pool, ask)).toBeLessThan(asked / 2)
  })

  test('Apollo’s link sends the text only where the hash is not known', async () => {
    const sent: object[] = []
    const link = new HttpLink({
      uri: `${host.url}/graphql`,
      headers: { authorization: `Bearer ${free}` },
      fetch: (url, init) => {
        sent.push(JSON.parse(String(init?.body)))
        return fetch(url, init)
      },
    })
    const client = new ApolloClient({
      link: new PersistedQueryLink({ sha256: hashOf }).concat(link),
      cache: new InMemoryCache(),
    })
    const query = gql`query Me { viewer { name __typename } }`
    const ask = () => client.query({ query, fetchPolicy: 'no-cache' })
    expect((await ask()).data).toMatchObject({ viewer: { name } })
    expect(sent.map((body) => 'query' in body)).toEqual([false, true])
    await register(print(query))
    expect((await ask()).data).toMatchObject({ viewer: { name } })
    expect(sent.map((body) => 'query' in body)).toEqual([false, true, false])
  })

  test('that no longer fits the schema: the answer says why, and so does the list', async () => {
    const text = 'query Old { viewer { shoeSize } }'
    const row = [hashOf(text), text, ['Old'], 'an earlier version']
    await host.database.pool.query(
      'INSERT INTO trusted_document (hash, text, operations, by) VALUES ($1, $2, $3, $4)',
      row,
    )
    const answer = await post({ documentId: hashOf(text) }, restricted)
    const message = expect.stringContaining('Cannot query field "shoeSize"')
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    })
    const { trustedDocuments } = await owner.gql(List, {})
    expect(trustedDocuments.nodes).toContainEqual(expect.objectContaining({ hash: hashOf(text), faults: [message] }))
  })
})

describe('a token of trusted documents runs no other', () => {
  type Iterate = (payload: object) => AsyncIterableIterator<Partial<Answer<unknown>>>
  const headers = () => ({ authorization: `Bearer ${restricted}` })
  const ways: Record<string, () => Iterate> = {
    WebSocket: () => {
      const url = `${host.url.replace('http', 'ws')}/graphql`
      const client = createWsClient({ url, connectionParams: headers(), retryAttempts: 0 })
      return (payload) => client.iterate(payload as never) as ReturnType<Iterate>
    },
    'Server-Sent Events': () => {
      const client = createSseClient({ url: `${host.url}/graphql`, headers: headers(), retryAttempts: 0 })
      return (payload) => client.iterate(payload as never) as ReturnType<Iterate>
    },
    HTTP: () =>
      async function* (payload) {
        yield await post(payload, restricted)
      },
  }
  /** The first thing that is said, be it an answer or a refusal. */
  async function first(answers: AsyncIterableIterator<Partial<Answer<unknown>>>) {
    const { value } = await answers.next().catch(async (errors: unknown) => ({
      // Over Server-Sent Events it is the answer, with a status of its own.
      value: errors instanceof NetworkError ? await errors.response.json() : { errors },
    }))
    await answers.return?.()
    return value as Partial<Answer<unknown>>
  }

  test.each(Object.entries(ways))('over %s', async (way, open) => {
    const iterate = open()
    const [trusted, data] = way === 'HTTP' ? [known, { viewer: { name } }] : [watched, { live: { viewer: { name } } }]
    for (const payload of [{ query: trusted }, { query: '', documentId: `sha256:${hashOf(trusted)}` }])
      expect(await first(iterate(payload))).toMatchObject({ data })
    for (const query of [other, `${trusted} `, '{ __typename }', '{'])
      expect(await first(iterate({ query }))).toMatchObject({
        errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
      })
  })
})

describe('a dashboard’s build', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evenkeel-dashboard-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** Runs `evenkeel documents register`, as a build does. */
  function registerFile(file: string, ...words: string[]) {
    const main = fileURLToPath(new URL('../../src/evenkeel.js', import.meta.url))
    const env = { PATH: process.env.PATH, EVENKEEL_TOKEN: ADMIN }
    return new Promise<{ code: number; printed: string }>((resolve) => {
      const all = [main, 'documents', 'register', file, ...words]
      execFile(process.execPath, all, { cwd: folder, env }, (error, out, faults) =>
        resolve({ code: error === null ? 0 : Number(error.code), printed: out + faults }),
      )
    })
  }

  test('generates documents, registers them, and its token runs them by their ids', async () => {
    const schema = fileURLToPath(new URL('../../schema.graphql', import.meta.url))
    await writeFile(
      join(folder, 'issues.ts'),
      `import { graphql } from '../system/typed/gql.ts'
       export const Me = graphql(\`query Me { viewer { name } }\`)
       export const Tokens = graphql(\`query Projects { projects(first: 1) { nodes { slug } } }\`)`,
    )
    await generate(
      {
        cwd: folder,
        schema,
        documents: [join(folder, 'issues.ts')],
        silent: true,
        generates: {
          [join(folder, 'typed/')]: {
            preset,
            presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } },
          },
        },
      },
      true,
    )
    const manifest = join(folder, 'typed/persisted-documents.json')
    const ids = Object.keys(JSON.parse(await readFile(manifest, 'utf8')))
    expect(ids).toEqual([expect.stringMatching(/^sha256:/), expect.stringMatching(/^sha256:/)])
    expect(await codeOf({ documentId: ids[0] }, restricted)).toBe('DOCUMENT_NOT_FOUND')

    const once = await registerFile(manifest, '--url', host.url)
    expect(once).toMatchObject({
      code: 0,
      printed: expect.stringContaining('2 documents are registered, 2 of them new'),
    })
    for (const id of ids) {
      expect(once.printed).toContain(id)
      expect(await post({ documentId: id }, restricted)).toMatchObject({ status: 200, errors: [] })
    }
    const again = await registerFile(manifest, '--url', host.url)
    expect(again.printed).toContain('0 of them new')
  })

  test.each<[what: string, words: () => string[], code: number, says: string]>([
    ['without an address', () => [], 2, 'usage: evenkeel documents register'],
    ['with a token that is not good', () => ['--url', host.url, '--token', 'evk_x'], 1, 'The token is unknown'],
  ])('fails %s, and says so', async (_what, words, code, says) => {
    const file = join(folder, 'documents.json')
    await writeFile(file, JSON.stringify({ [hashOf(known)]: known }))
    expect(await registerFile(file, ...words())).toEqual({ code, printed: expect.stringContaining(says) })
  })
})

describe('what an operation may cost', () => {
  const pages = `query ($size: Int) { projects(first: 100) { nodes { issues(first: $size) { nodes { id shortId title
    culprit status } } } } }`

  test('is bounded, with the variables that came', async () => {
    expect(await post({ query: pages, variables: { size: 1 } })).toMatchObject({ status: 200, errors: [] })
    const refused = await post({ query: pages, variables: { size: 100 } })
    expect(refused).toMatchObject({ status: 400, data: null, errors: [{ extensions: { code: 'COST_TOO_HIGH' } }] })
  })

  test('comes out of what its token may spend in a minute', async () => {
    const [spender, saver] = [await newToken(false), await newToken(false)]
    const ask = (token: string) => post({ query: pages, variables: { size: 20 } }, token)
    expect((await ask(spender)).status).toBe(200)
    // One costs half of what there is, and by then less than another half has come back.
    await ask(spender)
    const { status, headers, errors } = await ask(spender)
    expect(status).toBe(429)
    const { retryAfter, code } = errors[0]!.extensions as { retryAfter: number; code: string }
    expect({ code, retryAfter: String(retryAfter) }).toEqual({
      code: 'RATE_LIMITED',
      retryAfter: headers.get('retry-after'),
    })
    expect((await ask(saver)).status).toBe(200)
  })
})

const CreateToken = graphql(`
  mutation CreateDashboardToken($input: CreateTokenInput!) {
    createToken(input: $input) { secret token { trustedDocumentsOnly } errors { message } }
  }
`)
const Register = graphql(`
  mutation Register($input: RegisterDocumentsInput!) {
    registerDocuments(input: $input) { documents { hash operations } added errors { code message path } }
  }
`)
const Forget = graphql(`
  mutation Forget($input: ForgetDocumentsInput!) { forgetDocuments(input: $input) { hashes errors { code path } } }
`)
const List = graphql(`
  query TrustedDocuments { trustedDocuments { nodes { hash text by faults } } }
`)
