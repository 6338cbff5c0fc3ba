import type { Call } from './call.ts'
import type { WarningLevel } from './detector.ts'

export const notificationActions = ['TRIGGER', 'ACKNOWLEDGE', 'RESOLVE'] as const
/** Where the matter stands that a notification is about. */
export type NotificationAction = (typeof notificationActions)[number]

/** Somebody who is to be told in particular. */
interface NotificationRecipient {
  /** Of the contact, or of the notifier where that is told by itself: one line of at most 100 characters. */
  readonly name: string
  /**
   * Where to send it, in the notifier's own form: a mailbox, the id of a channel. One line of at most 320 characters; null:
   * where the notifier always sends. One that cannot be used loses nothing: send where you always do, and say so in the
   * receipt's note.
   */
  readonly address: string | null
}

/** What people are to be told. Personal data was scrubbed before. */
export interface Notification {
  /** A UUID, different for every notification. */
  readonly id: string
  /** The same for all notifications on one matter, at most 200 characters: what receivers deduplicate and thread by. */
  readonly subject: string
  readonly action: NotificationAction
  readonly level: WarningLevel
  /** One line of at most 200 characters, plain text. */
  readonly title: string
  /** Plain text, may have several lines; possibly empty. */
  readonly text: string
  readonly at: Date
  readonly project: { readonly slug: string; readonly name: string } | null
  readonly environment: string | null
  readonly release: string | null
  /** Where to look; the first one is the matter itself. Absolute http(s) addresses. */
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** Details worth a line each, most important first. Plain text. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** Null: whoever the notifier is configured to tell. */
  readonly recipient: NotificationRecipient | null
  /** Sent only to see whether it arrives. */
  readonly test: boolean
}

/** What the receiver answered, kept with the delivery. */
export interface Receipt {
  /** The receiver's own id of what it took, where it gave one. */
  id?: string
  /** A sentence for the person who asks what became of it. */
  note?: string
}

/** One part of a rendered notification: the HTML of a mail, the JSON of a webhook. */
export interface PreviewPart {
  /** `subject`, `html`, `text`, `json`, … */
  name: string
  /** A media type such as `text/html`. */
  contentType: string
  body: string
}

/**
 * Tells people. Called from a durable queue: at least once, again after a failure with growing pauses. Throw `RetryLater`
 * when the receiver says when to come back, `Undeliverable` when trying again cannot help.
 */
export interface Notifier {
  readonly name: string
  /** Resolves when the receiver has taken it. */
  notify(notification: Notification, call: Call): Receipt | undefined | Promise<Receipt | undefined> | Promise<void>
  /** What would be sent, without sending it. */
  preview(notification: Notification, call: Call): readonly PreviewPart[] | Promise<readonly PreviewPart[]>
}

/** Thrown by a notifier or a recovery strategy: the receiver is busy and said when to come back (HTTP 429 or 503). */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly afterSeconds: number
  constructor(message: string, afterSeconds: number) {
    super(message)
    this.afterSeconds = afterSeconds
  }
}

/** Thrown by a notifier or a recovery strategy: this can never be taken, so it is not tried again. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable'
}
