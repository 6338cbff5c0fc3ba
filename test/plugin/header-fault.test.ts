import { headerFault } from 'evenkeel/plugin'
import { expect, test } from 'vitest'

const impossible = 'has a name or a value that no HTTP header can have'

test.each<[Record<string, string>, string | null]>([
  [{}, null],
  [{ authorization: 'Bearer abc', 'X-Team_1': 'a\tb ~', accept: '', 'x-name': 'Zoë', host: 'shop.internal' }, null],
  [{ 'x team': 'a' }, impossible],
  [{ '': 'a' }, impossible],
  [{ naïve: 'a' }, impossible],
  [{ a: 'b\r\nc: d' }, impossible],
  [{ a: 'b\0' }, impossible],
  [{ a: 'b\u0001' }, impossible],
  [{ a: '漢' }, impossible],
  [{ 'Content-Length': '3' }, 'has a header that the connection sets'],
  [{ 'transfer-encoding': 'chunked' }, 'has a header that the connection sets'],
  [{ accept: '*/*', 'Webhook-Id': '1' }, 'has a header that the plugin sets'],
])('%j: %s', (headers, fault) => {
  expect(headerFault(headers, /^webhook-/i)).toBe(fault)
})
