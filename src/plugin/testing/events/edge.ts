import type { SentryEvent } from '../sentry-event.ts'

/** A log line that somebody thought worth reporting: no error at all. */
export const message: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a4000a',
  timestamp: '2026-03-04T05:16:00Z',
  platform: 'php',
  level: 'warning',
  logger: 'stock',
  logentry: { message: 'Sync of %s took %d s', params: ['stock', 94] },
  extra: { last_sync: '2026-03-03T22:00:00Z', pending_tasks: 40 },
}

/** All that an event must have, and nothing more. */
export const empty: SentryEvent = { event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a4000b', timestamp: '2026-03-04T05:17:00Z' }

/** What nobody expects a field to be: lists for objects, numbers for texts, nothing where something must be. */
export const malformed: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a4000c',
  timestamp: 'yesterday',
  platform: 7,
  level: ['loud'],
  exception: [
    null,
    { type: 404, value: { nested: { value: true } }, stacktrace: { frames: [null, {}, { lineno: -3 }] } },
  ],
  tags: [null, ['a'], { key: 'b', value: 'c' }],
  user: 'somebody',
  contexts: [],
  breadcrumbs: { values: [{}, { timestamp: 'x', data: 'text' }, null] },
}

/** Names and texts of all scripts, in both directions, with joined emoji. */
export const unicode: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a4000d',
  timestamp: '2026-03-04T05:18:00Z',
  platform: 'python',
  level: 'error',
  transaction: '/注文/確認',
  exception: {
    values: [
      {
        type: 'ΣφάλμαΠληρωμής',
        value: 'עסקה נכשלה: בקשה 👩‍👩‍👧‍👦 — Zahlung “abgelehnt” \u202Egnorw\u202C',
        stacktrace: {
          frames: [{ function: 'оплатить', module: 'магазин.касса', filename: 'касса.py', lineno: 4, in_app: true }],
        },
      },
    ],
  },
  tags: { stadt: 'Köln', 都市: '東京' },
}

const FRAMES = 400
const LONG_TEXT = 50_000

/** Endless recursion, a text of 50 kB, hundreds of breadcrumbs and tags: as large as SDKs let a report become. */
export const huge: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a4000e',
  timestamp: '2026-03-04T05:19:00Z',
  platform: 'javascript',
  level: 'fatal',
  exception: {
    values: Array.from({ length: 5 }, (_, depth) => ({
      type: depth === 0 ? 'RangeError' : 'AggregateError',
      value: `Maximum call stack size exceeded. ${'All work and no play. '.repeat(LONG_TEXT / 22)}`,
      stacktrace: {
        frames: Array.from({ length: FRAMES }, (_, index) => ({
          function: `visit${index % 3}`,
          filename: `https://shop.example/assets/tree.${depth}.js`,
          lineno: 1,
          colno: 100 + index,
          in_app: true,
        })),
      },
    })),
  },
  breadcrumbs: Array.from({ length: 300 }, (_, index) => ({
    timestamp: 1_772_601_000 + index,
    category: 'console',
    message: `tick ${index} `.repeat(20),
  })),
  tags: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`tag-${index}`, 'value '.repeat(30)])),
  extra: { state: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key${index}`, [index, { index }]])) },
}
