import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { allowanceFault } from '../../src/plugin/outbound/allowances.ts'
import { longestBody } from '../../src/plugin/outbound/bounded-response.ts'
import { DestinationRefused } from '../../src/plugin/outbound/destination-rule.ts'
import { createOutbound, type OutboundOptions } from '../../src/plugin/outbound/outbound.ts'
import { isSpecial, readAddress } from '../../src/plugin/outbound/special-addresses.ts'
import { selfSigned } from '../plugins/receivers/certificate.ts'

const hasIPv6 = Object.values(networkInterfaces()).some((own) => own?.some(({ address }) => address === '::1'))

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

function outbound(allowPrivate: readonly string[] = [], lookup?: OutboundOptions['lookup']) {
  const made = createOutbound({ allowPrivate, ...(lookup && { lookup }) })
  closers.push(() => made.close())
  return made
}

/** A server on a free port; gives its port. */
async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end('hello'),
  host = '127.0.0.1',
) {
  const server = createServer(answer).listen(0, host)
  await once(server, 'listening')
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

/** A name server: what it knows, and which names it was asked for. */
function names(known: Record<string, string[]>) {
  const asked: string[] = []
  const lookup: OutboundOptions['lookup'] = async (host) => {
    asked.push(host)
    return (known[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { asked, lookup }
}

describe('addresses', () => {
  test.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.0', '10.255.255.255', '100.64.0.1', '100.127.255.255', '100.100.100.200'],
    ...['127.0.0.1', '127.255.255.254', '169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.0.1', '198.18.0.1', '198.19.255.255'],
    ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
    '168.63.129.16',
    ...[
      '::',
      '::1',
      '::7f00:1',
      '::8.8.8.8',
      '100::1',
      '64:ff9b:1::1',
      '::ffff:0:7f00:1',
      '5f00::1',
      'fc00::1',
      'fd00:ec2::254',
    ],
    ...['fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1', 'ff02::1', 'ffff::1'],
    ...['::ffff:10.0.0.1', '::ffff:a00:1', '0:0:0:0:0:ffff:7f00:1', '::ffff:169.254.169.254', '::FFFF:127.0.0.1%lo'],
    ...['64:ff9b::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::', '64:ff9b::1', '64:ff9b::a9fe:a9fe'],
    ...['2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:2::1', '2001:10::1', '2001:1ff::1', '2001:db8::1'],
    ...['2002:7f00:1::1', '2002:808:808::1', '3fff::1', '3fff:fff::1'],
  ])('%s is none of the public internet', (text) => {
    expect(isSpecial(readAddress(text)!)).toBe(true)
  })

  test.each([
    ...[
      '1.1.1.1',
      '8.8.8.8',
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '126.255.255.255',
      '128.0.0.1',
    ],
    ...[
      '169.253.255.255',
      '169.255.0.0',
      '172.15.255.255',
      '172.32.0.0',
      '192.0.1.1',
      '192.167.255.255',
      '192.169.0.0',
    ],
    ...['198.17.255.255', '198.20.0.0', '223.255.255.255', '168.63.129.17'],
    ...['2000::1', '2001:200::1', '2001:4860:4860::8888', '2001:db7::1', '2001:db9::1', '2003::1', '2606:4700::1111'],
    ...['3ffe::1', '3fff:1000::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2606:4700::1111%eth0'],
  ])('%s is of the public internet', (text) => {
    expect(isSpecial(readAddress(text)!)).toBe(false)
  })

  test.each(['', 'localhost', '127.1', '0x7f000001', '256.0.0.1', '::1%', '[::1]', '1.2.3.4:80'])(
    '"%s" is none',
    (text) => {
      expect(readAddress(text)).toBeNull()
    },
  )
})

test.each<[string, boolean]>([
  ['intranet', true],
  ['intranet.example:8443', true],
  ['Bücher.example', true],
  ['my_service:80', true],
  ['10.0.0.1', true],
  ['10.0.0.1:80', true],
  ['::1', true],
  ['[::1]', true],
  ['[::1]:80', true],
  ['fd00::/8', true],
  ['10.0.0.0/8', true],
  ['', false],
  [':80', false],
  ['host:0', false],
  ['host:65536', false],
  ['host:http', false],
  ['http://host', false],
  ['host/path', false],
  ['*.example', true],
  ['10.0.0.0/33', false],
  ['fd00::/129', false],
  ['10.0.0/8', false],
  ['host/8', false],
  ['two hosts', false],
])('an allowance "%s": %s', (entry, isGood) => {
  expect(allowanceFault(entry) === null).toBe(isGood)
  if (!isGood) expect(() => createOutbound({ allowPrivate: [entry] })).toThrow(`"${entry}"`)
})

describe('fetch', () => {
  test.each([
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '127.1',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::]',
    '[64:ff9b::7f00:1]',
    'localhost',
    'LOCALHOST.',
  ])('refuses http://%s', async (host) => {
    const asked: unknown[] = []
    const port = await serve((request, response) => {
      asked.push(request.url)
      response.end()
    })
    const error = await outbound()
      .fetch(`http://${host}:${port}/`)
      .catch((thrown) => thrown)
    expect(error).toBeInstanceOf(DestinationRefused)
    expect(error.message).toContain('network.allowPrivate')
    expect(error.message).toContain(`:${port}"`)
    expect(asked).toEqual([])
  })

  test.each<[string, (port: number) => string, string]>([
    ['a name', () => 'localhost', 'localhost'],
    ['a name however it is written', () => 'LocalHost.', 'localhost'],
    ['a name and its port', (port) => `localhost:${port}`, 'localhost'],
    ['an address', () => '127.0.0.1', '127.0.0.1'],
    ['an address and its port', (port) => `127.0.0.1:${port}`, '127.0.0.1'],
    ['a block', () => '127.0.0.0/8', '127.0.0.1'],
    ['a block that a name leads to', () => '127.0.0.0/8', 'inside.example'],
    ['an address, also when it is embedded', () => '127.0.0.1', '[::ffff:127.0.0.1]'],
  ])('reaches what is allowed by %s', async (_how, allowance, host) => {
    const port = await serve()
    const { lookup } = names({ localhost: ['127.0.0.1'], 'inside.example': ['127.0.0.1'] })
    const response = await outbound([allowance(port)], lookup).fetch(`http://${host}:${port}/`)
    expect(await response.text()).toBe('hello')
  })

  test.each<[string, string]>([
    ['another port of a name', 'localhost:1'],
    ['another port of an address', '127.0.0.1:1'],
    ['another name', 'other.example'],
    ['another block', '10.0.0.0/8'],
  ])('refuses it when %s is allowed', async (_what, allowance) => {
    const { lookup } = names({ localhost: ['127.0.0.1'] })
    await expect(outbound([allowance], lookup).fetch('http://localhost:8080/')).rejects.toThrow(
      'localhost leads to 127.0.0.1, which is no address of the public internet',
    )
  })

  test.runIf(hasIPv6)('reaches ::1 when its block is allowed', async () => {
    const port = await serve(undefined, '::1')
    const response = await outbound(['::/127']).fetch(`http://[::1]:${port}/`)
    expect(await response.text()).toBe('hello')
  })

  test('refuses a name with one private address among public ones', async () => {
    const { lookup } = names({ 'mixed.example': ['93.184.215.14', '2606:2800:21f:cb07::1', '127.0.0.1'] })
    await expect(outbound([], lookup).fetch('http://mixed.example/')).rejects.toThrow(DestinationRefused)
    await expect(outbound([], lookup).fetch('https://mixed.example/')).rejects.toThrow(DestinationRefused)
  })

  test('connects to the address that was checked, and never looks a name up twice for it', async () => {
    const port = await serve()
    const { lookup, asked } = names({ 'once.example': ['127.0.0.1'] })
    const { fetch } = outbound(['127.0.0.1'], lookup)
    expect(await (await fetch(`http://once.example:${port}/`)).text()).toBe('hello')
    expect(asked).toEqual(['once.example'])
  })

  test.each(['ftp://127.0.0.1/', 'data:text/plain,hello', 'file:///etc/passwd', 'blob:nodedata:1'])(
    'takes no %s',
    async (address) => {
      await expect(outbound(['127.0.0.1']).fetch(address)).rejects.toThrow(/http: and https:/)
    },
  )

  test('a dispatcher of the plugin’s own changes nothing', async () => {
    const port = await serve()
    const { Agent } = await import('undici')
    const dispatcher = new Agent({ connect: { lookup: (_host, _options, answer) => answer(null, '127.0.0.1', 4) } })
    closers.push(() => dispatcher.destroy())
    await expect(outbound().fetch(`http://127.0.0.1:${port}/`, { dispatcher } as RequestInit)).rejects.toThrow(
      DestinationRefused,
    )
  })

  describe('redirects', () => {
    const to = (location: () => string, status = 302) =>
      serve((_request, response) => response.writeHead(status, { location: location() }).end())

    test('are followed to what is allowed, and say so', async () => {
      const target = await serve()
      const port = await to(() => `http://127.0.0.1:${target}/end`)
      const response = await outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`)
      expect(await response.text()).toBe('hello')
      expect(response).toBeInstanceOf(Response)
      expect(response).toMatchObject({ redirected: true, url: `http://127.0.0.1:${target}/end`, status: 200 })
    })

    test('to a private address are refused', async () => {
      const target = await serve()
      const port = await to(() => `http://127.0.0.1:${target}/`)
      const error = await outbound([`127.0.0.1:${port}`])
        .fetch(`http://127.0.0.1:${port}/`)
        .catch((thrown) => thrown)
      expect(error).toBeInstanceOf(DestinationRefused)
      expect(error.message).toContain(`127.0.0.1:${target}`)
    })

    test.each(['file:///etc/passwd', 'ftp://127.0.0.1/'])('to %s are refused', async (location) => {
      const port = await to(() => location)
      await expect(outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('HTTP(S) scheme')
    })

    test('to another origin lose the credentials', async () => {
      const seen: IncomingMessage['headers'][] = []
      const target = await serve((request, response) => {
        seen.push(request.headers)
        response.end()
      })
      const port = await to(() => `http://127.0.0.1:${target}/`)
      const headers = { authorization: 'Bearer secret', cookie: 'a=b', 'x-other': 'kept' }
      await outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`, { headers })
      expect(seen[0]).toMatchObject({ 'x-other': 'kept' })
      expect(seen[0]).not.toHaveProperty('authorization')
      expect(seen[0]).not.toHaveProperty('cookie')
    })
  })

  test.each<[string, (url: string) => Parameters<typeof fetch>]>([
    ['as text', (url) => [url, { method: 'POST', body: 'grüße' }]],
    ['in a Request', (url) => [new Request(url, { method: 'POST', body: 'grüße' })]],
    [
      'in a Request with more said beside it',
      (url) => [new Request(url, { body: 'no', method: 'POST' }), { body: 'grüße' }],
    ],
  ])('sends a body %s, once more after a 307', async (_how, args) => {
    const bodies: string[] = []
    const port = await serve(async (request, response) => {
      bodies.push(Buffer.concat(await request.toArray()).toString())
      if (request.url === '/') response.writeHead(307, { location: '/end' })
      response.end()
    })
    const response = await outbound(['127.0.0.1']).fetch(...args(`http://127.0.0.1:${port}/`))
    expect(response.status).toBe(200)
    expect(bodies).toEqual(['grüße', 'grüße'])
  })

  test('sends a form of the platform', async () => {
    let sent = ''
    const port = await serve(async (request, response) => {
      sent = Buffer.concat(await request.toArray()).toString()
      response.end(request.headers['content-type'])
    })
    const body = new FormData()
    body.append('name', 'value')
    body.append('file', new Blob(['content']), 'notes.txt')
    const response = await outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })
    expect(await response.text()).toContain('multipart/form-data; boundary=')
    expect(sent).toMatch(/name="name"\r\n\r\nvalue\r\n/)
    expect(sent).toMatch(/filename="notes.txt"[\s\S]*content/)
  })

  test('ends a body that unfolds to a flood', async () => {
    const bomb = gzipSync(Buffer.alloc(longestBody + 1))
    const port = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    const response = await outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`)
    await expect(response.text()).rejects.toThrow(`more than ${longestBody} bytes`)
  })

  test('ends a body without end, and its connection', async () => {
    const closed = Promise.withResolvers<void>()
    const port = await serve((_request, response) => {
      response.once('close', closed.resolve)
      const piece = Buffer.alloc(2 ** 20)
      const more = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', more)
      more()
    })
    const response = await outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`)
    await expect(response.arrayBuffer()).rejects.toThrow(`more than ${longestBody} bytes`)
    await closed.promise
  })

  test.each([
    [204, null],
    [404, 'not here'],
    [503, 'later'],
  ])('gives answers of status %i as they are', async (status, body) => {
    const port = await serve((_request, response) => response.writeHead(status, { 'retry-after': '7' }).end(body))
    const response = await outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`)
    expect([response.status, response.ok, response.headers.get('retry-after')]).toEqual([status, status < 300, '7'])
    expect(await response.text()).toBe(body ?? '')
  })

  test.each(['HTTP/1.1 999 No\r\n', 'HTTP/1.1 200 日本\r\n'])('survives a server that answers %j', async (line) => {
    const server = createTcpServer((socket) =>
      socket.resume().end(`${line}content-length: 2\r\nconnection: close\r\n\r\nok`),
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    closers.push(() => new Promise((resolve) => server.close(resolve)))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const answer = outbound(['127.0.0.1']).fetch(`${origin}/secret?token=x`)
    if (line.includes('999'))
      await expect(answer).rejects.toThrow(`${origin} answered with status 999, which HTTP does not have.`)
    else expect(await (await answer).text()).toBe('ok')
  })

  describe('that fails says why', () => {
    const closed = async () => {
      const port = await serve()
      await closers.pop()!()
      return port
    }
    const failure = (answer: Promise<unknown>): Promise<Error> =>
      answer.then(
        () => expect.unreachable(),
        (thrown) => thrown,
      )

    test('when nobody listens', async () => {
      const port = await closed()
      const error = await failure(outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`))
      expect(error).toBeInstanceOf(TypeError)
      expect(error.message).toBe(`connect ECONNREFUSED 127.0.0.1:${port}`)
      expect(error.cause).toMatchObject({ code: 'ECONNREFUSED', message: error.message })
    })

    test.runIf(hasIPv6)('when nobody listens at any address of a name', async () => {
      const port = await closed()
      const { lookup } = names({ 'two.example': ['::1', '127.0.0.1'] })
      const allowed = outbound(['two.example'], lookup)
      const message = `connect ECONNREFUSED ::1:${port}, connect ECONNREFUSED 127.0.0.1:${port}`
      const error = await failure(allowed.fetch(`http://two.example:${port}/`))
      expect(error).toMatchObject({ message, cause: { code: 'ECONNREFUSED' } })
      const signal = new AbortController().signal
      const other = await failure(allowed.connect({ host: 'two.example', port, signal }))
      expect(other).toMatchObject({ message, cause: { code: 'ECONNREFUSED' } })
    })

    test('when a name leads nowhere', async () => {
      const { lookup } = names({})
      await expect(outbound([], lookup).fetch('https://nowhere.example/')).rejects.toThrow(
        'nowhere.example has no address.',
      )
    })

    test('when the other side hangs up', async () => {
      const port = await serve((request) => request.socket.destroy())
      await expect(outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('other side closed')
    })

    test('when nobody vouches for the certificate', async () => {
      const server = createHttpsServer(selfSigned(['127.0.0.1'])).listen(0, '127.0.0.1')
      await once(server, 'listening')
      closers.push(() => new Promise((resolve) => server.close(resolve)))
      const { port } = server.address() as AddressInfo
      const error = await failure(outbound(['127.0.0.1']).fetch(`https://127.0.0.1:${port}/`))
      expect(error.message).toMatch(/^self-signed certificate/)
      expect(error.cause).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    })
  })

  test('ends with its signal', async () => {
    const arrived = Promise.withResolvers<void>()
    const port = await serve(() => arrived.resolve())
    const controller = new AbortController()
    const answer = outbound(['127.0.0.1']).fetch(`http://127.0.0.1:${port}/`, { signal: controller.signal })
    await arrived.promise
    controller.abort(new Error('time is up'))
    await expect(answer).rejects.toThrow('time is up')
  })

  test('ends when the server stops', async () => {
    const arrived = Promise.withResolvers<void>()
    const port = await serve(() => arrived.resolve())
    const { fetch, close } = outbound(['127.0.0.1'])
    const answer = fetch(`http://127.0.0.1:${port}/`)
    const ended = expect(answer).rejects.toThrow()
    await arrived.promise
    await close()
    await ended
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  })
})

