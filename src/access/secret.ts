import { hash, randomBytes } from 'node:crypto'

/** A new bearer token: 256 random bits behind a prefix that secret scanners can know. */
export function mintToken(): string {
  return `evk_${randomBytes(32).toString('base64url')}`
}

/** What is kept of a token. It is random itself, so a plain fast hash is enough and no salt is needed. */
export function hashToken(secret: string): string {
  return hash('sha256', secret, 'hex')
}
