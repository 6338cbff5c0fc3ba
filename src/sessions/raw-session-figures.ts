import type pg from 'pg'
import type { PeopleCount } from '../people/people.ts'
import type { Period } from '../schema-builder/period.ts'
import { type CountsRow, countsOf } from './gathered-sessions.ts'
import { reportedSessions } from './reported-sessions.ts'
import type { FiguresOver, SessionFigures, SessionInterval, SessionScope } from './session-figures.ts'
import { sessionOutcomes } from './session-outcome.ts'

interface RawRow extends CountsRow {
  bucket: Date | null
  users: number
  crashed_users: number
  timed: number
  mean: number | null
  median: number | null
}

const sum = (outcome: string) => `coalesce(sum(${outcome}), 0)::float8 AS ${outcome}`

/** From the sessions themselves, whatever the moments at which the period begins and ends: for periods that are short. */
export async function readRawFigures(
  client: pg.ClientBase | pg.Pool,
  { projectId, environment, release }: SessionScope,
  { from, to }: Period,
  interval: SessionInterval | null,
): Promise<FiguresOver<SessionFigures>> {
  const where = `project_id = $1 AND started_at >= $2 AND started_at < $3
    AND ($4::text IS NULL OR environment = $4) AND ($5::text IS NULL OR release = $5)`
  const { rows } = await client.query<RawRow>(
    `SELECT ${interval === null ? 'NULL::timestamptz AS bucket' : 'bucket'}, ${sessionOutcomes.map(sum).join(', ')},
            count(DISTINCT user_key)::float8 AS users, count(DISTINCT user_key) FILTER (WHERE crashed > 0)::float8 AS crashed_users,
            count(duration)::float8 AS timed, avg(duration) AS mean,
            percentile_disc(0.5) WITHIN GROUP (ORDER BY duration) AS median
     FROM (SELECT *, date_trunc($6, started_at, 'UTC') AS bucket FROM ${reportedSessions(where)} AS session) AS session
     GROUP BY GROUPING SETS (${interval === null ? '()' : '(), (bucket)'}) ORDER BY bucket NULLS FIRST`,
    [projectId, from, to, environment ?? null, release ?? null, interval ?? 'day'],
  )
  const [whole, ...points] = rows
  return {
    whole: figuresOf(whole!),
    points: interval === null ? [] : points.map((row) => ({ at: row.bucket!, ...figuresOf(row) })),
  }
}

function figuresOf(row: RawRow): SessionFigures {
  const { users, crashed_users: crashedUsers, timed, mean, median } = row
  return {
    ...countsOf([row]),
    users: counted(users),
    crashedUsers: counted(crashedUsers),
    timed,
    meanLength: mean,
    medianLength: () => median,
  }
}

const counted = (count: number): PeopleCount => ({ count, isExact: true, standardError: 0 })
