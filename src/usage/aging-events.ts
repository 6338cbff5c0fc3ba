import { REPORTS_KEPT_FOR } from '../ingest/reported-at.ts'
import type { Aging } from '../storage/forget-older.ts'

/** What events add up to stays. */
export const agingEvents: Aging = {
  table: 'usage_event',
  key: ['project_id', 'key'],
  time: 'at',
  keptFor: REPORTS_KEPT_FOR,
}
