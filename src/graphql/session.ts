import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { BadCredentials, type Credentials } from '../access/authenticate.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import { concernsRights } from '../live/rights-watch.ts'
import type { Log } from '../log.ts'
import type { ErrorCode } from '../schema-builder/errors.ts'

/** Who asks, and with what they proved it: the proof is looked at again while they are subscribed. */
export interface Session {
  viewer: Viewer
  credentials: Credentials
  /** Whether rights may have changed since the look-up. */
  readonly isStale: boolean
}

/** What the hooks of one HTTP request share. */
export interface RequestContext {
  requestId: string
  log: Log
}

/** @throws BadCredentials */
export type Authenticate = (credentials: Credentials) => Promise<Viewer>

export interface Sessions {
  /**
   * Nothing is open to the anonymous.
   * @throws GraphQLError with code UNAUTHENTICATED
   */
  open(credentials: Credentials): Promise<Session>
  close(): void
}

/**
 * Milliseconds that a look-up holds. A notice of a change ends it at once; without one (the node that changed a token died,
 * or Redis is away) this is how long a revoked token still opens requests.
 */
const HOLDS = 5_000

/** Looks credentials up, and remembers whom they make. */
export function createSessions(authenticate: Authenticate, bus: Bus): Sessions {
  const known = new LRUCache<string, Session>({ max: 10_000, ttl: HOLDS })
  let changes = 0
  const unsubscribe = bus.subscribe((notices) => {
    if (!notices.some(concernsRights)) return
    changes++
    known.clear()
  })

  async function lookUp(credentials: Credentials, key: string): Promise<Session> {
    const before = changes
    const viewer = await authenticate(credentials).catch((error: unknown) => {
      throw error instanceof BadCredentials ? unauthenticated(error.message) : error
    })
    if (viewer.kind === 'anonymous') throw unauthenticated('Send a token: "Authorization: Bearer TOKEN".')
    const session = {
      viewer,
      credentials,
      get isStale() {
        return changes !== before
      },
    }
    if (!session.isStale) known.set(key, session)
    return session
  }

  return {
    async open(credentials) {
      const key = JSON.stringify(credentials)
      const session = known.get(key)
      return session && !hasExpired(session.viewer) ? session : lookUp(credentials, key)
    },
    close: unsubscribe,
  }
}

function hasExpired(viewer: Viewer): boolean {
  return viewer.kind === 'token' && viewer.expiresAt !== null && viewer.expiresAt <= new Date()
}

function unauthenticated(message: string): GraphQLError {
  const http = { status: 401, headers: { 'www-authenticate': 'Bearer' } }
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode, http } })
}
