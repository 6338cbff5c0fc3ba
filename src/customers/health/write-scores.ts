import type pg from 'pg'
import { float8Array, int4Array, textArray, uuidArray } from '../../storage/array-parameter.ts'
import { nextDue } from './next-due.ts'
import { type Scores, type StoredHealth, unscored } from './stored-health.ts'

export interface Scored extends Scores {
  id: string
  version: number
  health: StoredHealth
}

export interface Failed {
  id: string
  /** Why, in a sentence. */
  failure: string
}

/** Stores scores of customers and of their day, and when each is due again. To be called with them locked. */
export async function writeScores(client: pg.PoolClient, scored: readonly Scored[], now: Date): Promise<void> {
  if (scored.length === 0) return
  const scores = (['overall', 'usage', 'satisfaction', 'adoption', 'support', 'churnRisk'] as const).map((name) =>
    float8Array(scored.map((one) => one[name])),
  )
  const ids = uuidArray(scored.map(({ id }) => id))
  await client.query({
    name: 'write-scores',
    text: `
      UPDATE customer SET
        overall = said.overall, usage = said.usage, satisfaction = said.satisfaction, adoption = said.adoption,
        support = said.support, churn_risk = said.churn_risk, health = said.health::jsonb, scored_at = $10,
        due_at = CASE WHEN customer.version = said.version THEN $11 ELSE customer.due_at END
      FROM unnest($1::uuid[], $2::float8[], $3::float8[], $4::float8[], $5::float8[], $6::float8[], $7::float8[], $8::text[],
                  $9::int[]) AS said(id, overall, usage, satisfaction, adoption, support, churn_risk, health, version)
      WHERE customer.id = said.id`,
    values: [
      ids,
      ...scores,
      textArray(scored.map(({ health }) => JSON.stringify(health))),
      int4Array(scored.map(({ version }) => version)),
      now,
      nextDue(now),
    ],
  })
  await client.query({
    name: 'write-health-days',
    text: `
      INSERT INTO customer_health_day (customer_id, day, overall, usage, satisfaction, adoption, support, churn_risk)
      SELECT id, ($8::timestamptz AT TIME ZONE 'UTC')::date, overall, usage, satisfaction, adoption, support, churn_risk
      FROM unnest($1::uuid[], $2::float8[], $3::float8[], $4::float8[], $5::float8[], $6::float8[], $7::float8[])
        AS said(id, overall, usage, satisfaction, adoption, support, churn_risk) ORDER BY id
      ON CONFLICT (customer_id, day) DO UPDATE SET
        overall = excluded.overall, usage = excluded.usage, satisfaction = excluded.satisfaction,
        adoption = excluded.adoption, support = excluded.support, churn_risk = excluded.churn_risk`,
    values: [ids, ...scores, now],
  })
}

/** Of customers whom the scorer failed to speak of. */
export async function writeFailures(client: pg.PoolClient, failed: readonly Failed[], scorer: string): Promise<void> {
  if (failed.length === 0) return
  await client.query({
    name: 'write-scoring-failures',
    text: `UPDATE customer
           SET health = coalesce(health, $4::jsonb) || jsonb_build_object('scoredBy', $3::text, 'failure', said.failure)
           FROM unnest($1::uuid[], $2::text[]) AS said(id, failure) WHERE customer.id = said.id`,
    values: [
      uuidArray(failed.map(({ id }) => id)),
      textArray(failed.map(({ failure }) => failure)),
      scorer,
      JSON.stringify(unscored),
    ],
  })
}
