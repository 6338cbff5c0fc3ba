import type { Fact, Facts } from './kpi.ts'
import type { FactRow, KpiQuery } from './kpi-query.ts'

const DAY = 86_400_000
/** Milliseconds: what happened in less says nothing of a day. */
const LEAST_OBSERVED = 60_000

/**
 * Since when a project is observed. An event before the first known look proves that somebody was looking earlier, though not since
 * when; then the whole period counts.
 *
 * @param known null: nobody is known to have looked
 * @param first when the first of what happened in the period did; null: nothing
 */
export function observedSince(
  known: Date | null,
  first: Date | null,
  { period }: Pick<KpiQuery, 'period'>,
): Date | null {
  return first !== null && (known === null || first < known) ? period.from : known
}

/**
 * How many there were a day, of the time that was observed.
 *
 * @param rows counts of what happened
 * @param since when it was observed; null: never
 */
export function perDay({ period, parts, now }: KpiQuery, rows: readonly FactRow[], since: Date | null): Facts {
  const of = new Map(rows.map(({ bucket, count }) => [bucket?.getTime() ?? null, count]))
  const rate = (count: number, from: Date, to: Date): Fact => {
    if (since === null) return { value: null, count }
    const observed = Math.min(to.getTime(), now.getTime()) - Math.max(from.getTime(), since.getTime())
    return { value: observed < LEAST_OBSERVED ? null : count / (observed / DAY), count }
  }
  return {
    total: rate(of.get(null) ?? 0, period.from, period.to),
    points: parts.map(({ at, from, to }) => ({ at, ...rate(of.get(at.getTime()) ?? 0, from, to) })),
  }
}
