import type { Clock } from '../clock.ts'
import type { Database } from '../storage/database.ts'
import type { Overdue } from './due-metrics.ts'

const OVERDUE = `
  SELECT kind, greatest(0, extract(epoch FROM $1::timestamptz - coalesce(due, $1)))::float8 AS seconds FROM (VALUES
    ('rules', (SELECT min(due_at) FROM alert_rule WHERE enabled AND deleted_at IS NULL)),
    ('groups', (SELECT min(due_at) FROM alert_group)),
    ('incidents', (SELECT min(due_at) FROM incident)),
    ('series', (SELECT min(due_at) FROM metric_look))
  ) AS oldest(kind, due)`

/** How late the nodes are with rules to evaluate, groups to tell of, clocks of incidents and series for detectors. */
export async function readOverdue({ database, clock }: { database: Database; clock: Clock }): Promise<Overdue> {
  const { rows } = await database.pool.query<{ kind: string; seconds: number }>(OVERDUE, [clock.now()])
  return Object.fromEntries(rows.map(({ kind, seconds }) => [kind, seconds]))
}
