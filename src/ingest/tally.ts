import type { PoolClient } from 'pg'
import { int4Array, int8Array, textArray, timestamptzArray } from '../storage/array-parameter.ts'

/** So many items of a category met an outcome. */
export interface TallyRow {
  projectId: number
  at: Date
  category: string
  outcome: string
  reason: string
  quantity: number
}

const HOUR = 3_600_000

/** Adds to the hourly counts of what arrived and what became of it. */
export async function recordTally(client: PoolClient, tally: TallyRow[]): Promise<void> {
  const sums = new Map<string, TallyRow>()
  for (const row of tally) {
    const hour = new Date(Math.floor(row.at.getTime() / HOUR) * HOUR)
    const key = [row.projectId, hour.getTime(), row.category, row.outcome, row.reason].join('\n')
    const sum = sums.get(key)
    if (sum) sum.quantity += row.quantity
    else sums.set(key, { ...row, at: hour })
  }
  if (sums.size === 0) return
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const column = <T>(read: (row: TallyRow) => T) => rows.map(read)
  await client.query({
    name: 'record-tally',
    text: `INSERT INTO intake AS i (project_id, hour, category, outcome, reason, quantity)
           SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::bigint[])
           ON CONFLICT (project_id, hour, category, outcome, reason) DO UPDATE SET quantity = i.quantity + excluded.quantity`,
    values: [
      int4Array(column((row) => row.projectId)),
      timestamptzArray(column((row) => row.at)),
      textArray(column((row) => row.category)),
      textArray(column((row) => row.outcome)),
      textArray(column((row) => row.reason)),
      int8Array(column((row) => row.quantity)),
    ],
  })
}
