import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Credentials, subscribe, type Told, transports } from '../system/graphql-client.ts'
import { rootFields } from '../system/root-fields.ts'
import { type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let owner: Seed
/** Two projects, a crash in each. */
let ours: SeededProject
let theirs: SeededProject
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
  ours = await owner.project('ours')
  theirs = await owner.project('theirs')
  await ours.report({ exception: thrown('Error', 'pay') })
  await theirs.report({ exception: thrown('Error', 'ship'), release: 'theirs@1' })
})
afterAll(() => host.close())

/** The codes of an operation's refusal: over HTTP one, for a subscription one over each transport. */
async function codesOf(document: string, as: Credentials): Promise<(string | undefined)[]> {
  if (!document.startsWith('subscription')) {
    const { errors } = await ask(host.url, document, {}, as)
    return [errors[0]?.extensions?.code]
  }
  return Promise.all(transports.map((transport) => refusalOf(subscribe(host.url, document, {}, as, transport))))
}

/** The code that a subscription ends with instead of an answer. */
async function refusalOf(told: Told<unknown>): Promise<string | undefined> {
  const { value } = await told.next().catch((refused) => ({ value: { errors: refused } }))
  await told.return?.()
  return value?.errors?.[0]?.extensions?.code
}

const reporting = [
  'Mutation.reportCrash',
  'Mutation.recordMetrics',
  'Mutation.reportUsage',
  'Mutation.reportCustomerSignal',
]
const allButReporting = rootFields.filter(({ name }) => !reporting.includes(name))
const mutations = allButReporting.filter(({ name }) => name.startsWith('Mutation'))

describe('an ingest key', () => {
  test.each(allButReporting)('may not ask for $name', async ({ document }) => {
    for (const code of await codesOf(document, { key: ours.key })) expect(code).toBe('FORBIDDEN')
  })

  test('reports to its own project, and sees nothing of it', async () => {
    expect(await ours.reportCrash({ message: 'no stack' })).toMatchObject({ errors: [], duplicate: false, crash: null })
    expect(await ours.reportCrash({ message: 'no stack', project: 'ours' })).toMatchObject({ errors: [] })
    expect(await ours.reportCrash({ message: 'no stack', project: 'theirs' })).toMatchObject({
      eventId: null,
      errors: [{ code: 'NOT_FOUND', path: ['input', 'project'] }],
    })
  })
})

describe('who is not known', () => {
  test.each(rootFields)('may not ask for $name', async ({ document }) => {
    const wrong: Credentials[] = ['anonymous', { token: 'evk_nonsense' }, { key: 'f'.repeat(32) }]
    for (const as of wrong) {
      // Not one that is valid: nothing is learnt of that, either.
      const query = document.replace(/^subscription/, 'query')
      const { status, data, errors } = await ask(host.url, query, {}, as)
      expect({ status, data, codes: errors.map(({ extensions }) => extensions?.code) }).toEqual({
        status: 401,
        data: null,
        codes: ['UNAUTHENTICATED'],
      })
    }
    if (document.startsWith('subscription')) {
      const socket = subscribe(host.url, document, {}, 'anonymous', 'WebSocket')
      await expect(socket.next()).rejects.toMatchObject({ code: 4403 })
      const events = subscribe(host.url, document, {}, 'anonymous', 'Server-Sent Events')
      await expect(events.next()).rejects.toThrow('401')
    }
  })
})

