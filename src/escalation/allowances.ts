import type pg from 'pg'
import type { EscalationLevel } from '../storage/generated/enums.ts'
import { roomAt } from './throttle.ts'

/** How often contacts may still be told. Nobody else tells them before the transaction ends. */
export interface Allowances {
  /** Whether the contact is still there. */
  isKnown(contactId: string): boolean
  /** When the contact may be told; null: now. */
  roomAt(contactId: string): Date | null
  /** It is told now. */
  use(contactId: string): void
}

/** What is less urgent than `escalation` takes no room from it. */
export async function lockAllowances(
  client: pg.ClientBase,
  contactIds: readonly string[],
  escalation: EscalationLevel,
  now: Date,
): Promise<Allowances> {
  const contacts = await client.query<{ id: string; perHour: number }>(
    'SELECT id, per_hour AS "perHour" FROM contact WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [contactIds],
  )
  const posted = await client.query<{ contactId: string; at: Date }>(
    `SELECT contact_id AS "contactId", posted_at AS at FROM page JOIN alert_group ON alert_group.id = group_id
     WHERE contact_id = ANY($1::uuid[]) AND posted_at > $2::timestamptz - interval '1 hour'
       AND posted_at <= $2 AND escalation >= $3::"EscalationLevel" ORDER BY posted_at`,
    [contactIds, now, escalation],
  )
  const perHour = new Map(contacts.rows.map((contact) => [contact.id, contact.perHour]))
  const told = new Map(contacts.rows.map(({ id }) => [id, [] as Date[]]))
  for (const { contactId, at } of posted.rows) told.get(contactId)?.push(at)
  return {
    isKnown: (id) => perHour.has(id),
    roomAt: (id) => roomAt(perHour.get(id) ?? 0, told.get(id) ?? [], now),
    use: (id) => void told.get(id)?.push(now),
  }
}
