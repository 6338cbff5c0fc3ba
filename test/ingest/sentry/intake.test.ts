import { expect, test } from 'vitest'
import { parseEnvelope } from '../../../src/ingest/sentry/envelope.ts'
import { sortItems, type TallyEntry, whyUnusable } from '../../../src/ingest/sentry/intake.ts'
import { refusalOf } from '../refusal.ts'

const receivedAt = new Date('2026-03-01T12:00:00Z')
const id = '9ec79c33ec9942ab8353589fcb2e04dc'
const started = '2026-03-01T11:00:00Z'
const attrs = { release: 'shop@1.2.0' }

type Item = [header: string | Record<string, unknown>, payload: unknown]

/** Items as an SDK would write them; text payloads go as they are, others as JSON. */
function sort(header: object, ...items: Item[]) {
  const lines = items.flatMap(([type, payload]) => [
    JSON.stringify(typeof type === 'string' ? { type } : type),
    typeof payload === 'string' ? payload : JSON.stringify(payload),
  ])
  return sortItems(parseEnvelope(Buffer.from([JSON.stringify(header), ...lines].join('\n'))), receivedAt)
}

test('takes the event and every session, and counts all there was', () => {
  const { event, eventId, sessions, sessionCounts, tally } = sort(
    { event_id: id },
    ['event', { message: 'hello', event_id: 'f'.repeat(32) }],
    ['session', { started, attrs, errors: 1 }],
    ['session', { started, attrs, status: 'crashed' }],
    ['sessions', { attrs, aggregates: [{ started, exited: 4 }] }],
    ['attachment', 'log'],
  )
  expect(event).toEqual({ message: 'hello', event_id: id })
  expect(eventId).toBe(id)
  expect(sessions.map(({ status, errors }) => [status, errors])).toEqual([
    ['ok', 1],
    ['crashed', 0],
  ])
  expect(sessionCounts).toMatchObject([{ exited: 4, release: 'shop@1.2.0' }])
  expect(tally).toEqual([
    { category: 'error', outcome: 'accepted', reason: '', quantity: 1 },
    { category: 'session', outcome: 'accepted', reason: '', quantity: 3 },
    { category: 'attachment', outcome: 'ignored', reason: 'not kept', quantity: 1 },
  ])
})

test.each<[Item, TallyEntry['category'], number]>([
  [['transaction', {}], 'transaction', 1],
  [['event', { type: 'transaction' }], 'transaction', 1],
  [['attachment', '\0\xff'], 'attachment', 1],
  [['user_report', {}], 'feedback', 1],
  [['feedback', {}], 'feedback', 1],
  [['event', { type: 'feedback' }], 'feedback', 1],
  [['check_in', {}], 'monitor', 1],
  [['statsd', 'a:1|c'], 'metric_bucket', 1],
  [['metric_buckets', []], 'metric_bucket', 1],
  [[{ type: 'trace_metric', item_count: 7 }, {}], 'trace_metric', 7],
  [[{ type: 'log', item_count: 5 }, {}], 'log_item', 5],
  [[{ type: 'log', item_count: 1e12 }, {}], 'log_item', 10_000],
  [[{ type: 'log', item_count: -5 }, {}], 'log_item', 1],
  [['span', {}], 'span', 1],
  [['profile', {}], 'profile', 1],
  [['profile_chunk', {}], 'profile_chunk', 1],
  [['replay_event', {}], 'replay', 1],
  [['replay_recording', '\x1f\x8b'], 'replay', 1],
])('leaves %j aside as %s', (item, category, quantity) => {
  const { event, tally } = sort({}, item)
  expect(event).toBeNull()
  expect(tally).toEqual([{ category, outcome: 'ignored', reason: 'not kept', quantity }])
})

test('types that nobody knows are counted together', () => {
  expect(sort({}, ['from_the_future', '?'], ['__proto__', '?']).tally).toEqual([
    { category: 'unknown', outcome: 'ignored', reason: 'unknown item type', quantity: 2 },
  ])
})

test.each<[unknown, unknown, unknown]>([
  [id, undefined, id],
  [undefined, id, id],
  [null, '9EC79C33-EC99-42AB-8353-589FCB2E04DC', id],
  [id.toUpperCase(), 'nonsense', id],
  [undefined, undefined, expect.stringMatching(/^[\da-f]{32}$/)],
  [undefined, '', expect.stringMatching(/^[\da-f]{32}$/)],
])('with id %j in the header and %j in the payload the event gets %j', (inHeader, inPayload, expected) => {
  const { event, eventId } = sort({ event_id: inHeader }, ['event', { event_id: inPayload }])
  expect(event?.event_id).toEqual(expected)
  expect(eventId).toBe(event?.event_id)
})

test.each(['nonsense', 7, {}, '0'.repeat(32), `${id}0`, '9ec79c33-ec9942ab8353-589fcb2e04dc', `${id}\0`])(
  'refuses the id %j, wherever it stands',
  (bad) => {
    const refusal = 'bad_event_id: The event_id is not a UUID: 32 hex digits, with or without dashes'
    expect(refusalOf(() => sort({ event_id: bad }, ['event', { event_id: id }]))).toBe(refusal)
    expect(refusalOf(() => sort({}, ['event', { event_id: bad }]))).toBe(refusal)
    expect(sort({ event_id: bad }, ['attachment', 'x']).eventId).toBeNull()
  },
)

