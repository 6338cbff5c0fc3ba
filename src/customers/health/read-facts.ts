import type pg from 'pg'
import type { CustomerFacts } from '../../plugin/contract/health-score.ts'
import { offeredFeatures } from '../../usage/read-usage.ts'
import { countRecentHits } from '../hits.ts'
import type { DueCustomer } from './claim-customers.ts'
import { FACT_DAYS, factDays } from './fact-days.ts'
import { readSignalFacts } from './signal-facts.ts'
import { readUsageFacts } from './usage-facts.ts'

/** What is known of customers of one project, by their ids: a few statements, however many customers they are. */
export async function readFacts(
  pool: pg.Pool,
  projectId: number,
  customers: readonly DueCustomer[],
  now: Date,
): Promise<Map<string, CustomerFacts>> {
  const usage = await readUsageFacts(pool, projectId, customers, now)
  const offered = await offeredFeatures(pool, projectId, factDays(now).current)
  const said = await readSignalFacts(pool, projectId, customers, now)
  const crashes = await countRecentHits(pool, projectId, customers, now)
  return new Map(
    customers.map(({ id, key, name, firstSeen }) => [
      id,
      {
        key,
        name,
        now,
        days: FACT_DAYS,
        firstSeen,
        usage: usage.get(key) ?? null,
        offered,
        ...said.get(id)!,
        crashes: crashes.get(id) ?? { current: 0, before: 0 },
      },
    ]),
  )
}
