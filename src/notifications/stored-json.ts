import type { Notification } from '../plugin/contract/notifier.ts'

/** JSON that the database takes: PostgreSQL keeps neither NUL characters nor halves of surrogate pairs. */
export function storableJson(value: object): string {
  return JSON.stringify(value, (_name, part: unknown) => (typeof part === 'string' ? storableText(part) : part))
}

export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** A notification as it was before it became JSON. Those that were stored before there were recipients have none. */
export function revive(stored: unknown): Notification {
  const notification = stored as Omit<Notification, 'at' | 'recipient'> & { at: string } & Partial<Notification>
  return { ...notification, at: new Date(notification.at), recipient: notification.recipient ?? null }
}