test.each<[string, RegExp]>([
  ['', /^bad_json: The event is not valid JSON/],
  ['{"message":', /^bad_json: The event is not valid JSON/],
  ['"text"', /^bad_event: The event is not a JSON object/],
  ['[]', /^bad_event: /],
  ['{"a":'.repeat(10_000), /^too_deep: The event nests deeper than 200 levels/],
])('refuses the event %#', (payload, refusal) => {
  expect(refusalOf(() => sort({}, ['event', payload]))).toMatch(refusal)
})

test('anything else that is broken is counted, and the rest is kept', () => {
  const { event, sessions, tally } = sort(
    {},
    ['session', '{"started":'],
    ['session', '['.repeat(10_000)],
    ['session', { started }],
    ['sessions', { attrs, aggregates: [{ started: 'x' }, { started: 'y' }] }],
    ['client_report', 'x'],
    ['client_report', []],
    ['event', {}],
    ['session', { started, attrs }],
  )
  expect(event).not.toBeNull()
  expect(sessions).toHaveLength(1)
  expect(tally.filter(({ outcome }) => outcome === 'invalid')).toEqual([
    { category: 'session', outcome: 'invalid', reason: 'not JSON', quantity: 1 },
    { category: 'session', outcome: 'invalid', reason: 'nested too deep', quantity: 1 },
    { category: 'session', outcome: 'invalid', reason: 'no release', quantity: 1 },
    { category: 'session', outcome: 'invalid', reason: 'started is not a time', quantity: 2 },
    { category: 'internal', outcome: 'invalid', reason: 'not JSON', quantity: 1 },
    { category: 'internal', outcome: 'invalid', reason: 'not an object', quantity: 1 },
  ])
})

test.each<[Item[], string | null]>([
  [[], null],
  [[['session', { started, attrs }]], null],
  [[['session', { started }]], 'No session of the envelope can be used: no release'],
  [[['session', 'x']], 'No session of the envelope can be used: not JSON'],
  [[['sessions', { attrs, aggregates: [] }]], null],
  [
    [
      [
        'sessions',
        {
          attrs,
          aggregates: [
            { started, exited: -1 },
            { started, exited: 1 },
          ],
        },
      ],
    ],
    null,
  ],
  [
    [
      ['session', { started, attrs, status: 'sleepy' }],
      ['session', { started, attrs, duration: -1 }],
      ['session', { started }],
      ['session', { started: 'x', attrs }],
    ],
    'No session of the envelope can be used: unknown status, duration is negative, no release, and more',
  ],
  // Something else that can be used, or is not meant to be kept.
  [
    [
      ['session', { started }],
      ['event', {}],
    ],
    null,
  ],
  [
    [
      ['session', { started }],
      ['attachment', 'x'],
    ],
    null,
  ],
  [[['client_report', 'x']], null],
])('says why nothing of %j can be used', (items, reason) => {
  expect(whyUnusable(sort({}, ...items))).toBe(reason)
})

test('counted sessions are known by when they were sent and what was sent', () => {
  const aggregates = [
    { started, exited: 1 },
    { started, crashed: 1 },
  ]
  const receipts = (header: object, ...payloads: unknown[]) =>
    sort(header, ...payloads.map((payload): Item => ['sessions', payload])).sessionCounts.map(({ receipt }) => receipt)
  const sent_at = '2026-03-01T12:00:00.123Z'
  const [one, two] = receipts({ sent_at }, { attrs, aggregates })
  expect(one).toMatch(/^[\da-f]{32}$/)
  expect(two).toBe(one)
  expect(receipts({ sent_at, sdk: { name: 'x' } }, { attrs, aggregates })).toEqual([one, one])
  const others = [
    ...receipts({ sent_at: '2026-03-01T12:00:00.124Z' }, { attrs, aggregates }),
    ...receipts({ sent_at }, { attrs, aggregates: aggregates.toReversed() }),
  ]
  expect(new Set([one, ...others]).size).toBe(3)
  for (const header of [{}, { sent_at: null }, { sent_at: '' }, { sent_at: {} }]) {
    expect(receipts(header, { attrs, aggregates })).toEqual([null, null])
  }
})

test('tells what senders dropped themselves', () => {
  const { tally } = sort({}, [
    'client_report',
    {
      discarded_events: [
        { reason: 'before_send', category: 'error', quantity: 3 },
        { reason: 'before_send', category: 'error', quantity: 2 },
        { reason: 'a <b>sentence</b>', category: 'from_the_future', quantity: 1 },
        { reason: 'sample_rate', category: 'transaction', quantity: -1 },
        { reason: 'sample_rate', category: 'transaction', quantity: 1e300 },
        'nonsense',
      ],
      filtered_sampling_events: [{ reason: 'Sampled:1', category: 'transaction', quantity: 9 }],
      rate_limited_events: [{ reason: 'key_quota', category: 'session', quantity: 4 }],
      filtered_events: {},
    },
  ])
  expect(tally).toEqual([
    { category: 'error', outcome: 'client_discard', reason: 'before_send', quantity: 5 },
    { category: 'unknown', outcome: 'client_discard', reason: 'other', quantity: 1 },
    { category: 'transaction', outcome: 'client_discard', reason: 'Sampled:1', quantity: 9 },
    { category: 'session', outcome: 'client_discard', reason: 'key_quota', quantity: 4 },
    { category: 'internal', outcome: 'invalid', reason: 'unusable entry', quantity: 3 },
  ])
})

test("a sender's wrong clock is put right in sessions and told for the event", () => {
  const { sessions, skewMs } = sort(
    { sent_at: '2026-03-01T10:00:00Z' },
    ['event', {}],
    ['session', { started: '2026-03-01T09:00:00Z', attrs }],
  )
  expect(skewMs).toBe(7_200_000)
  expect(sessions[0]?.startedAt).toEqual(new Date(started))
})
