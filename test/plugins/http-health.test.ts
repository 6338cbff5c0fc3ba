import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import httpHealth from '../../plugins/http-health/index.ts'
import { options } from '../../plugins/http-health/options.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

async function serve(listener: RequestListener) {
  const server: Server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function checked(service: object) {
  await using registry = await openPlugins({ plugin: httpHealth, config: { services: { shop: service } } })
  const outcome = await registry.checkHealth('shop')
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.answer
}

describe('an HTTP service', () => {
  it.each<[number, string[] | undefined, 'HEALTHY' | 'CRITICAL']>([
    [200, undefined, 'HEALTHY'],
    [204, undefined, 'HEALTHY'],
    [302, undefined, 'CRITICAL'],
    [404, undefined, 'CRITICAL'],
    [503, undefined, 'CRITICAL'],
    [404, ['404'], 'HEALTHY'],
    [200, ['404'], 'CRITICAL'],
    [302, ['200-399'], 'HEALTHY'],
    [418, ['200-299', '418'], 'HEALTHY'],
  ])('that answers %d with %j expected is %s', async (status, expected, health) => {
    await using service = await serve((_, response) => response.writeHead(status, { location: '/elsewhere' }).end())
    const answer = await checked({ url: service.url, expect: expected, degradedAfterMs: 10_000, timeoutMs: 10_000 })
    expect(answer).toMatchObject({ status: health, note: expect.stringContaining(String(status)) })
    expect(answer.latency).toBeGreaterThanOrEqual(0)
  })

  it('that takes longer than it should is degraded', async () => {
    await using service = await serve((_, response) => void setTimeout(() => response.end(), 20))
    const answer = await checked({ url: service.url, degradedAfterMs: 1 })
    expect(answer).toMatchObject({ status: 'DEGRADED', note: expect.stringContaining('more than 1 ms') })
  })

  it('that never answers is critical', async () => {
    await using service = await serve(() => {})
    const answer = await checked({ url: service.url, timeoutMs: 50 })
    expect(answer).toEqual({ status: 'CRITICAL', note: 'No answer within 50 ms.', latency: null })
  })

  it('that is not there is critical', async () => {
    const { url } = await (async () => {
      await using gone = await serve(() => {})
      return gone
    })()
    const answer = await checked({ url })
    const note = `It cannot be reached: connect ECONNREFUSED ${new URL(url).host}`
    expect(answer).toEqual({ status: 'CRITICAL', note, latency: null })
  })

  it('that hangs up is critical', async () => {
    await using service = await serve((request) => request.socket.destroy())
    const answer = await checked({ url: service.url })
    expect(answer).toMatchObject({ status: 'CRITICAL', note: expect.stringMatching(/^It cannot be reached: ./) })
  })

  it('on an address that may not be reached is critical, with the reason', async () => {
    const answer = await checked({ url: 'http://10.0.0.1/' })
    expect(answer).toMatchObject({ status: 'CRITICAL', note: expect.stringContaining('network.allowPrivate') })
  })

  it('is sent the headers, and its endless body is not read', async () => {
    const { promise: hungUp, resolve } = Promise.withResolvers<string | undefined>()
    await using service = await serve((request, response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', pour).on('close', () => resolve(request.headers.authorization))
      pour()
    })
    const answer = await checked({ url: service.url, headers: { authorization: 'Bearer abc' } })
    expect(answer.status).toBe('HEALTHY')
    expect(await hungUp).toBe('Bearer abc')
  })
})

describe('options', () => {
  it('may be empty: nothing is checked', async () => {
    await using registry = await openPlugins({ plugin: httpHealth, config: {} })
    expect(await registry.checkHealth('shop')).toMatchObject({ ok: false, failure: { code: 'UNKNOWN' } })
  })

  it.each([
    ['no address', {}],
    ['an address of another protocol', { url: 'ftp://example.com/' }],
    ['a relative address', { url: '/healthz' }],
    ['a status that is none', { url: 'https://example.com/', expect: ['2xx'] }],
    ['a range the wrong way round', { url: 'https://example.com/', expect: ['299-200'] }],
    ['no status at all', { url: 'https://example.com/', expect: [] }],
    ['a header with a line break', { url: 'https://example.com/', headers: { a: 'b\r\nc: d' } }],
    ['a header with a strange name', { url: 'https://example.com/', headers: { 'a b': 'c' } }],
    ['a header of the connection', { url: 'https://example.com/', headers: { connection: 'close' } }],
    ['more time than a check gets', { url: 'https://example.com/', timeoutMs: 10_001 }],
    ['a degradation that cannot be', { url: 'https://example.com/', degradedAfterMs: 5_001 }],
  ])('refuse %s', (_, service) => {
    expect(options.safeParse({ services: { shop: service } }).success).toBe(false)
  })

  it('take any limit that is short, and say what contradicts it', () => {
    const read = (service: object) =>
      options.safeParse({ services: { shop: { url: 'https://example.com/', ...service } } })
    expect(read({ timeoutMs: 500 }).success).toBe(true)
    expect(read({ timeoutMs: 500, degradedAfterMs: 500 }).success).toBe(true)
    expect(read({ timeoutMs: 500, degradedAfterMs: 501 }).error?.issues).toMatchObject([
      {
        path: ['services', 'shop', 'degradedAfterMs'],
        message: 'must not be above timeoutMs (500): the service counts as unreachable from then on',
      },
    ])
  })
})
