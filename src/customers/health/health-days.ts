import type pg from 'pg'
import type { TimedValue } from '../../metrics/trend.ts'
import { uuidArray } from '../../storage/array-parameter.ts'

/** Days that a trend is made of, today among them. */
const TREND_DAYS = 30

/** Overall scores of the days before today (UTC) that a trend is made of, oldest first, by the customer's id. */
export async function readOverallDays(
  client: pg.ClientBase,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, TimedValue[]>> {
  const { rows } = await client.query<{ id: string; at: number; value: number }>({
    name: 'read-overall-days',
    text: `
      SELECT customer_id AS id, (extract(epoch FROM day) * 1000)::float8 AS at, overall AS value FROM customer_health_day
      WHERE customer_id = ANY($1::uuid[]) AND overall IS NOT NULL
        AND day > ($2::timestamptz AT TIME ZONE 'UTC')::date - ${TREND_DAYS} AND day < ($2::timestamptz AT TIME ZONE 'UTC')::date
      ORDER BY customer_id, day`,
    values: [uuidArray(ids), now],
  })
  const days = new Map<string, TimedValue[]>()
  for (const { id, at, value } of rows) {
    const ofCustomer = days.get(id) ?? []
    ofCustomer.push({ at: new Date(at), value })
    days.set(id, ofCustomer)
  }
  return days
}
