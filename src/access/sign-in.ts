import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Bus } from '../bus/notice.ts'
import type { Database } from '../storage/database.ts'
import { timeKey } from '../storage/time-key.ts'
import { hashToken, mintToken } from './secret.ts'

export const SESSION_COOKIE = 'evenkeel_session'
const SESSION_SECONDS = 12 * 3600
const CODE_SECONDS = 15 * 60

/** One-time sign-in of the person who started the server: whoever can read its terminal is its administrator. */
export interface SignIn {
  /** A code that opens one session, within 15 minutes. */
  newCode(): string
  /** Answers `/sign-in?code=…`: a session cookie and the way to the dashboard, or a sentence saying why not. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

export interface SignInOptions {
  database: Database
  bus: Bus
  /** Whether people reach this server by https: browsers then keep the cookie off http. */
  isSecure: boolean
}

export function createSignIn({ database, bus, isSecure }: SignInOptions): SignIn {
  const codes = new Map<string, number>()

  async function openSession(): Promise<string> {
    const secret = mintToken()
    await database.prisma.accessToken.create({
      data: {
        id: timeKey(new Date()),
        name: 'browser session',
        hash: hashToken(secret),
        abilities: ['ADMIN'],
        projectIds: [],
        expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
      },
    })
    bus.publish([{ kind: 'access' }])
    return secret
  }

  /** Takes a code out of use, so that a second visit finds nothing; a session that cannot be opened puts it back. */
  async function redeem(code: string): Promise<string | null> {
    const key = hashToken(code)
    const until = codes.get(key)
    codes.delete(key)
    if (until === undefined || until < Date.now()) return null
    try {
      return await openSession()
    } catch (error) {
      codes.set(key, until)
      throw error
    }
  }

  return {
    newCode() {
      const code = randomBytes(24).toString('base64url')
      codes.set(hashToken(code), Date.now() + CODE_SECONDS * 1000)
      return code
    },
    async handle(request, response) {
      if (request.method !== 'GET') {
        // Who only looks whether the link is good must not use it up.
        response.writeHead(405, { allow: 'GET' }).end()
        return
      }
      const secret = await redeem(new URL(request.url ?? '/', 'http://localhost').searchParams.get('code') ?? '')
      if (secret === null) {
        response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
        response.end('This sign-in was used before or is too old. Restart Evenkeel for a new one, or use a token.\n')
        return
      }
      const cookie = `${SESSION_COOKIE}=${secret}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${SESSION_SECONDS}`
      response
        .writeHead(303, {
          location: '/',
          'set-cookie': isSecure ? `${cookie}; Secure` : cookie,
          'cache-control': 'no-store',
        })
        .end()
    },
  }
}
