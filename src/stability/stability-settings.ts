import { z } from 'zod'
import { setting } from '../projects/settings.ts'
import { type ComponentName, componentNames, components } from './component.ts'
import type { Weights } from './score.ts'

export const MOST_WEIGHT = 100

const weight = z.number().min(0).max(MOST_WEIGHT)
export const stabilitySettings = setting(
  'stability',
  z.object({
    weights: z
      .object(
        Object.fromEntries(componentNames.map((name) => [name, weight.default(components[name].weight)])) as Record<
          ComponentName,
          z.ZodDefault<z.ZodNumber>
        >,
      )
      .prefault({}),
  }),
)

export interface StabilitySettings {
  weights: Weights
}
