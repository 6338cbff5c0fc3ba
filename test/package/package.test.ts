import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, envelopeOf, faultyEvent, newEventId, send } from '../system/talk.ts'
import { ADMIN } from '../system/test-host.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { type Packed, pack, repository, run } from './pack.ts'

let folder: string
let packed: Packed
let consumer: Consumer
let mistakes: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-package-'))
  packed = await pack(folder)
  consumer = await openConsumer(join(folder, 'consumer'), packed.file)
  await consumer.write({
    'src/late-checkout.ts': lateCheckout,
    'src/late-checkout-tested.ts': lateCheckoutTested,
    'src/weekend.ts': weekend,
  })
  mistakes = await consumer.compile()
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the package holds what runs and what explains it, and nothing else', () => {
  expect(packed.paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'docs/plugin-testing.md',
      'docs/plugins.md',
      'schema.graphql',
      'prisma/migrations/migration_lock.toml',
      'dist/src/evenkeel.js',
      'dist/src/plugin/public.js',
      'dist/src/plugin/public.d.ts',
      'dist/src/plugin/testing/public.js',
      'dist/src/plugin/testing/public.d.ts',
      'dist/src/storage/embedded/pglite-worker.js',
      'dist/src/ingest/desk/desk-worker.js',
    ]),
  )
  expect(packed.paths).toContainEqual(expect.stringMatching(/^prisma\/migrations\/\d+_\w+\/migration\.sql$/))
  const known =
    /^(dist\/(src|plugins)\/.+\.(js|d\.ts)|prisma\/migrations\/.+|plugins\/[^/]+\/README\.md|(README|CHANGELOG|docs\/plugins|docs\/plugin-testing)\.md|LICENSE|package\.json|schema\.graphql)$/
  expect(packed.paths.filter((path) => !known.test(path))).toEqual([])
  expect(packed.paths.filter((path) => /\.test\.|\.env|demo|bench|commands|sqlite|\.pem/.test(path))).toEqual([])
})

const lateCheckout = `
import { definePlugin, type Vote } from 'evenkeel/plugin'
import { z } from 'zod'

const options = z.strictObject({ after: z.number().describe('Seconds.').default(30) })

export default definePlugin({
  name: 'late-checkout',
  contract: 1,
  config: options,
  register(host, { after }) {
    host.classifier({
      name: 'late-checkout',
      classify(report, call): Vote | null {
        call.signal.throwIfAborted()
        if (report.transaction !== 'checkout') return null
        return { severity: 'CRITICAL', confidence: 0.9, reason: \`late after \${after.toFixed(1)} s\` }
      },
    })
  },
})
`

const weekend = `
import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({
  name: 'weekend',
  contract: 1,
  register(host) {
    host.classifier({ name: 'weekend', classify: () => ({ category: 'UI', confidence: 0.1, reason: 'nobody is there' }) })
  },
})
`

const lateCheckoutTested = `
import { startTestHost } from 'evenkeel/testing'
import lateCheckout from './late-checkout.js'

await using host = await startTestHost({ plugins: [{ use: lateCheckout, config: { after: 12 } }] })
const { severity, classification } = await host.report({ transaction: 'checkout' })
console.log(severity, classification.votes.map(({ reason }) => reason).join())
`

const configuration = `
export default {
  plugins: [{ use: './built/late-checkout.js', config: { after: 12 } }, { use: 'evenkeel-plugin-weekend', isolate: true }],
}
`

const mistaken = `
import { definePlugin } from 'evenkeel/plugin'
import { z } from 'zod'

export default definePlugin({
  name: 'mistaken',
  contract: 1,
  config: z.strictObject({ after: z.number() }),
  register(host, { after, before }) {
    const seconds: string = after
    host.classifier({
      name: 'mistaken',
      classify: () => ({ severity: 'TERRIBLE', confidence: 1, reason: seconds }),
    })
  },
})
`