describe('a token', () => {
  test.each(mutations)('that may only read may not ask for $name', async ({ document }) => {
    const reader = await owner.token(['READ'])
    const asked = document.replace('__typename', 'errors { code }')
    const { data, errors } = await ask<Record<string, { errors: { code: string }[] }>, object>(
      host.url,
      asked,
      {},
      reader,
    )
    const codes = [errors[0]?.extensions?.code, Object.values(data ?? {})[0]?.errors[0]?.code]
    expect(codes.join('')).toBe('FORBIDDEN')
  })

  test.each([
    [
      'mutation { updateStabilitySettings(input: { project: "x" }) { __typename } }',
      'Mutation.updateStabilitySettings: it takes a token with the ability ADMIN.',
    ],
    ['{ tokens { __typename } }', 'Query.tokens: it takes a token with the ability ADMIN in all projects.'],
  ])('is told which ability it lacks: %s', async (document, reason) => {
    const { errors } = await ask(host.url, document, {}, await owner.token(['READ']))
    expect(errors[0]?.message).toBe(`You may not ask for ${reason}`)
  })

  test('that may only read may not report either', async () => {
    const reader = await owner.token(['READ', 'TRIAGE'])
    const { reportCrash } = await owner.gql(Report, { input: { project: 'ours', message: 'hello' } }, reader)
    expect(reportCrash).toMatchObject({ eventId: null, errors: [{ code: 'NOT_FOUND' }] })
  })

  test('that may only report sees nothing, not even what it reported', async () => {
    const reporter = await owner.token(['REPORT'], ['ours'])
    const { reportCrash } = await owner.gql(Report, { input: { project: 'ours', message: 'hello' } }, reporter)
    expect(reportCrash).toMatchObject({ errors: [], eventId: expect.any(String), crash: null })
    await expect(owner.gql(ReadProject, { slug: 'ours' }, reporter)).rejects.toThrow('FORBIDDEN')
    await expect(owner.gql(Report, { input: { message: 'where to?' } }, reporter)).rejects.toThrow('BAD_USER_INPUT')
    const elsewhere = await owner.gql(Report, { input: { project: 'theirs', message: 'hello' } }, reporter)
    expect(elsewhere.reportCrash).toMatchObject({ eventId: null, errors: [{ code: 'NOT_FOUND' }] })
    const both = await owner.token(['REPORT', 'READ'], ['ours'])
    const seen = await owner.gql(Report, { input: { project: 'ours', message: 'hello' } }, both)
    expect(seen.reportCrash.crash).toMatchObject({ message: 'hello' })
  })

  test('for one project sees and changes nothing of another, by whatever way', async () => {
    const reader = await owner.token(['READ', 'TRIAGE', 'ADMIN'], ['ours'])
    const { project } = await owner.gql(ReadProject, { slug: 'theirs' })
    const [issue, crash, release] = [project!.issues.nodes[0]!, project!.crashes.nodes[0]!, project!.releases.nodes[0]!]

    expect((await owner.gql(ReadProject, { slug: 'ours' }, reader)).project?.crashes.nodes.length).toBeGreaterThan(0)
    expect((await owner.gql(ReadProject, { slug: 'theirs' }, reader)).project).toBeNull()
    expect((await owner.gql(ReadProjects, {}, reader)).projects.nodes).toEqual([{ slug: 'ours' }])
    for (const id of [project!.id, issue.id, crash.id, release.id]) {
      const answer = await ask(host.url, ReadNode, { id }, reader)
      expect(answer.data?.node ?? null).toBeNull()
      expect(answer.errors[0]?.extensions?.code).toBe('FORBIDDEN')
    }
    for (const transport of transports) {
      const told = subscribe(host.url, Crashes, { project: 'theirs' }, reader, transport)
      expect(await refusalOf(told)).toBe('BAD_USER_INPUT')
    }
    const resolved = await owner.gql(Resolve, { input: { issueId: issue.id } }, reader)
    expect(resolved.resolveIssue).toEqual({ issue: null, errors: [{ code: 'NOT_FOUND' }] })
    const key = await owner.gql(AddKey, { input: { project: 'theirs', label: 'mine' } }, reader)
    expect(key.createProjectKey).toEqual({ key: null, errors: [{ code: 'NOT_FOUND' }] })
    const revoked = await owner.gql(EndKey, { input: { publicKey: theirs.key } }, reader)
    expect(revoked.revokeProjectKey).toEqual({ key: null, errors: [{ code: 'NOT_FOUND' }] })
    for (const ask of [
      () => owner.gql(Tokens, {}, reader),
      () => owner.gql(MakeToken, { input: { name: 'more', abilities: ['ADMIN'] } }, reader),
      () => owner.gql(MakeProject, { input: { slug: 'third', name: 'third' } }, reader),
    ]) {
      await expect(ask()).rejects.toThrow('FORBIDDEN')
    }
    expect((await owner.gql(ReadProject, { slug: 'theirs' })).project?.issues.nodes).toEqual([issue])
  })

  test('has a name of one line', async () => {
    const make = async (name: string) =>
      (await owner.gql(MakeToken, { input: { name, abilities: ['READ'] } })).createToken
    for (const name of [' ', 'x\nevil', 'x\u0007', 'x\u2028y', 'x'.repeat(101)]) {
      expect(await make(name)).toEqual({ secret: null, errors: [{ code: 'INVALID' }] })
    }
    expect(await make('of the café')).toMatchObject({ secret: expect.any(String), errors: [] })
  })

  test('is good until it expires or is revoked', async () => {
    const expiresAt = new Date(Date.now() + 400)
    const brief = await owner.token(['READ'], undefined, expiresAt)
    const lasting = await owner.token(['READ'])
    for (const token of [brief, lasting]) expect((await ask(host.url, ReadProjects, {}, token)).status).toBe(200)
    const { revokeToken } = await owner.gql(EndToken, { input: { id: lasting.id } })
    expect(revokeToken).toEqual({ id: lasting.id, errors: [] })
    expect(await ask(host.url, ReadProjects, {}, lasting)).toMatchObject({ status: 401, data: null })
    let answer = await ask(host.url, ReadProjects, {}, brief)
    while (answer.status === 200) answer = await ask(host.url, ReadProjects, {}, brief)
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime())
    expect(answer).toMatchObject({ status: 401, errors: [{ message: expect.stringMatching(/expired/) }] })
    const again = await owner.gql(EndToken, { input: { id: lasting.id } })
    expect(again.revokeToken).toEqual({ id: null, errors: [{ code: 'NOT_FOUND' }] })
  })

  test('is kept as a hash, and its list shows no secret', async () => {
    const { token: secret } = await owner.token(['READ'], ['ours'])
    const { tokens } = await owner.gql(Tokens, {})
    expect(tokens.nodes[0]).toMatchObject({ abilities: ['READ'], projects: [{ slug: 'ours' }] })
    const { rows } = await host.database.pool.query('SELECT t::text AS row FROM access_token t')
    for (const { row } of rows) for (const plain of [secret, ADMIN]) expect(row).not.toContain(plain)
    expect(JSON.stringify(host.logged)).not.toContain(secret)
  })
})

