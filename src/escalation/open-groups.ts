import type pg from 'pg'
import { storableJson } from '../notifications/stored-json.ts'
import { uuidArray } from '../storage/array-parameter.ts'
import type { EscalationLevel } from '../storage/generated/enums.ts'
import { timeKey } from '../storage/time-key.ts'

/** An open group, as far as alerts are put into it. */
export interface OpenGroup {
  id: string
  key: string
  escalation: EscalationLevel
}

/** Names and values of the labels that the alerts of a group have in common; as a group keeps them: its key. */
type GroupKey = readonly [name: string, value: string][] | string

/** The open groups of a project whose groups are locked (`lockGroups`). Each is read once. */
export function openGroups(client: pg.ClientBase, projectId: number, now: Date) {
  const known = new Map<string, OpenGroup>()
  const places = new Map<string, OpenGroup | null>()
  /** Whether what is new is to be told of, by the groups that are to be looked at. */
  const due = new Map<OpenGroup, number>()
  const moved = new Map<string, string>()
  const placeOf = (key: string, escalation: EscalationLevel) => JSON.stringify([escalation, key])
  const keyOf = (labels: GroupKey) => (typeof labels === 'string' ? labels : JSON.stringify(labels))

  function keep(group: OpenGroup): OpenGroup {
    const same = known.get(group.id) ?? group
    known.set(same.id, same)
    places.set(placeOf(same.key, same.escalation), same)
    return same
  }
  function concern(group: OpenGroup, isNews: boolean): void {
    due.set(group, (due.get(group) ?? 0) + (isNews ? 1 : 0))
  }

  return {
    concern,
    async load(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return
      const { rows } = await client.query<OpenGroup>(
        `SELECT id, key, escalation FROM alert_group WHERE id = ANY($1::uuid[]) AND closed_at IS NULL
         ORDER BY id FOR NO KEY UPDATE`,
        [uuidArray([...new Set(ids)])],
      )
      rows.forEach(keep)
    },
    byId: (id: string): OpenGroup | null => known.get(id) ?? null,
    /** The one of these labels and this urgency; null: there is none. */
    async at(labels: GroupKey, escalation: EscalationLevel): Promise<OpenGroup | null> {
      const key = keyOf(labels)
      const place = placeOf(key, escalation)
      const seen = places.get(place)
      if (seen !== undefined) return seen
      const { rows } = await client.query<OpenGroup>(
        `SELECT id, key, escalation FROM alert_group
         WHERE project_id = $1 AND key = $2 AND escalation = $3 AND closed_at IS NULL FOR NO KEY UPDATE`,
        [projectId, key, escalation],
      )
      if (rows[0] !== undefined) return keep(rows[0])
      places.set(place, null)
      return null
    },
    async open(labels: readonly [name: string, value: string][], escalation: EscalationLevel): Promise<OpenGroup> {
      const group = { id: timeKey(now), key: keyOf(labels), escalation }
      await client.query(
        `INSERT INTO alert_group (id, project_id, escalation, key, labels, opened_at, due_at)
         VALUES ($1, $2, $3, $4, $5::jsonb, $6, $6)`,
        [group.id, projectId, escalation, group.key, storableJson(Object.fromEntries(labels)), now],
      )
      return keep(group)
    },
    /** The steps of its new policy begin at once. */
    async raise(group: OpenGroup, escalation: EscalationLevel): Promise<void> {
      await client.query(
        `UPDATE alert_group SET escalation = $2, told_at = NULL, step = 0, round = 0, next_step_at = NULL WHERE id = $1`,
        [group.id, escalation],
      )
      places.delete(placeOf(group.key, group.escalation))
      group.escalation = escalation
      keep(group)
    },
    put(alertId: string, group: OpenGroup): void {
      moved.set(alertId, group.id)
      concern(group, false)
    },
    async save(): Promise<void> {
      if (due.size === 0) return
      await client.query(
        `UPDATE alert SET group_id = moved.to_group
         FROM unnest($1::uuid[], $2::uuid[]) AS moved(alert, to_group) WHERE alert.id = moved.alert`,
        [uuidArray([...moved.keys()]), uuidArray([...moved.values()])],
      )
      await client.query(
        `UPDATE alert_group SET due_at = least(due_at, $3::timestamptz), version = version + news
         FROM unnest($1::uuid[], $2::int[]) AS due(id, news) WHERE alert_group.id = due.id`,
        [uuidArray([...due.keys()].map(({ id }) => id)), [...due.values()], now],
      )
    },
  }
}
