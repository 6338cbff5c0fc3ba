import type pg from 'pg'
import { countPeople, emptyPeople } from '../../people/people.ts'
import { addStoredPeople } from '../../people/stored-people.ts'
import { countedPeriod, isRolledUp } from '../../periods/counted-period.ts'
import { countSessionsExactly, type ExactQuery } from '../../sessions/count-sessions-exactly.ts'
import { NOBODY } from '../../sessions/record-sessions.ts'
import { ofLabel, sessionResolutions } from '../../sessions/session-rollups.ts'

/** Sessions of a group, or the people who had them. */
export interface Tally {
  labels: Partial<Record<'environment' | 'release', string>>
  all: number
  crashed: number
}

export async function countSessions(client: pg.ClientBase, query: ExactQuery): Promise<Tally[]> {
  const counts = await countSessionsExactly(client, query)
  return counts.map(({ labels, sessions, crashedSessions }) => ({ labels, all: sessions, crashed: crashedSessions }))
}

/**
 * Distinct people: from the sessions themselves, or, where these may be many, from the rollups of all hours that the window has a part
 * in, which may lack what came in the last second or two.
 */
export function countUsers(client: pg.ClientBase, query: ExactQuery): Promise<Tally[]> {
  return isRolledUp(query) ? countUsersByHours(client, query) : countUsersOfSessions(client, query)
}

async function countUsersOfSessions(
  client: pg.ClientBase,
  { projectId, from, to, environment, release, groupBy }: ExactQuery,
): Promise<Tally[]> {
  const where = `project_id = $1 AND started_at > $2 AND started_at <= $3
    AND ($4::text IS NULL OR environment = $4) AND ($5::text IS NULL OR release = $5)`
  const groups = groupBy.map((name) => `, ${name}`).join('')
  const { rows } = await client.query<Omit<Tally, 'labels'> & Tally['labels']>(
    `SELECT count(DISTINCT user_key)::float8 AS all, count(DISTINCT user_key) FILTER (WHERE crashed)::float8 AS crashed${groups}
     FROM (
       SELECT environment, release, user_key, status = 'CRASHED' AS crashed FROM session WHERE ${where}
       UNION ALL
       SELECT environment, release, nullif(user_key, '${NOBODY}'::uuid), crashed > 0 FROM session_count WHERE ${where}
     ) AS session
     ${groupBy.length > 0 ? `GROUP BY ${groupBy.join(', ')}` : 'HAVING count(*) > 0'}`,
    [projectId, from, to, environment ?? null, release ?? null],
  )
  return rows.map(({ all, crashed, ...labels }) => ({ labels, all, crashed }))
}

async function countUsersByHours(
  client: pg.ClientBase,
  { projectId, from, to, environment, release, groupBy }: ExactQuery,
): Promise<Tally[]> {
  const hours = countedPeriod({ from, to })
  const { rows } = await client.query<Tally['labels'] & { users: Buffer; crashed_users: Buffer }>(
    `SELECT ${['users', 'crashed_users', ...groupBy].join(', ')} FROM session_rollup
     WHERE project_id = $1 AND resolution = ${sessionResolutions.hour} AND at >= $2 AND at < $3
       AND ${ofLabel('environment', '$4', groupBy.includes('environment'))} AND ${ofLabel('release', '$5', groupBy.includes('release'))}`,
    [projectId, hours.from, hours.to, environment ?? null, release ?? null],
  )
  const groups = Map.groupBy(rows, ({ users: _, crashed_users: __, ...labels }) => JSON.stringify(labels))
  return [...groups].map(([labels, some]) => {
    const [users, crashed] = [emptyPeople(), emptyPeople()]
    for (const row of some) {
      addStoredPeople(users, row.users)
      addStoredPeople(crashed, row.crashed_users)
    }
    return { labels: JSON.parse(labels), all: countPeople(users).count, crashed: countPeople(crashed).count }
  })
}

/** Sessions of several stretches of time that end at one moment, in the order of the stretches. */
export async function countSessionsBack(
  client: pg.ClientBase,
  { projectId, to, environment }: Pick<ExactQuery, 'projectId' | 'to' | 'environment'>,
  seconds: readonly number[],
): Promise<Omit<Tally, 'labels'>[]> {
  const tallies: Omit<Tally, 'labels'>[] = []
  for (const length of seconds) {
    const from = new Date(to.getTime() - length * 1_000)
    const [tally] = await countSessions(client, { projectId, from, to, environment, groupBy: [] })
    tallies.push(tally ?? { all: 0, crashed: 0 })
  }
  return tallies
}
