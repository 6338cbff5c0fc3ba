import type { Notification } from 'evenkeel/plugin'
import { type Mailbox, mailboxPattern, parseMailbox } from './mailbox.ts'
import { oneLine } from './plain.ts'

/** The one mailbox a notification is addressed to; null where it goes to those of the options. */
export function addressee({ recipient }: Pick<Notification, 'recipient'>): Mailbox | null {
  if (recipient === null || recipient.address === null || !mailboxPattern.test(recipient.address)) return null
  const { name, address } = parseMailbox(recipient.address)
  return { name: name || oneLine(recipient.name, 100), address }
}

/** For the receipt, where the notification has an address that is no mailbox. */
export function unaddressed(notification: Pick<Notification, 'recipient'>): string {
  const address = notification.recipient?.address ?? null
  if (address === null || addressee(notification) !== null) return ''
  return `“${oneLine(address, 100)}” is no mailbox, so it went to those of the configuration. `
}