describe('connect', () => {
  async function echo() {
    const server = createTcpServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    closers.push(() => new Promise((resolve) => server.close(resolve)))
    return (server.address() as AddressInfo).port
  }
  const { signal } = new AbortController()

  test.each([
    '127.0.0.1',
    'localhost',
    '0x7f.1',
    '127.1',
    '::1',
    '[::1]',
    '::1%lo',
    '::ffff:127.0.0.1',
    'fe80::1%eth0',
  ])('refuses %s', async (host) => {
    await expect(outbound().connect({ host, port: 25, signal })).rejects.toThrow(DestinationRefused)
  })

  test.each(['', ' ', '/var/run/docker.sock', 'a/b', 'http://127.0.0.1'])('takes no "%s" for a host', async (host) => {
    await expect(outbound(['127.0.0.1']).connect({ host, port: 25, signal })).rejects.toThrow(/host name/)
  })

  test('refuses a name with one private address among public ones', async () => {
    const { lookup } = names({ 'mixed.example': ['93.184.215.14', '10.0.0.1'] })
    await expect(outbound([], lookup).connect({ host: 'mixed.example', port: 25, signal })).rejects.toThrow(
      'mixed.example leads to 10.0.0.1',
    )
  })

  test('carries bytes to what is allowed', async () => {
    const port = await echo()
    const { lookup } = names({ 'mail.example': ['127.0.0.1'] })
    const socket = await outbound([`mail.example:${port}`], lookup).connect({ host: 'Mail.Example', port, signal })
    socket.end('EHLO')
    expect(Buffer.concat(await socket.toArray()).toString()).toBe('EHLO')
  })

  test('an abort ends the connection, before it stands and afterwards', async () => {
    const port = await echo()
    const { connect } = outbound(['127.0.0.1'])
    const reason = new Error('time is up')
    await expect(connect({ host: '127.0.0.1', port, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const early = new AbortController()
    const connecting = connect({ host: '127.0.0.1', port, signal: early.signal })
    early.abort(reason)
    await expect(connecting).rejects.toBe(reason)
    const late = new AbortController()
    const socket = await connect({ host: '127.0.0.1', port, signal: late.signal })
    const closed = new Promise((resolve) => socket.once('close', resolve))
    // Nobody listens to its errors, and nothing breaks.
    late.abort(reason)
    await closed
    expect(socket.destroyed).toBe(true)
  })

  test('closing ends the connections, and opens no more', async () => {
    const port = await echo()
    const { connect, close } = outbound(['127.0.0.1'])
    const socket = await connect({ host: '127.0.0.1', port, signal })
    await close()
    expect(socket.destroyed).toBe(true)
    await expect(connect({ host: '127.0.0.1', port, signal })).rejects.toThrow('stopping')
  })

  test('a closed port is an error', async () => {
    const port = await echo()
    await closers.pop()!()
    await expect(outbound(['127.0.0.1']).connect({ host: '127.0.0.1', port, signal })).rejects.toThrow('ECONNREFUSED')
  })
})

test('works in a thread, which an idle connection does not keep alive', async () => {
  const port = await serve()
  const module = new URL('../../src/plugin/outbound/outbound.ts', import.meta.url).href
  const worker = new Worker(
    `import { createOutbound } from ${JSON.stringify(module)}
     import { parentPort } from 'node:worker_threads'
     const { fetch } = createOutbound({ allowPrivate: ['127.0.0.1:${port}'] })
     const answer = await (await fetch('http://127.0.0.1:${port}/')).text()
     const refused = await fetch('http://127.0.0.1:8081/').catch((error) => error.name)
     parentPort.postMessage([answer, refused])`,
    { eval: true, execArgv: ['--input-type=module'] },
  )
  const exited = once(worker, 'exit')
  expect(await once(worker, 'message')).toEqual([['hello', 'DestinationRefused']])
  expect(await exited).toEqual([0])
})
