import type { CrashRow } from '../crashes/crash-row.ts'
import type { ReleaseSighting } from '../releases/release-sighting.ts'
import type { SessionCountRow } from '../sessions/record-session-counts.ts'
import type { SessionRow } from '../sessions/record-sessions.ts'
import type { TallyRow } from './tally.ts'

/** What one request brings to be written; kept whole or not at all. */
export interface Submission {
  crash: CrashRow | null
  sessions: SessionRow[]
  sessionCounts: SessionCountRow[]
  releases: ReleaseSighting[]
  /** What came beside the crash, which is counted by itself. */
  tally: TallyRow[]
}

export interface Outcome {
  /** False when the crash was there already. */
  stored: boolean
}
