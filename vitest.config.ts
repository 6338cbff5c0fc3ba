import { defineConfig } from 'vitest/config'
import { postgresUrl, redisUrl } from './test/services.ts'

/**
 * The same system tests run on each database that is there; rules need none. What the product does with either database in
 * the same way is tested once, on the faster one that is there.
 */
const system = (
  name: string,
  database: string,
  include = 'test/system/**/*.test.ts',
  env: Record<string, string> = {},
) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    globalSetup: [`test/${database === 'embedded' ? 'embedded' : 'postgres'}-template.ts`],
    env: { EVENKEEL_TEST_DATABASE: database, ...env },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

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
          exclude: ['test/system/**', 'test/product/**', 'test/nodes/**'],
          // Long enough for a machine that is busy with the other tests.
          testTimeout: 20_000,
        },
      },
      system('embedded', 'embedded'),
      system('product', postgres ?? 'embedded', 'test/product/**/*.test.ts', { EVENKEEL_TEST_THREADS: '0' }),
      ...(postgres === null ? [] : [system('postgresql', postgres)]),
      ...(postgres === null || redis === null
        ? []
        : [system('nodes', postgres, 'test/nodes/**/*.test.ts', { EVENKEEL_TEST_REDIS: redis })]),
    ],
    reporters: ['default', './test/closing-reporter.ts'],
    pool: 'forks',
    // More than the two processors it is made for: system tests mostly wait, for databases, threads and pauses.
    maxWorkers: 3,
  },
})