const ReadProject = graphql(`
  query ReadProject($slug: String!) {
    project(slug: $slug) {
      id
      issues { nodes { id } }
      crashes { nodes { id } }
      releases { nodes { id } }
    }
  }
`)
const ReadProjects = graphql(`
  query ReadProjects { projects { nodes { slug } } }
`)
const ReadNode = graphql(`
  query ReadNode($id: ID!) { node(id: $id) { id } }
`)
const Crashes = graphql(`
  subscription Crashes($project: String!) { crashReported(project: $project) { crash { id } } }
`)
const Report = graphql(`
  mutation Report($input: ReportCrashInput!) {
    reportCrash(input: $input) { eventId crash { message } errors { code } }
  }
`)
const Resolve = graphql(`
  mutation ResolveTheirs($input: ResolveIssueInput!) {
    resolveIssue(input: $input) { issue { id } errors { code } }
  }
`)
const AddKey = graphql(`
  mutation AddKey($input: CreateProjectKeyInput!) {
    createProjectKey(input: $input) { key { label } errors { code } }
  }
`)
const EndKey = graphql(`
  mutation EndKey($input: RevokeProjectKeyInput!) {
    revokeProjectKey(input: $input) { key { label } errors { code } }
  }
`)
const MakeProject = graphql(`
  mutation MakeProject($input: CreateProjectInput!) {
    createProject(input: $input) { project { slug } errors { code } }
  }
`)
const MakeToken = graphql(`
  mutation MakeToken($input: CreateTokenInput!) { createToken(input: $input) { secret errors { code } } }
`)
const EndToken = graphql(`
  mutation EndToken($input: RevokeTokenInput!) { revokeToken(input: $input) { id errors { code } } }
`)
const Tokens = graphql(`
  query Tokens { tokens { nodes { id name abilities projects { slug } } } }
`)
