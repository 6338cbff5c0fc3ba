import type { Trend } from '../metrics/standing.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { described } from '../schema-builder/described.ts'
import type { CustomerBand } from './health/band.ts'
import type { BandRef } from './health/health-schema.ts'

export interface CustomerFilter {
  search?: string | null | undefined
  band?: CustomerBand[] | null | undefined
  minOverall?: number | null | undefined
  maxOverall?: number | null | undefined
  trend?: Trend[] | null | undefined
}

export function addCustomerFilter(builder: Builder, band: BandRef) {
  return builder.inputType('CustomerFilter', {
    description: 'Every condition that is given must hold; lists name alternatives.',
    fields: (t) => ({
      search: t.string({ description: 'Stands somewhere in key or name, in any case.' }),
      band: t.field({ type: [band] }),
      minOverall: t.float({
        description: 'The overall score is this or above. Customers without a score are left out.',
      }),
      maxOverall: t.float({
        description: 'The overall score is this or below. Customers without a score are left out.',
      }),
      trend: t.field({ type: ['Trend'] }),
    }),
  })
}

const orders = {
  HEALTH_ASC: 'The worst overall score first. Customers without a score come last.',
  HEALTH_DESC: 'The best overall score first. Customers without a score come last.',
  CHURN_RISK_DESC: 'The most likely to leave first. Customers whose risk is unknown come last.',
  NAME: 'From A to Z.',
  LAST_SEEN_DESC: 'The most recently seen first.',
} as const
export type CustomerOrder = keyof typeof orders

/** The field that an order tells of. */
export const orderedBy: Readonly<Record<CustomerOrder, string>> = {
  HEALTH_ASC: 'CustomerHealth.overall',
  HEALTH_DESC: 'CustomerHealth.overall',
  CHURN_RISK_DESC: 'CustomerHealth.churnRisk',
  NAME: 'Customer.name',
  LAST_SEEN_DESC: 'Customer.lastSeen',
}

export function addCustomerOrder(builder: Builder) {
  return builder.enumType('CustomerOrder', {
    values: described(orders),
  })
}
