import { median, ratio, round, table } from '../shared/figures.ts'
import type { Measurement } from './measure.ts'

export interface Filled {
  rows: number
  /** Until the rows were written. */
  seconds: number
  /** From then until the rollups had them. */
  folding: number
  /** Seconds of processor time that this took. */
  cpu: { server: number; postgres: number }
}

/** Milliseconds within which a page is to be there, and how many times faster than by hand. */
const aims = { ms: 50, ratio: 20 }

/** One line of JSON on stdout, tables on stderr. */
export function print(
  measurements: readonly Measurement[],
  { sessions, events, scoring }: { sessions: Filled; events: Filled; scoring: number },
  settings: object,
): void {
  const pages = measurements.map(({ page, ours, reference, cpu, worstEstimate }) => {
    const [own, other] = [median(ours)!, median(reference)!]
    return {
      page,
      ours: round(own, 1),
      p95: round(percentile95(ours), 1),
      reference: round(other, 1),
      ratio: ratio(other, own),
      serverMs: round(cpu.server, 1),
      postgresMs: round(cpu.postgres, 1),
      worstEstimate: round(worstEstimate, 1),
      within50ms: own < aims.ms,
      atLeast20Times: other >= aims.ratio * own,
    }
  })
  const fold = ({ rows, seconds, folding, cpu }: Filled) => ({
    filling: round(seconds, 1),
    folding: round(folding, 1),
    foldedPerSecond: round(rows / folding),
    serverSeconds: round(cpu.server, 1),
    postgresSeconds: round(cpu.postgres, 1),
  })
  const folded = { sessions: fold(sessions), events: fold(events) }
  console.error(
    table(
      ['', 'rows', 'written in s', 'folded in s', 'a second', 'server cpu s', 'PostgreSQL cpu s'],
      [
        ['sessions', sessions.rows, ...Object.values(folded.sessions)],
        ['usage events', events.rows, ...Object.values(folded.events)],
      ],
    ),
  )
  console.error(`customers were scored ${scoring.toFixed(1)} s later`)
  const cells = pages.map(({ within50ms, atLeast20Times, ...figures }) => [
    ...Object.values(figures),
    within50ms ? 'yes' : 'no',
    atLeast20Times ? 'yes' : 'no',
  ])
  const titles = [
    'page',
    'median ms',
    'p95 ms',
    'by hand ms',
    'ratio',
    'server cpu ms',
    'PostgreSQL cpu ms',
    'worst estimate',
    '< 50 ms',
    '≥ 20 ×',
  ]
  console.error(table(titles, cells))
  const slowest = pages.reduce((one, other) => (one.ours! >= other.ours! ? one : other))
  const { ours, reference } = slowest
  console.log(
    JSON.stringify({
      name: 'stability',
      unit: 'ms',
      ours,
      reference,
      ratio: slowest.ratio,
      pages,
      folded,
      scoringSeconds: round(scoring, 1),
      ...settings,
    }),
  )
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1]!
}
