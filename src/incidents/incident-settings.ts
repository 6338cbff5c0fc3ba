import { z } from 'zod'
import { severityTargets } from '../crashes/decide/severity-targets.ts'
import { setting } from '../projects/settings.ts'

export const LONGEST_SECONDS = 30 * 86_400

const { LOW, MEDIUM, HIGH, CRITICAL } = severityTargets
const seconds = z.number().int().min(1).max(LONGEST_SECONDS)
const target = seconds.nullable()

export const incidentSettings = setting(
  'incidents',
  z.object({
    /** From the end of the last alert until what Evenkeel opened resolves by itself; null: never. */
    resolveAfterSeconds: z.number().int().min(0).max(LONGEST_SECONDS).nullable().default(1_800),
    responseSeconds: z
      .object({
        LOW: seconds.default(LOW.responseSeconds),
        MEDIUM: seconds.default(MEDIUM.responseSeconds),
        HIGH: seconds.default(HIGH.responseSeconds),
        CRITICAL: seconds.default(CRITICAL.responseSeconds),
      })
      .prefault({}),
    resolveSeconds: z
      .object({
        LOW: target.default(null),
        MEDIUM: target.default(null),
        HIGH: target.default(14_400),
        CRITICAL: target.default(3_600),
      })
      .prefault({}),
  }),
)
export type IncidentSettings = ReturnType<typeof incidentSettings.of>
