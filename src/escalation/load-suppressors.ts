import type pg from 'pg'
import { activeStates } from '../alerts/alert-change.ts'
import { type InhibitionSpec, prepareInhibition } from './inhibition.ts'
import type { Suppressible, Suppressors } from './suppression.ts'

/** Alerts that others are inhibited by: the oldest of those that go on. */
const MOST_ACTIVE = 5_000

/** What alerts of the project are suppressed by at that moment. */
export async function loadSuppressors(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  now: Date,
): Promise<Suppressors> {
  const silences = await client.query<Suppressors['silences'][number]>(
    `SELECT matchers, starts_at AS "startsAt", ends_at AS "endsAt", comment FROM silence
     WHERE project_id = $1 AND starts_at <= $2 AND ends_at > $2 ORDER BY id`,
    [projectId, now],
  )
  const muteTimes = await client.query<Suppressors['muteTimes'][number]>(
    'SELECT name, time_zone AS "timeZone", intervals FROM mute_time WHERE project_id = $1 ORDER BY name',
    [projectId],
  )
  const inhibitions = await client.query<InhibitionSpec>(
    'SELECT name, source, target, equal FROM inhibition WHERE project_id = $1 ORDER BY name',
    [projectId],
  )
  // Nothing else asks for the other alerts.
  const active = inhibitions.rows.length === 0 ? [] : await activeAlerts(client, projectId)
  return {
    silences: silences.rows,
    muteTimes: muteTimes.rows,
    inhibitions: inhibitions.rows.map((inhibition) => prepareInhibition(inhibition, active)),
  }
}

async function activeAlerts(client: pg.ClientBase | pg.Pool, projectId: number): Promise<Suppressible[]> {
  const { rows } = await client.query<Suppressible>(
    `SELECT a.id, a.labels, a.level, a.snoozed_until AS "snoozedUntil", a.snoozed_for_good AS "snoozedForGood",
            a.snoozed_by AS "snoozedBy", json_build_object('name', r.name, 'muteTimes', r.mute_times) AS rule
     FROM alert a JOIN alert_rule r ON r.id = a.rule_id
     WHERE a.project_id = $1 AND a.state = ANY($2::"AlertState"[])
     ORDER BY a.id LIMIT $3`,
    [projectId, activeStates, MOST_ACTIVE],
  )
  return rows
}
