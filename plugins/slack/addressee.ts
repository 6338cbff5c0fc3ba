import type { Notification } from 'evenkeel/plugin'
import { line } from './wording.ts'

const person = /^[UW][A-Z0-9]{6,30}$/
/** The id of a channel, a private one, a conversation or a person; or a channel by its name. */
const place = /^(?:[CGDUW][A-Z0-9]{6,30}|#[^\s#]{1,80})$/

/** Where a bot can post what the notification is addressed to; null where it has no address, or none of Slack's. */
export function placeOf({ recipient }: Pick<Notification, 'recipient'>): string | null {
  const address = recipient?.address ?? null
  return address !== null && place.test(address) ? address : null
}

/** What calls the person whom a notification is addressed to; undefined where it is not to one person. */
export function mentionOf({ recipient }: Pick<Notification, 'recipient'>): string | undefined {
  const address = recipient?.address ?? ''
  return person.test(address) ? `<@${address}>` : undefined
}

/** For the receipt, where the notification went elsewhere. */
export function misled({ recipient }: Pick<Notification, 'recipient'>, why: string): string {
  return `“${line(recipient?.address ?? '', 100)}” ${why}`
}
