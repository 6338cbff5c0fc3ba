import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { chance, DAYS, type Filling, momentOf, personKey, timeKeyOf } from './shape.ts'

/** One every day and a half; each is found in the field for six days, beside the three before it. */
const RELEASES = 20
const PEOPLE = 400_000
const CHUNK = 250_000

/**
 * Writes sessions of 30 days, one count of an SDK an hour beside them, their releases, and then the changes that rollups are made
 * of, as the migration does for sessions of before: whoever folds them sees all of them at once.
 */
export async function fillSessions(client: Client, { projectId, until, rows }: Filling): Promise<void> {
  await client.query(releaseRows, [projectId, until])
  for (let first = 0; first < rows; first += CHUNK) {
    await client.query(sessionRows, [projectId, until, rows, first, Math.min(rows, first + CHUNK) - 1])
  }
  await client.query(countRows, [projectId, until])
  await client.query('VACUUM (ANALYZE) session, session_count')
}

export async function leaveSessionsToFold(client: Client): Promise<void> {
  await client.query(statementOfMigration)
}

const release = (number: string) => `'shop@5.' || lpad((${number})::text, 2, '0') || '.0'`

const releaseRows = `
  INSERT INTO release (id, project_id, version, first_seen)
  SELECT ${timeKeyOf('first_seen', "'release ' || n")}, $1, ${release('n')}, first_seen
  FROM (SELECT n, $2::timestamptz - interval '1 day' * (${DAYS} - n * ${DAYS / RELEASES}::float8) AS first_seen
        FROM generate_series(0, ${RELEASES - 1}) AS n) AS known`

/**
 * Crashes: 0.5 %, and three times as many in one release. Lengths: log-normal, half of them beyond a minute and a half. OFFSET 0 has
 * what is used several times calculated once.
 */
const sessionRows = `
  INSERT INTO session (project_id, started_at, sid, release, environment, user_key, status, errors, duration)
  SELECT $1, at, md5('session ' || n)::uuid, ${release('release')},
         CASE WHEN ${chance(2)} < 0.9 THEN 'production' ELSE 'staging' END,
         ${personKey(`floor(${PEOPLE} * ${chance(3)} ^ 2)`)},
         (CASE WHEN fate < 0.001 THEN 'ABNORMAL' WHEN fate < 0.003 THEN 'UNHANDLED' WHEN fate < 0.012 THEN 'ERRORED'
               WHEN fate < 0.03 THEN 'OK' WHEN fate < CASE WHEN release = 13 THEN 0.045 ELSE 0.0345 END THEN 'CRASHED'
               ELSE 'EXITED' END)::"SessionStatus",
         CASE WHEN ${chance(4)} < 0.03 THEN 1 + n % 3 ELSE 0 END,
         CASE WHEN fate < 0.012 OR fate >= 0.03 THEN
           round(1000 * exp(4.5 + 1.2 * sqrt(-2 * ln(1 - ${chance(5)})) * cos(2 * pi() * ${chance(6)}))) / 1000 END
  FROM (SELECT n, $2::timestamptz - interval '1 day' * (${DAYS} - day) AS at, ${chance(1)} AS fate,
               greatest(0, floor(day / ${DAYS / RELEASES}::float8) - floor(4 * ${chance(7)} ^ 2))::int AS release
        FROM (SELECT n, ${momentOf('n', '$3::int')} AS day FROM generate_series($4::int, $5::int) AS n OFFSET 0) AS moment
        OFFSET 0) AS placed`

const countRows = `
  INSERT INTO session_count (project_id, started_at, release, environment, user_key, exited, errored, abnormal, unhandled, crashed)
  SELECT $1, $2::timestamptz - interval '1 hour' * (n + 0.5), ${release(`${RELEASES - 1} - n / ${(24 * DAYS) / RELEASES}`)},
         'production', '00000000-0000-0000-0000-000000000000', 40 + n % 7, 3, n % 2, 1, (n % 5 = 0)::int
  FROM generate_series(0, ${24 * DAYS - 1}) AS n`

const statementOfMigration = (() => {
  const folder = join(import.meta.dirname, '../../prisma/migrations')
  const name = readdirSync(folder).find((name) => name.endsWith('_stability_and_customers'))!
  const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
  const begin = sql.indexOf('INSERT INTO "session_change"')
  return sql.slice(begin, sql.indexOf(';', begin))
})()
