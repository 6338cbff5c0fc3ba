import { writeSetting } from '../projects/settings.ts'
import { changing } from '../storage/touched.ts'
import type { AlertingOptions } from './create-alerting.ts'
import { defaultRules, defaultsGiven } from './default-rules.ts'
import { insertRules } from './rows.ts'

const WITHOUT = 'NOT EXISTS (SELECT FROM project_setting WHERE project_id = project.id AND name = $1)'

/**
 * Gives the rules that projects begin with to those that were there before there were any.
 *
 * @returns whether all have theirs: a project that somebody is about to change waits for the next time
 */
export async function giveDefaultRules({ database, bus, clock }: AlertingOptions): Promise<boolean> {
  await changing({ database, bus }, async (client, touched) => {
    const { rows } = await client.query<{ id: number; issueNumber: number; place: string }>(
      `SELECT id, issue_number AS "issueNumber",
              coalesce((SELECT sequence FROM project_stream WHERE project_id = project.id), 0) AS place
       FROM project WHERE ${WITHOUT} ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`,
      [defaultsGiven.name],
    )
    const now = clock.now()
    for (const { id: projectId, issueNumber, place } of rows) {
      const { rows: taken } = await client.query<{ name: string }>(
        'SELECT name FROM alert_rule WHERE project_id = $1 AND deleted_at IS NULL',
        [projectId],
      )
      const names = new Set(taken.map(({ name }) => name))
      const rules = defaultRules(now, BigInt(place), issueNumber).filter(({ name }) => !names.has(name))
      await insertRules(
        client,
        rules.map((rule) => ({ ...rule, projectId })),
      )
      await writeSetting(client, projectId, defaultsGiven, {})
      touched.notice({ kind: 'alerting', project: projectId })
    }
  })
  const { rowCount } = await database.pool.query(`SELECT FROM project WHERE ${WITHOUT} LIMIT 1`, [defaultsGiven.name])
  return rowCount === 0
}
