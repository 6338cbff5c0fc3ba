import { may } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'

/** Deletes a customer whom the viewer may administer, with all that is theirs; their usage stays in the rollups. */
export async function removeCustomer(
  id: string,
  { database, bus, viewer }: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<string>> {
  const customer = await database.prisma.customer.findUnique({ where: { id }, select: { projectId: true } })
  if (customer === null || !may(viewer, 'READ', customer.projectId))
    return failure('NOT_FOUND', 'There is no such customer.', 'customerId')
  const { projectId } = customer
  if (!may(viewer, 'ADMIN', projectId))
    return failure('FORBIDDEN', 'Your token may not remove customers.', 'customerId')
  return changing({ database, bus }, async (client, touched) => {
    const removed = await client.query('DELETE FROM customer WHERE id = $1', [id])
    if (removed.rowCount === 0) return failure('NOT_FOUND', 'There is no such customer.', 'customerId')
    touched.notice({ kind: 'customers', project: projectId, customers: [id] })
    return success(id)
  })
}
