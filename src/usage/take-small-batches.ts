import type pg from 'pg'

/** Batches that are looked at. */
const MOST = 200

/**
 * Takes further events that wait to be put into rollups, the oldest batches first, so far as all of a batch has room: what many
 * small calls brought is not worth a transaction for a few of them.
 *
 * @param room events
 * @returns their keys
 */
export async function takeSmallBatches(client: pg.ClientBase, projectId: number, room: number): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>({
    name: 'take-small-usage-batches',
    text: `WITH looked_at AS (
             SELECT id, sum(cardinality(keys)) OVER (ORDER BY id) AS together
             FROM (SELECT id, keys FROM usage_change WHERE project_id = $1 AND id > 0 ORDER BY id LIMIT ${MOST}) AS waiting
           ), taken AS (
             DELETE FROM usage_change USING looked_at
             WHERE usage_change.project_id = $1 AND usage_change.id = looked_at.id AND looked_at.together <= $2 RETURNING keys
           )
           SELECT unnest(keys)::text AS key FROM taken`,
    values: [projectId, room],
  })
  return rows.map(({ key }) => key)
}
