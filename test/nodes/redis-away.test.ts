import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Notice } from '../../src/bus/notice.ts'
import { lost, type OpenBus, openBus } from './open-bus.ts'
import { hasRedisServer, type OwnRedis, ownRedis } from './own-redis.ts'

const access: Notice = { kind: 'access' }
const [WARN, INFO] = [40, 30]

/** Not that the other node fell silent, which it may have, too, where the machine is busy. */
const aboutRedis = (lines: { level?: unknown; nodes?: unknown }[]) =>
  lines.filter(({ nodes }) => nodes === undefined).map(({ level }) => level)

describe.skipIf(!hasRedisServer)('notices across nodes', () => {
  let redis: OwnRedis
  let here: OpenBus
  let there: OpenBus

  beforeAll(async () => {
    redis = await ownRedis()
    await redis.start()
    here = await openBus(redis.url)
    there = await openBus(redis.url)
  })
  afterEach(() => {
    for (const node of [here, there]) {
      node.heard.length = 0
      node.lines.length = 0
    }
  })
  afterAll(async () => {
    await Promise.all([here.bus.close(), there.bus.close()])
    await redis.close()
  })

  const bothSaw = (level: number) =>
    Promise.all([here, there].map((node) => node.until(() => node.lines.some((line) => line.level === level))))
  const bothLookAgain = () =>
    Promise.all([here, there].map((node) => node.until(() => node.heard.some(({ kind }) => kind === 'lost'))))

  test('are lost while Redis lets nodes listen and not publish, and all look again when they can be heard', async () => {
    onTestFinished(async () => void (await redis.ask.acl('SETUSER', 'default', '+publish')))
    await redis.ask.acl('SETUSER', 'default', '-publish')
    await bothSaw(WARN)
    const refused = async () =>
      Number(/cmdstat_publish:.*rejected_calls=(\d+)/.exec(await redis.ask.info('commandstats'))?.[1])
    const before = await refused()
    // Each node has tried several times by then.
    await expect.poll(refused, { timeout: 20_000 }).toBeGreaterThan(before + 10)
    for (const { heard, lines } of [here, there]) {
      expect(heard).toEqual([])
      expect(aboutRedis(lines)).toEqual([WARN])
    }
    await redis.ask.acl('SETUSER', 'default', '+publish')
    await Promise.all([bothSaw(INFO), bothLookAgain()])
    for (const { lines } of [here, there]) expect(aboutRedis(lines)).toEqual([WARN, INFO])
  })

  test('are lost while Redis restarts, and all look again', async () => {
    await redis.kill()
    await bothSaw(WARN)
    here.bus.publish([access])
    expect(here.heard).toEqual([access])
    await redis.start()
    await Promise.all([bothSaw(INFO), bothLookAgain()])
    here.bus.publish([access])
    await there.until(() => there.heard.some(({ kind }) => kind === 'access'))
    for (const { lines } of [here, there]) expect(aboutRedis(lines)).toEqual([WARN, INFO])
  })

  test('are lost while Redis does not answer and closes nothing, and all look again', async () => {
    redis.freeze()
    await bothSaw(WARN)
    here.bus.publish([access])
    redis.thaw()
    await Promise.all([bothSaw(INFO), bothLookAgain()])
    for (const { lines } of [here, there]) expect(aboutRedis(lines)).toEqual([WARN, INFO])
  })

  test('do not pile up while Redis does not answer: what is too much is told as lost', async () => {
    redis.freeze()
    for (let i = 0; i < 5_000; i++) here.bus.publish([access])
    redis.thaw()
    await there.until(() => there.heard.some(({ kind }) => kind === 'lost'))
    expect(there.heard.length).toBeLessThan(1_100)
  })

  test('are lost on a node that reads too slowly for Redis, and it looks again', async () => {
    await redis.ask.config('SET', 'client-output-buffer-limit', 'pubsub 1 0 0')
    const [channel] = (await redis.ask.pubsub('CHANNELS', 'evenkeel:*')) as string[]
    await redis.ask.publish(channel!, 'x'.repeat(2 ** 20))
    await redis.ask.config('SET', 'client-output-buffer-limit', 'pubsub 32mb 8mb 60')
    await Promise.all([bothSaw(INFO), bothLookAgain()])
  })

  test('of a node that died are not awaited: the others look again, once; of one that left there are none to miss', async () => {
    const leaving = await openBus(redis.url)
    await leaving.bus.close()
    const [channel] = (await redis.ask.pubsub('CHANNELS', 'evenkeel:*')) as string[]
    await redis.ask.publish(channel!, JSON.stringify({ from: 'dead', notices: [] }))
    await bothSaw(WARN)
    for (const { heard, lines } of [here, there]) {
      expect(heard).toContainEqual(lost)
      // On a machine that is busy they may miss each other for a while, too.
      expect(lines.filter((line) => Array.isArray(line.nodes) && line.nodes.includes('dead'))).toHaveLength(1)
      expect(JSON.stringify(lines)).not.toContain(leaving.node)
    }
  })
})
