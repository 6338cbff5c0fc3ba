import type { Bus } from '../../bus/notice.ts'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import type { Registry } from '../../plugin/registry.ts'
import type { Database } from '../../storage/database.ts'
import { isUnavailable } from '../../storage/unavailable.ts'
import { offeredFeatures } from '../../usage/read-customers-usage.ts'
import { askScorer } from './ask-scorer.ts'
import { claimCustomers, type DueCustomer, PAGE } from './claim-customers.ts'
import { factDays } from './fact-days.ts'
import { type FactsAsked, readFacts } from './read-facts.ts'
import { storeScores } from './store-scores.ts'

interface ScoringOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
  /** Plugins that say how a customer fares; the first of them is asked. */
  scorers: Pick<Registry, 'names' | 'scoreHealth'>
}

/** Pages of customers that one round takes at most. */
const MOST_PAGES = 20

/** A round: what is the same for all customers of a project is read once. */
interface Round {
  scorer: string
  /** By the project. */
  offered: Map<number, readonly string[]>
}

/** Scores the customers that are due. */
export function createCustomerScoring(options: ScoringOptions): { round(): Promise<void> } {
  const { database, clock, log, scorers } = options

  /** Never rejects. Those who were not scored are taken up again when the claim has run out. */
  async function scorePage({ scorer, offered }: Round, customers: readonly DueCustomer[], now: Date): Promise<void> {
    for (const [projectId, ofProject] of Map.groupBy(customers, (customer) => customer.projectId)) {
      try {
        const features =
          offered.get(projectId) ?? (await offeredFeatures(database.pool, projectId, factDays(now).current))
        offered.set(projectId, features)
        await scoreProject(scorer, { projectId, customers: ofProject, offered: features, now })
      } catch (error) {
        log.error({ err: error, project: projectId }, 'customers were not scored; trying again')
      }
    }
  }

  async function scoreProject(
    scorer: string,
    { projectId, customers, offered, now }: FactsAsked & { projectId: number },
  ): Promise<void> {
    try {
      const facts = await readFacts(database.pool, projectId, { customers, offered, now })
      const heard = await askScorer(scorers, scorer, facts)
      await storeScores(options, { projectId, customers, scorer, heard, now })
    } catch (error) {
      if (customers.length > 1 && maybeOfOne(error)) {
        // Whoever it is, the others are not to stay without a score.
        const half = Math.ceil(customers.length / 2)
        await scoreProject(scorer, { projectId, customers: customers.slice(0, half), offered, now })
        await scoreProject(scorer, { projectId, customers: customers.slice(half), offered, now })
      } else log.error({ err: error, project: projectId }, 'customers were not scored; trying again')
    }
  }

  return {
    async round() {
      const [scorer] = scorers.names('healthScorer')
      // Customers stay due until there is one.
      if (scorer === undefined) return
      const round: Round = { scorer, offered: new Map() }
      for (let page = 0; page < MOST_PAGES; page++) {
        const now = clock.now()
        const customers = await claimCustomers(database.pool, now)
        await scorePage(round, customers, now)
        if (customers.length < PAGE) break
      }
    },
  }
}

/** Whether fewer customers may do: they took too long together, or something is wrong about one. */
function maybeOfOne(error: unknown): boolean {
  return tookTooLong(error) || !isUnavailable(error)
}

/** PostgreSQL's query_canceled, at the statement timeout. */
const tookTooLong = (error: unknown) => (error as { code?: unknown }).code === '57014'
