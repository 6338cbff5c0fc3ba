import { expect, test } from 'vitest'
import { IngestError } from '../../../src/ingest/ingest-error.ts'
import { defaultEnvelopeLimits, envelopeOfEvent, parseEnvelope } from '../../../src/ingest/sentry/envelope.ts'
import { sortItems } from '../../../src/ingest/sentry/intake.ts'
import { refusalOf } from '../refusal.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const items = (text: string) =>
  parseEnvelope(bytes(text)).items.map(({ type, payload }) => [type, payload.toString('latin1')])

/** The cases are the protocol's own examples and rules ("Envelopes"). */
test.each<[string, string, [string, string][]]>([
  ['a header alone', '{}', []],
  ['a header with its newline', '{}\n', []],
  [
    'two items with lengths',
    '{}\n{"type":"attachment","length":10}\n\xef\xbb\xbfHello\r\n\n{"type":"event","length":2}\n{}\n',
    [
      ['attachment', '\xef\xbb\xbfHello\r\n'],
      ['event', '{}'],
    ],
  ],
  ['no newline at the end', '{}\n{"type":"event","length":2}\n{}', [['event', '{}']]],
  ['newlines in a payload', '{}\n{"type":"attachment","length":5}\n\n\n\n\n\n\n', [['attachment', '\n\n\n\n\n']]],
  ['an implicit length', '{}\n{"type":"attachment"}\nhelloworld\n', [['attachment', 'helloworld']]],
  ['an implicit length up to the end', '{}\n{"type":"attachment"}\nhelloworld', [['attachment', 'helloworld']]],
  ['a length of null', '{}\n{"type":"attachment","length":null}\nhello\n', [['attachment', 'hello']]],
  ['\\r before an implicit end', '{}\r\n{"type":"attachment"}\r\nhello\r\n', [['attachment', 'hello\r']]],
  [
    'empty payloads',
    '{}\n{"type":"attachment","length":0}\n\n{"type":"attachment","length":0}\n',
    [
      ['attachment', ''],
      ['attachment', ''],
    ],
  ],
  ['an empty payload at the very end', '{}\n{"type":"attachment"}', [['attachment', '']]],
  [
    'blank lines between items and at the end',
    '{}\n\n{"type":"a"}\nx\n\n\n{"type":"b"}\ny\n\n\n',
    [
      ['a', 'x'],
      ['b', 'y'],
    ],
  ],
  ['types that nobody knows', '{}\n{"type":"from_the_future"}\n?\n', [['from_the_future', '?']]],
  ['a byte order mark', '\xef\xbb\xbf{}\n{"type":"event"}\n{}', [['event', '{}']]],
])('reads %s', (_, text, expected) => {
  expect(items(text)).toEqual(expected)
})

test('headers are kept whole and payloads are views of the bytes that came', () => {
  const body = bytes('{"sdk":{"name":"x"},"new":1}\n{"type":"log","item_count":5}\n{}')
  const envelope = parseEnvelope(body)
  expect(envelope.header).toEqual({ sdk: { name: 'x' }, new: 1 })
  expect(envelope.items[0]?.header).toEqual({ type: 'log', item_count: 5 })
  expect(envelope.items[0]?.payload.buffer).toBe(body.buffer)
})

test.each<[string, string]>([
  ['', 'bad_envelope: The envelope is empty'],
  ['\n', 'bad_json: The envelope header is not valid JSON: it ends too early'],
  ['nonsense', 'bad_json: The envelope header is not valid JSON'],
  ['{"a":\n1}', 'bad_json: The envelope header is not valid JSON: it ends too early'],
  ['[]\n', 'bad_envelope: The envelope header is not a JSON object'],
  ['null', 'bad_envelope: The envelope header is not a JSON object'],
  ['{}\n \n', 'bad_json: The header of item 1 is not valid JSON: it ends too early'],
  ['{}\n[]\n', 'bad_envelope: The header of item 1 is not a JSON object'],
  ['{}\n{}\n', 'bad_envelope: Item 1 has no type in its header'],
  ['{}\n{"type":7}\n', 'bad_envelope: Item 1 has no type in its header'],
  ['{}\n{"type":""}\n', 'bad_envelope: Item 1 has no type in its header'],
  ['{}\n{"__proto__":{"type":"event"}}\n', 'bad_envelope: Item 1 has no type in its header'],
  [
    '{}\n{"type":"a"}\nx\n{"type":"event","length":41}\n{"message"',
    'bad_envelope: Item 2 (event) is cut off: its header says 41 bytes and 10 follow',
  ],
  ['{}\n{"type":"event","length":1}', 'bad_envelope: Item 1 (event) is cut off: its header says 1 bytes and 0 follow'],
  [
    '{}\n{"type":"event","length":1}\n{}\n',
    'bad_envelope: Item 1 (event) goes on after the 1 bytes that its header says; a newline was expected there',
  ],
  [
    '{}\n{"type":"event","length":2}\n{}\r\n',
    'bad_envelope: Item 1 (event) goes on after the 2 bytes that its header says; a newline was expected there',
  ],
  ...['-1', '1.5', '"2"', '1e99', 'true', '{}'].map((length): [string, string] => [
    `{}\n{"type":"event","length":${length}}\n{}\n`,
    'bad_envelope: Item 1 (event) has a length that is not a whole number of bytes',
  ]),
  [
    '{}\n{"type":"event"}\n{}\n{"type":"event"}\n{}\n',
    'bad_envelope: Item 2 is a second event; an envelope holds at most one',
  ],
])('refuses %j', (text, refusal) => {
  expect(refusalOf(() => parseEnvelope(bytes(text)))).toBe(refusal)
})

