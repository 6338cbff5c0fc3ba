import { randomUUID } from 'node:crypto'
import type { Notification } from '../contract/notifier.ts'

/** A notification about an issue that is on the rise, with everything that one can have. */
export function sampleNotification(overrides: Partial<Notification> = {}): Notification {
  return {
    id: randomUUID(),
    subject: 'issue-SHOP-12',
    action: 'TRIGGER',
    level: 'CRITICAL',
    title: 'Checkout fails for many people',
    text: 'TypeError: Cannot read properties of undefined (reading "total")\n412 crashes in 10 minutes, 96 people.',
    at: new Date('2026-03-04T05:06:07.000Z'),
    project: { slug: 'shop', name: 'Sample shop' },
    environment: 'production',
    release: 'shop@1.4.2',
    links: [
      { label: 'SHOP-12', url: 'https://evenkeel.example/issues/SHOP-12' },
      { label: 'Release', url: 'https://evenkeel.example/releases/shop@1.4.2' },
    ],
    facts: [
      { label: 'Crash-free sessions', value: '96.4 %' },
      { label: 'People affected', value: '96' },
    ],
    recipient: null,
    test: false,
    ...overrides,
  }
}
