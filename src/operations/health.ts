import type { Desk } from '../ingest/desk/desk.ts'
import type { Database } from '../storage/database.ts'

/** Whether this process should be sent work. */
export interface Readiness {
  ready: boolean
  reason: string | null
}

/** Milliseconds after which a database that does not answer counts as away. */
const PATIENCE = 2_000

export async function readiness(database: Database, desk: Desk, stopping: boolean): Promise<Readiness> {
  if (stopping) return { ready: false, reason: 'shutting down' }
  if (!desk.alive) return { ready: false, reason: 'no thread is there to read reports' }
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(() => timeout.reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE)
  try {
    await Promise.race([database.pool.query('SELECT 1'), timeout.promise])
    return { ready: true, reason: null }
  } catch (error) {
    return { ready: false, reason: `database: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    clearTimeout(timer)
  }
}
