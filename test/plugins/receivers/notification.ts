import type { Notification } from 'evenkeel/plugin'

/** A notification with everything in it. */
export function notification(given: Partial<Notification> = {}): Notification {
  return {
    id: '8c1f5a2e-5d0b-4a62-9b0e-0d8a2d8f7c11',
    subject: 'issue:SHOP-12',
    action: 'TRIGGER',
    level: 'CRITICAL',
    title: 'PaymentDeclined: card refused',
    text: 'Seen 14 times by 9 people since 12:00.\nCheckout is affected.',
    at: new Date('2026-03-01T12:00:30Z'),
    project: { slug: 'shop', name: 'The Shop' },
    environment: 'production',
    release: 'shop@4.2.0',
    links: [
      { label: 'Issue SHOP-12', url: 'https://evenkeel.example/issues/SHOP-12' },
      { label: 'Runbook', url: 'https://wiki.example/checkout' },
    ],
    facts: [
      { label: 'Severity', value: 'HIGH' },
      { label: 'People affected', value: '9' },
    ],
    recipient: null,
    test: false,
    ...given,
  }
}

/** As long and as awkward as everything can be: three-byte and four-byte characters, control characters, markup. */
export function excessive(given: Partial<Notification> = {}): Notification {
  const awkward = '\u0001<&>"\\\u0000🔥\ud83d漢'
  const long = (length: number) => awkward.repeat(Math.ceil(length / awkward.length)).slice(0, length)
  return notification({
    subject: '漢'.repeat(200),
    title: long(200),
    text: long(200_000),
    project: { slug: 's'.repeat(200), name: long(200) },
    environment: long(200),
    release: long(200),
    links: Array.from({ length: 60 }, (_, index) => ({
      label: long(300),
      url: `https://example.org/${'x'.repeat(index % 2 === 0 ? 5_000 : 900)}/${index}`,
    })),
    facts: Array.from({ length: 300 }, (_, index) => ({ label: `${index} ${long(200)}`, value: long(5_000) })),
    ...given,
  })
}
