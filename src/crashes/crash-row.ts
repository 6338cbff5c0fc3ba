import type { CrashCategory, Severity } from './decision.ts'
import type { Level } from './report.ts'

/** A decided crash as it is written: the row of `crash`, and what its issue is opened with. */
export interface CrashRow {
  /** UUIDv7 whose time is `at`. */
  id: string
  projectId: number
  /** 32 hex digits. */
  eventId: string
  at: Date
  receivedAt: Date
  severity: Severity
  category: CrashCategory
  level: Level
  handled: boolean | null
  platform: string
  release: string | null
  environment: string
  os: string | null
  device: string | null
  transaction: string | null
  userKey: string | null
  /** A JSON object of text by key. */
  tags: string
  payload: Uint8Array
  /** 32 hex digits; the same within a project means the same issue. */
  fingerprint: string
  grouping: string
  title: string
  culprit: string | null
}
