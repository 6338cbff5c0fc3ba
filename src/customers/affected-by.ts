import type pg from 'pg'
import type { Period } from '../schema-builder/period.ts'
import { textArray, uuidArray } from '../storage/array-parameter.ts'
import { lowestKeyAt } from '../storage/time-key.ts'
import { MOST_CRASHES } from './bounds.ts'
import { factPeriods } from './health/fact-days.ts'

/** A customer whose crashes are asked for. */
export interface AffectedCustomer {
  id: string
  key: string
}

/** SQL: crashes that name the customer by their tag. The index that has them holds those with the tag alone. */
export const isTagged = (project: string, key: string) =>
  `crash.project_id = ${project} AND crash.tags ? 'customer' AND crash.tags ->> 'customer' = ${key}`

/** SQL: crashes of one person. */
export const isOfPerson = (project: string, userKey: string) =>
  `crash.project_id = ${project} AND crash.user_key = ${userKey}`

/** How many crashes affected a customer in a period. */
export async function countCrashes(
  pool: pg.Pool,
  projectId: number,
  { id, key }: AffectedCustomer,
  { from, to }: Period,
): Promise<number> {
  const within = isWithin('$4', '$5')
  const { rows } = await pool.query<{ count: number }>({
    name: 'count-customer-crashes',
    text: `
      SELECT count(*)::int AS count FROM (
        SELECT crash.id FROM crash WHERE ${isTagged('$1', '$3')} AND ${within}
        UNION
        ${crashesOfPeople('$2', within)}) AS affecting`,
    values: [projectId, id, key, lowestKeyAt(from), lowestKeyAt(to)],
  })
  return rows[0]!.count
}

/** How many crashes affected customers in the period of a score and in the one before it, by their ids; bounded for each. */
export async function countRecentCrashes(
  pool: pg.Pool,
  projectId: number,
  customers: readonly AffectedCustomer[],
  now: Date,
): Promise<Map<string, { current: number; before: number }>> {
  const { current, before } = factPeriods(now)
  const { rows } = await pool.query<{ id: string; current: number; before: number }>({
    name: 'count-recent-customer-crashes',
    text: `
      SELECT asked.id, ${countWithin('$5', '$6')} AS current, ${countWithin('$4', '$5')} AS before
      FROM unnest($2::uuid[], $3::text[]) AS asked(id, key)`,
    values: [
      projectId,
      uuidArray(customers.map(({ id }) => id)),
      textArray(customers.map(({ key }) => key)),
      lowestKeyAt(before.from),
      lowestKeyAt(current.from),
      lowestKeyAt(new Date(current.to.getTime() + 1)),
    ],
  })
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

function countWithin(from: string, to: string): string {
  const within = isWithin(from, to)
  return `(
    SELECT count(*)::int FROM (
      (SELECT crash.id FROM crash WHERE ${isTagged('$1', 'asked.key')} AND ${within} LIMIT ${MOST_CRASHES})
      UNION
      (${crashesOfPeople('asked.id', within)} LIMIT ${MOST_CRASHES})) AS affecting)`
}

const isWithin = (from: string, to: string) => `crash.id >= ${from}::uuid AND crash.id < ${to}::uuid`

/**
 * SQL: crashes of a customer's people, looked up person by person. With OFFSET 0 it stays a look-up of its own,
 * which `crash_user_idx` serves: a join may walk the crashes of all projects instead, once the statement has a generic plan.
 */
function crashesOfPeople(customer: string, within: string): string {
  return `SELECT own.id FROM customer_person AS person CROSS JOIN LATERAL (
            SELECT crash.id FROM crash WHERE ${isOfPerson('$1', 'person.user_key')} AND ${within}
            ORDER BY crash.user_key, crash.id OFFSET 0) AS own
          WHERE person.customer_id = ${customer}`
}
