import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'
import { ask, next, subscribe } from '../system/graphql-client.ts'
import { reportedCrash } from '../system/plugin-crash.ts'
import { newEventId, seed, thrown } from '../system/seed.ts'
import { ADMIN, startTestHost, type TestHost } from '../system/test-host.ts'

let database: FreshDatabase
let nodes: [TestHost, TestHost]

beforeAll(async () => {
  database = await freshDatabase()
  const start = () => startTestHost({ REDIS_URL: process.env.EVENKEEL_TEST_REDIS! }, database)
  nodes = [await start(), await start()]
})
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.close()))
  await database.drop()
})

test('who watches one node sees what is reported to another', async () => {
  const [here, there] = nodes
  const project = await seed(there).project()
  const live = `subscription { live { project(slug: "${project.slug}") { issues { nodes { title crashCount } } } } }`
  const told = subscribe<{ live: unknown }, object>(here.url, live, {}, { token: ADMIN }, 'WebSocket')
  expect(await next(told)).toEqual({ live: { project: { issues: { nodes: [] } } } })

  await project.report({ exception: thrown('TypeError', 'save') })

  const nodesSeen = [{ title: 'TypeError: TypeError in save', crashCount: 1 }]
  expect(await next(told)).toEqual({ live: { project: { issues: { nodes: nodesSeen } } } })
  await told.return?.()
})

test('a key that one node revokes is refused by the other', async () => {
  const [here, there] = nodes
  const project = await seed(here).project()
  const report = () =>
    fetch(`${there.url}/api/${project.number}/store/?sentry_key=${project.key}`, {
      method: 'POST',
      body: JSON.stringify({ event_id: newEventId(), message: 'still here' }),
    })
  expect((await report()).status).toBe(200)

  const mutation = `mutation { revokeProjectKey(input: { publicKey: "${project.key}" }) { errors { message } } }`
  expect((await ask(here.url, mutation, {}, { token: ADMIN })).errors).toEqual([])

  // Word of it travels through Redis: until it has arrived, the other node may still know the key.
  await expect.poll(async () => (await report()).status, { timeout: 5_000 }).toBe(403)
})

test('a plugin that one node disables is not called by the other, until it is enabled', async () => {
  const [here, there] = nodes
  const project = await seed(there).project()
  const votes = async () => (await reportedCrash(seed(there), project, 'is anybody asked?')).votes
  const turn = (mutation: string) =>
    ask(here.url, `mutation { ${mutation}(input: { name: "rules" }) { errors { message } } }`, {}, { token: ADMIN })
  expect(await votes()).toContain('rules persistence-layer')
  await turn('disablePlugin')
  await expect.poll(votes, { timeout: 10_000 }).not.toContain('rules persistence-layer')
  await turn('enablePlugin')
  await expect.poll(votes, { timeout: 10_000 }).toContain('rules persistence-layer')
})
