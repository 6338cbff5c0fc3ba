import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Notice } from '../../src/bus/notice.ts'
import { type OpenBus, openBus } from './open-bus.ts'
import { hasRedisServer } from './own-redis.ts'
import { type OwnCluster, ownCluster } from './own-redis-cluster.ts'

const ofProjects: Notice[] = Array.from({ length: 40 }, (_, project) => ({ kind: 'project', project }))
const [WARN, INFO] = [40, 30]

describe.skipIf(!hasRedisServer)('notices across nodes on a cluster', () => {
  let cluster: OwnCluster
  let here: OpenBus
  let there: OpenBus

  beforeAll(async () => {
    cluster = await ownCluster()
    here = await openBus(cluster.url, 'one', 3)
    there = await openBus(cluster.url, 'one', 3)
  })
  afterAll(async () => {
    await Promise.all([here?.bus.close(), there?.bus.close()])
    await cluster?.close()
  })

  test('are spread over its servers by project, and all arrive', async () => {
    const all: Notice[] = [...ofProjects, { kind: 'access' }]
    here.bus.publish(all)
    await there.until(() => there.heard.length >= all.length)
    expect(new Set(there.heard)).toEqual(new Set(all))
    const channels = await Promise.all(cluster.primaries.map(({ ask }) => ask.pubsub('SHARDCHANNELS')))
    expect(channels.flat()).toHaveLength(17)
    for (const some of channels) expect(some).not.toEqual([])
    there.heard.length = 0
  })

  test('of a server that dies take another way until its replica has taken over', async () => {
    await cluster.primaries[0]!.kill()
    await here.until(() => here.lines.some(({ level }) => level === WARN))
    here.bus.publish(ofProjects)
    const arrived = () => there.heard.filter(({ kind }) => kind === 'project').length
    await there.until(() => arrived() === ofProjects.length)
    for (const node of [here, there]) {
      await node.until(() => node.lines.some(({ level }) => level === INFO))
      // Whatever has been said through the dead server, they look again now that its replica is heard.
      expect(node.heard).toContainEqual({ kind: 'lost' })
      expect(node.lines.map(({ level }) => level)).toEqual([WARN, INFO])
    }
    there.heard.length = 0
    here.bus.publish(ofProjects)
    await there.until(() => arrived() === ofProjects.length)
    expect(await cluster.replica.ask.pubsub('SHARDCHANNELS')).not.toEqual([])
  })
})
