import type { MetricDirection } from '../storage/generated/enums.ts'

interface KpiKind {
  /** What it is told apart by. */
  by: 'severity' | 'warningType' | null
  unit: string
  direction: MetricDirection
  /** The metric of the catalogue by which apps tell it themselves, and what the samples of that become. */
  from?: { metric: string; becomes: 'newest' | 'mean' | 'sum' }
}

export const kpiKinds = {
  MTTD: { by: 'severity', unit: 's', direction: 'LOWER_IS_BETTER' },
  MTTA: { by: 'severity', unit: 's', direction: 'LOWER_IS_BETTER' },
  MTTR: { by: 'severity', unit: 's', direction: 'LOWER_IS_BETTER' },
  INCIDENTS_PER_DAY: { by: 'severity', unit: '1/d', direction: 'LOWER_IS_BETTER' },
  RECURRENCE: { by: null, unit: '1', direction: 'LOWER_IS_BETTER' },
  CRASH_FREE_SESSIONS: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  CRASH_FREE_USERS: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  ACTIVE_ISSUES: { by: null, unit: '', direction: 'LOWER_IS_BETTER' },
  ACTIVE_WARNINGS: { by: null, unit: '', direction: 'LOWER_IS_BETTER' },
  OPEN_INCIDENTS: { by: null, unit: '', direction: 'LOWER_IS_BETTER' },
  MEMORY_USED: {
    by: null,
    unit: 'MB',
    direction: 'LOWER_IS_BETTER',
    from: { metric: 'app.memory.used', becomes: 'newest' },
  },
  AUTOMATIC_RECOVERY: {
    by: null,
    unit: '1',
    direction: 'HIGHER_IS_BETTER',
    from: { metric: 'app.recovery.automatic_rate', becomes: 'mean' },
  },
  DATA_LOSS_INCIDENTS: {
    by: null,
    unit: '',
    direction: 'LOWER_IS_BETTER',
    from: { metric: 'app.data.loss_incidents', becomes: 'sum' },
  },
  FEATURE_AVAILABILITY: {
    by: null,
    unit: '1',
    direction: 'HIGHER_IS_BETTER',
    from: { metric: 'app.feature.availability', becomes: 'mean' },
  },
  USER_REPORTED: {
    by: null,
    unit: '1',
    direction: 'LOWER_IS_BETTER',
    from: { metric: 'app.crash.user_reported_rate', becomes: 'mean' },
  },
  WARNED_BEFORE_CRASH: { by: null, unit: '1', direction: 'HIGHER_IS_BETTER' },
  WARNINGS_PER_DAY: { by: 'warningType', unit: '1/d', direction: 'LOWER_IS_BETTER' },
  ALERTS_PER_DAY: { by: null, unit: '1/d', direction: 'LOWER_IS_BETTER' },
  NOTIFICATIONS_PER_DAY: { by: null, unit: '1/d', direction: 'LOWER_IS_BETTER' },
  STABILITY_SCORE: { by: null, unit: '', direction: 'HIGHER_IS_BETTER' },
} as const satisfies Record<string, KpiKind>
export type KpiName = keyof typeof kpiKinds
export const kpiNames = Object.keys(kpiKinds) as KpiName[]

/** Those that apps tell themselves. */
export type MetricKpi = { [Name in KpiName]: (typeof kpiKinds)[Name] extends { from: object } ? Name : never }[KpiName]
