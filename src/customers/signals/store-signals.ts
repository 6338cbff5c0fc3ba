import type pg from 'pg'
import { float8Array, textArray, timestamptzArray, uuidArray } from '../../storage/array-parameter.ts'
import { timeKey } from '../../storage/time-key.ts'
import type { Signal } from './judge-signal.ts'
import type { KnownSignal } from './settle-signals.ts'

/** @param keyedAt when they came with an ingest key; null: with a token */
export async function insertSignals(
  client: pg.ClientBase,
  projectId: number,
  signals: readonly (Signal & { customerId: string })[],
  keyedAt: Date | null,
): Promise<void> {
  if (signals.length === 0) return
  await client.query({
    name: 'insert-signals',
    text: `
      INSERT INTO customer_signal
        (id, project_id, customer_id, key, kind, at, opened_at, score, user_key, severity, resolved_at, comment, keyed_at)
      SELECT id, $1, customer_id, key, kind::"CustomerSignalKind", at, opened_at, score, user_key, severity::"Severity",
             resolved_at, comment, $13::timestamptz
      FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::float8[],
                  $9::uuid[], $10::text[], $11::timestamptz[], $12::text[])
        AS said(id, customer_id, key, kind, at, opened_at, score, user_key, severity, resolved_at, comment)`,
    values: [
      projectId,
      uuidArray(signals.map(({ at }) => timeKey(at))),
      uuidArray(signals.map(({ customerId }) => customerId)),
      uuidArray(signals.map(({ key }) => key)),
      textArray(signals.map(({ kind }) => kind)),
      timestamptzArray(signals.map(({ at }) => at)),
      timestamptzArray(signals.map(({ openedAt }) => openedAt)),
      float8Array(signals.map(({ score }) => score)),
      uuidArray(signals.map(({ userKey }) => userKey)),
      textArray(signals.map(({ severity }) => severity)),
      timestamptzArray(signals.map(({ resolvedAt }) => resolvedAt)),
      textArray(signals.map(({ comment }) => comment)),
      keyedAt,
    ],
  })
}

export async function updateTickets(
  client: pg.ClientBase,
  projectId: number,
  tickets: readonly KnownSignal[],
): Promise<void> {
  if (tickets.length === 0) return
  await client.query({
    name: 'update-tickets',
    text: `UPDATE customer_signal AS known
           SET at = said.at, opened_at = said.opened_at, resolved_at = said.resolved_at, severity = said.severity::"Severity",
               user_key = said.user_key, comment = said.comment
           FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::uuid[], $8::text[])
             AS said(key, at, opened_at, resolved_at, severity, user_key, comment)
           WHERE known.project_id = $1 AND known.key = said.key`,
    values: [
      projectId,
      uuidArray(tickets.map(({ key }) => key)),
      timestamptzArray(tickets.map(({ at }) => at)),
      timestamptzArray(tickets.map(({ openedAt }) => openedAt)),
      timestamptzArray(tickets.map(({ resolvedAt }) => resolvedAt)),
      textArray(tickets.map(({ severity }) => severity)),
      uuidArray(tickets.map(({ userKey }) => userKey)),
      textArray(tickets.map(({ comment }) => comment)),
    ],
  })
}
