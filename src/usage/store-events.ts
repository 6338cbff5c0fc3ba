import type pg from 'pg'
import { float8Array, int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { admitBeforeStoring, type Submitted } from './admit-before-storing.ts'
import { LEFT_TOGETHER } from './bounds.ts'
import type { UsageEvent, UsageSubmission } from './usage.ts'

/**
 * Stores the events of several calls, all or none: those that are not there yet, which rollups then have to take in.
 *
 * @returns how many were new, for each call; the same event in two of them is new in the first
 */
export async function storeEvents(
  database: Database,
  submissions: readonly UsageSubmission[],
  now: Date,
): Promise<number[]> {
  const firsts = new Map<string, Submitted>()
  for (const [submission, { projectId, events }] of submissions.entries()) {
    for (const event of events) {
      const id = `${projectId} ${event.key}`
      if (!firsts.has(id)) firsts.set(id, { projectId, submission, event })
    }
  }
  const stored = new Array<number>(submissions.length).fill(0)
  await database.transaction(async (client) => {
    const byKey = await admitBeforeStoring(client, submissions, now)
    const fresh = await insert(
      client,
      [...firsts.values()].map((first) => ({ ...first, event: byKey.bounded(first) })),
    )
    for (const { project_id, key } of fresh) stored[firsts.get(`${project_id} ${key}`)!.submission]!++
    await leaveToFold(client, fresh)
    await byKey.note(fresh.map(({ project_id, key }) => firsts.get(`${project_id} ${key}`)!))
  })
  return stored
}

interface Fresh {
  project_id: number
  key: string
}

async function insert(
  client: pg.ClientBase,
  all: readonly { projectId: number; event: UsageEvent }[],
): Promise<Fresh[]> {
  const of = <T>(read: (event: UsageEvent) => T) => all.map(({ event }) => read(event))
  const { rows } = await client.query<Fresh>({
    name: 'store-usage-events',
    // In the order of the keys, so that nodes that store the same events do not wait for each other in a circle.
    text: `INSERT INTO usage_event (project_id, key, at, user_key, role, customer, feature, workflow, step, outcome, duration)
           SELECT project_id, key, at, user_key, role, customer, feature, workflow, step, outcome::"UsageOutcome", duration
           FROM unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
                       $9::text[], $10::text[], $11::float8[])
             AS t(project_id, key, at, user_key, role, customer, feature, workflow, step, outcome, duration)
           ORDER BY project_id, key
           ON CONFLICT DO NOTHING RETURNING project_id, key`,
    values: [
      int4Array(all.map(({ projectId }) => projectId)),
      uuidArray(of(({ key }) => key)),
      timestamptzArray(of(({ at }) => at)),
      uuidArray(of(({ userKey }) => userKey)),
      textArray(of(({ role }) => role)),
      textArray(of(({ customer }) => customer)),
      textArray(of(({ feature }) => feature)),
      textArray(of(({ workflow }) => workflow)),
      textArray(of(({ step }) => step)),
      textArray(of(({ outcome }) => outcome)),
      float8Array(of(({ duration }) => duration)),
    ],
  })
  return rows
}

/** In rows so small that a transaction which takes some of them stays short. */
async function leaveToFold(client: pg.ClientBase, fresh: readonly Fresh[]): Promise<void> {
  for (const [projectId, ofProject] of Map.groupBy(fresh, ({ project_id }) => project_id)) {
    for (let start = 0; start < ofProject.length; start += LEFT_TOGETHER) {
      await client.query({
        name: 'leave-usage-to-fold',
        text: 'INSERT INTO usage_change (project_id, keys) VALUES ($1, $2::uuid[])',
        values: [projectId, uuidArray(ofProject.slice(start, start + LEFT_TOGETHER).map(({ key }) => key))],
      })
    }
  }
}
