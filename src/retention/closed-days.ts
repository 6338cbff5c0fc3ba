import { z } from 'zod'
import { setting } from '../projects/settings.ts'

export const USUAL_DAYS = 400
export const FEWEST_DAYS = 7
export const MOST_DAYS = 3_650

export const retention = setting(
  'retention',
  z.object({ closedDays: z.int().min(FEWEST_DAYS).max(MOST_DAYS).default(USUAL_DAYS) }),
)
export type Retention = ReturnType<typeof retention.of>
