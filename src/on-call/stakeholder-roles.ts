import type { StakeholderRole } from '../storage/generated/enums.ts'

export const stakeholderRoles = [
  'DEVELOPER',
  'QA',
  'TEAM_LEAD',
  'PRODUCT_MANAGER',
  'STAKEHOLDER',
] as const satisfies StakeholderRole[]
