import type pg from 'pg'
import { timestamptzArray } from '../storage/array-parameter.ts'
import type { Fact, Facts } from './kpi.ts'
import type { KpiQuery } from './kpi-query.ts'
import type { Bind } from './scope.ts'

/** How many of each kind are open. */
export type OpenByKey<Key extends string = string> = ReadonlyMap<Key, number>

/** How many were open when each part of a period ended; the period itself ended with the last. */
export interface OpenCounts<Key extends string = string> {
  ends: readonly OpenByKey<Key>[]
  /** Since when anybody would have heard of one; null: nobody would. */
  since: Date | null
}

/** SQL of what opens and ends. */
export interface OpenFacts {
  /**
   * Rows of `at`, `until` (null: not over), `key` and `change`: 1, or −1 for a time in which one that is open does not count. It
   * may use the project ($1) and the period ($2, $3).
   */
  spans: string
  /** Of one time, or null; it may use the times at which something opened first as `first` of `opened`. */
  since: string
}

/** Counts what is open from how many begin and end in each part, so that it takes no longer for more parts. */
export async function openCounts<Key extends string>(
  client: pg.ClientBase | pg.Pool,
  { projectId, period, parts }: KpiQuery,
  factsOf: (bind: Bind) => OpenFacts,
): Promise<OpenCounts<Key>> {
  const values: unknown[] = [projectId, period.from, period.to, timestamptzArray(parts.map(({ to }) => to))]
  const { spans, since } = factsOf((value) => `$${values.push(value)}`)
  const { rows } = await client.query<{ since: Date | null; key: Key | null; part: number; change: number }>(
    // Grouped by the parts they begin and end in, so that few rows are left.
    `WITH opened AS MATERIALIZED (
       SELECT key, change, width_bucket(at, $4::timestamptz[]) AS begins, width_bucket(until, $4::timestamptz[]) AS ends,
              count(*)::int AS count, min(at) AS first
       FROM (${spans}) AS span WHERE $2::timestamptz < $3::timestamptz GROUP BY 1, 2, 3, 4
     ), step AS (
       SELECT key::text AS key, part, sum(step.change)::int AS change
       FROM opened CROSS JOIN LATERAL (VALUES (begins, change * count), (ends, -change * count)) AS step (part, change)
       WHERE part IS NOT NULL GROUP BY key, part HAVING sum(step.change) <> 0
     )
     SELECT observed.since, step.* FROM (SELECT (${since}) AS since) AS observed LEFT JOIN step ON true`,
    values,
  )
  const steps = Map.groupBy(rows, ({ part }) => part)
  let before: OpenByKey<Key> = new Map()
  const ends = parts.map((_, index) => {
    const open = new Map(before)
    for (const { key, change } of steps.get(index) ?? []) if (key !== null) open.set(key, (open.get(key) ?? 0) + change)
    before = open
    return open
  })
  return { ends, since: rows[0]?.since ?? null }
}

export function totalOf(open: OpenByKey): number {
  return open.values().reduce((sum, count) => sum + count, 0)
}

/** What was open at the end of each part; null where nobody can know: it has not begun, or nothing was heard before its end. */
export function knownEnds<Key extends string>(
  { ends, since }: OpenCounts<Key>,
  { parts, now }: KpiQuery,
): (OpenByKey<Key> | null)[] {
  return parts.map(({ from, to }, index) => (since === null || from >= now || since >= to ? null : ends[index]!))
}

/** How many are open, whatever their kind; of the whole period at its end. */
export function openFacts(counts: OpenCounts, query: KpiQuery): Facts {
  const known = knownEnds(counts, query)
  const points = known.map((open, index) => ({ at: query.parts[index]!.at, ...factOf(open) }))
  return { points, total: factOf(known.findLast((open) => open !== null) ?? null) }
}

function factOf(open: OpenByKey | null): Fact {
  return open === null ? { value: null, count: 0 } : { value: totalOf(open), count: totalOf(open) }
}
