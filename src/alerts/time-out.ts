import { uuidArray } from '../storage/array-parameter.ts'
import type { AlertRule } from '../storage/generated/client.ts'
import { changeAlerts, type Writing } from './change-alerts.ts'
import { lockAlerts, ruleOf, ruleSelection } from './rows.ts'

/**
 * Alerts whose acknowledgement no longer counts fire again. False where somebody is about to change one of them, and then
 * nothing is done: whoever calls holds the group that those others wait for, and is none of the listeners.
 */
export async function timeOut(writing: Writing, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const { client, now } = writing
  const free = await client.query(
    `SELECT FROM alert WHERE id = ANY($1::uuid[]) AND state = 'ACKNOWLEDGED' ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`,
    [uuidArray(ids)],
  )
  if (free.rowCount !== ids.length) return false
  const alerts = Map.groupBy(await lockAlerts(client, 'id = ANY($1::uuid[])', [uuidArray(ids)]), ({ ruleId }) => ruleId)
  const { rows } = await client.query<AlertRule>(
    `SELECT ${ruleSelection} FROM alert_rule WHERE id = ANY($1::uuid[]) ORDER BY id`,
    [uuidArray([...alerts.keys()])],
  )
  for (const rule of rows.map(ruleOf)) {
    const fired = alerts.get(rule.id)!.map((before) => ({
      alert: {
        ...before,
        state: 'FIRING' as const,
        acknowledgedAt: null,
        acknowledgedBy: null,
        version: before.version + 1,
      },
      before,
      at: now,
      entry: { from: before.state, to: 'FIRING' as const, note: 'The acknowledgement timed out.' },
      actor: null,
    }))
    await changeAlerts(writing, rule, fired)
  }
  return true
}
