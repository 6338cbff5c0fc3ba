import { projectOfRow } from '../projects/project-of-row.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'

/** Deletes a customer whom the viewer may administer, with all that is theirs; their usage stays in the rollups. */
export async function removeCustomer(
  given: GlobalId,
  { database, bus, viewer }: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<string>> {
  const asked = { given, type: 'Customer', what: 'a customer', field: 'customerId' } as const
  const projectId = await projectOfRow(asked, 'ADMIN', 'remove customers', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  const { id } = given
  return changing({ database, bus }, async (client, touched) => {
    const removed = await client.query('DELETE FROM customer WHERE id = $1', [id])
    if (removed.rowCount === 0) return failure('NOT_FOUND', 'There is no such customer.', 'customerId')
    touched.notice({ kind: 'customers', project: projectId, customers: [id] })
    return success(id)
  })
}
