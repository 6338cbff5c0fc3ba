import type { Notification } from 'evenkeel/plugin'
import type { SendMailOptions } from 'nodemailer'
import { addressee } from './addressee.ts'
import { htmlPart } from './html-part.ts'
import { letterFor } from './letter.ts'
import { type Mailbox, parseMailbox } from './mailbox.ts'
import type { Options } from './options.ts'
import { textPart } from './text-part.ts'
import { threadOf } from './thread.ts'

export interface Written {
  subject: string
  html: string
  text: string
}

export function write(notification: Notification): Written {
  const letter = letterFor(notification)
  return { subject: letter.subject, html: htmlPart(letter), text: textPart(letter) }
}

/** Whom the notification is addressed to, else who the options send those of its level to. */
export function recipientsOf(notification: Notification, { to, toByLevel }: Options): Mailbox[] {
  const one = addressee(notification)
  return one === null ? (toByLevel[notification.level] ?? to).map(parseMailbox) : [one]
}

/** The mail as it is handed to the server. */
export function messageFor(notification: Notification, config: Options, idempotencyKey: string) {
  const from = parseMailbox(config.from)
  const urgent = notification.level === 'CRITICAL' || notification.level === 'EMERGENCY'
  return {
    ...write(notification),
    ...threadOf(notification.subject, idempotencyKey, from.address),
    from,
    to: recipientsOf(notification, config),
    ...(config.replyTo === undefined ? {} : { replyTo: parseMailbox(config.replyTo) }),
    priority: urgent && notification.action === 'TRIGGER' ? 'high' : 'normal',
    // RFC 3834, and what Exchange reads instead: out-of-office notes do not answer.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions
}
