import { expect, test } from 'vitest'
import type { Notice } from '../../src/bus/notice.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { changing } from '../../src/storage/touched.ts'
import { freshDatabase } from '../system/fresh-database.ts'

test('two changes that wait for each other are both made, and told of once', async () => {
  const fresh = await freshDatabase()
  const database = await openDatabase({ url: fresh.settings.DATABASE_URL! })
  const told: Notice[] = []
  const bus = {
    publish: (notices: Notice[]) => void told.push(...notices),
    subscribe: () => () => {},
    close: async () => {},
  }
  await database.pool.query('CREATE TABLE pair AS SELECT * FROM (VALUES (1, 0), (2, 0)) AS t(id, changes)')
  const both = Promise.withResolvers<void>()
  let begun = 0
  const add = (id: number) => `UPDATE pair SET changes = changes + 1 WHERE id = ${id}`
  const change = (project: number, first: number, second: number) =>
    changing({ database, bus }, async (client, touched) => {
      await client.query(add(first))
      if (++begun >= 2) both.resolve()
      await both.promise
      await client.query(add(second))
      touched.notice({ kind: 'project', project })
    })
  await Promise.all([change(1, 1, 2), change(2, 2, 1)])
  const { rows } = await database.pool.query('SELECT changes FROM pair')
  expect(rows).toEqual([{ changes: 2 }, { changes: 2 }])
  // One of them is stopped to let the other through; begun anew at once, it can meet it once more.
  expect(begun).toBeGreaterThanOrEqual(3)
  expect(told).toHaveLength(2)
  await database.close()
  await fresh.drop()
})
