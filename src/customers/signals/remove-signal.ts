import { projectOfRow } from '../../projects/project-of-row.ts'
import type { Context } from '../../schema-builder/context.ts'
import type { GlobalId } from '../../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../../schema-builder/payload.ts'
import { changing } from '../../storage/touched.ts'

/** Deletes a signal that the viewer may triage, and has its customer scored at once. */
export async function removeCustomerSignal(
  given: GlobalId,
  { database, bus, clock, viewer }: Pick<Context, 'database' | 'bus' | 'clock' | 'viewer'>,
): Promise<Payload<string>> {
  const asked = { given, type: 'CustomerSignal', what: 'a signal', field: 'id' } as const
  const projectId = await projectOfRow(asked, 'TRIAGE', 'remove signals', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  const { id } = given
  return changing({ database, bus }, async (client, touched) => {
    // The customer first, as whoever stores a signal of theirs locks them first.
    const { rows } = await client.query<{ id: string }>(
      `UPDATE customer SET due_at = least(due_at, $2), version = version + 1
       WHERE id = (SELECT customer_id FROM customer_signal WHERE id = $1) RETURNING id`,
      [id, clock.now()],
    )
    const removed = await client.query('DELETE FROM customer_signal WHERE id = $1', [id])
    if (removed.rowCount === 0) return failure('NOT_FOUND', 'There is no such signal.', 'id')
    touched.notice({ kind: 'customers', project: projectId, customers: rows.map((customer) => customer.id) })
    return success(id)
  })
}
