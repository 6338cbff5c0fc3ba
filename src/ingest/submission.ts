import type { CrashRow } from '../crashes/crash-row.ts'
import type { ReleaseSighting } from '../releases/record-releases.ts'
import type { SessionCountRow, SessionRow } from '../releases/record-sessions.ts'
import type { TallyRow } from './tally.ts'

/** What one request brings to be written; kept whole or not at all. */
export interface Submission {
  crash: CrashRow | null
  sessions: SessionRow[]
  sessionCounts: SessionCountRow[]
  releases: ReleaseSighting[]
  tally: TallyRow[]
}

export interface Outcome {
  /** False when the crash was there already. */
  stored: boolean
}
