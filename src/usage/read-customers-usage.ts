import type pg from 'pg'
import type { CustomerUsage } from '../plugin/contract/health-score.ts'
import { textArray } from '../storage/array-parameter.ts'
import { OTHER } from './bounds.ts'
import { DAY_OF_KEY, SUMS, type UsageCounts } from './figures.ts'
import { peopleOfGroups } from './people-of-groups.ts'
import type { UsageDays } from './usage-days.ts'

/*
 * What the rollups say of customers. Readers that have to know of all that was recorded before they asked call `Usage.settle` first,
 * outside of a transaction.
 */

type Reader = pg.ClientBase | pg.Pool

/** What each of these customers did; those who did nothing are not there. People are counted over all days together. */
export async function customersUsage(
  client: Reader,
  projectId: number,
  keys: readonly string[],
  days: UsageDays,
): Promise<Map<string, CustomerUsage>> {
  const parameters = [projectId, textArray(keys), days.fromDay, days.toDay]
  const totals = await client.query<UsageCounts & { key: string; activeDays: number }>({
    name: 'usage-of-customers',
    text: `SELECT key, count(*)::int AS "activeDays", ${SUMS} FROM usage_rollup
           WHERE project_id = $1 AND dimension = 'CUSTOMER' AND key = ANY($2::text[]) AND ${DAY_OF_KEY} BETWEEN $3::date AND $4::date
           GROUP BY key ORDER BY key`,
    values: parameters,
  })
  const named = totals.rows.map(({ key }) => key)
  const people = await peopleOfGroups(client, projectId, { dimension: 'CUSTOMER', by: 'key', of: '' }, days, named)
  const used = await client.query<{ key: string; features: string[] }>({
    name: 'features-of-customers',
    text: `SELECT key, array_agg(DISTINCT part ORDER BY part) AS features FROM usage_rollup
           WHERE project_id = $1 AND dimension = 'CUSTOMER_FEATURE' AND key = ANY($2::text[])
             AND ${DAY_OF_KEY} BETWEEN $3::date AND $4::date AND part <> '${OTHER}'
           GROUP BY key`,
    values: parameters,
  })
  const features = new Map(used.rows.map((row) => [row.key, row.features]))
  return new Map(
    totals.rows.map(({ key, activeDays, events, completed, failed, abandoned }) => [
      key,
      {
        activeDays,
        events,
        people: people.get(key)?.count ?? 0,
        completed,
        failed,
        abandoned,
        features: features.get(key) ?? [],
      },
    ]),
  )
}

/** Features are offered to everybody, so far as a score looks at them. */
const MOST_OFFERED = 200

/**
 * Features that the project has for its customers: those that at least two of them used, or the only one who used anything at
 * all; what one customer alone uses, or one app calls wrongly, nobody else misses. The most used ones, most used first.
 */
export async function offeredFeatures(client: Reader, projectId: number, days: UsageDays): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>({
    name: 'offered-features',
    text: `WITH used AS (
             SELECT part AS feature, min(key COLLATE "C") AS first, max(key COLLATE "C") AS last FROM usage_rollup
             WHERE project_id = $1 AND dimension = 'CUSTOMER_FEATURE' AND day BETWEEN $2::date AND $3::date
               AND key <> '${OTHER}' AND part <> '${OTHER}'
             GROUP BY part
           ), offered AS (
             SELECT feature FROM used WHERE first <> last OR (SELECT min(first) = max(last) FROM used)
           )
           SELECT key FROM usage_rollup
           WHERE project_id = $1 AND dimension = 'FEATURE' AND day BETWEEN $2::date AND $3::date
             AND key IN (SELECT feature FROM offered)
           GROUP BY key ORDER BY sum(events) DESC, key COLLATE "C" LIMIT ${MOST_OFFERED}`,
    values: [projectId, days.fromDay, days.toDay],
  })
  return rows.map(({ key }) => key)
}
