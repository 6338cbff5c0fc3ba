import { openDatabase } from '../../src/storage/database.ts'
import type { FreshDatabase } from '../shared/fresh-database.ts'

/** The project that all contenders are asked about. */
export const slug = 'shop'
/** Its number: that of the first project in an empty database. */
export const projectId = 1
const CRASHES_PER_ISSUE = 200

/**
 * Brings an empty database to the product's newest migration and fills it with issues and their crashes, spread evenly over 30
 * days. 2,000,000 crashes take about a minute and a gigabyte.
 */
export async function fill({ url, client }: FreshDatabase, crashes: number): Promise<void> {
  await (await openDatabase({ url })).close()
  const issues = Math.ceil(crashes / CRASHES_PER_ISSUE)
  // Nothing to check a row against: all of them come from the statements below.
  await client.query('SET session_replication_role = replica')
  await client.query(project, [slug, issues])
  await client.query(issueRows, [issues, crashes])
  await client.query(crashRows, [issues, crashes])
  await client.query('RESET session_replication_role')
  await client.query('VACUUM (ANALYZE) project, issue, crash')
}

const project = `INSERT INTO project (slug, name, issue_number) VALUES ($1, 'Shop', $2)`

/** A UUIDv7 of the moment \`at\`, the same for the same \`seed\`. */
const key = (at: string, seed: string) => `
  (lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(${seed}), 1, 3) || '8' || substr(md5(${seed}), 4, 15))::uuid`

const severity = (n: string) => `(enum_range(NULL::"Severity"))[1 + ${n} % 4]`
const category = (n: string) => `(enum_range(NULL::"CrashCategory"))[1 + ${n} % 6]`
const issueKey = (n: string) => `md5('issue ' || ${n})::uuid`

const issueRows = `
  INSERT INTO issue (id, project_id, number, title, culprit, platform, severity, category, grouping, first_seen, last_seen,
                     first_release, last_release, crash_count, user_count)
  SELECT ${issueKey('n')}, project.id, n, 'Fault' || n || ': something did not go as planned', 'module' || n % 50 || '.step',
         'node', ${severity('n')}, ${category('n')}, 'The same frames', now() - interval '30 days',
         now() - interval '1 minute' - n * interval '37 seconds', 'shop@1.0', 'shop@1.' || n % 10, $2::int / $1::int, n % 90
  FROM generate_series(1, $1::int) AS n, project WHERE slug = '${slug}'`

const crashRows = `
  INSERT INTO crash (id, project_id, issue_id, event_id, at, received_at, severity, category, level, handled, platform,
                     release, environment, os, device, tags, payload)
  SELECT ${key('at', "'crash ' || n")}, project.id, ${issueKey('1 + n % $1::int')}, md5('event ' || n)::uuid, at, at,
         ${severity('n')}, ${category('n')}, 'error', n % 3 = 0, 'node', 'shop@1.' || n % 10, 'production', 'iOS 19.1',
         'iPhone18,1', '{"feature": "basket"}', decode(repeat(md5(n::text), 8), 'hex')
  FROM (SELECT n, date_trunc('milliseconds', now() - interval '1 minute' - (interval '30 days' * n / $2::int)) AS at
        FROM generate_series($2::int, 1, -1) AS n) AS moment, project WHERE slug = '${slug}'`
