import type pg from 'pg'
import { dayOf } from '../../usage/usage-days.ts'
import { MOST_SIGNALS_A_DAY } from '../bounds.ts'

/** How many more signals ingest keys may bring a project on this day (UTC). To be called by one at a time for a project. */
export async function roomForSignals(client: pg.ClientBase, projectId: number, now: Date): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-keyed-signals',
    text: `SELECT count(*)::int AS count FROM (
             SELECT FROM customer_signal WHERE project_id = $1 AND keyed_at >= $2 LIMIT ${MOST_SIGNALS_A_DAY}) AS counted`,
    values: [projectId, new Date(dayOf(now))],
  })
  return MOST_SIGNALS_A_DAY - rows[0]!.count
}
