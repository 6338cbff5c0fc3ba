import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'
import { transports } from '../system/graphql-client.ts'
import { type Product, startProduct } from '../system/product.ts'
import { newEventId, type SeededProject, seed, thrown } from '../system/seed.ts'
import { ADMIN } from '../system/test-host.ts'
import { freePort, hasRedisServer, type OwnRedis, ownRedis } from './own-redis.ts'
import { allHave, truthAt, type Watcher, watch } from './watchers.ts'

const query = `{ project(slug: $slug) {
  issues(orderBy: { field: FIRST_SEEN, direction: ASC }) { nodes { title crashCount status } }
  crashStats { count }
} }`

describe.skipIf(!hasRedisServer)('three processes, and on each a client by each transport that watches', () => {
  let database: FreshDatabase
  let redis: OwnRedis
  let nodes: Product[]
  let restart: (node: number) => Promise<void>
  let project: SeededProject
  let watchers: Watcher[]

  beforeAll(async () => {
    database = await freshDatabase()
    redis = await ownRedis()
    await startRedis()
    const ports = await Promise.all([0, 1, 2].map(freePort))
    const start = (node: number) =>
      startProduct({
        ...database.settings,
        REDIS_URL: redis.url.replace('//', `//node${node}:-@`),
        EVENKEEL_ADMIN_TOKEN: ADMIN,
        PORT: String(ports[node]),
        INGEST_THREADS: '0',
      })
    restart = async (node) => {
      nodes[node] = await start(node)
    }
    nodes = [await start(0)]
    nodes.push(...(await Promise.all([start(1), start(2)])))
    project = await seed(nodes[0]!).project()
    const urls = nodes.map(({ url }) => url)
    watchers = urls.flatMap((_, first) => {
      const addresses = [...urls.slice(first), ...urls.slice(0, first)]
      return transports.map((transport) => watch(addresses, asked(), transport))
    })
    await allHave(watchers, await truth(0))
  })
  afterAll(async () => {
    for (const watcher of watchers ?? []) watcher.close()
    for (const node of nodes ?? []) node.kill('SIGKILL')
    await Promise.all((nodes ?? []).map(({ exited }) => exited))
    await redis.close()
    await database.drop()
  })

  async function startRedis(): Promise<void> {
    await redis.start()
    for (const node of [0, 1, 2]) await setRights(node, 'allchannels')
  }
  const setRights = (node: number, channels: 'allchannels' | 'resetchannels') =>
    redis.ask.acl('SETUSER', `node${node}`, 'on', 'nopass', '+@all', channels)
  const asked = () => ({ query, variables: { slug: project.slug } })
  const truth = (node: number) => truthAt(nodes[node]!.url, asked())
  /** Reports to these nodes in turn. */
  async function report(times: number, ...to: number[]): Promise<void> {
    for (let i = 0; i < times; i++) {
      const address = `${nodes[to[i % to.length]!]!.url}/api/${project.number}/store/?sentry_key=${project.key}`
      const body = JSON.stringify({ event_id: newEventId(), exception: thrown('Error', `step${i % 7}`) })
      expect((await fetch(address, { method: 'POST', body })).status).toBe(200)
    }
  }
  async function allSeeTheTruth({ annotate }: TestContext, since: string): Promise<void> {
    const start = performance.now()
    await allHave(watchers, await truth(0))
    await annotate(`all had the true answer ${Math.round(performance.now() - start)} ms after ${since}`)
    expect(watchers.map(({ ended }) => ended)).toEqual(watchers.map(() => null))
  }

  test('all see what one stored that was killed before it could tell', async (context) => {
    await setRights(2, 'resetchannels')
    await report(1, 2)
    nodes[2]!.kill('SIGKILL')
    context.onTestFinished(async () => {
      await setRights(2, 'allchannels')
      await restart(2)
    })
    await nodes[2]!.exited
    await allSeeTheTruth(context, 'its end')
  })

  test('all see the truth after one was killed while reports came', async (context) => {
    await report(20, 0, 1, 2)
    const last = report(40, 0, 1)
    nodes[2]!.kill('SIGKILL')
    context.onTestFinished(() => restart(2))
    await Promise.all([last, nodes[2]!.exited])
    await allSeeTheTruth(context, 'the last report')
  })

  test('all see the truth after Redis was away while reports came', async (context) => {
    await report(10, 0, 1, 2)
    const during = report(30, 0, 1, 2)
    await redis.kill()
    await during
    await report(10, 1)
    await startRedis()
    await allSeeTheTruth(context, 'Redis was back')
  })

  test('all see the truth after one after the other was restarted while reports came', async (context) => {
    for (const node of [0, 1, 2]) {
      const others = [0, 1, 2].filter((other) => other !== node)
      nodes[node]!.kill('SIGTERM')
      await report(10, ...others)
      expect(await nodes[node]!.exited).toMatchObject({ code: 0 })
      await report(10, ...others)
      await restart(node)
    }
    await report(1, 0)
    await allSeeTheTruth(context, 'the last report')
  })
})
