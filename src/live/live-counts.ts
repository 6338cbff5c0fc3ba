/** What live queries did since the start, and what they are now. */
export interface LiveCounts {
  executions: number
  /** Answers handed to readers. */
  sends: number
  /** Executions whose answer was the one before. */
  suppressed: number
  /** Notices that joined an execution that was already due. */
  coalesced: number
  /** Answers that a slow reader never saw, since a newer one came. */
  skipped: number
  /** Executions for no other reason than that time went on. */
  ticks: number
  /** Queries that are watched. */
  queries: number
  subscribers: number
  /** Subscribers of each query. */
  perQuery: number[]
}

export type Counted = Omit<LiveCounts, 'queries' | 'subscribers' | 'perQuery'>

export const nothingCounted = (): Counted => ({
  executions: 0,
  sends: 0,
  suppressed: 0,
  coalesced: 0,
  skipped: 0,
  ticks: 0,
})
