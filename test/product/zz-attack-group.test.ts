import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeClock } from '../system/fake-clock.ts'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'
import { type Receiver, startReceiver } from '../system/receiver.ts'
import { type Seed, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { pagedProject } from './paged-project.ts'

const clock = fakeClock()
let receiver: Receiver, database: FreshDatabase, host: TestHost, owner: Seed
beforeAll(async () => {
  receiver = await startReceiver()
  database = await freshDatabase()
  host = await startTestHost({ EVENKEEL_CONFIG: receiver.configuration }, database, clock)
  owner = seed(host)
})
afterAll(async () => {
  await host.close()
  await database.drop()
  await receiver[Symbol.asyncDispose]()
})
test('two groups of one key, one rises', async () => {
  const app = await pagedProject(owner, clock, (s) => clock.advance(s, s))
  const tries: unknown[] = []
  const say = async (v: Record<string, number>) => {
    try {
      await app.say(v)
    } catch (e) {
      tries.push(String(e))
    }
  }
  await say({ a: 2 })
  await say({ a: 2, b: 20 })
  console.log((await app.groups()).map((g) => `${g.escalation} ${g.closedAt}`))
  await say({ a: 20, b: 20 })
  await say({ a: 20, b: 20 })
  await say({ a: 200, b: 200 })
  await say({ a: 0, b: 0 })
  console.log(tries)
  console.log(
    (await app.groups()).map((g) => `${g.escalation} ${g.closedAt}`),
    (await host.database.pool.query('select state, level, labels, evaluated_at from alert')).rows,
    clock.now(),
  )
  console.log(
    host.logged
      .filter((l) => Number(l.level) >= 40)
      .slice(0, 3)
      .map((l) => JSON.stringify(l).slice(0, 400)),
  )
  expect(1).toBe(1)
})
