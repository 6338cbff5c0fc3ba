import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  boolArray,
  byteaArray,
  float8Array,
  int4Array,
  int8Array,
  textArray,
  timestamptzArray,
  uuidArray,
} from '../../src/storage/array-parameter.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { applyMigrations, createMigration } from '../../src/storage/migrations.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { startTestHost } from './test-host.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  // In memory the embedded database is as empty as a new PostgreSQL one; on a folder it is a migrated copy.
  database = await openDatabase({ url: fresh.settings.DATABASE_URL })
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

describe('columns as one parameter come back as they went', () => {
  const column = async (type: string, parameter: Buffer, read = 'v') => {
    const sql = `SELECT ${read} AS v FROM unnest($1::${type}[]) WITH ORDINALITY AS t(v, i) ORDER BY i`
    return (await database.pool.query(sql, [parameter])).rows.map((row) => row.v)
  }
  const uuid = '0193f5a0-0000-7000-8000-00000000abcd'
  const odd = [
    '',
    ' ',
    'NULL',
    '{}',
    '{a,"b"}',
    "it's",
    '\\',
    '\\x00',
    'ü€😀',
    'e\u0301',
    '\ufffd',
    '\u0001\u007f',
    'x'.repeat(2 ** 20),
  ]

  it('text', async () => expect(await column('text', textArray([...odd, null]))).toEqual([...odd, null]))
  it('bytea', async () => {
    const bytes = [Buffer.alloc(0), Buffer.from([0, 255, 92, 39]), Buffer.alloc(2 ** 20, 7), null]
    expect(await column('bytea', byteaArray(bytes))).toEqual(bytes)
  })
  it('uuid, with dashes or without', async () => {
    expect(await column('uuid', uuidArray([uuid, null, uuid.replaceAll('-', ''), uuid.toUpperCase()]))).toEqual([
      uuid,
      null,
      uuid,
      uuid,
    ])
  })
  it('int', async () => {
    const numbers = [0, -1, 2 ** 31 - 1, -(2 ** 31), null]
    expect(await column('int', int4Array(numbers))).toEqual(numbers)
  })
  it('bigint', async () => {
    const numbers = [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, null]
    expect(await column('bigint', int8Array(numbers))).toEqual(numbers.map((n) => (n === null ? null : String(n))))
  })
  it('float8', async () => {
    const numbers = [0, -0, 0.1, -1e308, 5e-324, Number.NaN, Infinity, -Infinity, null]
    expect(await column('float8', float8Array(numbers))).toEqual(numbers)
  })
  it('bool', async () => expect(await column('bool', boolArray([true, null, false]))).toEqual([true, null, false]))
  it('timestamptz', async () => {
    const times = [
      '0001-01-01',
      '1969-12-31T23:59:59.999Z',
      '2000-01-01',
      '2026-11-21T09:30:00.123Z',
      '9999-12-31',
    ].map((t) => new Date(t))
    expect(await column('timestamptz', timestamptzArray([...times, null]), 'extract(epoch FROM v) * 1000')).toEqual(
      [...times, null].map((time) =>
        time === null ? null : expect.stringMatching(new RegExp(`^${time.getTime()}(\\.0+)?$`)),
      ),
    )
  })
  it.each<[string, (values: null[]) => Buffer]>([
    ['text', textArray],
    ['bytea', byteaArray],
    ['uuid', uuidArray],
    ['int', int4Array],
    ['bigint', int8Array],
    ['float8', float8Array],
    ['bool', boolArray],
    ['timestamptz', timestamptzArray],
  ])('none and only nulls of %s', async (type, make) => {
    expect(await column(type, make([]))).toEqual([])
    expect(await column(type, make([null, null]))).toEqual([null, null])
  })
  it('ten thousand', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => (index % 7 === 0 ? null : `value ${index}`))
    expect(await column('text', textArray(many))).toEqual(many)
  })
})

describe('migrations', () => {
  const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
  const names = () =>
    readdirSync(folder)
      .filter((name) => /^\d{14}_/.test(name))
      .sort()

  it('are all applied, once, and a second start has nothing to do', async () => {
    const applied = async () =>
      (await database.pool.query('SELECT migration_name AS name, finished_at, logs FROM _prisma_migrations ORDER BY 1'))
        .rows
    const first = await applied()
    expect(first.map(({ name }) => name)).toEqual(names())
    for (const row of first) expect(row).toMatchObject({ finished_at: expect.any(Date) })
    expect(await applyMigrations(database.pool)).toEqual([])
    expect(await applied()).toEqual(first)
  })

  it('lead to the Prisma schema', async () => {
    const written = await createMigration(database.pool, 'forgotten')
    if (written !== null) rmSync(written, { recursive: true })
    expect(written).toBeNull()
  })
})

describe('a transaction', () => {
  const salts = () => database.prisma.instanceSetting.findMany({ select: { key: true }, orderBy: { key: 'asc' } })
  const insert = `INSERT INTO instance_setting (key, value) VALUES ($1, '')`

  it('is kept whole', async () => {
    await database.transaction(async (client) => {
      await client.query(insert, ['a'])
      await client.query(insert, ['b'])
    })
    expect(await salts()).toEqual([{ key: 'a' }, { key: 'b' }])
  })

  it.each<[string, (client: { query(sql: string, values?: unknown[]): Promise<unknown> }) => unknown]>([
    ['its own code', () => Promise.reject(new Error('broken'))],
    ['the database', (client) => client.query(insert, ['a'])],
    [
      'an error that was swallowed',
      (client) =>
        client
          .query('SELECT 1/0')
          .catch(() => {})
          .then(() => client.query(insert, ['d'])),
    ],
  ])('that fails by %s leaves nothing, and the connection is good', async (_what, fail) => {
    const failing = database.transaction(async (client) => {
      await client.query(insert, ['c'])
      await fail(client)
    })
    await expect(failing).rejects.toThrow()
    expect(await salts()).toEqual([{ key: 'a' }, { key: 'b' }])
  })
})

if (process.env.EVENKEEL_TEST_DATABASE !== 'embedded') {
  it('three that start at once on an empty PostgreSQL all come up, with one project and one salt', async () => {
    const shared = await freshDatabase()
    const hosts = await Promise.all([startTestHost({}, shared), startTestHost({}, shared), startTestHost({}, shared)])
    expect(new Set(hosts.map(({ dsn }) => new URL(dsn).username)).size).toBe(1)
    const { prisma, pool } = hosts[0]!.database
    expect(await prisma.project.count()).toBe(1)
    expect(await prisma.projectKey.count()).toBe(1)
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM _prisma_migrations WHERE finished_at IS NULL')
    expect(rows).toEqual([{ n: 0 }])
    for (const host of hosts) await host.close()
    await shared.drop()
  })

  it('a PostgreSQL that breaks a connection in use costs the query that used it', async () => {
    const breaking = database.transaction((client) => client.query('SELECT pg_terminate_backend(pg_backend_pid())'))
    await expect(breaking).rejects.toThrow()
    expect((await database.pool.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
  })
}
