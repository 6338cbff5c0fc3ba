import type { PoolClient } from 'pg'
import type { CrashRow } from '../crashes/crash-row.ts'
import { int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import { timeKey } from '../storage/time-key.ts'

export interface OpenedIssues {
  /** The issue of each crash, in the crashes' order. */
  issueIds: string[]
  /** Those that did not exist before. */
  opened: Set<string>
}

/** Finds the issue of each crash by its fingerprint, and opens those that are missing, counts still at zero. */
export async function openIssues(client: PoolClient, crashes: CrashRow[]): Promise<OpenedIssues> {
  const firsts = new Map<string, CrashRow>()
  for (const crash of crashes) if (!firsts.has(keyOf(crash))) firsts.set(keyOf(crash), crash)
  const known = await findIssues(client, [...firsts.values()])
  const missing = [...firsts.values()].filter((crash) => !known.has(keyOf(crash)))
  const opened = new Set<string>()
  // In order of projects, so that two nodes that open issues in the same projects wait for each other once, not forever.
  for (const projectId of new Set(missing.map((crash) => crash.projectId).sort((a, b) => a - b))) {
    const mine = missing.filter((crash) => crash.projectId === projectId)
    for (const [key, id] of await openInProject(client, projectId, mine, opened)) known.set(key, id)
  }
  return { issueIds: crashes.map((crash) => known.get(keyOf(crash))!), opened }
}

const keyOf = (crash: { projectId: number; fingerprint: string }) => `${crash.projectId} ${crash.fingerprint}`

async function findIssues(client: PoolClient, crashes: CrashRow[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ project_id: number; hash: string; issue_id: string }>({
    name: 'find-issues',
    text: `SELECT f.project_id, f.hash, f.issue_id FROM unnest($1::int[], $2::uuid[]) AS k(project_id, hash)
           JOIN issue_fingerprint f ON f.project_id = k.project_id AND f.hash = k.hash`,
    values: [int4Array(crashes.map((crash) => crash.projectId)), uuidArray(crashes.map((crash) => crash.fingerprint))],
  })
  return new Map(
    rows.map((row) => [keyOf({ projectId: row.project_id, fingerprint: row.hash.replaceAll('-', '') }), row.issue_id]),
  )
}

/** Taking numbers locks the project, so what another node opened meanwhile is seen by the second look. */
async function openInProject(client: PoolClient, projectId: number, crashes: CrashRow[], opened: Set<string>) {
  const { rows } = await client.query<{ last: number }>({
    name: 'take-issue-numbers',
    text: 'UPDATE project SET issue_number = issue_number + $2 WHERE id = $1 RETURNING issue_number AS last',
    values: [projectId, crashes.length],
  })
  const known = await findIssues(client, crashes)
  const fresh = crashes.filter((crash) => !known.has(keyOf(crash)))
  if (fresh.length === 0) return known
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
  fresh.forEach((crash, index) => {
    known.set(keyOf(crash), ids[index]!)
    opened.add(ids[index]!)
  })
  return known
}
