import { shorten } from 'evenkeel/plugin'
import { expect, test } from 'vitest'

test.each([
  ['', 5, ''],
  ['hello', 5, 'hello'],
  ['hello!', 5, 'hell…'],
  ['hello', 1, '…'],
  ['ab🔥', 4, 'ab🔥'],
  ['ab🔥c', 4, 'ab…'],
  ['ab🔥c', 5, 'ab🔥c'],
  ['a\ud83db', 3, 'a\ufffdb'],
  ['\udd25bcd', 3, '\ufffdb…'],
])('%j in %i units is %j', (text, length, short) => {
  expect(shorten(text, length)).toBe(short)
})
