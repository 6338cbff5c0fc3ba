import { defineConfig } from 'vitest/config'
import { keepTemporaryFoldersInMemory } from './test/memory-folder.ts'
import { postgresUrl, redisUrl } from './test/services.ts'

/**
 * The same system tests run on each database that is there; rules need none. What the product does with either database in
 * the same way is tested once, on the faster one that is there.
 */
const system = (
  name: string,
  database: string,
  include = 'test/system/**/*.test.ts',
  { env = {}, isolate = true }: { env?: Record<string, string>; isolate?: boolean } = {},
) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    globalSetup: [`test/${database === 'embedded' ? 'embedded' : 'postgres'}-template.ts`],
    env: { EVENKEEL_TEST_DATABASE: database, ...env },
    isolate,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

/** Rules that are functions of what they are given: their files need nothing from each other, and share what they import. */
const pure = [
  'alerts',
  'access-levels',
  'crashes',
  'customers',
  'escalation',
  'incidents',
  'ingest/scrub',
  'ingest/sentry',
  'issues',
  'metrics',
  'on-call',
  'people',
  'periods',
  'releases',
  'schema-builder',
  'sketches',
  'stability',
  'system-health',
  'usage',
  'warnings',
].map((folder) => `test/${folder}/**/*.test.ts`)

/** They replace modules, of which others must not have a copy already. */
const alone = ['test/storage/make-folder.test.ts']

keepTemporaryFoldersInMemory()
const postgres = await postgresUrl()
const redis = await redisUrl()

const alias = {
  'evenkeel/plugin': new URL('src/plugin/public.ts', import.meta.url).pathname,
  'evenkeel/testing': new URL('src/plugin/testing/public.ts', import.meta.url).pathname,
}

export default defineConfig({
  // Plugins name the package they are written for; here that is this folder.
  resolve: { alias },
  // As Node itself resolves, without `development`: else tests and what they import hold two copies of `graphql`.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/system/**', 'test/product/**', 'test/nodes/**', ...pure, ...alone],
          // Long enough for a machine that is busy with the other tests.
          testTimeout: 60_000,
          // What they share is what modules hold, and that is nothing of a test's: each opens servers and registries of its own.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'pure', include: pure, isolate: false, testTimeout: 60_000 } },
      system('embedded', 'embedded'),
      system('product', postgres ?? 'embedded', 'test/product/**/*.test.ts', {
        env: { EVENKEEL_TEST_THREADS: '0' },
        // Each has a host and a database of its own; the product is read once a worker, not once a file.
        isolate: false,
      }),
      ...(postgres === null ? [] : [system('postgresql', postgres)]),
      ...(postgres === null || redis === null
        ? []
        : [system('nodes', postgres, 'test/nodes/**/*.test.ts', { env: { EVENKEEL_TEST_REDIS: redis } })]),
    ],
    reporters: ['default', './test/closing-reporter.ts'],
    pool: 'forks',
    // More than the two processors it is made for: system tests mostly wait, for databases, threads and pauses.
    maxWorkers: 3,
  },
})
