import type { ComponentName } from './component.ts'

/** What weights are called in GraphQL. */
export const weightFields = {
  CRASH_FREE_SESSIONS: 'crashFreeSessions',
  CRASH_FREE_USERS: 'crashFreeUsers',
  ISSUES: 'issues',
  WARNINGS: 'warnings',
  MEMORY: 'memory',
  INCIDENTS: 'incidents',
  RECOVERY: 'recovery',
} as const satisfies Record<ComponentName, string>
