import type { KeyRing } from '../projects/key-ring.ts'
import type { Database } from '../storage/database.ts'
import { hashToken } from './secret.ts'
import type { Viewer } from './viewer.ts'

/** Credentials that were sent and are not good: unlike none at all, they are answered with a refusal. */
export class BadCredentials extends Error {
  override name = 'BadCredentials'
}

/** Where credentials may stand: the Authorization header (or its stand-in on a socket), the key header, the cookie. */
export interface Credentials {
  authorization: string | null
  key: string | null
  session: string | null
}

/**
 * Who sent these credentials.
 * @throws BadCredentials for a token that is unknown, expired or revoked, and for an unknown key
 */
export async function authenticate(database: Database, keys: KeyRing, credentials: Credentials): Promise<Viewer> {
  const { authorization, key, session } = credentials
  if (key !== null) return asKey(keys, key)
  if (authorization === null) return session === null ? { kind: 'anonymous' } : asToken(database, session)
  const bearer = /^\s*bearer\s+(\S+)\s*$/i.exec(authorization)?.[1]
  if (bearer === undefined) throw new BadCredentials('The authorization is not of the form "Bearer TOKEN".')
  return asToken(database, bearer)
}

async function asToken(database: Database, secret: string): Promise<Viewer> {
  // Found by its hash: how long the look-up takes tells nothing of the secret.
  const token = await database.prisma.accessToken.findUnique({ where: { hash: hashToken(secret) } })
  if (token === null || token.revokedAt !== null) throw new BadCredentials('The token is unknown or was revoked.')
  if (token.expiresAt !== null && token.expiresAt <= new Date()) throw new BadCredentials('The token has expired.')
  const { id, name, abilities, accessLevel, projectIds, expiresAt, trustedDocumentsOnly } = token
  return { kind: 'token', id, name, abilities, accessLevel, projectIds, expiresAt, trustedDocumentsOnly }
}

async function asKey(keys: KeyRing, publicKey: string): Promise<Viewer> {
  const projectId = await keys.projectOf(publicKey)
  if (projectId === null) throw new BadCredentials('The key is unknown or was revoked.')
  return { kind: 'key', publicKey, projectId }
}
