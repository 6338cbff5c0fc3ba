import type { BusinessContext } from '../report.ts'
import { firstAmount, firstOf, firstText, places, type Sources, spellings } from './sources.ts'
import { plausibleTime } from './times.ts'

const customers = spellings('active_customers')
const batches = spellings('active_batches')
const tasks = spellings('pending_tasks')
const lastSync = spellings('last_sync_at', 'last_sync_time', 'last_sync')
const integrity = spellings('data_integrity_status', 'data_integrity')

/** What was at stake, from `contexts.business`, `extra.business`, `extra` and `tags`; null when none of them says. */
export function readBusinessContext({ contexts, extra, tags, arrival, notes }: Sources): BusinessContext | null {
  const from = places(contexts.business, extra.business, extra, tags)
  if (from.length === 0) return null
  const business: BusinessContext = {
    activeCustomers: firstAmount(from, customers, notes),
    activeBatches: firstAmount(from, batches, notes),
    pendingTasks: firstAmount(from, tasks, notes),
    lastSyncAt: plausibleTime(firstOf(from, lastSync), 'The time of the last sync', arrival, notes),
    dataIntegrity: firstText(from, integrity),
  }
  return Object.values(business).some((value) => value !== null) ? business : null
}
