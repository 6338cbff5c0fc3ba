import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import type { Bus } from '../../bus/notice.ts'
import { type TimedValue, trendOf } from '../../metrics/trend.ts'
import type { HealthScore } from '../../plugin/contract/health-score.ts'
import type { Outcome } from '../../plugin/guard/call-failure.ts'
import { readSetting } from '../../projects/settings.ts'
import { uuidArray } from '../../storage/array-parameter.ts'
import type { Database } from '../../storage/database.ts'
import { changing } from '../../storage/touched.ts'
import type { DueCustomer } from './claim-customers.ts'
import { customerSettings } from './customer-settings.ts'
import { readOverallDays } from './health-days.ts'
import { healthOf, isSeenToDiffer, type Scores, type StoredHealth, unscored } from './stored-health.ts'
import { type Failed, type Scored, writeFailures, writeScores } from './write-scores.ts'

interface Scoring {
  projectId: number
  customers: readonly DueCustomer[]
  scorer: string
  /** By the customer's id. */
  heard: ReadonlyMap<string, Outcome<HealthScore>>
  /** When the facts were read. */
  now: Date
}

/**
 * Stores what the scorer said of customers of one project, with their day, in one transaction, and publishes customers whose shown
 * health changed (the time of the score aside). A customer that another node scored later keeps that score; one that something
 * happened to stays due; one that the scorer failed on keeps its old score and is due again when the claim runs out.
 */
export async function storeScores(
  { database, bus }: { database: Database; bus: Bus },
  { projectId, customers, scorer, heard, now }: Scoring,
): Promise<void> {
  if (heard.size === 0) return
  await changing({ database, bus }, async (client, touched) => {
    const before = await lockCustomers(client, [...heard.keys()], now)
    const settings = await readSetting(client, projectId, customerSettings)
    const days = await readOverallDays(client, [...before.keys()], now)
    const scored: Scored[] = []
    const failed: Failed[] = []
    const shown: string[] = []
    for (const { id, version } of customers) {
      const known = before.get(id)
      const outcome = heard.get(id)
      if (known === undefined || outcome === undefined) continue
      if (!outcome.ok) {
        const { message } = outcome.failure
        failed.push({ id, failure: message })
        if (known.health?.failure !== message || known.health.scoredBy !== scorer) shown.push(id)
        continue
      }
      const { scores, health } = healthOf(scorer, outcome.answer, settings)
      const trend = trendOf(withToday(days.get(id) ?? [], scores.overall, now), 'HIGHER_IS_BETTER')
      const renewed = { scores, health: { ...health, trend } }
      scored.push({ id, version, ...scores, health: renewed.health })
      if (isSeenToDiffer({ scores: known, health: known.health ?? unscored }, renewed))
        touched.row('customer', projectId, id)
      if (known.isFirstOfDay || !isDeepStrictEqual(shownOf(known), shownOf({ ...scores, health: renewed.health })))
        shown.push(id)
    }
    await writeScores(client, scored, now)
    await writeFailures(client, failed, scorer)
    if (shown.length > 0) touched.notice({ kind: 'customers', project: projectId, customers: shown })
  })
}

function withToday(days: readonly TimedValue[], overall: number | null, now: Date): readonly TimedValue[] {
  return overall === null ? days : [...days, { at: now, value: overall }]
}

interface KnownCustomer extends Scores {
  id: string
  health: StoredHealth | null
  /** Whether there was no score on this day (UTC) before: then the history is a day longer. */
  isFirstOfDay: boolean
}

const shownOf = ({
  overall,
  usage,
  satisfaction,
  adoption,
  support,
  churnRisk,
  health,
}: Omit<KnownCustomer, 'id' | 'isFirstOfDay'>) => [[overall, usage, satisfaction, adoption, support, churnRisk], health]

/** Those that were not scored by anybody since; in the order in which all lock customers. */
async function lockCustomers(
  client: pg.PoolClient,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, KnownCustomer>> {
  const { rows } = await client.query<KnownCustomer>({
    name: 'lock-customers',
    text: `SELECT id, overall, usage, satisfaction, adoption, support, churn_risk AS "churnRisk", health,
                  coalesce((scored_at AT TIME ZONE 'UTC')::date < ($2::timestamptz AT TIME ZONE 'UTC')::date, true) AS "isFirstOfDay"
           FROM customer
           WHERE id = ANY($1::uuid[]) AND (scored_at IS NULL OR scored_at <= $2) ORDER BY key FOR NO KEY UPDATE`,
    values: [uuidArray(ids), now],
  })
  return new Map(rows.map((row) => [row.id, row]))
}
