import { createHash } from 'node:crypto'
import type { Page } from '../storage/generated/client.ts'
import { composeNotification, type Matter } from './compose-notification.ts'
import type { Telling } from './tell-of.ts'

/**
 * Posts a notification for each page, and answers the pages with its key. People who are reached by the same address of the
 * same notifier are told once: their pages have the same key.
 *
 * @param count of times that anybody was told of the group
 */
export async function postPages(
  pages: readonly Page[],
  matter: Matter,
  count: number,
  now: Date,
  { client, touched, outbox }: Pick<Telling, 'client' | 'touched' | 'outbox'>,
): Promise<Page[]> {
  const keyed = pages.map((page) => ({ ...page, key: keyOf(page, count) }))
  for (const { key, id, notifier, reason, step, contact, address } of keyed) {
    const recipient = { name: contact, address }
    const notification = composeNotification(matter, { id, reason, step, recipient }, now)
    await outbox.post({ key, notifier, notification }, client)
  }
  if (keyed.length > 0) touched.afterwards(() => outbox.wake())
  return keyed
}

/** The same for the same telling of the same group at the same place. */
function keyOf({ groupId, notifier, address }: Page, count: number): string {
  const place = createHash('sha256')
    .update(JSON.stringify([notifier, address]))
    .digest('hex')
    .slice(0, 32)
  return `page/${groupId}/${count}/${place}`
}
