import type { WarningLevel } from '../storage/generated/enums.ts'

/** What a detector or an alert rule made of one sample, knowing only those before it. */
export interface Verdict {
  at: Date
  value: number | null
  /** How unusual it is, 0..1, where a detector says so; for a rule the value that it holds against its threshold. */
  score: number
  threshold: number | null
  verdict: 'OK' | 'PENDING' | 'FIRING' | 'NO_DATA' | 'ERROR'
  /** Null where all is well. */
  level: WarningLevel | null
  message: string | null
}
