import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { graphql } from '../typed/gql.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { ask, next, subscribe } from './graphql-client.ts'
import { reportedCrash } from './plugin-crash.ts'
import { seed } from './seed.ts'
import { ADMIN, startTestHost, type TestHost } from './test-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-plugins-'))
afterAll(() => rmSync(folder, { recursive: true }))
const configuration = join(folder, 'evenkeel.config.json')

/** A classifier that says what its options tell it to, and throws on demand. */
writeFileSync(
  join(folder, 'opinion.ts'),
  `import { definePlugin } from 'evenkeel/plugin'
   import { z } from '${import.meta.resolve('zod')}'

   export default definePlugin({
     name: 'opinion',
     version: '2.1.0',
     contract: 1,
     config: z.strictObject({ reason: z.string().min(3).describe('What it says.'), apiToken: z.string().optional(), door: z.string().optional() }),
     secrets: ['door'],
     register(host, config) {
       host.classifier({
         name: 'opinion',
         classify({ message }) {
           if (message === 'trouble') throw new Error('No way in with ' + config.apiToken + ' at ' + config.door)
           return { severity: 'MEDIUM', confidence: 1, reason: config.reason }
         },
       })
     },
     start(_, call) {
       call.log.info('opinion started', { apiToken: 'tok-5d41402abc4b2a76' })
     },
   })`,
)

let written = 0
function configure(options: object, rest: object = {}): void {
  writeFileSync(configuration, JSON.stringify({ plugins: [{ use: './opinion.ts', config: options, ...rest }] }))
  utimesSync(configuration, ++written, written)
}

let host: TestHost | null = null
let database: FreshDatabase | null = null
afterEach(async () => {
  await host?.close()
  await database?.drop()
  host = database = null
})

const start = async (shared?: FreshDatabase) => {
  host = await startTestHost({ EVENKEEL_CONFIG: configuration, OPINION_TOKEN: 'tok-5d41402abc4b2a76' }, shared)
  const owner = seed(host)
  const project = await owner.project()
  const opinion = async () => (await owner.gql(Plugins, {})).plugins.find(({ name }) => name === 'opinion')!
  return { host, owner, opinion, crash: (message: string) => reportedCrash(owner, project, message) }
}

test('a plugin shows what it is, what its calls came to, and its options without their secrets', async () => {
  configure({ reason: 'It seems so.', apiToken: { env: 'OPINION_TOKEN' }, door: 'https://us:er@door.example/key-7fe1' })
  const { host, opinion, crash } = await start()
  expect((await crash('fine')).reasons).toEqual(['It seems so.'])
  expect((await crash('trouble')).failures).toEqual([
    { plugin: 'opinion', failure: 'opinion: No way in with •••• at ••••' },
  ])
  // Threads tell the main one every second.
  await expect.poll(async () => (await opinion()).calls, { timeout: 5_000 }).toBe(2)
  expect(await opinion()).toEqual({
    name: 'opinion',
    version: '2.1.0',
    kinds: ['classifier'],
    state: 'RUNNING',
    circuit: 'CLOSED',
    calls: 2,
    failures: 1,
    lastError: 'No way in with •••• at ••••',
    latencyP50: expect.any(Number),
    latencyP99: expect.any(Number),
    required: true,
    isolated: false,
    configuration: { reason: 'It seems so.', apiToken: { env: 'OPINION_TOKEN' }, door: '••••' },
    faults: [],
    additions: [{ kind: 'classifier', name: 'opinion', circuit: 'CLOSED', calls: 2, failures: 1 }],
    options: [
      { path: 'reason', type: 'string', required: true, description: 'What it says.', secret: false },
      { path: 'apiToken', type: 'string', required: false, description: '', secret: true },
      { path: 'door', type: 'string', required: false, description: '', secret: true },
    ],
  })
  const metrics = await (await fetch(`${host.url}/metrics`)).text()
  expect(metrics).toContain('evenkeel_plugin_up{plugin="opinion",state="RUNNING"} 1')
  expect(metrics).toContain('evenkeel_plugin_calls_total{plugin="opinion",kind="classifier",name="opinion"} 2')
  expect(metrics).toContain('evenkeel_plugin_failures_total{plugin="opinion",kind="classifier",name="opinion"} 1')
  expect(metrics).toMatch(
    /evenkeel_plugin_latency_p99_seconds\{plugin="opinion",kind="classifier",name="opinion"\} [\d.e-]+/,
  )
  const lines = host.logged.filter(({ plugin }) => plugin === 'opinion')
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'opinion started', apiToken: '••••' }))
  expect(JSON.stringify(host.logged)).not.toMatch(/tok-5d41402abc4b2a76|key-7fe1/)
})

