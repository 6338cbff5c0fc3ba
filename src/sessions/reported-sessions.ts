import { NOBODY } from './record-sessions.ts'
import type { SessionOutcome } from './session-outcome.ts'

/** SQL of each outcome of a row of `session`, as `outcomeOf` has it: 1 or 0. */
const outcomes: Record<SessionOutcome, string> = {
  ok: `status = 'OK' AND errors = 0`,
  exited: `status = 'EXITED' AND errors = 0`,
  errored: `status = 'ERRORED' OR (errors > 0 AND status IN ('OK', 'EXITED'))`,
  unhandled: `status = 'UNHANDLED'`,
  abnormal: `status = 'ABNORMAL'`,
  crashed: `status = 'CRASHED'`,
}

/**
 * SQL: sessions as they were reported, one by one or counted by SDKs. Of each row: `started_at`, `environment`, `release`, `user_key` and
 * `duration`, null where they are not known; how many `sessions` it stands for, and how many of each outcome.
 *
 * @param where a condition on `project_id`, `started_at`, `environment` and `release`
 */
export function reportedSessions(where: string): string {
  const ofOne = Object.entries(outcomes).map(([outcome, condition]) => `(${condition})::int AS ${outcome}`)
  return `(
    SELECT started_at, environment, release, user_key, duration, 1::bigint AS sessions, ${ofOne.join(', ')}
    FROM session WHERE ${where}
    UNION ALL
    SELECT started_at, environment, release, nullif(user_key, '${NOBODY}'::uuid), NULL::float8,
           exited::bigint + errored + unhandled + abnormal + crashed, 0, exited, errored, unhandled, abnormal, crashed
    FROM session_count WHERE ${where}
  )`
}
