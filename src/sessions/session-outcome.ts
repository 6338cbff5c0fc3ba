import type { SessionRow } from './record-sessions.ts'

/** How a session went: each is in one. `ok`: no report has ended it yet. */
export const sessionOutcomes = ['ok', 'exited', 'errored', 'unhandled', 'abnormal', 'crashed'] as const
export type SessionOutcome = (typeof sessionOutcomes)[number]

/**
 * Sentry's session protocol ("Sessions"): one that met errors and did nothing worse is errored, whether it still runs or has
 * ended.
 */
export function outcomeOf({ status, errors }: Pick<SessionRow, 'status' | 'errors'>): SessionOutcome {
  if (errors > 0 && (status === 'OK' || status === 'EXITED')) return 'errored'
  return status.toLowerCase() as SessionOutcome
}
