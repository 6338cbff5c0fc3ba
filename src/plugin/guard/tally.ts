import { addLatency, type Latencies, noLatencies, sumLatencies } from './latency.ts'

/** What the calls of one addition came to, since the process started. */
export interface Tally {
  calls: number
  failures: number
  lastError: { message: string; at: Date } | null
  latencies: Latencies
}

export const noTally = (): Tally => ({ calls: 0, failures: 0, lastError: null, latencies: noLatencies() })

export function countCall(tally: Tally, milliseconds: number): void {
  tally.calls++
  addLatency(tally.latencies, milliseconds)
}

export function countFailure(tally: Tally, message: string): void {
  tally.failures++
  tally.lastError = { message, at: new Date() }
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const errors = tallies.flatMap(({ lastError }) => lastError ?? [])
  return {
    calls: tallies.reduce((sum, { calls }) => sum + calls, 0),
    failures: tallies.reduce((sum, { failures }) => sum + failures, 0),
    lastError: errors.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1) ?? null,
    latencies: sumLatencies(tallies.map(({ latencies }) => latencies)),
  }
}
