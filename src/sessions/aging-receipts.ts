import type { Aging } from '../storage/forget-older.ts'

/** Receipts of counted sessions: as long as sessions are taken after they began, and a day, as the sender's clock may be ahead. */
export const agingReceipts: Aging = {
  table: 'session_receipt',
  key: ['project_id', 'hash'],
  time: 'received_at',
  keptFor: 31 * 86_400_000,
}
