import type pg from 'pg'
import { textArray } from '../storage/array-parameter.ts'
import { lockProject } from '../storage/project-lock.ts'
import { lowestKeyAt } from '../storage/time-key.ts'
import { MOST_CUSTOMERS, MOST_FOLDED, MOST_NEW_A_DAY, OTHER } from '../usage/bounds.ts'

/**
 * Of the customers that a report names, those who are to be told apart: whoever is known, and new ones in the order given while
 * the project may have more. To be called once in a transaction that notes them, before it locks a customer.
 */
export function namedCustomers(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
): Promise<Set<string>> {
  return admit(client, projectId, keys, () => roomIn(client, projectId))
}

/**
 * The same for a report with an ingest key, which anybody may have: once `MOST_NEW_A_DAY` customers were first heard of since the
 * day (UTC) began, however they were, it introduces no more.
 */
export function customersNamedByKey(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
  now: Date,
): Promise<Set<string>> {
  return admit(client, projectId, keys, async () =>
    Math.min(await roomIn(client, projectId), await roomToday(client, projectId, now)),
  )
}

/** More than all others bring who are at it at the same time: where there is more room, nobody takes it from another. */
const AMPLE = 2 * MOST_FOLDED

async function admit(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
  roomLeft: () => Promise<number>,
): Promise<Set<string>> {
  const named = await knownCustomers(client, projectId, keys)
  const isFresh = (key: string) => key !== OTHER && !named.has(key)
  const fresh = keys.filter(isFresh)
  if (fresh.length === 0) return named
  let room = await roomLeft()
  if (room < fresh.length + AMPLE) {
    await lockProject(client, 'customers', projectId)
    for (const key of await knownCustomers(client, projectId, fresh)) named.add(key)
    room = await roomLeft()
  }
  for (const key of fresh.filter(isFresh).slice(0, Math.max(0, room))) named.add(key)
  return named
}

/** Of the customers that a report names, those whom the project knows. */
export async function knownCustomers(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>({
    name: 'known-customers',
    text: 'SELECT key FROM customer WHERE project_id = $1 AND key = ANY($2::text[])',
    values: [projectId, textArray(keys)],
  })
  return new Set(rows.map(({ key }) => key))
}

async function roomIn(client: pg.ClientBase, projectId: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-customers',
    text: `SELECT count(*)::int AS count FROM (SELECT FROM customer WHERE project_id = $1 LIMIT ${MOST_CUSTOMERS}) AS counted`,
    values: [projectId],
  })
  return MOST_CUSTOMERS - rows[0]!.count
}

/** When somebody was first heard of their id says: `first_seen` is what reports say, who may put it back at will. */
async function roomToday(client: pg.ClientBase, projectId: number, now: Date): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-new-customers',
    text: `SELECT count(*)::int AS count
           FROM (SELECT FROM customer WHERE id >= $2::uuid AND project_id = $1 LIMIT ${MOST_NEW_A_DAY}) AS counted`,
    values: [projectId, lowestKeyAt(new Date(now.toISOString().slice(0, 10)))],
  })
  return MOST_NEW_A_DAY - rows[0]!.count
}
