import type { Classification, CrashCategory, Severity } from '../decision.ts'
import { compareSeverities } from './severity-targets.ts'

/** Confidence in LOW and OTHER when nobody voted: most crashes are minor, but nothing says that this one is. */
const unspoken = 0.1

/** Decides ties between equally sure votes: what harms most first. */
const precedence: readonly CrashCategory[] = [
  'DATA_CORRUPTION',
  'NETWORK',
  'MEMORY_MANAGEMENT',
  'BUSINESS_LOGIC',
  'UI',
  'OTHER',
]

/**
 * One classification out of all votes: the highest severity that anybody gave, default LOW, and the category of the
 * surest vote, default OTHER.
 *
 * Confidence is `s × (1 − r / 2)`, where `s` is the surest vote for the category and `r` the surest for another: a
 * rival as sure as the winner halves it. When votes speak of severity alone, the category is a guess and the
 * confidence half of the surest vote for that severity. Without any vote it is 0.1.
 */
export function combineVotes(votes: Classification['votes']): Classification {
  let severity: Severity = 'LOW'
  const surest = new Map<CrashCategory, number>()
  for (const vote of votes) {
    if (vote.severity && compareSeverities(vote.severity, severity) > 0) severity = vote.severity
    if (vote.category) surest.set(vote.category, Math.max(vote.confidence, surest.get(vote.category) ?? 0))
  }
  const ranked = [...surest].sort(([a, x], [b, y]) => y - x || precedence.indexOf(a) - precedence.indexOf(b))
  const [winner, rival] = ranked
  let confidence = unspoken
  if (winner) confidence = winner[1] * (1 - (rival?.[1] ?? 0) / 2)
  else if (votes.length > 0) {
    confidence = Math.max(...votes.map((vote) => (vote.severity === severity ? vote.confidence : 0))) / 2
  }
  return { severity, category: winner?.[0] ?? 'OTHER', confidence: Math.round(confidence * 1000) / 1000, votes }
}
