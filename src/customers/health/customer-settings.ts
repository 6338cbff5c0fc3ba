import { z } from 'zod'
import { setting } from '../../projects/settings.ts'

export const HEAVIEST = 1_000

const weight = z.number().min(0).max(HEAVIEST).default(1)

export const customerSettings = setting(
  'customers',
  z.object({
    /** What each part counts for, against the others. */
    weights: z.object({ usage: weight, satisfaction: weight, adoption: weight, support: weight }).prefault({}),
    /** Overall scores from which on customers are in a band. */
    bands: z
      .object({ healthy: z.number().min(0).max(100).default(80), atRisk: z.number().min(0).max(100).default(60) })
      .prefault({}),
  }),
)
export type CustomerSettings = ReturnType<typeof customerSettings.of>