test('limits refuse what is one over and take what is not', () => {
  const limits = { ...defaultEnvelopeLimits, items: 3, sessions: 2, eventBytes: 10, otherJsonBytes: 5, headerBytes: 30 }
  const parse = (text: string) => parseEnvelope(bytes(`{}\n${text}`), limits)
  expect(parse('{"type":"a"}\n\n'.repeat(3)).items).toHaveLength(3)
  expect(
    parse(`{"type":"event"}\n{"a":1234}\n{"type":"session"}\n{"":}\n{"type":"b"}\n${'x'.repeat(99)}`).items,
  ).toHaveLength(3)
  const refused = (text: string) => refusalOf(() => parse(text))
  expect(refused('{"type":"a"}\n\n'.repeat(4))).toBe('too_large: The envelope holds more than 3 items')
  const sessions = ['session', 'sessions', 'session'].map((type) => `{"type":"${type}"}\n{}\n`)
  expect(parse(sessions.slice(0, 2).join('')).items).toHaveLength(2)
  expect(refused(sessions.join(''))).toBe('too_large: The envelope holds more than 2 session items')
  expect(refused('{"type":"event"}\n{"a":12345}')).toBe('too_large: Item 1 (event) has 11 bytes; at most 10 are taken')
  expect(refused('{"type":"sessions"}\n{"a":1}')).toBe('too_large: Item 1 (sessions) has 7 bytes; at most 5 are taken')
  expect(refused(`{"type":"${'a'.repeat(30)}"}\n`)).toBe('too_large: The header of item 1 is longer than 30 bytes')
  expect(refusalOf(() => envelopeOfEvent(bytes('{"a":12345}'), limits))).toBe(
    'too_large: The event has 11 bytes; at most 10 are taken',
  )
})

test('the body of /store/ stands for an envelope with one event', () => {
  const { event } = sortItems(envelopeOfEvent(bytes('{"message":"hello"}')), new Date())
  expect(event).toMatchObject({ message: 'hello' })
})

test('whatever happens to an envelope on its way, it is read or refused', () => {
  const seed = bytes(
    [
      '{"event_id":"9ec79c33ec9942ab8353589fcb2e04dc","sent_at":"2026-03-01T12:00:00Z"}',
      '{"type":"event","length":41}\n{"message":"hello world","level":"error"}',
      '{"type":"session"}\n{"sid":"7c7b6585f9014351bf8d02711b721929","started":"2026-03-01T11:00:00Z","attrs":{"release":"a@1"}}',
      '{"type":"sessions"}\n{"aggregates":[{"started":"2026-03-01T11:00:00Z","exited":3}],"attrs":{"release":"a@1"}}',
      '{"type":"client_report"}\n{"discarded_events":[{"reason":"before_send","category":"error","quantity":2}]}',
      '{"type":"attachment","length":4}\n\n\n\n\n\n',
    ].join('\n'),
  )
  const random = seededRandom(20_260_301)
  const below = (most: number) => Math.floor(random() * most)
  const spice = ['\n', '\r\n', '{', '}', '[', '"', '\\', '\0', 'null', '-1', '1e999', '\xff', '{"type":"event"}\n'].map(
    bytes,
  )
  const mutations: ((envelope: Buffer) => Buffer)[] = [
    (envelope) => envelope.subarray(0, below(envelope.length)),
    (envelope) => envelope.subarray(below(envelope.length)),
    (envelope) => cut(envelope, below(envelope.length), below(20)),
    (envelope) => splice(envelope, below(envelope.length), spice[below(spice.length)]!),
    (envelope) => splice(envelope, below(envelope.length), envelope.subarray(below(envelope.length))),
    (envelope) => {
      const changed = Buffer.from(envelope)
      if (changed.length > 0) changed[below(changed.length)] = below(256)
      return changed
    },
  ]
  const receivedAt = new Date('2026-03-01T12:00:01Z')
  const outcomes = { read: 0, refused: 0 }
  for (let round = 0; round < 5000; round++) {
    let envelope: Buffer = seed
    for (let left = 1 + below(4); left > 0; left--) envelope = mutations[below(mutations.length)]!(envelope)
    try {
      sortItems(parseEnvelope(envelope), receivedAt)
      outcomes.read++
    } catch (error) {
      if (!(error instanceof IngestError))
        throw new Error(`round ${round}: ${JSON.stringify(envelope.toString('latin1'))}`, { cause: error })
      outcomes.refused++
    }
  }
  // Both sides of the line were visited, or the mutations are not worth their name.
  expect(outcomes.read).toBeGreaterThan(500)
  expect(outcomes.refused).toBeGreaterThan(500)
})

function cut(buffer: Buffer, from: number, length: number): Buffer {
  return Buffer.concat([buffer.subarray(0, from), buffer.subarray(from + length)])
}

function splice(buffer: Buffer, at: number, extra: Buffer): Buffer {
  return Buffer.concat([buffer.subarray(0, at), extra, buffer.subarray(at)])
}

/** A linear congruential generator: the same rounds on every machine (Knuth's MMIX constants, upper bits). */
function seededRandom(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    return Number(state >> 32n) / 2 ** 32
  }
}
