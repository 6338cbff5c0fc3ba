import { hash } from 'node:crypto'

/**
 * A person as the database knows them: 32 hex digits from which nobody can be read back without the salt. A digest that is
 * cut to half its length cannot be extended, so the plain hash of salt and identity serves as a keyed one.
 */
export function userKeyOf(salt: string, projectId: number, identity: string): string {
  return hash('sha256', `${salt}\n${projectId}\n${identity}`, 'hex').slice(0, 32)
}

/**
 * What tells one person from another in a Sentry event ("User Interface": id, e-mail, username, then address). Read before
 * the event is scrubbed, and never kept.
 */
export function identityOf(event: Record<string, unknown>): string | null {
  const { user } = event
  if (typeof user !== 'object' || user === null) return null
  const { id, email, username, ip_address } = user as Record<string, unknown>
  for (const value of [id, email, username, ip_address]) {
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value !== '' && value !== '{{auto}}') return value
  }
  return null
}
