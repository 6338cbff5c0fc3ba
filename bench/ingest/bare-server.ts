import { textArray, timestamptzArray, uuidArray } from '../../src/storage/array-parameter.ts'
import { groupInserts } from './group-inserts.ts'
import { serveReference } from './reference-server.ts'

// Reference (a): the least that can be called taking events in. No key, no limits, no scrubbing, no grouping, no counts.

interface Event {
  eventId: string
  receivedAt: Date
  json: string
}

const store = await groupInserts<Event>(
  'CREATE TABLE event (event_id uuid PRIMARY KEY, received_at timestamptz NOT NULL, payload jsonb COMPRESSION lz4 NOT NULL)',
  (events) => ({
    name: 'insert-events',
    text: `INSERT INTO event (event_id, received_at, payload)
           SELECT event_id, received_at, payload::jsonb FROM unnest($1::uuid[], $2::timestamptz[], $3::text[])
             AS t(event_id, received_at, payload)
           ON CONFLICT (event_id) DO NOTHING`,
    values: [
      uuidArray(events.map(({ eventId }) => eventId)),
      timestamptzArray(events.map(({ receivedAt }) => receivedAt)),
      textArray(events.map(({ json }) => json)),
    ],
  }),
)

serveReference<{ event_id: string }>(({ json, payload }) =>
  store({ eventId: payload.event_id, receivedAt: new Date(), json }),
)
