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

/** A sentence that names those that run where this one does not; null where it does. */
export function notifierMissing(name: string, notifiers: Pick<Notifiers, 'names'>): string | null {
  const known = notifiers.names('notifier')
  if (known.includes(name)) return null
  return `There is no notifier "${name}". ${known.length === 0 ? 'There are none.' : `There are: ${known.join(', ')}.`}`
}
