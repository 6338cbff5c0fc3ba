import type pg from 'pg'
import type { Severity } from '../crashes/decision.ts'
import { readSetting } from '../projects/settings.ts'
import { timeKey } from '../storage/time-key.ts'
import type { Draft } from './draft.ts'
import { incidentSettings } from './incident-settings.ts'
import { dueBy, withPlaybook } from './targets.ts'

export interface Opening {
  projectId: number
  title: string
  severity: Severity
  startedAt: Date
  /** Null: Evenkeel. */
  openedBy: string | null
  playbook: { key: string; responseSeconds: number } | null
}

/**
 * Makes the incident, under the project's next number. What its timeline begins with is the caller's, and to save it. To be
 * called with the project's opening locked.
 */
export async function insertIncident(client: pg.ClientBase, opening: Opening, now: Date): Promise<Draft> {
  const { projectId, title, severity, startedAt, openedBy, playbook } = opening
  const counted = await client.query<{ number: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM incident WHERE project_id = $1',
    [projectId],
  )
  const targets = withPlaybook(await readSetting(client, projectId, incidentSettings), playbook)
  const incident: Draft['incident'] = {
    id: timeKey(now),
    projectId,
    number: counted.rows[0]!.number,
    title,
    status: 'INVESTIGATING',
    severity,
    startedAt: startedAt < now ? startedAt : now,
    openedAt: now,
    openedBy,
    acknowledgedAt: null,
    resolvedAt: null,
    ...dueBy(severity, targets, now),
    responseBreachedAt: null,
    resolveBreachedAt: null,
    dueAt: null,
    quietSince: null,
    roles: {},
    playbook: playbook?.key ?? null,
    postMortem: {},
  }
  await client.query(
    `INSERT INTO incident (id, project_id, number, title, severity, started_at, opened_at, opened_by, response_due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      incident.id,
      projectId,
      incident.number,
      title,
      severity,
      incident.startedAt,
      now,
      openedBy,
      incident.responseDueAt,
    ],
  )
  return { incident, entries: [] }
}
