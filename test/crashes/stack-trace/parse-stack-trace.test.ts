import { describe, expect, test } from 'vitest'
import { parseStackTrace } from '../../../src/crashes/stack-trace/parse-stack-trace.ts'
import { printed } from './printed.ts'

const java = 'a.FooException: x\n\tat a.B.c(B.java:1)\n'
const javascript = 'Error: x\n    at f (a.js:1:2)\n'

test.each([
  ['no hint', java, undefined, 'java'],
  ['a hint that fits', java, 'kotlin', 'java'],
  ['a hint that does not fit', java, 'javascript', 'java'],
  ['an unknown hint', javascript, 'perl', 'javascript'],
  ['a hint that names part of every object', java, 'constructor', 'java'],
  ['a hint in capitals', javascript, 'Node', 'javascript'],
  [
    'two languages in the text, the one with more frames',
    `${java}${javascript}\tat a.B.d(B.java:2)`,
    undefined,
    'java',
  ],
  ['two languages in the text, the hinted one', `${java}${javascript}`, 'node', 'javascript'],
])('%s', (_, text, platform, language) => {
  expect(parseStackTrace(text, platform)?.language).toBe(language)
})

test.each(['', '\n\n', 'it just closed', 'at', 'at noon', 'Error: x', 'Caused by: a.b.C', '\u0000\ud800'])(
  'is null for %j, which has no frame',
  (text) => {
    expect(parseStackTrace(text)).toBeNull()
  },
)

test('colours and Windows line ends make no difference', () => {
  const plain = printed(javascript)
  expect(printed(javascript.replaceAll('\n', '\r\n'))).toEqual(plain)
  expect(printed('\u001b[31mError: x\u001b[39m\n\u001b[90m    at f (a.js:1:2)\u001b[39m')).toEqual(plain)
})

describe('of what is too much', () => {
  test('lines past 100,000 are not read', () => {
    expect(parseStackTrace('\n'.repeat(99_997) + javascript)).not.toBeNull()
    expect(parseStackTrace('\n'.repeat(100_000) + javascript)).toBeNull()
  })

  test('the frames furthest from the throw are cut', () => {
    const calls = Array.from({ length: 1500 }, (_, index) => `\tat a.B.c(B.java:${index})`)
    const frames = parseStackTrace(`a.X: x\n${calls.join('\n')}`)?.exceptions[0]?.frames
    expect(frames?.map(({ lineno }) => lineno)).toEqual(Array.from({ length: 1000 }, (_, index) => index))
  })

  const chains = {
    java: (count: number) =>
      Array.from({ length: count }, (_, n) => `${n ? 'Caused by: ' : ''}a.X${n}: x\n\tat a.B.c(B.java:${n})\n`).join(
        '',
      ),
    javascript: (count: number) =>
      Array.from({ length: count }, (_, n) => `${n ? 'Caused by: X' : 'X'}${n}Error: x\n    at f (a.js:1:${n})\n`).join(
        '',
      ),
    python: (count: number) =>
      Array.from(
        { length: count },
        (_, n) => `Traceback (most recent call last):\n  File "a.py", line ${n}, in f\nX${count - 1 - n}: x\n`,
      ).join('\nDuring handling of the above exception, another exception occurred:\n\n'),
  }
  test.each(Object.entries(chains))('the 49 outermost exceptions and the root cause stay: %s', (_, chain) => {
    const types = parseStackTrace(chain(300))?.exceptions.map(({ type }) => Number(/\d+/.exec(type!)))
    expect(types).toEqual([...Array.from({ length: 49 }, (_, index) => index), 299])
  })

  test('frames in common with a trace that was cut are those it really had', () => {
    const calls = Array.from({ length: 1010 }, (_, index) => `\tat a.B.c(B.java:${index})\n`).join('')
    const cause = parseStackTrace(`a.X: x\n${calls}Caused by: a.Y: y\n\tat a.D.e(D.java:1)\n\t... 13 more`)
      ?.exceptions[1]
    expect(cause?.frames.map(({ lineno }) => lineno)).toEqual([1, 997, 998, 999])
  })
})

/** Each unit, repeated to 1 MB, is quadratic or worse for some careless way to read it. */
const hostile = [
  'at ',
  'at at at\n',
  'at a (',
  ' (',
  ' ',
  '\t',
  '\n',
  ':1',
  'a.',
  'Error: ',
  'a@b:1:1 ',
  ' Exception: ',
  'eval at (',
  "uncaught exception 'a', reason: '",
  '0 a 0x123456 ',
  '1 ',
  '\u001b[',
  'Caused by: a.b\n\t... 999 more\n',
  'Caused by: a.B\n\tat a.b(C.java:1)\n\t... 999999999 more\n',
  '\tSuppressed: a.B\n\t\tat a.b(C.java:1)\n\t\t... 999 more\n',
  '  File "a", line 1, in b\n  [Previous line repeated 999999999 more times]\n',
  '[cause]: Error: x\n    at f (a:1:1)\n',
]

test.each(hostile)('1 MB of %j is read in no more than linear time, within the caps', { timeout: 10_000 }, (unit) => {
  const text = unit.repeat(1_000_000 / unit.length)
  for (const head of [
    '',
    'at ',
    'a.X: x\n\tat a.b(C.java:1)\n',
    'Error: x\n    at f (a:1:1)\n',
    'Traceback (most recent call last):\n',
  ]) {
    const exceptions = parseStackTrace(`${head}${text})!`)?.exceptions ?? []
    expect(exceptions.length).toBeLessThanOrEqual(50)
    expect(Math.max(0, ...exceptions.map(({ frames }) => frames.length))).toBeLessThanOrEqual(1000)
  }
})
