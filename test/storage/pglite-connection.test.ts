import type { Worker } from 'node:worker_threads'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EmbeddedPostgres, startPglite } from '../../src/storage/embedded/pglite-connection.ts'

const failures: Error[] = []
let embedded: EmbeddedPostgres
let pool: pg.Pool
beforeAll(async () => {
  embedded = await startPglite(undefined, (error) => failures.push(error))
  pool = poolOn(embedded)
}, 30_000)
afterAll(async () => {
  await pool.end()
  await embedded.close()
  expect(failures).toEqual([])
})

const poolOn = ({ connect }: EmbeddedPostgres) =>
  new pg.Pool({ max: 1, idleTimeoutMillis: 0, stream: connect, user: 'postgres', database: 'postgres' })

const one = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows[0]

it('an error among queries that wait costs only its own', async () => {
  const asked = ['SELECT 1 AS n', 'SELECT nonsense', 'SELECT 1/0', 'SELECT $1::int AS n', 'SELECT 3 AS n']
  const client = await pool.connect()
  const answers = await Promise.allSettled(
    asked.map((sql) => client.query({ name: sql.slice(0, 12), text: sql, values: sql.includes('$1') ? [2] : [] })),
  )
  client.release()
  expect(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.rows[0].n : answer.reason.code)),
  ).toEqual([1, '42703', '22012', 2, 3])
})

it('a transaction left broken does not reach who comes next', async () => {
  const path = await one(`SELECT current_setting('search_path') AS path`)
  const client = await pool.connect()
  await client.query(`BEGIN; CREATE TABLE left_over (n int)`)
  await client.query({ name: 'left-over', text: 'SELECT 1 AS n' })
  await client.query(`SET search_path = nowhere`)
  await expect(client.query('SELECT * FROM nowhere')).rejects.toMatchObject({ code: '42P01' })
  await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' })
  client.release(true)

  expect(await one(`SELECT to_regclass('public.left_over') AS found`)).toEqual({ found: null })
  expect(await one(`SELECT current_setting('search_path') AS path`)).toEqual(path)
  expect((await pool.query({ name: 'left-over', text: 'SELECT 2 AS n' })).rows).toEqual([{ n: 2 }])
})

it.each([1, 4096, 8191, 65_536, 2 ** 20, 2 ** 23])('values of %i bytes go in and come out', async (size) => {
  const bytes = Buffer.alloc(size, 'äöü\0\xff', 'latin1')
  const row = await one('SELECT $1::bytea AS bytes, $2::text AS text, length($2) AS length', [bytes, 'ü'.repeat(size)])
  expect(bytes.equals(row.bytes)).toBe(true)
  expect(row).toMatchObject({ text: 'ü'.repeat(size), length: size })
})

it('a hundred thousand rows', async () => {
  const { rows } = await pool.query('SELECT n, repeat(n::text, 10) AS text FROM generate_series(1, 100000) AS n')
  expect(rows).toHaveLength(100_000)
  expect(rows[99_999]).toEqual({ n: 100_000, text: '100000'.repeat(10) })
})

it('a query that runs when it closes is answered first', async () => {
  const other = await startPglite(undefined, (error) => failures.push(error))
  const client = await poolOn(other).connect()
  client.on('error', () => {})
  const running = client.query('SELECT count(*)::int AS n FROM generate_series(1, 500000)')
  await other.close()
  expect((await running).rows).toEqual([{ n: 500_000 }])
}, 30_000)

it('a message that a connection left unfinished is not read as the beginning of the next one', async () => {
  const other = await startPglite(undefined, (error) => failures.push(error))
  const cutOff = other.connect()
  cutOff.write(Buffer.from([0x51, 0, 0, 0, 100]))
  cutOff.destroy()
  const next = poolOn(other)
  expect((await next.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
  await next.end()
  await other.close()
}, 30_000)

it('a thread that ends unasked fails what was asked of it, and what is asked later', async () => {
  const heard: Error[] = []
  const { promise: thread, resolve } = Promise.withResolvers<Worker>()
  process.once('worker', resolve)
  const other = await startPglite(undefined, (error) => heard.push(error))
  const client = await poolOn(other).connect()
  client.on('error', () => {})
  const running = expect(client.query('SELECT pg_sleep(60)')).rejects.toThrow(/embedded database failed/)
  await (await thread).terminate()
  await running
  await expect(poolOn(other).query('SELECT 1')).rejects.toThrow(/embedded database failed/)
  expect(heard).toHaveLength(1)
  await other.close()
}, 30_000)
