import type pg from 'pg'
import { admitCustomers } from '../customers/admit-customers.ts'
import { noteCustomers } from '../customers/note-customers.ts'
import { uuidArray } from '../storage/array-parameter.ts'
import { type DayPart, idOf, partsBeyond } from './bounded-parts.ts'
import { OTHER } from './bounds.ts'
import { customersOf } from './customers-of.ts'
import { type EventNames, partsOf } from './event-parts.ts'
import type { UsageEvent } from './usage.ts'
import { dayOf } from './usage-days.ts'
import { addToUsageRollups, countedOf, createUsageRollups } from './usage-rollups.ts'

/**
 * Puts stored events into the rollups and notes their customers, which it does last: until the transaction ends nobody else may
 * change these customers. To be called by one at a time, once for each event.
 *
 * @returns the ids of the customers
 */
export async function foldUsage(
  client: pg.ClientBase,
  projectId: number,
  keys: readonly string[],
  now: Date,
): Promise<string[]> {
  const events = await readEvents(client, projectId, keys)
  if (events.length === 0) return []
  const nameOf = await boundedNames(client, projectId, events)
  const parts = new Map<string, DayPart>()
  const placed = events.map((event) => {
    const ids = partsOf(nameOf(event)).map((part) => {
      const ofDay = { ...part, day: event.day }
      const id = idOf(ofDay)
      if (!parts.has(id)) parts.set(id, ofDay)
      return id
    })
    return { event, ids }
  })
  for (const id of await partsBeyond(client, projectId, [...parts.values()])) {
    const other = { ...parts.get(id)!, part: OTHER }
    const shared = parts.get(idOf(other)) ?? other
    parts.set(idOf(other), shared).set(id, shared)
  }
  const rollups = createUsageRollups()
  for (const { event, ids } of placed) {
    const counted = countedOf(event)
    for (const id of ids) rollups.add(parts.get(id)!, counted)
  }
  await addToUsageRollups(client, projectId, rollups.all())
  return noteCustomers(
    client,
    projectId,
    customersOf(events.map((event) => ({ ...event, customer: nameOf(event).customer }))),
    now,
  )
}

type StoredEvent = Omit<UsageEvent, 'key'> & { day: string }

/** What events are counted as: by their own names, while there are not too many different ones. */
async function boundedNames(
  client: pg.ClientBase,
  projectId: number,
  events: readonly StoredEvent[],
): Promise<(event: StoredEvent) => EventNames> {
  const names = new Map<string, DayPart>()
  for (const { role, feature, workflow, day } of events) {
    for (const part of partsOf({ role, feature, workflow, customer: '', step: '' })) {
      if (part.part === '') names.set(idOf({ ...part, day }), { ...part, day })
    }
  }
  const beyond = await partsBeyond(client, projectId, [...names.values()])
  const customers = [...new Set(events.flatMap(({ customer }) => (customer === '' ? [] : [customer])))]
  const admitted = customers.length === 0 ? new Set() : await admitCustomers(client, projectId, customers)
  return ({ role, customer, feature, workflow, step, day }) => {
    const bounded = (dimension: DayPart['dimension'], key: string) =>
      beyond.size > 0 && beyond.has(idOf({ dimension, key, part: '', day })) ? OTHER : key
    return {
      role: bounded('ROLE', role),
      customer: customer === '' || admitted.has(customer) ? customer : OTHER,
      feature: bounded('FEATURE', feature),
      workflow: bounded('WORKFLOW', workflow),
      step,
    }
  }
}

async function readEvents(client: pg.ClientBase, projectId: number, keys: readonly string[]): Promise<StoredEvent[]> {
  const { rows } = await client.query<Omit<StoredEvent, 'day'>>({
    name: 'usage-events-to-fold',
    text: `SELECT at, user_key AS "userKey", role, customer, feature, workflow, step, outcome, duration
           FROM unnest($2::uuid[]) AS wanted(key) JOIN usage_event AS event ON event.project_id = $1 AND event.key = wanted.key
           ORDER BY at, event.key`,
    values: [projectId, uuidArray(keys)],
  })
  return rows.map((event) => ({ ...event, day: dayOf(event.at) }))
}