test('a plugin in another project is checked against the types, strictly', { timeout: 120_000 }, async () => {
  expect(mistakes).toEqual([])
  const read = await consumer.types()
  expect(read).toContainEqual(expect.stringContaining('node_modules/evenkeel/dist/src/plugin/public.d.ts'))
  expect(read).toContainEqual(expect.stringContaining('node_modules/evenkeel/dist/src/plugin/testing/public.d.ts'))
  // Nobody has to take the database client or the GraphQL library to write a plugin.
  expect(
    read.filter((path) => /node_modules\/(@prisma|@pothos|graphql|pg|ioredis)\/|\/generated\//.test(path)),
  ).toEqual([])

  await consumer.write({ 'src/mistaken.ts': mistaken })
  expect(await consumer.compile()).toEqual([
    expect.stringMatching(/^src\/mistaken\.ts\(9,.*TS2339$/),
    expect.stringMatching(/^src\/mistaken\.ts\(10,.*TS2322$/),
    expect.stringMatching(/^src\/mistaken\.ts\(13,.*TS2322$/),
  ])
  await rm(join(consumer.folder, 'src/mistaken.ts'))
})

test('every plugin in the box finds what it imports', async () => {
  const names = readdirSync(join(repository, 'plugins'))
  const script = `
    for (const name of ${JSON.stringify(names)}) {
      const imported = import(\`./node_modules/evenkeel/dist/plugins/\${name}/index.js\`)
      console.log(await imported.then((module) => module.default.name, String))
    }`
  const said = await run(process.execPath, ['--input-type=module', '--eval', script], consumer.folder)
  expect(said.trim().split('\n')).toEqual(names)
}, 60_000)

test('a plugin is tested in another project with a host of its own', { timeout: 120_000 }, async () => {
  const said = await run(process.execPath, ['built/late-checkout-tested.js'], consumer.folder)
  expect(said.trim()).toBe('CRITICAL late after 12.0 s')
})

test('the installed server asks plugins given by path and by package name', { timeout: 120_000 }, async () => {
  const named = 'node_modules/evenkeel-plugin-weekend'
  await consumer.write({
    'evenkeel.config.ts': configuration,
    [`${named}/package.json`]: '{ "name": "evenkeel-plugin-weekend", "type": "module", "exports": "./weekend.js" }',
  })
  await copyFile(join(consumer.folder, 'built/weekend.js'), join(consumer.folder, named, 'weekend.js'))

  const server = await startInstalled()
  const eventId = newEventId()
  const event = faultyEvent('LateFault', { event_id: eventId, transaction: 'checkout' })
  expect((await send(server, envelopeOf(event))).status).toBe(200)
  const { data, errors } = await ask(
    server,
    `query ($eventId: String!) { project(slug: "default") { crash(eventId: $eventId) {
      severity classification { votes { plugin reason } } } } }`,
    { eventId },
  )
  expect(errors).toEqual([])
  expect(data.project.crash).toEqual({
    severity: 'CRITICAL',
    classification: {
      votes: [
        { plugin: 'late-checkout', reason: 'late after 12.0 s' },
        { plugin: 'weekend', reason: 'nobody is there' },
      ],
    },
  })
  server.child.kill('SIGTERM')
  expect(await server.exited).toEqual([0, null])
})

/** `npx evenkeel`, without npx in between, so that signals arrive. */
async function startInstalled() {
  const { PATH, HOME } = process.env
  const child: ChildProcess = spawn(join(consumer.folder, 'node_modules/.bin/evenkeel'), {
    cwd: consumer.folder,
    env: {
      PATH: [dirname(process.execPath), PATH].join(delimiter),
      HOME,
      PORT: '0',
      INGEST_THREADS: '1',
      EVENKEEL_ADMIN_TOKEN: ADMIN,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let printed = ''
  const ready = new Promise<{ url: string; dsn: string }>((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        const [, url] = /GraphQL +(\S+)\/graphql/.exec(printed) ?? []
        const [, dsn] = /DSN +(\S+)\n/.exec(printed) ?? []
        if (url && dsn) resolve({ url, dsn })
      })
    }
    child.once('close', () => reject(new Error(`It ended: ${printed}`)))
  })
  return { child, exited, ...(await ready) }
}
