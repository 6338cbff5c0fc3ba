import { may } from '../../access/viewer.ts'
import type { Context } from '../../schema-builder/context.ts'
import { failure, type Payload, success } from '../../schema-builder/payload.ts'
import { changing } from '../../storage/touched.ts'

/** Deletes a signal that the viewer may triage, and has its customer scored at once. */
export async function removeCustomerSignal(
  id: string,
  { database, bus, clock, viewer }: Pick<Context, 'database' | 'bus' | 'clock' | 'viewer'>,
): Promise<Payload<string>> {
  const signal = await database.prisma.customerSignal.findUnique({
    where: { id },
    select: { projectId: true, customerId: true },
  })
  if (signal === null || !may(viewer, 'READ', signal.projectId))
    return failure('NOT_FOUND', 'There is no such signal.', 'id')
  const { projectId, customerId } = signal
  if (!may(viewer, 'TRIAGE', projectId)) return failure('FORBIDDEN', 'Your token may not remove signals.', 'id')
  return changing({ database, bus }, async (client, touched) => {
    // The customer first, as whoever stores a signal of theirs locks them first.
    await client.query('UPDATE customer SET due_at = least(due_at, $2), version = version + 1 WHERE id = $1', [
      customerId,
      clock.now(),
    ])
    const removed = await client.query('DELETE FROM customer_signal WHERE id = $1', [id])
    if (removed.rowCount === 0) return failure('NOT_FOUND', 'There is no such signal.', 'id')
    touched.notice({ kind: 'customers', project: projectId, customers: [customerId] })
    return success(id)
  })
}
