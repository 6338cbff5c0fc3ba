import type pg from 'pg'
import type { CustomerFacts } from '../../plugin/contract/health-score.ts'
import { countRecentCrashes } from '../affected-by.ts'
import type { DueCustomer } from './claim-customers.ts'
import { FACT_DAYS } from './fact-days.ts'
import { readSignalFacts } from './signal-facts.ts'
import { readUsageFacts } from './usage-facts.ts'

export interface FactsAsked {
  customers: readonly DueCustomer[]
  /** Features of the project: see `offeredFeatures`. */
  offered: readonly string[]
  now: Date
}

/** What is known of customers of one project, by their ids: a few statements, however many customers they are. */
export async function readFacts(
  pool: pg.Pool,
  projectId: number,
  { customers, offered, now }: FactsAsked,
): Promise<Map<string, CustomerFacts>> {
  const usage = await readUsageFacts(pool, projectId, customers, now)
  const said = await readSignalFacts(pool, projectId, customers, now)
  const crashes = await countRecentCrashes(pool, projectId, customers, now)
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
