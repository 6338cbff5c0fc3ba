import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStore } from '../../src/plugin/store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'

let fresh: FreshDatabase
let database: Database
beforeAll(async () => {
  fresh = await freshDatabase()
  const { DATABASE_URL: url, EVENKEEL_DATA: folder } = fresh.settings
  database = await openDatabase({ url, folder })
})
afterAll(async () => {
  await database.close()
  await fresh.drop()
})

let made = 0
const ownStore = () => createStore(database, `plugin-${++made}`)

test.each([
  ['a text', 'Ünïcödé 😀 "quoted" \n'],
  ['an empty text', ''],
  ['a number', -1.5e-7],
  ['false', false],
  ['a list', [1, [], null, { a: [] }]],
  ['an object', { a: { b: [1, 'c', null] }, 'd.e': true }],
  ['null', null],
])('keeps %s', async (_, value) => {
  const store = ownStore()
  await store.set('key', { before: true })
  await store.set('key', value)
  expect(await store.get('key')).toEqual(value)
  expect(await store.list()).toEqual([{ key: 'key', value }])
})

test('has nothing under a key that was never set, or was deleted', async () => {
  const store = ownStore()
  expect(await store.get('key')).toBeNull()
  expect(await store.delete('key')).toBe(false)
  await store.set('key', 1)
  expect(await store.delete('key')).toBe(true)
  expect(await store.get('key')).toBeNull()
})

test('of many that set what is not there, one does', async () => {
  const store = ownStore()
  const set = await Promise.all(Array.from({ length: 20 }, (_, index) => store.setIfAbsent('key', index)))
  expect(set.filter(Boolean)).toHaveLength(1)
  expect(await store.get('key')).toBe(set.indexOf(true))
  expect(await store.setIfAbsent('key', 'late')).toBe(false)
})

test('lists keys by prefix, which is text and no pattern, in order', async () => {
  const store = ownStore()
  for (const key of ['b', 'a%1', 'B', 'a_2', 'ab', 'a%', 'ä']) await store.set(key, key)
  const keys = async (prefix?: string) => (await store.list(prefix)).map(({ key }) => key)
  expect(await keys()).toEqual(['B', 'a%', 'a%1', 'a_2', 'ab', 'b', 'ä'])
  expect(await keys('a%')).toEqual(['a%', 'a%1'])
  expect(await keys('c')).toEqual([])
})

test("is nobody else's", async () => {
  const [one, other] = [ownStore(), ownStore()]
  await one.set('key', 1)
  expect(await other.get('key')).toBeNull()
  expect(await other.list()).toEqual([])
  expect(await other.delete('key')).toBe(false)
  expect(await one.get('key')).toBe(1)
})

const half = '\ud83d'
const circle: Record<string, unknown> = {}
circle.self = circle

test.each<[string, string, unknown, RegExp]>([
  ['an empty key', '', 1, /1 to 200 characters/],
  ['a long key', 'x'.repeat(201), 1, /1 to 200 characters/],
  ['a NUL in a key', 'a\0', 1, /NUL/],
  ['half a character in a key', half, 1, /surrogate/],
  ['nothing', 'key', undefined, /not JSON/],
  ['a function', 'key', () => 1, /not JSON/],
  ['a circle', 'key', circle, /circular/],
  ['a NUL in a text', 'key', { a: ['b\0'] }, /NUL/],
  ['half a character in a text', 'key', half, /surrogate/],
  ['too much', 'key', 'x'.repeat(65_535), /65537 bytes/],
])('refuses %s', async (_, key, value, message) => {
  const store = ownStore()
  await expect(store.set(key, value)).rejects.toThrow(message)
  await expect(store.setIfAbsent(key, value)).rejects.toThrow(message)
  expect(await store.list()).toEqual([])
})

test('says of a refusal that it lasts', async () => {
  await expect(ownStore().set('', 1)).rejects.toMatchObject({ name: 'NotStored', code: 'REFUSED' })
})

test('takes the longest key and the largest value', async () => {
  const store = ownStore()
  const [key, value] = ['x'.repeat(200), 'y'.repeat(65_534)]
  await store.set(key, value)
  expect(await store.get(key)).toBe(value)
})

test('holds 10,000 entries, whose values may still change', async () => {
  const store = ownStore()
  await store.set('last', 0)
  await database.pool.query(
    "INSERT INTO plugin_entry SELECT $1, 'key-' || n, '1', now() FROM generate_series(1, 9999) n",
    [`plugin-${made}`],
  )
  const full = { name: 'NotStored', code: 'FULL', message: expect.stringContaining('at most 10000 entries') }
  await expect(store.set('more', 1)).rejects.toMatchObject(full)
  await expect(store.setIfAbsent('more', 1)).rejects.toMatchObject(full)
  await store.set('last', 1)
  expect(await store.get('last')).toBe(1)
  expect(await store.setIfAbsent('last', 2)).toBe(false)
  await store.delete('last')
  expect(await store.setIfAbsent('more', 1)).toBe(true)
})
