export interface ConformanceFailure {
  /** Which check failed. */
  check: string
  /** What was expected, and what came. */
  problem: string
}

/** Thrown when a plugin does not keep to the contract: one error for every check that failed. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError'
  readonly plugin: string
  readonly failures: readonly ConformanceFailure[]

  constructor(plugin: string, failures: readonly ConformanceFailure[], checks: number) {
    const lines = failures.map(({ check, problem }) => `  ${check}: ${problem}`)
    super(
      `The plugin "${plugin}" does not conform, ${failures.length} of ${checks} checks failed:\n${lines.join('\n')}`,
    )
    this.plugin = plugin
    this.failures = failures
  }
}
