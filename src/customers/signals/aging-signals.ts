import { REPORTS_KEPT_FOR } from '../../ingest/reported-at.ts'
import type { Aging } from '../../storage/forget-older.ts'

/** What customers said, and tickets that are resolved; those that are open stay. */
export const agingSignals: Aging = {
  table: 'customer_signal',
  key: ['id'],
  time: `(CASE WHEN kind = 'SUPPORT_TICKET' THEN resolved_at ELSE at END)`,
  keptFor: REPORTS_KEPT_FOR,
}
