import { expect, it } from 'vitest'
import { compareSeverities, severityTargets } from '../../../src/crashes/decide/severity-targets.ts'
import type { Severity } from '../../../src/crashes/decision.ts'

it.each([
  ['LOW', 1, 24 * 3600],
  ['MEDIUM', 5, 4 * 3600],
  ['HIGH', 8, 3600],
  ['CRITICAL', 10, 15 * 60],
] as const)('%s has priority %d and %d seconds to answer', (severity, priorityScore, responseSeconds) => {
  expect(severityTargets[severity]).toEqual({ priorityScore, responseSeconds })
})

it('sorts from low to critical', () => {
  const shuffled: Severity[] = ['HIGH', 'LOW', 'CRITICAL', 'MEDIUM']
  expect(shuffled.sort(compareSeverities)).toEqual(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])
})