test('only administrators of all projects see the options and turn the switches', async () => {
  configure({ reason: 'It seems so.' })
  const { owner } = await start()
  const reader = await owner.token(['READ', 'TRIAGE'])
  await expect(owner.gql(Plugins, {}, reader)).rejects.toThrow(/Plugin.configuration/)
  expect((await owner.gql(PluginNames, {}, reader)).plugins).toEqual([{ name: 'opinion', state: 'RUNNING' }])
  await expect(owner.gql(Disable, { input: { name: 'opinion' } }, reader)).rejects.toThrow(/FORBIDDEN/)
})

test('a disabled plugin is not called, also after a restart, until it is enabled', async () => {
  configure({ reason: 'It seems so.' })
  database = await freshDatabase()
  const first = await start(database)
  expect(await first.owner.gql(Disable, { input: { name: 'opinion' } })).toEqual({
    disablePlugin: { plugin: { state: 'DISABLED' }, errors: [] },
  })
  await expect.poll(async () => (await first.crash('quiet')).reasons, { timeout: 5_000 }).toEqual([])
  await first.host.stop()

  const { owner, crash } = await start(database)
  expect(await crash('still quiet')).toMatchObject({ reasons: [], failures: [] })
  const enabled = await owner.gql(Enable, { input: { name: 'opinion' } })
  expect(enabled).toEqual({ enablePlugin: { plugin: { state: 'RUNNING' }, errors: [] } })
  await expect.poll(async () => (await crash('back')).reasons, { timeout: 5_000 }).toEqual(['It seems so.'])
})

