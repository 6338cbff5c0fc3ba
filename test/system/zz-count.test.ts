import { expect, test } from 'vitest'
import { countStatements } from './count-statements.ts'
import { startTestHost } from './test-host.ts'
test('x', async () => {
  const host = await startTestHost()
  const { pool, prisma, transaction } = host.database
  expect(await countStatements(pool, () => Promise.all([pool.query('SELECT 1'), pool.query('SELECT $1::int', [1]), prisma.project.count()]))).toBe(3)
  expect(await countStatements(pool, () => transaction(async (client) => client.query('SELECT 1')))).toBe(3)
  expect(await countStatements(pool, async () => { for (let i = 0; i < 5; i++) await prisma.project.findUnique({ where: { id: i } }) })).toBe(5)
  await host.close()
})
