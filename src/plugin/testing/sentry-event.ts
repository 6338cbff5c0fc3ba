import { randomUUID } from 'node:crypto'

/** An event in the form of the Sentry protocol ("Event Payloads"). */
export type SentryEvent = Record<string, unknown>

/** What every SDK says, and an error that somebody threw where the event says nothing of what happened. */
export function completeEvent(event: SentryEvent = {}): SentryEvent {
  const tells = ['exception', 'message', 'logentry', 'threads', 'stacktrace'].some((key) => key in event)
  return {
    event_id: randomUUID().replaceAll('-', ''),
    timestamp: Date.now() / 1_000,
    platform: 'javascript',
    ...(tells ? {} : { exception: thrown }),
    ...event,
  }
}

const thrown = {
  values: [
    {
      type: 'TypeError',
      value: "Cannot read properties of undefined (reading 'total')",
      mechanism: { type: 'generic', handled: false },
      stacktrace: {
        frames: [
          { function: 'submit', filename: 'checkout.js', lineno: 40, colno: 5, in_app: true },
          { function: 'sumOf', filename: 'cart.js', lineno: 12, colno: 21, in_app: true },
        ],
      },
    },
  ],
}
