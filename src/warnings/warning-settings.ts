import { z } from 'zod'
import { setting } from '../projects/settings.ts'

export const LONGEST_SECONDS = 30 * 86_400

const seconds = z.number().int().min(1).max(LONGEST_SECONDS)

export const warningSettings = setting(
  'warnings',
  z.object({
    /** How sure a forecast must be, and more, to be acted on. */
    forecastConfidence: z.number().min(0).max(1).default(0.7),
    /** Seconds within which somebody should have looked at a warning. */
    alertThresholdSeconds: z
      .object({
        INFO: seconds.default(3_600),
        WARNING: seconds.default(900),
        CRITICAL: seconds.default(300),
        EMERGENCY: seconds.default(60),
      })
      .prefault({}),
  }),
)
export type WarningSettings = ReturnType<typeof warningSettings.of>
