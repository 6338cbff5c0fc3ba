import { GraphQLError } from 'graphql'
import { BadCredentials, type Credentials } from '../access/authenticate.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Log } from '../log.ts'
import type { ErrorCode } from '../schema-builder/errors.ts'

/** Who asks, and with what they proved it: the proof is looked at again while they are subscribed. */
export interface Session {
  viewer: Viewer
  credentials: Credentials
}

/** What the hooks of one HTTP request share; on a socket, those of one operation. */
export interface RequestContext extends Session {
  requestId: string
  log: Log
}

/** @throws BadCredentials */
export type Authenticate = (credentials: Credentials) => Promise<Viewer>

/**
 * Nothing is open to the anonymous.
 * @throws GraphQLError with code UNAUTHENTICATED
 */
export async function openSession(authenticate: Authenticate, credentials: Credentials): Promise<Session> {
  const viewer = await authenticate(credentials).catch((error: unknown) => {
    throw error instanceof BadCredentials ? unauthenticated(error.message) : error
  })
  if (viewer.kind === 'anonymous') throw unauthenticated('Send a token: "Authorization: Bearer TOKEN".')
  return { viewer, credentials }
}

function unauthenticated(message: string): GraphQLError {
  const http = { status: 401, headers: { 'www-authenticate': 'Bearer' } }
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode, http } })
}
