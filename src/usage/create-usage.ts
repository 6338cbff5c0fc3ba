import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import { userKeyOf } from '../crashes/user-key.ts'
import { createGroupCommit } from '../ingest/group-commit.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { createFoldRound } from '../storage/fold-round.ts'
import { type Fold, settleFold } from '../storage/folding.ts'
import { LEFT_TOGETHER, MOST_FOLDED } from './bounds.ts'
import { foldUsage } from './fold-usage.ts'
import { storeEvents } from './store-events.ts'
import { takeSmallBatches } from './take-small-batches.ts'
import type { Usage, UsageSubmission } from './usage.ts'

interface UsageOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
  /** Of the installation: see `userKeyOf`. */
  userSalt: string
}

/** Transactions at once. */
const PARALLEL = 2
/** Events in one transaction, where calls bring fewer, and such as may wait for one. */
const MOST_AT_ONCE = 4_000
const MOST_WAITING = 200_000
/** Batches that are folded at once; small ones are joined by others. */
const PAGE = MOST_FOLDED / LEFT_TOGETHER

export function createUsage({ database, bus, clock, log, userSalt }: UsageOptions): Usage {
  const commit = createGroupCommit<UsageSubmission, number>({
    what: 'usage events',
    parallel: database.kind === 'embedded' ? 1 : PARALLEL,
    sizeOf: ({ events }) => events.length,
    most: { batch: MOST_AT_ONCE, waiting: MOST_WAITING },
    onError: (error) => log.error({ err: error }, 'usage not written'),
    async write(submissions) {
      const stored = await storeEvents(database, submissions, clock.now())
      const projects = new Set(submissions.flatMap(({ projectId }, index) => (stored[index]! > 0 ? projectId : [])))
      // It is stored: nothing that fails may have it written again.
      try {
        bus.publish([...projects].map((project) => ({ kind: 'usage', project })))
      } catch (error) {
        log.error({ err: error }, 'usage not told')
      }
      return stored
    },
  })
  const fold: Fold<{ keys: string[] }> = {
    table: 'usage_change',
    lock: 'usage',
    columns: 'keys::text[]',
    page: PAGE,
    async fold(client, projectId, rows) {
      const taken = rows.flatMap(({ keys }) => keys)
      const room = MOST_FOLDED - taken.length
      const isMore = rows.length === PAGE && room >= MOST_FOLDED / 2
      const more = isMore ? await takeSmallBatches(client, projectId, room) : []
      return foldUsage(client, projectId, [...taken, ...more], clock.now())
    },
    // Lists of customers say who there is, and when they were last heard of: live readers hear of it by this alone, so rounds are prompt.
    afterwards: (project, ids) => bus.publish([{ kind: 'customers', project, customers: [...new Set(ids)] }]),
  }
  return {
    userKeyOf: (projectId, user) => userKeyOf(userSalt, projectId, user),
    record: async (projectId, events, byKey) => (events.length === 0 ? 0 : commit.write({ projectId, events, byKey })),
    round: createFoldRound(fold, { database, log }).round,
    settle: (projectId) => settleFold(fold, database, projectId),
    drain: commit.drain,
  }
}
