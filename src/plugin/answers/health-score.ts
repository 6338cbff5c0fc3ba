import { z } from 'zod'
import type { HealthScore } from '../contract/health-score.ts'
import { readAs, sentence } from './read-as.ts'

/** More than anybody acts on. */
const MOST_RECOMMENDATIONS = 20

const part = z.strictObject({ score: z.number().min(0).max(100), reason: sentence }).nullable()

const healthScore = z.strictObject({
  usage: part,
  satisfaction: part,
  adoption: part,
  support: part,
  churnRisk: z.number().min(0).max(1).nullable(),
  recommendations: z.array(z.strictObject({ action: sentence, reason: sentence })).max(MOST_RECOMMENDATIONS),
})

/** How a customer fares. Throws with what was expected. */
export const checkHealthScore = (answer: unknown): HealthScore => readAs(healthScore, 'health score', answer)
