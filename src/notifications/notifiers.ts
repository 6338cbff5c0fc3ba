import type { Notification, PreviewPart, Receipt } from '../plugin/contract/notifier.ts'
import type { Outcome } from '../plugin/guard/call-failure.ts'

/** What notifications need of the plugins' registry. */
export interface Notifiers {
  /** Of those that run. */
  names(kind: 'notifier'): readonly string[]
  /** Never rejects: what goes wrong is an outcome too. */
  notify(
    name: string,
    notification: Notification,
    work: { attempt: number; idempotencyKey: string },
  ): Promise<Outcome<Receipt>>
  preview(name: string, notification: Notification): Promise<Outcome<readonly PreviewPart[]>>
}
