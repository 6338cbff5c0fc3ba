import { expect, test } from 'vitest'
import { maxDepth, parseJson } from '../../src/ingest/json.ts'
import { refusalOf } from './refusal.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels)

test.each<[string, string, unknown]>([
  ['an object', '{"a":[1,"x"]}', { a: [1, 'x'] }],
  ['a byte order mark', '\xef\xbb\xbf{"a":1}', { a: 1 }],
  ['invalid UTF-8', '{"a":"x\xffy"}', { a: 'x\ufffdy' }],
  ['a lone surrogate in an escape', '{"a":"\\ud800"}', { a: '\ud800' }],
  ['a carriage return at the end', '{"a":1}\r', { a: 1 }],
  [
    'brackets in strings',
    JSON.stringify({ a: '['.repeat(5000), b: '\\"{'.repeat(500) }),
    { a: '['.repeat(5000), b: '\\"{'.repeat(500) },
  ],
  ['many brackets side by side', `[${'[],'.repeat(4999)}{}]`, [...Array.from({ length: 4999 }, () => []), {}]],
])('reads %s', (_, text, value) => {
  expect(parseJson(bytes(text), 'The event')).toEqual(value)
})

test('a prototype key is a key like any other', () => {
  const value = parseJson(bytes('{"__proto__":{"polluted":1}}'), 'The event')
  expect(Object.keys(value as object)).toEqual(['__proto__'])
  expect((value as { polluted?: number }).polluted).toBeUndefined()
})

test(`nesting may reach ${maxDepth} levels and no more`, () => {
  const tooDeep = `too_deep: The event nests deeper than ${maxDepth} levels`
  expect(() => parseJson(bytes(nested(maxDepth)), 'The event')).not.toThrow()
  expect(refusalOf(() => parseJson(bytes(nested(maxDepth + 1)), 'The event'))).toBe(tooDeep)
  expect(refusalOf(() => parseJson(bytes(nested(101, '[{"a":', '}]')), 'The event'))).toBe(tooDeep)
  expect(refusalOf(() => parseJson(bytes(nested(1_000_000)), 'The event'))).toBe(tooDeep)
  expect(refusalOf(() => parseJson(bytes(nested(10_000, '{"\\"]":', '}')), 'The event'))).toBe(tooDeep)
})

test.each<[string, string]>([
  ['', 'bad_json: The event is not valid JSON: it ends too early'],
  ['{"a":1', 'bad_json: The event is not valid JSON: unexpected character at position 6'],
  ['{"password":hunter2}', 'bad_json: The event is not valid JSON'],
  ['{"a":"\0"}', 'bad_json: The event is not valid JSON: unexpected character at position 6'],
  ['[NaN]', 'bad_json: The event is not valid JSON'],
])('refuses %j without quoting it', (text, refusal) => {
  expect(refusalOf(() => parseJson(bytes(text), 'The event'))).toBe(refusal)
})
