import pg from 'pg'
import { textArray, timestamptzArray, uuidArray } from '../../src/storage/array-parameter.ts'
import { serveReference } from './reference-server.ts'

// Reference (a): the least that can be called taking events in. No key, no limits, no scrubbing, no grouping, no counts.

interface Waiting {
  eventId: string
  receivedAt: Date
  json: string
  resolve(): void
  reject(error: unknown): void
}

/** One takes events in while the other commits; more gained nothing. */
const connections = 2
const idle = await Promise.all(Array.from({ length: connections }, openConnection))
await idle[0]!.query(
  'CREATE TABLE event (event_id uuid PRIMARY KEY, received_at timestamptz NOT NULL, payload jsonb COMPRESSION lz4 NOT NULL)',
)

async function openConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  return client
}

let queue: Waiting[] = []

/** What arrives while every connection is in a transaction forms the next one. */
function pump(): void {
  if (queue.length === 0) return
  const client = idle.pop()
  if (!client) return
  const batch = queue
  queue = []
  // A statement by itself is a transaction.
  const insert = client.query({
    name: 'insert-events',
    text: `INSERT INTO event (event_id, received_at, payload)
           SELECT event_id, received_at, payload::jsonb FROM unnest($1::uuid[], $2::timestamptz[], $3::text[])
             AS t(event_id, received_at, payload)
           ON CONFLICT (event_id) DO NOTHING`,
    values: [
      uuidArray(batch.map(({ eventId }) => eventId)),
      timestamptzArray(batch.map(({ receivedAt }) => receivedAt)),
      textArray(batch.map(({ json }) => json)),
    ],
  })
  insert
    .then(
      () => {
        for (const { resolve } of batch) resolve()
      },
      (error) => {
        for (const { reject } of batch) reject(error)
      },
    )
    .finally(() => {
      idle.push(client)
      pump()
    })
}

serveReference(({ json, event }) => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  queue.push({ eventId: event.event_id, receivedAt: new Date(), json, resolve, reject })
  if (queue.length === 1) setImmediate(pump)
  return promise
})
