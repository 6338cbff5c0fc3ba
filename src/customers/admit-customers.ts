import type pg from 'pg'
import { textArray } from '../storage/array-parameter.ts'
import { lockProject } from '../storage/project-lock.ts'
import { lowestKeyAt } from '../storage/time-key.ts'
import { MOST_FOLDED, OTHER } from '../usage/bounds.ts'
import { dayOf } from '../usage/usage-days.ts'
import { MOST_CUSTOMERS, MOST_NEW_A_DAY } from './bounds.ts'

/**
 * Of the customers that a report names, those who are told apart: all who are known, and new ones in the order given while the
 * project may have more. To be called once in a transaction that notes them, before it locks a customer.
 */
export function admitCustomers(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
): Promise<Set<string>> {
  return admit(client, projectId, keys, () => roomIn(client, projectId))
}

/**
 * The same for a report with an ingest key, which anybody may have: it introduces no more once the project has `MOST_NEW_A_DAY`
 * customers who are new since the day (UTC) began, whoever introduced them.
 */
export function admitFromIngestKey(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
  now: Date,
): Promise<Set<string>> {
  return admit(client, projectId, keys, async () =>
    Math.min(await roomIn(client, projectId), await roomToday(client, projectId, now)),
  )
}

/** More than all other reports that are stored at the same time bring: with so much room none takes it from another. */
const AMPLE = 2 * MOST_FOLDED

async function admit(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
  roomLeft: () => Promise<number>,
): Promise<Set<string>> {
  const admitted = await knownCustomers(client, projectId, keys)
  const isFresh = (key: string) => key !== OTHER && !admitted.has(key)
  const fresh = keys.filter(isFresh)
  if (fresh.length === 0) return admitted
  let room = await roomLeft()
  if (room < fresh.length + AMPLE) {
    await lockProject(client, 'customers', projectId)
    for (const key of await knownCustomers(client, projectId, fresh)) admitted.add(key)
    room = await roomLeft()
  }
  for (const key of fresh.filter(isFresh).slice(0, Math.max(0, room))) admitted.add(key)
  return admitted
}

/** Of these customers, those whom the project knows. */
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

/** The id says when a customer was introduced. `first_seen` does not: reports may put it back at will. */
async function roomToday(client: pg.ClientBase, projectId: number, now: Date): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-new-customers',
    text: `SELECT count(*)::int AS count
           FROM (SELECT FROM customer WHERE id >= $2::uuid AND project_id = $1 LIMIT ${MOST_NEW_A_DAY}) AS counted`,
    values: [projectId, lowestKeyAt(new Date(dayOf(now)))],
  })
  return MOST_NEW_A_DAY - rows[0]!.count
}
