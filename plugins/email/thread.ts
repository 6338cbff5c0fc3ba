import { createHash } from 'node:crypto'

/**
 * Ids by which mail programs tell repeats and put a matter's mails together (RFC 5322, section 3.6.4). A repeat has the
 * same Message-ID. The mails of a matter all answer one that never was: the id of the first is not known to the later.
 */
export function threadOf(subject: string, idempotencyKey: string, sender: string) {
  const domain = sender.slice(sender.lastIndexOf('@') + 1)
  const id = (kind: string, text: string) =>
    `<${kind}.${digest(text)}@${/^[\x21-\x7e]+$/.test(domain) ? domain : 'evenkeel.invalid'}>`
  const root = id('matter', subject)
  return { messageId: id('notification', idempotencyKey), inReplyTo: root, references: [root] }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40)
}
