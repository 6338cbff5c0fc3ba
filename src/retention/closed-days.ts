import { z } from 'zod'

/** Setting of a project. */
export const RETENTION = 'retention'
export const USUAL_DAYS = 400
export const FEWEST_DAYS = 7
export const MOST_DAYS = 3_650

export const retention = z.object({ closedDays: z.int().min(FEWEST_DAYS).max(MOST_DAYS).default(USUAL_DAYS) })
export type Retention = z.output<typeof retention>
