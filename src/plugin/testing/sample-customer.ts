import type { CustomerFacts, CustomerUsage } from '../contract/health-score.ts'

/** What a sample customer is to be different in. */
export type SampleCustomer = Partial<Omit<CustomerFacts, 'usage'>> & {
  /** Null: nothing was ever reported of them. Of the days before, the same is taken to hold unless told otherwise. */
  usage?: { current?: Partial<CustomerUsage>; before?: Partial<CustomerUsage> | null } | null
}

const usual: CustomerUsage = {
  activeDays: 18,
  events: 1_200,
  people: 12,
  completed: 180,
  failed: 6,
  abandoned: 14,
  features: ['checkout', 'invoices', 'search'],
}

/** A customer of two years who is well served and content, unless told otherwise. */
export function sampleCustomer({ usage = {}, ...rest }: SampleCustomer = {}): CustomerFacts {
  return {
    key: 'acme',
    name: 'Acme Ltd.',
    now: new Date('2026-03-04T05:06:00.000Z'),
    days: 30,
    firstSeen: new Date('2024-03-04T05:06:00.000Z'),
    usage: usage && {
      current: { ...usual, ...usage.current },
      before: usage.before === null ? null : { ...usual, ...usage.before },
    },
    offered: ['checkout', 'invoices', 'returns', 'search'],
    csat: { answers: 8, mean: 4.5, before: 4.4 },
    nps: { answers: 10, promoters: 6, detractors: 1 },
    support: { opened: 2, open: 1, openUrgent: 0, secondsToResolve: 14_400 },
    crashes: { current: 3, before: 4 },
    ...rest,
  }
}
