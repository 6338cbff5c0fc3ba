import type pg from 'pg'

/** Until the transaction ends, others that lock the row of this project wait, so that they see what this one leaves. */
export async function lockProjectRow(client: pg.ClientBase, projectId: number): Promise<void> {
  await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
}
