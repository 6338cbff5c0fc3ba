import { lockProjectRow } from '../projects/lock-project-row.ts'
import { projectFor } from '../projects/project-for.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { timeKey } from '../storage/time-key.ts'
import { changing } from '../storage/touched.ts'
import { fromNowOn } from './change-rule.ts'
import { refusalOfNames } from './named-by-rule.ts'
import { readRule } from './read-rule.ts'
import { insertRules } from './rows.ts'
import type { RuleInput } from './rule-input.ts'

/** Rules that a project may have. */
const MOST = 500

export async function createRule(
  { project: slug, ...input }: RuleInput,
  { database, bus, clock, viewer }: Context,
): Promise<Payload<string>> {
  const projectId = await projectFor(slug, 'ADMIN', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  const words = readRule(input)
  if ('message' in words) return failure('INVALID', words.message, ...words.path)
  return changing({ database, bus }, async (client, touched) => {
    const now = clock.now()
    // So that two who make rules at once count each other's.
    await lockProjectRow(client, projectId)
    const { rows } = await client.query<{ count: number; taken: boolean }>(
      `SELECT count(*)::int AS count, coalesce(bool_or(name = $2), false) AS taken
       FROM alert_rule WHERE project_id = $1 AND deleted_at IS NULL`,
      [projectId, words.name],
    )
    if (rows[0]!.taken) return failure('TAKEN', `There is a rule "${words.name}" already.`, 'name')
    if (rows[0]!.count >= MOST) return failure('INVALID', `A project has at most ${MOST} rules.`)
    const refusal = await refusalOfNames(client, { ...words, projectId }, null)
    if (refusal !== null) return failure(refusal.code, refusal.message, ...(refusal.path ?? []))
    const id = timeKey(now)
    await insertRules(client, [
      {
        ...words,
        ...(await fromNowOn(client, projectId)),
        id,
        projectId,
        builtIn: null,
        createdAt: now,
        updatedAt: now,
        dueAt: now,
        evaluatedAt: null,
        watchedSince: null,
        lastError: null,
        deletedAt: null,
      },
    ])
    touched.notice({ kind: 'alerting', project: projectId })
    return success(id)
  })
}
