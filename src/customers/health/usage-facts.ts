import type pg from 'pg'
import type { CustomerFacts, CustomerUsage } from '../../plugin/contract/health-score.ts'
import { textArray } from '../../storage/array-parameter.ts'
import { customersUsage } from '../../usage/read-customers-usage.ts'
import { dayOf } from '../../usage/usage-days.ts'
import { factDays } from './fact-days.ts'

/** What customers did in the period and before it, by their keys; those who never did anything are not in it. */
export async function readUsageFacts(
  pool: pg.Pool,
  projectId: number,
  customers: readonly { key: string; firstSeen: Date }[],
  now: Date,
): Promise<Map<string, NonNullable<CustomerFacts['usage']>>> {
  const keys = customers.map(({ key }) => key)
  const days = factDays(now)
  const current = await customersUsage(pool, projectId, keys, days.current)
  const before = await customersUsage(pool, projectId, keys, days.before)
  const known = await everUsed(pool, projectId, keys)
  const isNew = ({ firstSeen }: { firstSeen: Date }) => dayOf(firstSeen) >= days.current.fromDay
  return new Map(
    customers
      .filter(({ key }) => known.has(key))
      .map((customer) => [
        customer.key,
        {
          current: current.get(customer.key) ?? nothing,
          before: isNew(customer) ? null : (before.get(customer.key) ?? nothing),
        },
      ]),
  )
}

const nothing: CustomerUsage = {
  activeDays: 0,
  events: 0,
  people: 0,
  completed: 0,
  failed: 0,
  abandoned: 0,
  features: [],
}

async function everUsed(pool: pg.Pool, projectId: number, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ key: string }>({
    name: 'ever-used',
    text: `SELECT key FROM unnest($2::text[]) AS asked(key)
           WHERE EXISTS (SELECT FROM usage_rollup AS known
                         WHERE known.project_id = $1 AND known.dimension = 'CUSTOMER' AND known.key = asked.key AND known.part = '')`,
    values: [projectId, textArray(keys)],
  })
  return new Set(rows.map(({ key }) => key))
}
