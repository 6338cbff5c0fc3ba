import { float8Array, int4Array, textArray, timestamptzArray, uuidArray } from '../../src/storage/array-parameter.ts'
import { groupInserts } from './group-inserts.ts'
import type { ReceivedSession } from './received-session.ts'
import { serveReference } from './reference-server.ts'

// Reference (a): the least that can be called taking sessions in. The update that comes last holds; nobody is hashed, nothing is
// rolled up. A connection waits for its answer before it says more of a session, so that no batch has one twice.

const store = await groupInserts<ReceivedSession>(
  `CREATE TABLE session (sid uuid PRIMARY KEY, started timestamptz NOT NULL, release text NOT NULL, environment text NOT NULL,
                         did text, status text NOT NULL, errors int NOT NULL, duration float8)`,
  (sessions) => ({
    name: 'insert-sessions',
    text: `INSERT INTO session (sid, started, release, environment, did, status, errors, duration)
           SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::float8[])
           ON CONFLICT (sid) DO UPDATE SET
             status = excluded.status, errors = excluded.errors, duration = excluded.duration`,
    values: [
      uuidArray(sessions.map(({ sid }) => sid)),
      timestamptzArray(sessions.map(({ started }) => new Date(started))),
      textArray(sessions.map(({ attrs }) => attrs.release)),
      textArray(sessions.map(({ attrs }) => attrs.environment)),
      textArray(sessions.map(({ did }) => did)),
      textArray(sessions.map(({ status }) => status.toUpperCase())),
      int4Array(sessions.map(({ errors }) => errors)),
      float8Array(sessions.map(({ duration }) => duration ?? null)),
    ],
  }),
)

serveReference<ReceivedSession>(({ payload }) => store(payload))
