/** When a query that was touched runs again. Times are in milliseconds. */
export interface Pace {
  /** To wait after a notice for more of them, so long after the last run. */
  settle(sinceLastRun: number): number
  /** To wait before a run that somebody who just came waits for, so long after the last one. */
  first(sinceLastRun: number): number
  /** Learns how long a run took, from when it was due until all who watch were sent what came of it. */
  learn(took: number): void
}

const LONGEST_REST = 2_000
/** Runs may take a quarter of the time, so that a server under load runs less often instead of falling behind. */
const REST = 3
const MEMORY = 0.7

/** @param shortest what is waited for after a notice when the last run is long ago */
export function adaptivePace(shortest: number): Pace {
  let usual = 0
  const rest = () => Math.min(REST * usual, LONGEST_REST)
  return {
    settle: (sinceLastRun) => Math.max(shortest, rest() - sinceLastRun),
    first: (sinceLastRun) => Math.max(0, Math.min(rest(), shortest) - sinceLastRun),
    learn(took) {
      usual = usual === 0 ? took : MEMORY * usual + (1 - MEMORY) * took
    },
  }
}
