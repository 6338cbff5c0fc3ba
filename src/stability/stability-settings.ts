import type pg from 'pg'
import { z } from 'zod'
import { readSetting } from '../projects/settings.ts'
import { components } from './component.ts'
import type { Weights } from './score.ts'

/** Of the setting of a project. */
export const STABILITY = 'stability'
export const MOST_WEIGHT = 100

const weight = z.number().min(0).max(MOST_WEIGHT)
export const stabilitySettings = z.object({
  weights: z
    .object({
      CRASH_FREE_SESSIONS: weight.default(components.CRASH_FREE_SESSIONS.weight),
      CRASH_FREE_USERS: weight.default(components.CRASH_FREE_USERS.weight),
      ISSUES: weight.default(components.ISSUES.weight),
      WARNINGS: weight.default(components.WARNINGS.weight),
      MEMORY: weight.default(components.MEMORY.weight),
      INCIDENTS: weight.default(components.INCIDENTS.weight),
      RECOVERY: weight.default(components.RECOVERY.weight),
    })
    .prefault({}),
})

export interface StabilitySettings {
  weights: Weights
}

export function readStabilitySettings(client: pg.ClientBase | pg.Pool, projectId: number): Promise<StabilitySettings> {
  return readSetting(client, projectId, STABILITY, stabilitySettings)
}