test('an open circuit is told to subscribers, and can be closed by hand', async () => {
  configure({ reason: 'It seems so.' })
  const { host, owner, opinion, crash } = await start()
  const told = subscribe(host.url, Changed, {}, { token: ADMIN }, 'WebSocket')
  let heard = false
  const first = next(told).then(() => {
    heard = true
  })
  // Disabling and enabling tells when somebody listens.
  await expect
    .poll(
      async () => {
        await owner.gql(Enable, { input: { name: 'opinion' } })
        await owner.gql(Disable, { input: { name: 'opinion' } })
        return heard
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  await first
  await owner.gql(Enable, { input: { name: 'opinion' } })
  const opened = (async () => {
    for (;;) {
      const { plugin } = (await next(told)).pluginChanged
      if (plugin?.circuit === 'OPEN') return plugin
    }
  })()
  await expect
    .poll(async () => (await crash('trouble')).failures[0]?.failure, { timeout: 10_000 })
    .toMatch(/circuit is open/)
  expect(await opened).toEqual({ name: 'opinion', state: 'RUNNING', circuit: 'OPEN' })
  expect(await owner.gql(Reset, { input: { name: 'opinion' } })).toMatchObject({ resetPluginCircuit: { errors: [] } })
  await expect.poll(async () => (await crash('fine')).reasons, { timeout: 5_000 }).toEqual(['It seems so.'])
  await expect.poll(async () => (await opinion()).circuit, { timeout: 5_000 }).toBe('CLOSED')
  await told.return?.()
})

test('new options are taken in without a restart, wrong ones are refused while the old ones stay', async () => {
  configure({ reason: 'It seems so.' })
  const { owner, opinion, crash } = await start()
  expect((await crash('before')).reasons).toEqual(['It seems so.'])

  configure({ reason: 'It is so.' })
  expect(await owner.gql(Reload, { input: { name: 'opinion' } })).toMatchObject({ reloadPlugin: { errors: [] } })
  await expect.poll(async () => (await crash('after')).reasons, { timeout: 5_000 }).toEqual(['It is so.'])
  expect((await opinion()).configuration).toEqual({ reason: 'It is so.' })

  for (const [wrong, why] of [
    [{ reason: 'no' }, /option reason is wrong.*OPTIONS_INVALID/],
    [{ reason: 'It is so.', apiToken: { env: 'NO_SUCH' } }, /NO_SUCH.*ENV_MISSING/],
  ] as const) {
    configure(wrong)
    const { reloadPlugin } = await owner.gql(Reload, { input: { name: 'opinion' } })
    expect(reloadPlugin.errors).toMatchObject([{ code: 'INVALID', message: expect.stringMatching(why) }])
  }
  writeFileSync(configuration, '{"plugins": []}')
  const gone = await owner.gql(Reload, { input: { name: 'opinion' } })
  expect(gone.reloadPlugin.errors).toMatchObject([{ message: expect.stringMatching(/does not list it any more/) }])
  expect((await crash('all the same')).reasons).toEqual(['It is so.'])

  const unknown = await owner.gql(Reload, { input: { name: 'opinoin' } })
  expect(unknown.reloadPlugin).toEqual({
    plugin: null,
    errors: [
      { code: 'NOT_FOUND', message: 'There is no plugin "opinoin". There are: opinion.', path: ['input', 'name'] },
    ],
  })
})

test('one plugin may be used twice under two names', async () => {
  writeFileSync(
    configuration,
    JSON.stringify({
      plugins: [
        { use: './opinion.ts', config: { reason: 'I am one.' } },
        { use: './opinion.ts', as: 'second-opinion', config: { reason: 'I am the other.' } },
      ],
    }),
  )
  const { crash } = await start()
  const { votes, reasons } = await crash('fine')
  expect(votes).toEqual(['opinion opinion', 'second-opinion second-opinion'])
  expect(reasons).toEqual(['I am one.', 'I am the other.'])
})

test('fields that a plugin adds are served beside those of the product', async () => {
  writeFileSync(
    join(folder, 'tickets.ts'),
    `import { definePlugin } from 'evenkeel/plugin'
     export default definePlugin({
       name: 'tickets',
       contract: 1,
       register(host) {
         host.schema({
           typeDefs: 'extend type Project { ticketsUrl: String } extend type Mutation { ticketsLink(project: ID!, url: String!): String! }',
           resolvers: {
             Project: { ticketsUrl: ({ id }, _args, call) => call.store.get(id) },
             Mutation: {
               async ticketsLink(_root, { project, url }, call) {
                 await call.store.set(project, url)
                 return url
               },
             },
           },
         })
       },
     })`,
  )
  writeFileSync(configuration, JSON.stringify({ plugins: [{ use: './tickets.ts' }] }))
  const { host, owner } = await start()
  const { slug } = await owner.project()
  const said = async (query: string) => (await ask(host.url, query, {}, { token: ADMIN })).data
  const { project } = (await said(`{ project(slug: "${slug}") { id ticketsUrl } }`)) as { project: { id: string } }
  expect(project).toMatchObject({ ticketsUrl: null })
  await said(`mutation { ticketsLink(project: "${project.id}", url: "https://tickets.example/7") }`)
  expect(await said(`{ project(slug: "${slug}") { slug ticketsUrl } }`)).toEqual({
    project: { slug, ticketsUrl: 'https://tickets.example/7' },
  })
})

test('a plugin whose fields clash with those of another stops the start', async () => {
  const clashing = (name: string) => {
    writeFileSync(
      join(folder, `${name}.ts`),
      `export default { name: '${name}', contract: 1, register(host) {
         host.schema({ typeDefs: 'extend type Query { ticketsUrl: Int }', resolvers: { Query: { ticketsUrl: () => 1 } } })
       } }`,
    )
    return { use: `./${name}.ts` }
  }
  writeFileSync(
    configuration,
    JSON.stringify({ plugins: [clashing('tickets'), { ...clashing('tickets'), as: 'again' }, clashing('other')] }),
  )
  await expect(start()).rejects.toThrow(/again: .*ticketsUrl.*SCHEMA_CLASH(.|\n)*other: .*SCHEMA_PREFIX/)
})

const Plugins = graphql(`
  query PluginStatuses {
    plugins {
      name version kinds state circuit calls failures lastError latencyP50 latencyP99 required isolated configuration
      faults { code message }
      additions { kind name circuit calls failures }
      options { path type required description secret }
    }
  }
`)
const PluginNames = graphql(`query PluginNames { plugins { name state } }`)
const Disable = graphql(`
  mutation DisablePlugin($input: PluginInput!) {
    disablePlugin(input: $input) { plugin { state } errors { code message path } }
  }
`)
const Enable = graphql(`
  mutation EnablePlugin($input: PluginInput!) {
    enablePlugin(input: $input) { plugin { state } errors { code message path } }
  }
`)
const Reset = graphql(`
  mutation ResetPluginCircuit($input: PluginInput!) {
    resetPluginCircuit(input: $input) { plugin { circuit } errors { code message path } }
  }
`)
const Reload = graphql(`
  mutation ReloadPlugin($input: PluginInput!) {
    reloadPlugin(input: $input) { plugin { configuration } errors { code message path } }
  }
`)
const Changed = graphql(`
  subscription PluginChanges { pluginChanged { plugin { name state circuit } lagged { skipped } } }
`)
