import { z } from 'zod'
import { categories, severities, type Vote } from '../../crashes/decision.ts'
import { readAs, sentence } from './read-as.ts'

const vote = z
  .strictObject({
    severity: z.enum(severities).optional(),
    category: z.enum(categories).optional(),
    confidence: z.number().min(0).max(1),
    reason: sentence,
  })
  .refine(
    ({ severity, category }) => severity !== undefined || category !== undefined,
    'says neither severity nor category',
  )

/** The vote in a classifier's answer, null for no opinion. Throws with what was expected. */
export function checkVote(answer: unknown): Vote | null {
  return answer === null || answer === undefined ? null : readAs(vote, 'vote', answer)
}
