import type pg from 'pg'
import { textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import { timeKey } from '../storage/time-key.ts'
import { linkPeople } from './link-people.ts'

/** A customer whom usage or a signal named. */
export interface NamedCustomer {
  key: string
  /** Left out: it is the key where they are new. Of those who are known it changes the name only where `renames` says so. */
  name?: string | undefined
  /** When they were first and last seen there. */
  from: Date
  to: Date
  /** Who used the app for them, by their user keys. */
  people: readonly string[]
}

/** Milliseconds from a report about a customer until they are scored, so that reports that come together have them scored once. */
const SCORED_WITHIN = 5_000
/** Milliseconds from one score to the next, where usage goes on and on. */
const SCORED_EVERY = 60_000

/** Usage goes on and on, and knows no names: neither is so from the start. */
interface NoteOptions {
  /** Customers who have a score are scored as soon as new ones. */
  isUrgent: boolean
  renames: boolean
}

/**
 * Stores customers and who uses the app for them, as far as the bounds go (`linkPeople`), and has them scored again:
 * - within `SCORED_WITHIN`, where it is urgent or they have no score yet
 * - else `SCORED_EVERY` after their last score at the soonest
 *
 * Locks the customers in the order of their keys.
 *
 * @returns their ids, in the order given, for a notice (`customers`) after the commit
 */
export async function noteCustomers(
  client: pg.ClientBase,
  projectId: number,
  customers: readonly NamedCustomer[],
  now: Date,
  { isUrgent, renames }: NoteOptions = { isUrgent: false, renames: false },
): Promise<string[]> {
  const named = oncePerKey(customers)
  if (named.length === 0) return []
  const { rows } = await client.query<{ id: string; key: string }>({
    name: 'note-customers',
    // A customer who is due within a minute stays so: maybe they are being scored, and are scored again when that claim runs out.
    text: `
      INSERT INTO customer AS known (id, project_id, key, name, first_seen, last_seen, due_at, version)
      SELECT id, $1, key, coalesce(name, key), first, last, $7::timestamptz, 1
      FROM unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
        AS named(id, key, name, first, last) ORDER BY key
      ON CONFLICT (project_id, key) DO UPDATE SET
        first_seen = least(known.first_seen, excluded.first_seen), last_seen = greatest(known.last_seen, excluded.last_seen),
        due_at = CASE
          WHEN $9::boolean OR known.scored_at IS NULL THEN least(known.due_at, $7)
          WHEN known.due_at <= $8::timestamptz THEN known.due_at
          ELSE greatest(known.scored_at + interval '${SCORED_EVERY / 1_000} s', $7) END,
        version = known.version + 1
      RETURNING id, key`,
    values: [
      projectId,
      uuidArray(named.map(() => timeKey(now))),
      textArray(named.map(({ key }) => key)),
      textArray(named.map(({ name }) => name ?? null)),
      timestamptzArray(named.map(({ from }) => from)),
      timestamptzArray(named.map(({ to }) => to)),
      new Date(now.getTime() + SCORED_WITHIN),
      new Date(now.getTime() + SCORED_EVERY),
      isUrgent,
    ],
  })
  const idOf = new Map(rows.map(({ id, key }) => [key, id]))
  if (renames) await rename(client, named, idOf)
  const links = named.flatMap(({ key, people }) => people.map((userKey) => ({ customerId: idOf.get(key)!, userKey })))
  await linkPeople(client, links)
  return customers.map(({ key }) => idOf.get(key)!)
}

/** A statement may not touch a row twice. The last name that was given holds. */
function oncePerKey(customers: readonly NamedCustomer[]): NamedCustomer[] {
  const byKey = new Map<string, NamedCustomer>()
  for (const customer of customers) {
    const known = byKey.get(customer.key)
    byKey.set(customer.key, known === undefined ? customer : merged(known, customer))
  }
  return [...byKey.values()]
}

const merged = (known: NamedCustomer, other: NamedCustomer): NamedCustomer => ({
  key: known.key,
  name: other.name ?? known.name,
  from: known.from < other.from ? known.from : other.from,
  to: known.to > other.to ? known.to : other.to,
  people: [...known.people, ...other.people],
})

async function rename(
  client: pg.ClientBase,
  customers: readonly NamedCustomer[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const named = customers.filter(({ name }) => name !== undefined)
  if (named.length === 0) return
  await client.query({
    name: 'rename-customers',
    text: `UPDATE customer SET name = given.name FROM unnest($1::uuid[], $2::text[]) AS given(id, name)
           WHERE customer.id = given.id AND customer.name <> given.name`,
    values: [uuidArray(named.map(({ key }) => idOf.get(key)!)), textArray(named.map(({ name }) => name!))],
  })
}
