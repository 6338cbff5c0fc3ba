import { createPublicKey, verify } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type Certificate, selfSigned } from './certificate.ts'
import { type BrowserKeys, browserKeys, decryptPush } from './push-decryption.ts'

export interface Push {
  headers: Record<string, string | string[] | undefined>
  /** The payload of the VAPID token, which was verified with the key that came along. */
  claims: { aud: string; exp: number; sub: string }
  publicKey: string
  bytes: number
  content: Record<string, unknown>
}

export interface Answer {
  status: number
  headers?: Record<string, string>
}

/** A browser that subscribed, with what has arrived for it. */
export interface Browser {
  input: { endpoint: string; p256dh: string; auth: string; minLevel: string }
  pushes: Push[]
  /** What the service answers to the next pushes; 201 when there is nothing left. `HANG`: nothing at all. */
  answers: (Answer | 'HANG')[]
}

/** A push service (RFC 8030) on a free port of 127.0.0.1 that refuses what RFC 8291 and RFC 8292 do not allow. */
export async function openPushService(certificate: Certificate = selfSigned(['127.0.0.1'])) {
  const browsers = new Map<string, { browser: Browser; keys: BrowserKeys }>()
  const unanswered = new EventEmitter<{ push: [endpoint: string] }>()
  const server = createServer(certificate, async (request, response) => {
    const body = await buffer(request)
    const { browser, keys } = browsers.get(request.url!)!
    try {
      const { publicKey, claims } = verifiedVapid(request.headers.authorization ?? '')
      const content = JSON.parse(decryptPush(body, keys))
      browser.pushes.push({ headers: request.headers, publicKey, claims, content, bytes: body.length })
    } catch (thrown) {
      response.writeHead(400).end(String(thrown))
      return
    }
    const answer = browser.answers.shift() ?? { status: 201 }
    if (answer === 'HANG') unanswered.emit('push', `${origin}${request.url}`)
    else response.writeHead(answer.status, answer.headers).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    /** Tells of pushes that arrived and are left without an answer. */
    unanswered,
    browser(minLevel = 'INFO', ...answers: Browser['answers']): Browser {
      const keys = browserKeys()
      const path = `/push/${browsers.size}`
      const browser: Browser = {
        input: {
          endpoint: `${origin}${path}`,
          p256dh: keys.ecdh.getPublicKey('base64url'),
          auth: keys.auth.toString('base64url'),
          minLevel,
        },
        pushes: [],
        answers,
      }
      browsers.set(path, { browser, keys })
      return browser
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Verifies `vapid t=<JWT>, k=<public key>` (RFC 8292, section 3): ES256 over the first two parts. */
function verifiedVapid(authorization: string): Pick<Push, 'claims' | 'publicKey'> {
  const { token = '', publicKey = '' } =
    /^vapid t=(?<token>\S+), k=(?<publicKey>\S+)$/.exec(authorization)?.groups ?? {}
  const [header = '', claims = '', signature = ''] = token.split('.')
  const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString())
  const point = Buffer.from(publicKey, 'base64url')
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
  const signed = Buffer.from(`${header}.${claims}`)
  const isTrue = verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
  if (alg !== 'ES256' || !isTrue) throw new Error('The VAPID token is not signed with the key that came along.')
  return { claims: JSON.parse(Buffer.from(claims, 'base64url').toString()), publicKey }
}
