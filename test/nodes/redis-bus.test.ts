import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Redis } from 'ioredis'
import { afterEach, expect, test } from 'vitest'
import type { Notice } from '../../src/bus/notice.ts'
import { lost, openBus } from './open-bus.ts'

const redis = process.env.EVENKEEL_TEST_REDIS!
const access: Notice = { kind: 'access' }

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

async function openNode(installation: string, url = redis) {
  const node = await openBus(url, installation)
  opened.push(() => node.bus.close())
  return node
}

/** A way to Redis that can be cut and mended. */
async function openWay() {
  const { hostname, port } = new URL(redis)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const redis = connect(Number(port || 6379), hostname)
    for (const end of [socket, redis]) {
      sockets.add(end)
      end.on('error', () => {}).on('close', () => sockets.delete(end))
    }
    socket.pipe(redis).pipe(socket)
  })
  const listen = (on: number) => once(server.listen(on, '127.0.0.1'), 'listening')
  await listen(0)
  const { port: own } = server.address() as AddressInfo
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  opened.push(() => server.listening && cut())
  return { url: `redis://127.0.0.1:${own}`, cut, mend: () => listen(own) }
}

test('after Redis was away both sides look again, and the log has one line for its going and one for its return', async () => {
  const way = await openWay()
  const [here, there] = [await openNode('one', way.url), await openNode('one')]
  await way.cut()
  for (let i = 0; i < 3; i++) here.bus.publish([access])
  await here.until(() => here.lines.length === 1)
  expect(here.heard.splice(0)).toEqual([access, access, access])
  await way.mend()
  await there.until(() => there.heard.length > 0)
  expect(there.heard).toEqual([lost])
  await here.until(() => here.lines.length === 2 && here.heard.length > 0)
  expect(here.heard).toEqual([lost])
  expect(here.lines.map(({ level }) => level)).toEqual([40, 30])
})

test('what is on the channel and from no node harms nobody, and other installations hear nothing', async () => {
  const [here, there, elsewhere] = [await openNode('one'), await openNode('one'), await openNode('two')]
  const foreign = new Redis(redis)
  opened.push(() => foreign.disconnect())
  const [channel] = (await foreign.pubsub('CHANNELS', 'evenkeel:*one')) as string[]
  for (const text of ['hello', 'null', '{}']) await foreign.publish(channel!, text)
  here.bus.publish([access])
  elsewhere.bus.publish([{ kind: 'project', project: 1 }])
  await there.until(() => there.heard.length > 0)
  expect(there.heard).toEqual([access])
  // Its connection answers in order: had it been sent the others' notices, it would have them by now.
  await foreign.publish('evenkeel:notices:two', JSON.stringify({ from: 'x', notices: [lost] }))
  await elsewhere.until(() => elsewhere.heard.length > 1)
  expect(elsewhere.heard).toEqual([{ kind: 'project', project: 1 }, lost])
})
