import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import tcpHealth from '../../plugins/tcp-health/index.ts'
import { options } from '../../plugins/tcp-health/options.ts'
import type { ResolveName } from '../../src/plugin/outbound/destination-rule.ts'
import { createOutbound } from '../../src/plugin/outbound/outbound.ts'
import { openPlugins, openPluginsWith } from '../plugin/open-plugins.ts'

async function listen(onConnection: (socket: Socket) => void = () => {}) {
  const server = createServer(onConnection).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close()
      await once(server, 'close')
    },
  }
}

async function checked(service: object) {
  await using registry = await openPlugins({ plugin: tcpHealth, config: { services: { database: service } } })
  const outcome = await registry.checkHealth('database')
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.answer
}

describe('a TCP service', () => {
  it('that takes connections is healthy, and loses the one that was opened', async () => {
    const { promise: closed, resolve } = Promise.withResolvers<boolean>()
    await using service = await listen((socket) =>
      socket
        .on('close', resolve)
        .on('error', () => {})
        .resume(),
    )
    const answer = await checked({ host: '127.0.0.1', port: service.port, degradedAfterMs: 10_000, timeoutMs: 10_000 })
    expect(answer).toMatchObject({ status: 'HEALTHY', note: expect.stringContaining('ms') })
    expect(answer.latency).toBeGreaterThanOrEqual(0)
    expect(await closed).toBe(false)
  })

  it('that greets first is healthy too', async () => {
    await using service = await listen((socket) => socket.on('error', () => {}).end('220 mail.example.com ESMTP\r\n'))
    expect(await checked({ host: '127.0.0.1', port: service.port })).toMatchObject({ status: 'HEALTHY' })
  })

  it('that refuses is critical', async () => {
    const { port } = await (async () => {
      await using gone = await listen()
      return gone
    })()
    const answer = await checked({ host: '127.0.0.1', port })
    expect(answer).toMatchObject({ status: 'CRITICAL', note: expect.stringContaining('ECONNREFUSED'), latency: null })
  })

  it('whose name leads nowhere is critical', async () => {
    const answer = await checked({ host: 'nowhere.invalid', port: 5432 })
    expect(answer).toMatchObject({ status: 'CRITICAL', note: expect.stringMatching(/^It cannot be reached: ./) })
  })

  it('on an address that may not be reached is critical, with the reason', async () => {
    const answer = await checked({ host: '10.0.0.1', port: 5432 })
    expect(answer).toMatchObject({ status: 'CRITICAL', note: expect.stringContaining('network.allowPrivate') })
  })
})

describe('a slow name', () => {
  async function checkedWith(lookup: ResolveName, service: object) {
    const outbound = createOutbound({ allowPrivate: ['127.0.0.0/8'], lookup })
    await using registry = await openPluginsWith(
      { services: { log: () => {}, outbound, store: () => null as never } },
      { plugin: tcpHealth, config: { services: { database: service } } },
    )
    const outcome = await registry.checkHealth('database')
    await outbound.close()
    if (!outcome.ok) throw new Error(outcome.failure.message)
    return outcome.answer
  }

  it('makes the service degraded', async () => {
    await using service = await listen((socket) => socket.on('error', () => {}).resume())
    const slowly: ResolveName = () => setTimeout(20, [{ address: '127.0.0.1', family: 4 }])
    const answer = await checkedWith(slowly, { host: 'db.example.com', port: service.port, degradedAfterMs: 1 })
    expect(answer).toMatchObject({ status: 'DEGRADED', note: expect.stringContaining('more than 1 ms') })
  })

  it('that takes too long makes it critical, and the connection that comes later is closed', async () => {
    const { promise: closed, resolve } = Promise.withResolvers<boolean>()
    await using service = await listen((socket) =>
      socket
        .on('close', resolve)
        .on('error', () => {})
        .resume(),
    )
    const { promise: addresses, resolve: found } = Promise.withResolvers<LookupAddress[]>()
    const outbound = createOutbound({ allowPrivate: ['127.0.0.0/8'], lookup: () => addresses })
    await using registry = await openPluginsWith(
      { services: { log: () => {}, outbound, store: () => null as never } },
      {
        plugin: tcpHealth,
        config: { services: { database: { host: 'db.example.com', port: service.port, timeoutMs: 20 } } },
      },
    )
    expect(await registry.checkHealth('database')).toMatchObject({
      answer: { status: 'CRITICAL', note: 'No connection within 20 ms.', latency: null },
    })
    found([{ address: '127.0.0.1', family: 4 }])
    expect(await closed).toBe(false)
    await outbound.close()
  })
})

describe('options', () => {
  it('may be empty: nothing is checked', async () => {
    await using registry = await openPlugins({ plugin: tcpHealth, config: {} })
    expect(await registry.checkHealth('database')).toMatchObject({ ok: false, failure: { code: 'UNKNOWN' } })
  })

  it.each([
    ['no host', { port: 1 }],
    ['no port', { host: 'example.com' }],
    ['a port that is none', { host: 'example.com', port: 65_536 }],
    ['more time than a check gets', { host: 'example.com', port: 1, timeoutMs: 10_001 }],
    ['a degradation that cannot be', { host: 'example.com', port: 1, timeoutMs: 50, degradedAfterMs: 51 }],
    ['an unknown key', { host: 'example.com', port: 1, url: 'x' }],
  ])('refuse %s', (_, service) => {
    expect(options.safeParse({ services: { database: service } }).success).toBe(false)
  })
})
