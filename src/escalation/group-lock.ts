import type pg from 'pg'

/**
 * Until the transaction ends nobody else puts alerts of the project into groups or says that all of its groups are due, so
 * that no group is opened twice and nobody waits for two groups in the other order.
 */
export async function lockGroups(client: pg.ClientBase, projectId: number): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('alert groups of a project', $1))", [projectId])
}

/** What people are told by has changed: all open groups of the project are looked at again. */
export async function lookAgain(client: pg.ClientBase, projectId: number, now: Date): Promise<void> {
  await lockGroups(client, projectId)
  await client.query(
    `UPDATE alert_group SET due_at = least(due_at, $2::timestamptz) WHERE project_id = $1 AND closed_at IS NULL`,
    [projectId, now],
  )
}
