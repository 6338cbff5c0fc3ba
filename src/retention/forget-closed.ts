import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import { agingHealthDays } from '../customers/health/aging-health-days.ts'
import { agingSignals } from '../customers/signals/aging-signals.ts'
import type { Log } from '../log.ts'
import { agingReceipts } from '../sessions/aging-receipts.ts'
import { int4Array, timestamptzArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { forgetOlder } from '../storage/forget-older.ts'
import { agingEvents } from '../usage/aging-events.ts'
import { retention } from './closed-days.ts'
import { closedMatters } from './closed-matters.ts'
import { BATCHES, forgetCrashBatches, hasOldCrashBatches } from './forget-crash-batches.ts'
import { forgetPage, type Kept, PAGE } from './forget-page.ts'

export interface ForgettingOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
}

const DAY = 86_400_000
/** Projects that one statement looks at. */
const PROJECTS_AT_ONCE = 500
/** Rows that one round deletes, of a kind in a project and of all, beyond which the next round goes on. */
const MOST_OF_A_KIND = 10 * PAGE
const MOST_ROWS = 40 * PAGE

/** Deletes what was closed longer ago than its project keeps it, and what nobody can follow or send again any more. To be called regularly. */
export function createForgetting(options: ForgettingOptions): { round(): Promise<void> } {
  const { database, clock, log } = options
  let place = 0

  async function forget(kept: Kept): Promise<number> {
    let rows = 0
    const pages = [
      ...closedMatters.map((matter) => ({ most: PAGE, forget: () => forgetPage(options, matter, kept) })),
      // One of those that it looks at stays.
      { most: BATCHES - 1, forget: () => forgetCrashBatches(database, kept) },
    ]
    for (const { most, forget } of pages) {
      for (let ofKind = 0; ofKind < MOST_OF_A_KIND; ) {
        const gone = await forget()
        ofKind += gone
        rows += gone
        if (gone < most) break
      }
    }
    return rows
  }

  return {
    async round() {
      const now = clock.now()
      // What goes wrong here stops none of the rest.
      for (const aging of [agingReceipts, agingEvents, agingSignals, agingHealthDays]) {
        await forgetOlder(database, aging, now).catch((error) =>
          log.error({ err: error, table: aging.table }, 'what is old was not deleted'),
        )
      }
      let rows = 0
      do {
        const projects = await keptAfter(database, place, now)
        for (const kept of await withOld(database, projects)) {
          place = kept.projectId
          try {
            rows += await forget(kept)
          } catch (error) {
            log.error({ err: error, project: kept.projectId }, 'what is long closed was not deleted')
          }
          if (rows >= MOST_ROWS) return
        }
        place = projects.length < PROJECTS_AT_ONCE ? 0 : projects.at(-1)!.projectId
      } while (place !== 0)
    },
  }
}

async function keptAfter({ pool }: Database, place: number, now: Date): Promise<Kept[]> {
  const { rows } = await pool.query<{ id: number; value: unknown }>({
    name: 'projects-to-forget-in',
    text: `SELECT id, value FROM project LEFT JOIN project_setting AS setting ON project_id = id AND setting.name = $2
           WHERE id > $1 ORDER BY id LIMIT ${PROJECTS_AT_ONCE}`,
    values: [place, retention.name],
  })
  return rows.map(({ id, value }) => {
    const { closedDays } = retention.of(value)
    return { projectId: id, since: new Date(now.getTime() - closedDays * DAY), now }
  })
}

const anythingOld = [
  ...closedMatters.map(
    ({ table, isOld }) => `EXISTS (SELECT FROM ${table} WHERE ${table}.project_id = kept.project_id AND ${isOld})`,
  ),
  hasOldCrashBatches,
]

/** Those of the projects that have something to delete. */
async function withOld({ pool }: Database, projects: readonly Kept[]): Promise<Kept[]> {
  const { rows } = await pool.query<{ project_id: number }>({
    name: 'projects-with-old-matters',
    text: `SELECT project_id FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS kept(project_id, since, now)
           WHERE ${anythingOld.join(' OR ')}`,
    values: [
      int4Array(projects.map(({ projectId }) => projectId)),
      timestamptzArray(projects.map(({ since }) => since)),
      timestamptzArray(projects.map(({ now }) => now)),
    ],
  })
  const found = new Set(rows.map(({ project_id }) => project_id))
  return projects.filter(({ projectId }) => found.has(projectId))
}
