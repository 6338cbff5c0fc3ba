import type { PoolClient } from 'pg'
import { boolArray, byteaArray, int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import type { CrashRow } from './crash-row.ts'

const sql = `
INSERT INTO crash (id, project_id, issue_id, event_id, at, received_at, severity, category, level, handled, platform,
                   release, environment, os, device, transaction, user_key, tags, payload)
SELECT id, project_id, issue_id, event_id, at, received_at, severity::"Severity", category::"CrashCategory", level, handled,
       platform, release, environment, os, device, transaction, user_key, tags::jsonb, payload
FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
            $9::text[], $10::bool[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
            $17::uuid[], $18::text[], $19::bytea[])
  AS t(id, project_id, issue_id, event_id, at, received_at, severity, category, level, handled, platform,
       release, environment, os, device, transaction, user_key, tags, payload)
ON CONFLICT (project_id, event_id) DO NOTHING
RETURNING id`

/** Writes crashes in one statement; `issueIds` runs beside `crashes`. Answers the ids of those that were not there yet. */
export async function insertCrashes(client: PoolClient, crashes: CrashRow[], issueIds: string[]): Promise<Set<string>> {
  const column = <T>(read: (crash: CrashRow) => T) => crashes.map(read)
  const { rows } = await client.query<{ id: string }>({
    name: 'insert-crashes',
    text: sql,
    values: [
      uuidArray(column((crash) => crash.id)),
      int4Array(column((crash) => crash.projectId)),
      uuidArray(issueIds),
      uuidArray(column((crash) => crash.eventId)),
      timestamptzArray(column((crash) => crash.at)),
      timestamptzArray(column((crash) => crash.receivedAt)),
      textArray(column((crash) => crash.severity)),
      textArray(column((crash) => crash.category)),
      textArray(column((crash) => crash.level)),
      boolArray(column((crash) => crash.handled)),
      textArray(column((crash) => crash.platform)),
      textArray(column((crash) => crash.release)),
      textArray(column((crash) => crash.environment)),
      textArray(column((crash) => crash.os)),
      textArray(column((crash) => crash.device)),
      textArray(column((crash) => crash.transaction)),
      uuidArray(column((crash) => crash.userKey)),
      textArray(column((crash) => crash.tags)),
      byteaArray(column((crash) => crash.payload)),
    ],
  })
  return new Set(rows.map((row) => row.id))
}
