import type { PoolClient } from 'pg'
import type { CrashRow } from '../crashes/crash-row.ts'
import { int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import { timeKey } from '../storage/time-key.ts'

/** Opens the issues whose fingerprints are met for the first time, counts still at zero. Answers their ids. */
export async function openIssues(client: PoolClient, crashes: CrashRow[]): Promise<Set<string>> {
  const firsts = new Map<string, CrashRow>()
  for (const crash of crashes) {
    const known = firsts.get(keyOf(crash))
    if (!known || crash.at < known.at) firsts.set(keyOf(crash), crash)
  }
  const missing = await unknownAmong(client, [...firsts.values()])
  const opened = new Set<string>()
  // In order of projects, so that two nodes that open issues in the same projects wait for each other once, not forever.
  for (const projectId of new Set(missing.map((crash) => crash.projectId).sort((a, b) => a - b))) {
    const mine = missing.filter((crash) => crash.projectId === projectId)
    for (const id of await openInProject(client, projectId, mine)) opened.add(id)
  }
  return opened
}

const keyOf = (crash: { projectId: number; fingerprint: string }) => `${crash.projectId} ${crash.fingerprint}`

/** The crashes whose fingerprints belong to no issue yet. */
async function unknownAmong(client: PoolClient, crashes: CrashRow[]): Promise<CrashRow[]> {
  if (crashes.length === 0) return []
  const { rows } = await client.query<{ project_id: number; hash: string }>({
    name: 'find-issues',
    text: `SELECT known.project_id, known.hash FROM unnest($1::int[], $2::uuid[]) AS k(project_id, hash)
           JOIN issue_fingerprint AS known ON known.project_id = k.project_id AND known.hash = k.hash`,
    values: [int4Array(crashes.map((crash) => crash.projectId)), uuidArray(crashes.map((crash) => crash.fingerprint))],
  })
  const known = new Set(
    rows.map((row) => keyOf({ projectId: row.project_id, fingerprint: row.hash.replaceAll('-', '') })),
  )
  return crashes.filter((crash) => !known.has(keyOf(crash)))
}

/** Taking numbers locks the project, so what another node opened meanwhile is seen by the second look. */
async function openInProject(client: PoolClient, projectId: number, crashes: CrashRow[]): Promise<string[]> {
  const { rows } = await client.query<{ last: number }>({
    name: 'take-issue-numbers',
    text: 'UPDATE project SET issue_number = issue_number + $2 WHERE id = $1 RETURNING issue_number AS last',
    values: [projectId, crashes.length],
  })
  const fresh = await unknownAmong(client, crashes)
  if (fresh.length === 0) return []
  const ids = fresh.map((crash) => timeKey(crash.receivedAt))
  const firstNumber = rows[0]!.last - crashes.length + 1
  const column = <T>(read: (crash: CrashRow, index: number) => T) => fresh.map(read)
  await client.query({
    name: 'open-issues',
    text: `INSERT INTO issue (id, project_id, number, title, culprit, platform, severity, category, grouping, first_seen, last_seen, first_release)
           SELECT id, project_id, number, title, culprit, platform, severity::"Severity", category::"CrashCategory", grouping, at, at, release
           FROM unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::timestamptz[], $11::text[])
             AS t(id, project_id, number, title, culprit, platform, severity, category, grouping, at, release)`,
    values: [
      uuidArray(ids),
      int4Array(column(() => projectId)),
      int4Array(column((_, index) => firstNumber + index)),
      textArray(column((crash) => crash.title)),
      textArray(column((crash) => crash.culprit)),
      textArray(column((crash) => crash.platform)),
      textArray(column((crash) => crash.severity)),
      textArray(column((crash) => crash.category)),
      textArray(column((crash) => crash.grouping)),
      timestamptzArray(column((crash) => crash.at)),
      textArray(column((crash) => crash.release)),
    ],
  })
  await client.query({
    name: 'open-fingerprints',
    text: `INSERT INTO issue_fingerprint (project_id, hash, issue_id) SELECT * FROM unnest($1::int[], $2::uuid[], $3::uuid[])`,
    values: [int4Array(column(() => projectId)), uuidArray(column((crash) => crash.fingerprint)), uuidArray(ids)],
  })
  return ids
}
