import type pg from 'pg'
import type { Channel } from '../on-call/policy.ts'
import { uuidArray } from '../storage/array-parameter.ts'
import { toldWays, type Way } from './page-rows.ts'

/** A way to somebody who was told of a group, and whether anything was sent to them yet. */
export type WayTold = Way & { isPosted: boolean }

/**
 * All ways to those who were told of a group: to contacts those that they have now, to notifiers by themselves those that were
 * taken. Contacts that were deleted have none.
 */
export async function waysTold(client: pg.ClientBase, groupId: string): Promise<WayTold[]> {
  const taken = await toldWays(client, groupId)
  const ids = [...new Set(taken.map(({ contactId }) => contactId).filter((id) => id !== null))]
  if (ids.length === 0) return taken
  const { rows } = await client.query<{ id: string; name: string; channels: Channel[] }>(
    'SELECT id, name, channels FROM contact WHERE id = ANY($1::uuid[])',
    [uuidArray(ids)],
  )
  const contacts = new Map(rows.map((contact) => [contact.id, contact]))
  const ofContacts = ids.flatMap((id) => {
    const contact = contacts.get(id)
    const isPosted = taken.some((way) => way.contactId === id && way.isPosted)
    return (contact?.channels ?? []).map((channel) => ({ contactId: id, contact: contact!.name, ...channel, isPosted }))
  })
  return [...taken.filter(({ contactId }) => contactId === null), ...ofContacts]
}
