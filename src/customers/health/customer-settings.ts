import type pg from 'pg'
import { z } from 'zod'
import { readSetting } from '../../projects/settings.ts'

/** Of the setting of a project. */
export const CUSTOMERS = 'customers'

export const HEAVIEST = 1_000

const weight = z.number().min(0).max(HEAVIEST).default(1)

export const customerSettings = z.object({
  /** What each part counts for, against the others. */
  weights: z.object({ usage: weight, satisfaction: weight, adoption: weight, support: weight }).prefault({}),
  /** Overall scores from which on customers are in a band. */
  bands: z
    .object({ healthy: z.number().min(0).max(100).default(80), atRisk: z.number().min(0).max(100).default(60) })
    .prefault({}),
})
export type CustomerSettings = z.output<typeof customerSettings>

export function readCustomerSettings(client: pg.ClientBase | pg.Pool, projectId: number): Promise<CustomerSettings> {
  return readSetting(client, projectId, CUSTOMERS, customerSettings)
}
