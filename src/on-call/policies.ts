import type pg from 'pg'
import type { EscalationLevel } from '../storage/generated/enums.ts'
import { defaultPolicy } from './default-policies.ts'
import type { PolicySpec } from './policy.ts'
import { storedPolicy } from './stored-policy.ts'

/** The project's own policy for the level, else the built-in one. */
export async function policyOf(client: pg.ClientBase, projectId: number, level: EscalationLevel): Promise<PolicySpec> {
  const own = await client.query<{ spec: unknown }>(OWN, [projectId, level])
  const policy = storedPolicy(own.rows[0]?.spec)
  if (policy !== null) return policy
  const { rows } = await client.query<{ id: string }>(SCHEDULES, [projectId])
  return defaultPolicy(
    level,
    rows.map(({ id }) => id),
  )
}

const OWN = 'SELECT spec FROM escalation_policy WHERE project_id = $1 AND level = $2::"EscalationLevel"'

const SCHEDULES = 'SELECT id FROM on_call_schedule WHERE project_id = $1 ORDER BY id'
