import DataLoader from 'dataloader'
import { uuidArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { normaliseReport } from './normalise/report.ts'
import { type CrashPayload, unpackPayload } from './payload.ts'
import type { Report } from './report.ts'

/** What is kept of a crash beside its columns, unpacked and read. */
export interface CrashBody {
  payload: CrashPayload
  report: Report
}

export type CrashBodies = DataLoader<string, CrashBody>

/** Loads bodies of crashes, all that one execution asks for in one statement. */
export function createCrashBodies(database: Database): CrashBodies {
  return new DataLoader(async (ids) => {
    const { rows } = await database.pool.query<{ id: string; received_at: Date; payload: Buffer }>({
      name: 'load-crash-bodies',
      text: 'SELECT id, received_at, payload FROM crash WHERE id = ANY($1::uuid[])',
      values: [uuidArray(ids)],
    })
    const bodies = new Map(rows.map((row) => [row.id, readCrashBody(row.payload, row.received_at)]))
    return ids.map((id) => bodies.get(id) ?? new Error(`The crash ${id} is gone.`))
  })
}

/** Unpacks and reads a stored body. */
export function readCrashBody(bytes: Buffer, receivedAt: Date): CrashBody {
  const payload = unpackPayload(bytes)
  const report = normaliseReport(payload.event, { receivedAt, clockSkewMs: payload.skewMs })
  if (payload.exceptions) report.exceptions = payload.exceptions
  return { payload, report }
}
