import type { PoolClient } from 'pg'
import { int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import { timeKey } from '../storage/time-key.ts'

export interface ReleaseSighting {
  projectId: number
  version: string
  at: Date
}

/**
 * Makes releases known. One that is there keeps its first sighting, unless this one is earlier. Answers the projects whose
 * releases changed.
 */
export async function recordReleases(client: PoolClient, sightings: ReleaseSighting[]): Promise<number[]> {
  const earliest = new Map<string, ReleaseSighting>()
  for (const sighting of sightings) {
    const key = `${sighting.projectId} ${sighting.version}`
    const known = earliest.get(key)
    if (!known || sighting.at < known.at) earliest.set(key, sighting)
  }
  if (earliest.size === 0) return []
  const rows = [...earliest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sighting]) => sighting)
  const changed = await client.query<{ project_id: number }>({
    name: 'record-releases',
    text: `INSERT INTO release (id, project_id, version, first_seen)
           SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::timestamptz[])
           ON CONFLICT (project_id, version) DO UPDATE SET first_seen = excluded.first_seen
           WHERE excluded.first_seen < release.first_seen
           RETURNING project_id`,
    values: [
      uuidArray(rows.map(({ at }) => timeKey(at))),
      int4Array(rows.map(({ projectId }) => projectId)),
      textArray(rows.map(({ version }) => version)),
      timestamptzArray(rows.map(({ at }) => at)),
    ],
  })
  return changed.rows.map((row) => row.project_id)
}
