import type pg from 'pg'
import type { CustomerFacts } from '../../plugin/contract/health-score.ts'
import { uuidArray } from '../../storage/array-parameter.ts'
import { MOST_SIGNALS } from '../bounds.ts'
import { factPeriods } from './fact-days.ts'

type SignalFacts = Pick<CustomerFacts, 'csat' | 'nps' | 'support'>

interface SignalRow {
  id: string
  csat: number
  csatMean: number | null
  csatBefore: number | null
  nps: number
  promoters: number
  detractors: number
  opened: number
  open: number
  openUrgent: number
  secondsToResolve: number | null
}

/**
 * What customers said and asked of support, by their ids; every one that was asked for is in it. How long tickets took is of those
 * of which was told when they were opened.
 */
export async function readSignalFacts(
  pool: pg.Pool,
  projectId: number,
  customers: readonly { id: string }[],
  now: Date,
): Promise<Map<string, SignalFacts>> {
  const { current, before } = factPeriods(now)
  const { rows } = await pool.query<SignalRow>({
    name: 'read-signal-facts',
    text: `
      SELECT customer_id AS id,
             count(*) FILTER (WHERE kind = 'CSAT' AND at >= $2)::int AS csat,
             (avg(score) FILTER (WHERE kind = 'CSAT' AND at >= $2))::float8 AS "csatMean",
             (avg(score) FILTER (WHERE kind = 'CSAT' AND at < $2))::float8 AS "csatBefore",
             count(*) FILTER (WHERE kind = 'NPS' AND at >= $2)::int AS nps,
             count(*) FILTER (WHERE kind = 'NPS' AND at >= $2 AND score >= 9)::int AS promoters,
             count(*) FILTER (WHERE kind = 'NPS' AND at >= $2 AND score <= 6)::int AS detractors,
             count(*) FILTER (WHERE kind = 'SUPPORT_TICKET' AND at >= $2)::int AS opened,
             count(*) FILTER (WHERE kind = 'SUPPORT_TICKET' AND resolved_at IS NULL)::int AS open,
             count(*) FILTER (WHERE kind = 'SUPPORT_TICKET' AND resolved_at IS NULL AND severity IN ('HIGH', 'CRITICAL'))::int
               AS "openUrgent",
             (avg(extract(epoch FROM resolved_at - opened_at))
                FILTER (WHERE resolved_at >= $2 AND resolved_at > opened_at))::float8 AS "secondsToResolve"
      FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
        (${signalsWith('at >= $3 ORDER BY at DESC')})
        UNION ALL (${signalsWith(`kind = 'SUPPORT_TICKET' AND resolved_at IS NULL AND at < $3`)})
        UNION ALL (${signalsWith(`kind = 'SUPPORT_TICKET' AND resolved_at >= $2 AND at < $3`)})) AS said
      GROUP BY 1`,
    values: [uuidArray(customers.map(({ id }) => id)), current.from, before.from],
  })
  const hasSupport = rows.some(({ opened, open }) => opened + open > 0) || (await tellsOfSupport(pool, projectId))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(customers.map(({ id }) => [id, factsOf(byId.get(id), hasSupport)]))
}

const signalsWith = (condition: string) => `
  SELECT customer_id, kind, score, severity, at, opened_at, resolved_at FROM customer_signal
  WHERE customer_id = asked.id AND ${condition} LIMIT ${MOST_SIGNALS}`

/** Whether a project has any ticket: where it has none, it does not report them, and nobody knows how many there were. */
async function tellsOfSupport(pool: pg.Pool, projectId: number): Promise<boolean> {
  const { rows } = await pool.query<{ any: boolean }>({
    name: 'tells-of-support',
    text: `SELECT EXISTS (SELECT FROM customer_signal WHERE project_id = $1 AND kind = 'SUPPORT_TICKET') AS any`,
    values: [projectId],
  })
  return rows[0]!.any
}

function factsOf(row: SignalRow | undefined, hasSupport: boolean): SignalFacts {
  const support = { opened: 0, open: 0, openUrgent: 0, secondsToResolve: null }
  if (row === undefined) return { csat: null, nps: null, support: hasSupport ? support : null }
  const { csat, csatMean, csatBefore, nps, promoters, detractors, opened, open, openUrgent, secondsToResolve } = row
  return {
    csat: csat === 0 ? null : { answers: csat, mean: csatMean!, before: csatBefore },
    nps: nps === 0 ? null : { answers: nps, promoters, detractors },
    support: hasSupport ? { opened, open, openUrgent, secondsToResolve } : null,
  }
}
