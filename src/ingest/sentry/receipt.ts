import { hash } from 'node:crypto'

/**
 * What tells an item that carries no id from all others of its project: when its envelope was sent, and every byte of it. An SDK that
 * sends an envelope again sends both unchanged. Null where the envelope does not say when it was sent.
 *
 * @returns 32 hex digits
 */
export function receiptOf(sentAt: unknown, payload: Buffer): string | null {
  const isTold = (typeof sentAt === 'string' && sentAt !== '') || typeof sentAt === 'number'
  return isTold ? hash('sha256', `${sentAt} ${hash('sha256', payload)}`).slice(0, 32) : null
}
