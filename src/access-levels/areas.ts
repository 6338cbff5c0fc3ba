import type { AccessLevel } from '../storage/generated/enums.ts'

/** What a reader's work is about; a token without a level sees everything. */
export type Levels = readonly AccessLevel[]

/** What there is to see, and which levels see it: the dashboard's access levels, for what Evenkeel has of them. */
export const areas = {
  /** What leads to all else, and the glance that says how stable an app is. */
  everybody: ['TECHNICAL', 'OPERATIONAL', 'EXECUTIVE', 'CUSTOMER_SUCCESS'],
  /** Crashes, performance, memory, latency, system health, and the work on them. */
  technical: ['TECHNICAL'],
  /** What the work on stability comes to, and what it is measured by. */
  kpis: ['TECHNICAL', 'OPERATIONAL'],
  /** Who uses the app, how often and for what; whether they finish. */
  engagement: ['OPERATIONAL'],
  adoption: ['OPERATIONAL', 'CUSTOMER_SUCCESS'],
  retention: ['OPERATIONAL', 'CUSTOMER_SUCCESS'],
  support: ['OPERATIONAL', 'CUSTOMER_SUCCESS'],
  satisfaction: ['EXECUTIVE', 'CUSTOMER_SUCCESS'],
  /** How many people there are. */
  growth: ['EXECUTIVE', 'OPERATIONAL'],
  /** What an app brings in. */
  revenue: ['EXECUTIVE'],
  /** What is to be done for a customer. */
  customers: ['CUSTOMER_SUCCESS'],
  /** What decides who sees what. */
  nobody: [],
} as const satisfies Record<string, Levels>

export type Area = keyof typeof areas
