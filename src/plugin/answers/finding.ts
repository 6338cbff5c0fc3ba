import { z } from 'zod'
import { type Finding, warningLevels } from '../contract/detector.ts'
import { readAs, sentence } from './read-as.ts'

const finding = z.strictObject({
  level: z.enum(warningLevels),
  value: z.number(),
  threshold: z.number().nullable(),
  confidence: z.number().min(0).max(1),
  message: sentence,
  expectedAt: z.date().optional(),
})

/** What a detector found, null when all is well. Throws with what was expected. */
export function checkFinding(answer: unknown): Finding | null {
  return answer === null || answer === undefined ? null : readAs(finding, 'finding', answer)
}
