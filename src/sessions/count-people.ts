import type pg from 'pg'
import { addPerson, countPeople, emptyPeople, personOf } from '../people/people.ts'
import { addStoredPeople } from '../people/stored-people.ts'
import { countedPeriod, isRolledUp } from '../periods/counted-period.ts'
import type { SessionLabel } from './count-sessions.ts'
import type { ExactQuery } from './count-sessions-exactly.ts'
import { NOBODY } from './record-sessions.ts'
import { reportedSessions } from './reported-sessions.ts'
import { WAITING_CHANGES } from './session-changes.ts'
import { ofLabel, sessionResolutions } from './session-rollups.ts'

/** Different people who had the sessions of a group. */
export interface PeopleTally {
  labels: Partial<Record<SessionLabel, string>>
  people: number
  /** Who met a crash. */
  crashedPeople: number
}
type Labels = PeopleTally['labels']

/**
 * Counts people for who is in a transaction and cannot have rollups settled: from the sessions themselves, or, where these may be many, from
 * the rollups of all hours that the window has a part in and the changes that are not in them yet.
 */
export function countSessionPeople(client: pg.ClientBase, query: ExactQuery): Promise<PeopleTally[]> {
  return isRolledUp(query) ? countByHours(client, query) : countOneByOne(client, query)
}

const scope = '($4::text IS NULL OR environment = $4) AND ($5::text IS NULL OR release = $5)'

async function countOneByOne(
  client: pg.ClientBase,
  { projectId, from, to, environment, release, groupBy }: ExactQuery,
): Promise<PeopleTally[]> {
  const groups = groupBy.map((name) => `, ${name}`).join('')
  const { rows } = await client.query<Omit<PeopleTally, 'labels'> & Labels>(
    `SELECT count(DISTINCT user_key)::float8 AS people, count(DISTINCT user_key) FILTER (WHERE crashed > 0)::float8 AS "crashedPeople"${groups}
     FROM ${reportedSessions(`project_id = $1 AND started_at > $2 AND started_at <= $3 AND ${scope}`)} AS session
     ${groupBy.length > 0 ? `GROUP BY ${groupBy.join(', ')}` : 'HAVING count(*) > 0'}`,
    [projectId, from, to, environment ?? null, release ?? null],
  )
  return rows.map(({ people, crashedPeople, ...labels }) => ({ labels, people, crashedPeople }))
}

async function countByHours(
  client: pg.ClientBase,
  { projectId, from, to, environment, release, groupBy }: ExactQuery,
): Promise<PeopleTally[]> {
  const hours = countedPeriod({ from, to })
  const values = [projectId, hours.from, hours.to, environment ?? null, release ?? null]
  // Before the rollups: who comes into them meanwhile is in both, and still one person.
  const { rows: changes } = await client.query<Labels & { user_key: string; has_crashed: boolean }>(
    `SELECT ${['user_key', 'bool_or(change.crashed > 0) AS has_crashed', ...groupBy].join(', ')} FROM ${WAITING_CHANGES}
     WHERE project_id = $1 AND at >= $2 AND at < $3 AND ${scope} AND user_key <> '${NOBODY}'::uuid
     GROUP BY ${['user_key', ...groupBy].join(', ')}`,
    values,
  )
  const { rows: rollups } = await client.query<Labels & { users: Buffer; crashed_users: Buffer }>(
    `SELECT ${['users', 'crashed_users', ...groupBy].join(', ')} FROM session_rollup
     WHERE project_id = $1 AND resolution = ${sessionResolutions.hour} AND at >= $2 AND at < $3
       AND ${ofLabel('environment', '$4', groupBy.includes('environment'))} AND ${ofLabel('release', '$5', groupBy.includes('release'))}`,
    values,
  )
  const groups = new Map<string, ReturnType<typeof emptyGroup>>()
  const groupOf = (row: Labels) => {
    const labels = Object.fromEntries(groupBy.map((name) => [name, row[name]]))
    const key = JSON.stringify(labels)
    const group = groups.get(key) ?? emptyGroup(labels)
    groups.set(key, group)
    return group
  }
  for (const row of rollups) {
    addStoredPeople(groupOf(row).people, row.users)
    addStoredPeople(groupOf(row).crashed, row.crashed_users)
  }
  for (const row of changes) {
    addPerson(groupOf(row).people, personOf(row.user_key))
    if (row.has_crashed) addPerson(groupOf(row).crashed, personOf(row.user_key))
  }
  return [...groups.values()].map(({ labels, people, crashed }) => ({
    labels,
    people: countPeople(people).count,
    crashedPeople: countPeople(crashed).count,
  }))
}

const emptyGroup = (labels: Labels) => ({ labels, people: emptyPeople(), crashed: emptyPeople() })
