import { randomUUID } from 'node:crypto'
import type { RecoveryOrder } from '../contract/recovery-strategy.ts'

/** An order to mend the checkout of the sample shop, in earnest. */
export function sampleOrder(overrides: Partial<RecoveryOrder> = {}): RecoveryOrder {
  return {
    id: randomUUID(),
    project: { slug: 'shop', name: 'Sample shop' },
    target: 'checkout',
    reason: 'Checkout fails for many people since release shop@1.4.2.',
    dryRun: false,
    parameters: {},
    ...overrides,
  }
}
