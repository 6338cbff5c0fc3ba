import { expect, it } from 'vitest'
import { specialistTeams } from '../../../src/crashes/decide/teams.ts'

it.each([
  ['MEMORY_MANAGEMENT', 'Performance Team'],
  ['DATA_CORRUPTION', 'Data Integrity Team'],
  ['NETWORK', 'Backend Team'],
  ['UI', 'UI/UX Team'],
  ['BUSINESS_LOGIC', 'Product Team'],
  ['OTHER', 'General Development Team'],
] as const)('%s goes to the %s', (category, team) => {
  expect(specialistTeams[category]).toBe(team)
})
