import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'

const DAYS_KEPT = 30
/** Milliseconds between two rounds. */
const EVERY = 3_600_000
/** Deliveries that one statement deletes, so that none takes long. */
const AT_ONCE = 5_000

/** Deletes deliveries that were settled a month ago, at once and then every hour. */
export function keepForgetting(database: Pick<Database, 'pool'>, log: Log): { stop(): void } {
  const round = async () => {
    try {
      while ((await database.pool.query(FORGET, [DAYS_KEPT, AT_ONCE])).rowCount === AT_ONCE);
    } catch (error) {
      log.error({ err: error }, 'old deliveries not deleted')
    }
  }
  const timer = setInterval(round, EVERY)
  round()
  return { stop: () => clearInterval(timer) }
}

const FORGET = `
  DELETE FROM delivery
  WHERE id IN (SELECT id FROM delivery WHERE settled_at < now() - $1 * interval '1 day' LIMIT $2)`
