import { z } from 'zod'
import { type Health, healthStatuses } from '../contract/health-check.ts'
import { readAs, sentence } from './read-as.ts'

const health = z.strictObject({ status: z.enum(healthStatuses), note: sentence, latency: z.number().min(0).nullable() })

/** How a service is. Throws with what was expected. */
export const checkHealth = (answer: unknown): Health => readAs(health, 'health', answer)
