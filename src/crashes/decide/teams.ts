import type { CrashCategory } from '../decision.ts'

/** Who knows most about a category (crash reporting plan, stage 4.3). */
export const specialistTeams: Readonly<Record<CrashCategory, string>> = {
  MEMORY_MANAGEMENT: 'Performance Team',
  DATA_CORRUPTION: 'Data Integrity Team',
  NETWORK: 'Backend Team',
  UI: 'UI/UX Team',
  BUSINESS_LOGIC: 'Product Team',
  OTHER: 'General Development Team',
}
