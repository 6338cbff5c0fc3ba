import type { Notification, NotificationAction } from '../plugin/contract/notifier.ts'

/** A delivery that is pending, and what else there is on its matter: the same notifier, the same subject, the same address. */
export interface Pending {
  id: string
  action: NotificationAction
  /** An attempt is under way. */
  isSending: boolean
  /** An attempt ended so that nobody knows whether the receiver took it. */
  mayHaveArrived: boolean
  /** A later one resolves the matter, and was not given up. */
  isResolved: boolean
  /** Older ones since the matter was last resolved at the receiver: none are known, none of them arrived, one may have. */
  older: 'NONE' | 'NOT_ARRIVED' | 'ARRIVED'
}

/**
 * What the deliveries of one notifier are put in order by: the subject, and each address by itself, so that the resolution
 * that one person is sent has nothing to do with what another one still waits for.
 */
export function matterOf({ subject, recipient }: Pick<Notification, 'subject' | 'recipient'>): string {
  return recipient === null || recipient.address === null ? subject : `${subject} → ${recipient.address}`
}

/**
 * Deliveries on one matter are sent in the order they were posted. What was not delivered before the matter was resolved is
 * not sent any more, nor is a resolution of what never arrived.
 *
 * @param pending the oldest first
 * @returns those that are superseded, and the one whose turn it is: null while another one is being sent
 */
export function whoseTurn(pending: readonly Pending[]): { superseded: string[]; next: string | null } {
  const superseded: string[] = []
  for (const delivery of pending) {
    if (delivery.isSending) return { superseded, next: null }
    if (!isMoot(delivery)) return { superseded, next: delivery.id }
    superseded.push(delivery.id)
  }
  return { superseded, next: null }
}

function isMoot({ action, mayHaveArrived, isResolved, older }: Pending): boolean {
  if (isResolved) return true
  return action === 'RESOLVE' && older === 'NOT_ARRIVED' && !mayHaveArrived
}
