import { z } from 'zod'
import { type Finding, type Score, type Series, warningLevels } from '../contract/detector.ts'
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

const score = z.strictObject({
  score: z.number().min(0).max(1),
  threshold: z.number().nullable(),
  finding: finding.nullable(),
})

/** What a detector makes of each sample. Throws with what was expected: one for each, as many as there are samples. */
export function checkScores(answer: unknown, { samples }: Series): Score[] {
  const read = readAs(z.array(score).max(samples.length), 'list of scores', answer)
  if (read.length !== samples.length) {
    throw new TypeError(`Not a list of scores: ${read.length} for ${samples.length} samples`)
  }
  return read
}
