import { expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notice } from '../../src/bus/notice.ts'
import { createKeyRing } from '../../src/projects/key-ring.ts'
import type { Database } from '../../src/storage/database.ts'

const KEY = 'a'.repeat(32)
const revoked: Notice = { kind: 'project', project: 7 }

/** A key ring over a table of one key, whose look-ups are answered with what they read, when the test says so. */
function slowly() {
  const bus = createLocalBus()
  const table = { revokedAt: null as Date | null, lookUps: [] as PromiseWithResolvers<void>[] }
  const findUnique = async () => {
    const row = { projectId: 7, revokedAt: table.revokedAt }
    const gate = Promise.withResolvers<void>()
    table.lookUps.push(gate)
    await gate.promise
    return row
  }
  const database = { prisma: { projectKey: { findUnique } } } as unknown as Database
  return { bus, table, keys: createKeyRing(database, bus) }
}

test('who asks while a key is looked up waits for the same look-up, and then it is known', async () => {
  const { table, keys } = slowly()
  const asked = [keys.projectOf(KEY), keys.projectOf(KEY)]
  table.lookUps[0]?.resolve()
  expect(await Promise.all(asked)).toEqual([7, 7])
  expect(keys.projectOf(KEY)).toBe(7)
  expect(table.lookUps).toHaveLength(1)
})

test('a look-up that read before a revocation is not remembered after it, nor shared with who asks then', async () => {
  const { bus, table, keys } = slowly()
  const before = keys.projectOf(KEY)
  table.revokedAt = new Date()
  bus.publish([revoked])
  const after = keys.projectOf(KEY)
  table.lookUps[1]?.resolve()
  expect(await after).toBeNull()
  table.lookUps[0]?.resolve()
  expect(await before).toBe(7)
  expect(keys.projectOf(KEY)).toBeNull()
})

test('a look-up that fails is tried again by who asks next', async () => {
  const { table, keys } = slowly()
  const failing = keys.projectOf(KEY)
  table.lookUps[0]?.reject(new Error('database gone'))
  await expect(failing).rejects.toThrow('database gone')
  const again = keys.projectOf(KEY)
  table.lookUps[1]?.resolve()
  expect(await again).toBe(7)
})
