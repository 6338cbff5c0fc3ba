/** How an installation of the shop is told what it is: JSON in the first argument of its process, with the DSN. */
export interface Installation {
  release: string
  environment: string
  /** Milliseconds from one visit to the next, on average. */
  everyMs: number
  /** Names of those that report metrics. */
  phones: readonly string[]
  /** Whether its phones leak memory now and then. */
  leaks: boolean
}
