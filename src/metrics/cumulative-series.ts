import type pg from 'pg'
import { int4Array, textArray } from '../storage/array-parameter.ts'
import type { CumulativeState } from './cumulative.ts'

/** The states of cumulative streams by their series, which nobody else reads or changes until the transaction's end. */
export async function lockStates(
  client: pg.ClientBase,
  seriesIds: readonly number[],
): Promise<Map<number, CumulativeState>> {
  const { rows } = await client.query<{ id: number; cumulative: CumulativeState | null }>({
    name: 'lock-cumulative',
    text: 'SELECT id, cumulative FROM metric_series WHERE id = ANY($1::int[]) ORDER BY id FOR NO KEY UPDATE',
    values: [int4Array(seriesIds)],
  })
  return new Map(rows.flatMap(({ id, cumulative }) => (cumulative === null ? [] : [[id, cumulative]])))
}

export async function saveStates(client: pg.ClientBase, states: ReadonlyMap<number, CumulativeState>): Promise<void> {
  await client.query({
    name: 'save-cumulative',
    text: `UPDATE metric_series SET cumulative = state::jsonb
           FROM unnest($1::int[], $2::text[]) AS t(series_id, state) WHERE id = series_id`,
    values: [int4Array([...states.keys()]), textArray([...states.values()].map((state) => JSON.stringify(state)))],
  })
}
