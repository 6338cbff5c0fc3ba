import type { Builder } from '../../schema-builder/builder.ts'
import type { Customer } from '../../storage/generated/client.ts'
import type { customerBands } from './band.ts'
import { type HealthPart, type StoredHealth, unscored } from './stored-health.ts'

const columns = {
  overall: true,
  usage: true,
  satisfaction: true,
  adoption: true,
  support: true,
  churnRisk: true,
  health: true,
  scoredAt: true,
} as const
type ScoredCustomer = Pick<Customer, keyof typeof columns>

/** The enum of bands, for whoever filters by it. */
export type BandRef = ReturnType<typeof addBand>

export function addBand(builder: Builder) {
  return builder.enumType('CustomerBand', {
    description: 'Where the overall score of a customer stands, by the bands of the project (`customerSettings`).',
    values: {
      HEALTHY: { description: '80 or above, unless the project says otherwise.' },
      AT_RISK: { description: 'Below that, and 60 or above, unless the project says otherwise.' },
      CRITICAL: { description: 'Below both.' },
    } satisfies Record<(typeof customerBands)[number], object>,
  })
}

export function addCustomerHealth(builder: Builder, band: BandRef): void {
  const recommendation = builder
    .objectRef<StoredHealth['recommendations'][number]>('CustomerRecommendation')
    .implement({
      description: 'Something to do for a customer.',
      fields: (t) => ({
        action: t.exposeString('action', { description: 'What to do, in a sentence.' }),
        reason: t.exposeString('reason', { description: 'Why, in a sentence.' }),
      }),
    })
  const part = builder.objectRef<HealthPart>('CustomerHealthPart').implement({
    description: 'A part of a customer’s score, with what it counts for.',
    fields: (t) => ({
      name: t.exposeString('name', { description: '`usage`, `satisfaction`, `adoption` or `support`.' }),
      weight: t.exposeFloat('weight', {
        description:
          'What it counted for, 0 to 1: its weight (`customerSettings`) / the sum of the weights of the parts that are known.',
      }),
      score: t.exposeFloat('score', { description: '0 to 100.' }),
      reason: t.exposeString('reason', { description: 'What it was made of, in a sentence.' }),
    }),
  })
  const health = builder.objectRef<ScoredCustomer>('CustomerHealth').implement({
    description:
      'How a customer fares, of the last 30 days, as the scoring plugin said (`scoredBy`; `customer-health` is the one ' +
      'in the box, and its README has the formulas of the parts). Made anew within seconds after a signal of theirs was stored, ' +
      'after usage at most once a minute, and every hour.',
    fields: (t) => ({
      overall: t.exposeFloat('overall', {
        nullable: true,
        description:
          '0 to 100: the weighted mean Σ weight · score / Σ weight over the parts that are known. Parts without data are left out, and ' +
          'named in `missing`. Null where no part that counts is known.',
      }),
      usage: t.exposeFloat('usage', { nullable: true, description: '0 to 100; null: no usage was ever reported.' }),
      satisfaction: t.exposeFloat('satisfaction', {
        nullable: true,
        description: '0 to 100, of CSAT and NPS; null: nobody answered.',
      }),
      adoption: t.exposeFloat('adoption', {
        nullable: true,
        description: '0 to 100, by the share of the offered features that they use; null: unknown.',
      }),
      support: t.exposeFloat('support', {
        nullable: true,
        description: '0 to 100, of support tickets; null: the project has none.',
      }),
      trend: t.field({
        type: 'Trend',
        description:
          'Where `overall` goes: a Mann-Kendall test (two-sided, 5 %) over its last value on each of the last 30 days, with the direction ' +
          'of the Theil-Sen slope. UNKNOWN with fewer than 8 days.',
        resolve: (row) => storedOf(row).trend,
      }),
      band: t.field({
        type: band,
        nullable: true,
        description: 'Null where there is no overall score.',
        resolve: (row) => storedOf(row).band,
      }),
      churnRisk: t.exposeFloat('churnRisk', {
        nullable: true,
        description: 'How likely it is that they leave, 0 to 1, as the plugin reckons; null: nobody can tell.',
      }),
      recommendations: t.stringList({
        description: 'What to do and why, the most urgent first, each as one text: the action and its reason.',
        resolve: (row) => storedOf(row).recommendations.map(({ action, reason }) => `${action} ${reason}`),
      }),
      advice: t.field({
        type: [recommendation],
        description: 'The same in its two parts.',
        resolve: (row) => [...storedOf(row).recommendations],
      }),
      parts: t.field({
        type: [part],
        description: 'The parts that are known.',
        resolve: (row) => [...storedOf(row).parts],
      }),
      missing: t.stringList({
        description: 'The parts without data, by name: they count for nothing. Empty while there is no score at all.',
        resolve: (row) => [...storedOf(row).missing],
      }),
      scoredBy: t.string({
        nullable: true,
        description: 'The plugin’s scorer that was asked last; null: none yet.',
        resolve: (row) => storedOf(row).scoredBy,
      }),
      failure: t.string({
        nullable: true,
        description:
          'Why it could not say anything, when it was asked last. All else here is then what was known before, and it is asked again in a ' +
          'minute. Null: it did not fail.',
        resolve: (row) => storedOf(row).failure,
      }),
      scoredAt: t.expose('scoredAt', { type: 'DateTime', nullable: true, description: 'Null: not yet.' }),
    }),
  })
  builder.prismaObjectField('Customer', 'health', (t) =>
    t.field({ type: health, select: columns, resolve: (customer) => customer }),
  )
}

const storedOf = ({ health }: ScoredCustomer): StoredHealth => (health as StoredHealth | null) ?? unscored
