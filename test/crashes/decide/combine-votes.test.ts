import { describe, expect, it } from 'vitest'
import { combineVotes } from '../../../src/crashes/decide/combine-votes.ts'
import type { CrashCategory, Severity } from '../../../src/crashes/decision.ts'

const vote = (severity: Severity | undefined, category: CrashCategory | undefined, confidence: number) => ({
  plugin: 'p',
  classifier: 'c',
  reason: 'because',
  confidence,
  ...(severity && { severity }),
  ...(category && { category }),
})

describe('combineVotes', () => {
  it.each([
    ['nobody voted', [], 'LOW', 'OTHER', 0.1],
    ['one vote', [vote('HIGH', 'DATA_CORRUPTION', 0.8)], 'HIGH', 'DATA_CORRUPTION', 0.8],
    [
      'the highest severity, the surest category',
      [vote('HIGH', 'NETWORK', 0.4), vote('LOW', 'UI', 0.8)],
      'HIGH',
      'UI',
      0.64,
    ],
    [
      'persistence wins a tie',
      [vote('MEDIUM', 'NETWORK', 0.8), vote('HIGH', 'DATA_CORRUPTION', 0.8)],
      'HIGH',
      'DATA_CORRUPTION',
      0.48,
    ],
    [
      'network before the rest on a tie',
      [vote(undefined, 'UI', 0.6), vote(undefined, 'NETWORK', 0.6)],
      'LOW',
      'NETWORK',
      0.42,
    ],
    ['agreement is no rival', [vote(undefined, 'UI', 0.6), vote(undefined, 'UI', 0.9)], 'LOW', 'UI', 0.9],
    ['severity alone', [vote('HIGH', undefined, 0.9), vote('CRITICAL', undefined, 0.6)], 'CRITICAL', 'OTHER', 0.3],
    [
      'severity from one, category from another',
      [vote('CRITICAL', undefined, 0.95), vote('MEDIUM', 'NETWORK', 0.7)],
      'CRITICAL',
      'NETWORK',
      0.7,
    ],
  ] as const)('%s', (_, votes, severity, category, confidence) => {
    expect(combineVotes([...votes])).toEqual({ severity, category, confidence, votes })
  })
})
