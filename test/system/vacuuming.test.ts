import { expect, test, vi } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { createVacuuming } from '../../src/storage/vacuuming.ts'
import { freshDatabase } from './fresh-database.ts'

const isEmbedded = process.env.EVENKEEL_TEST_DATABASE === 'embedded'

if (isEmbedded) {
  test('an embedded database uses the room of rows that are gone again', async () => {
    const fresh = await freshDatabase()
    const database = await openDatabase({ folder: fresh.settings.EVENKEEL_DATA })
    const vacuuming = createVacuuming(database)
    const run = (sql: string) => database.pool.query(sql)
    await run('CREATE TABLE "Kept apart" (id int PRIMARY KEY, people bytea)')
    await run('ALTER TABLE "Kept apart" ALTER COLUMN people SET STORAGE EXTERNAL')
    await run(
      `INSERT INTO "Kept apart" SELECT id, convert_to(repeat('a', 12000), 'UTF8') FROM generate_series(1, 20) AS id`,
    )

    async function grown(rounds: number): Promise<number> {
      for (let change = 0; change < rounds * 10; change++) {
        await run(`UPDATE "Kept apart" SET people = convert_to(repeat('${change % 10}', 12000), 'UTF8')`)
        if (change % 10 < 9) continue
        // Else it counts them once a second.
        await run('SELECT pg_stat_force_next_flush()')
        await vacuuming.round()
      }
      const { rows } = await run(`SELECT pg_total_relation_size('"Kept apart"')::int AS bytes`)
      return rows[0].bytes
    }
    const early = await grown(3)
    expect(await grown(10)).toBeLessThan(early * 1.5)

    await database.close()
    await fresh.drop()
  })
} else {
  test('PostgreSQL does that itself', async () => {
    const fresh = await freshDatabase()
    const database = await openDatabase({ url: fresh.settings.DATABASE_URL! })
    const queries = vi.spyOn(database.pool, 'query')
    await createVacuuming(database).round()
    expect(queries).not.toHaveBeenCalled()
    await database.close()
    await fresh.drop()
  })
}
