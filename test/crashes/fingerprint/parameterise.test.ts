import { expect, test } from 'vitest'
import { parameterise } from '../../../src/crashes/fingerprint/parameterise.ts'

test.each([
  ['User 42 not found', 'User <*> not found'],
  ['-1 is not positive, nor is 1e-5', '<*> is not positive, nor is <*>'],
  ['took 12ms of 1200 ms, 50% done, 2,499,999.5 left', 'took <*> of <*> done, <*> left'],
  ['Order 6f9619ff-8b86-d011-b42d-00c04fc964ff failed', 'Order <*> failed'],
  ['order_8347 at 0x7ffee3 has sha d41d8cd98f00b204e980', 'order_<*> at <*> has sha <*>'],
  ['object Foo@1a2b3c4d leaked', 'object Foo@<*> leaked'],
  ['key AKIAIOSFODNN7EXAMPLE rejected', 'key <*> rejected'],
  ['ids 1, 2, 3 missing', 'ids <*> missing'],
  ['cannot read "name" of \'it\' or `that`', 'cannot read <*> of <*> or <*>'],
  ["it's the user's file", "it's the user's file"],
  ['at 2024-01-02T03:04:05.678Z, on Mon, 12 Jan 2024, by 10:30 PM', 'at <*>, on <*>, by <*>'],
  ['GET https://a.example/x/1?b=c gave 404', 'GET <*> gave <*>'],
  ["can't open /home/bob/x/a.txt: denied", "can't open <*>: denied"],
  ['C:\\Users\\bob\\a.txt is missing', '<*> is missing'],
  ['bob@example.com and [email] and [Filtered]', '<*> and <*> and <*>'],
  ['10.0.0.1:8080 and fe80::1ff:fe23:4567:890a refused', '<*> and <*> refused'],
  ['E11000: utf8 and [redis] stay, as do decade and facade', 'E11000: utf8 and [redis] stay, as do decade and facade'],
  ['two\n\n  lines', 'two lines'],
  ['', ''],
])('%j becomes %j', (message, expected) => {
  expect(parameterise(message)).toBe(expected)
})

test('a long message is cut after its variable parts are gone', () => {
  expect(parameterise(`${'9'.repeat(1500)} is too long: ${'x y '.repeat(5000)}`)).toMatch(
    /^<\*> is too long: x y .{200,}$/,
  )
  expect(parameterise('x '.repeat(5000))).toHaveLength(300)
})

test('what was scrubbed and what was not agree', () => {
  expect(parameterise('no /home/[user]/a.txt')).toBe(parameterise('no /home/bob/a.txt'))
  expect(parameterise('mail to [email] bounced')).toBe(parameterise('mail to bob@example.com bounced'))
})
