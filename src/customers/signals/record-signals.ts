import type pg from 'pg'
import type { Context } from '../../schema-builder/context.ts'
import { uuidArray } from '../../storage/array-parameter.ts'
import { lockProject } from '../../storage/project-lock.ts'
import { changing } from '../../storage/touched.ts'
import { admitCustomers, admitFromIngestKey } from '../admit-customers.ts'
import { type NamedCustomer, noteCustomers } from '../note-customers.ts'
import { faultOfSignal, type GivenSignal, signalOf } from './judge-signal.ts'
import { roomForSignals } from './room-for-signals.ts'
import { type KnownSignal, type PlacedSignal, type RejectedSignal, settleSignals } from './settle-signals.ts'
import { insertSignals, updateTickets } from './store-signals.ts'

export interface RecordedSignals {
  stored: number
  updated: number
  duplicates: number
  /** In the order given. */
  rejected: RejectedSignal[]
}

/**
 * Stores what customers said and asked of support, in one transaction, and has these customers scored soon. With an ingest key,
 * which anybody may have, a day brings a bounded number of signals and of new customers, and nobody who is known is renamed.
 */
export async function recordSignals(
  projectId: number,
  given: readonly GivenSignal[],
  { database, bus, clock, usage, viewer }: Pick<Context, 'database' | 'bus' | 'clock' | 'usage' | 'viewer'>,
): Promise<RecordedSignals> {
  const now = clock.now()
  const placed: PlacedSignal[] = []
  const faulty: RejectedSignal[] = []
  for (const [index, signal] of given.entries()) {
    const reason = faultOfSignal(signal, now)
    if (reason !== null) faulty.push({ index, reason })
    else placed.push({ index, signal: signalOf(signal, now, (user) => usage.userKeyOf(projectId, user)) })
  }
  if (placed.length === 0) return { stored: 0, updated: 0, duplicates: 0, rejected: faulty }
  return changing({ database, bus }, async (client, touched) => {
    // One after the other, so that two calls at once do not both take a signal for new.
    await lockProject(client, 'customers', projectId)
    const known = await readKnown(client, projectId, placed)
    const keys = [...new Set(placed.map(({ signal }) => signal.customer))]
    const hasKey = viewer.kind === 'key'
    const customers = hasKey
      ? await admitFromIngestKey(client, projectId, keys, now)
      : await admitCustomers(client, projectId, keys)
    const room = hasKey ? await roomForSignals(client, projectId, now) : Number.POSITIVE_INFINITY
    const { fresh, changed, updated, duplicates, rejected } = settleSignals(placed, known, { customers, room })
    const named = [...fresh.map(namedBy), ...changed.map(namedBy)]
    if (named.length > 0) {
      const ids = await noteCustomers(client, projectId, named, now, { isUrgent: true, renames: !hasKey })
      await insertSignals(
        client,
        projectId,
        fresh.map((signal, index) => ({ ...signal, customerId: ids[index]! })),
        hasKey ? now : null,
      )
      await updateTickets(client, projectId, changed)
      touched.notice({ kind: 'customers', project: projectId, customers: [...new Set(ids)] })
    }
    const all = [...faulty, ...rejected].sort((one, other) => one.index - other.index)
    return { stored: fresh.length, updated, duplicates, rejected: all }
  })
}

function namedBy(signal: KnownSignal & { name?: string | undefined }): NamedCustomer {
  const { customer, name, at, resolvedAt, userKey } = signal
  return { key: customer, name, from: at, to: resolvedAt ?? at, people: userKey === null ? [] : [userKey] }
}

async function readKnown(
  client: pg.ClientBase,
  projectId: number,
  placed: readonly PlacedSignal[],
): Promise<Map<string, KnownSignal>> {
  const { rows } = await client.query<KnownSignal>({
    name: 'read-known-signals',
    text: `SELECT signal.key, customer.key AS customer, kind, at, opened_at AS "openedAt", resolved_at AS "resolvedAt", severity,
                  user_key AS "userKey", comment
           FROM customer_signal AS signal JOIN customer ON customer.id = signal.customer_id
           WHERE signal.project_id = $1 AND signal.key = ANY($2::uuid[])`,
    values: [projectId, uuidArray(placed.map(({ signal }) => signal.key))],
  })
  return new Map(rows.map((row) => [row.key, row]))
}
