import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../../src/crashes/fingerprint/fingerprint.ts'
import { crashShape, similarity } from '../../../src/crashes/fingerprint/similarity.ts'
import type { Exception, Frame, Report } from '../../../src/crashes/report.ts'
import { report as knownReport } from '../decide/reports.ts'

const blank = knownReport({ platform: 'java' })

/** `shop.Cart.add` is a frame of the app, `~lib.Pool.run` one of a library, `/a/cart.js:add` one of a file. */
function frame(text: string): Frame {
  const [, mark, file, module, name] = /^(~?)(?:(.*):|(.*)\.)?(.*)$/.exec(text)!
  return {
    function: name || null,
    module: module ?? null,
    filename: file ?? null,
    absPath: null,
    package: null,
    lineno: 1,
    colno: null,
    inApp: mark === '',
    context: null,
  }
}

const thrown = (type: string | null, frames: string[], value: string | null = null): Exception => ({
  type,
  value,
  module: null,
  mechanism: null,
  frames: frames.map(frame),
})

const report = (...exceptions: Exception[]): Report => ({ ...blank, exceptions })
const crash = (type: string, ...frames: string[]) => report(thrown(type, frames))
const script = (...frames: string[]): Report => ({ ...crash('TypeError', ...frames), platform: 'javascript' })
const native = (...frames: string[]): Report => ({
  ...blank,
  platform: 'native',
  exceptions: [{ ...thrown('SIGABRT', []), frames: frames.map((name) => ({ ...frame('~'), function: name })) }],
})

const base = crash('NullPointerException', 'shop.Cart.add', 'shop.Shop.buy', 'shop.Api.post', 'shop.Main.main')

test('a hash is 32 hex digits and the basis says what went into it', () => {
  expect(fingerprint(base)).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    basis: 'type and 3 in-app frames',
  })
})

test.each<[string, Report]>([
  [
    'another caller further out',
    crash('NullPointerException', 'shop.Cart.add', 'shop.Shop.buy', 'shop.Api.post', 'shop.Job.run'),
  ],
  [
    'a type written with its package',
    crash('java.lang.NullPointerException', 'shop.Cart.add', 'shop.Shop.buy', 'shop.Api.post'),
  ],
  [
    'another message',
    report(thrown('NullPointerException', ['shop.Cart.add', 'shop.Shop.buy', 'shop.Api.post'], 'item 7')),
  ],
  [
    'library frames between',
    crash('NullPointerException', '~lib.Map.get', 'shop.Cart.add', '~lib.Pool.run', 'shop.Shop.buy', 'shop.Api.post'),
  ],
  [
    'runtime frames marked as the app',
    crash('NullPointerException', 'java.util.Map.get', 'shop.Cart.add', 'shop.Shop.buy', 'shop.Api.post'),
  ],
  [
    'recursion',
    crash(
      'NullPointerException',
      'shop.Cart.add',
      'shop.Cart.add',
      'shop.Shop.buy',
      'shop.Cart.add',
      'shop.Shop.buy',
      'shop.Api.post',
    ),
  ],
  [
    'a call passed on to the overridden method',
    crash('NullPointerException', 'shop.Cart.add', 'shop.Box.add', 'shop.Shop.buy', 'shop.Api.post'),
  ],
  [
    'proxies and lambdas',
    crash(
      'NullPointerException',
      'shop.Cart.lambda$add$0',
      'shop.Cart$$Lambda$14/0x00.run',
      'shop.Shop$$EnhancerBySpringCGLIB$$ab12.buy',
      'shop.Shop.access$000',
      'shop.Api$1.post',
    ),
  ],
  [
    'a test that drives the code',
    crash('NullPointerException', 'shop.Cart.add', 'shop.CartTest.fill', 'shop.Shop.buy', 'shop.Api.post'),
  ],
  [
    'a wrapper from another thread',
    report(
      thrown('java.util.concurrent.ExecutionException', ['~java.util.concurrent.FutureTask.get', 'shop.Web.wait']),
      base.exceptions[0]!,
    ),
  ],
])('the same issue in spite of %s', (_, other) => {
  expect(fingerprint(other).hash).toBe(fingerprint(base).hash)
})

test.each<[string, Report]>([
  ['type', crash('IllegalStateException', 'shop.Cart.add', 'shop.Shop.buy', 'shop.Api.post')],
  ['throwing function', crash('NullPointerException', 'shop.Cart.drop', 'shop.Shop.buy', 'shop.Api.post')],
  ['near caller', crash('NullPointerException', 'shop.Cart.add', 'shop.Shop.buy', 'shop.Job.run')],
  ['class of the same method', crash('NullPointerException', 'shop.List.add', 'shop.Shop.buy', 'shop.Api.post')],
  ['failure around the cause', report(thrown('CheckoutFailed', ['shop.Web.pay']), base.exceptions[0]!)],
])('another issue when the %s differs', (_, other) => {
  expect(fingerprint(other).hash).not.toBe(fingerprint(base).hash)
})

test.each<[string, Report, Report]>([
  [
    'hashed file names, origins and queries',
    script('https://a.example/js/cart.3f9a1c.js?v=1:add', 'https://a.example/js/cart.3f9a1c.js?v=1:buy'),
    script('https://b.example/js/cart.77b0e2.js:Object.add', 'https://b.example/js/cart.77b0e2.js:async buy'),
  ],
  [
    'one-letter names of a minifier',
    script('/js/cart.js:t', '/js/shop.js:buy'),
    script('/js/cart.js:n', '/js/shop.js:buy'),
  ],
  ['user names in paths', script('/home/ann/shop/cart.js:add'), script('/Users/bob/shop/cart.js:add')],
  [
    'abort machinery and clones',
    native('__pthread_kill', 'abort', 'Cart::add(int)', 'Shop::buy()'),
    native('raise', 'Cart::add.cold', 'Shop::buy'),
  ],
  ['addresses instead of names', native('0x7fff2031', 'Cart::add'), native('0x7fff9999', 'Cart::add')],
  [
    'where in its recursion the stack ran full',
    crash(
      'StackOverflowError',
      'java.lang.String.length',
      'a.B.x',
      ...Array(9).fill(['a.B.y', 'a.B.z', 'a.B.x']).flat(),
    ),
    crash('StackOverflowError', 'a.B.leaf', ...Array(9).fill(['a.B.z', 'a.B.x', 'a.B.y']).flat(), 'a.Main.main'),
  ],
])('one issue whatever the %s', (_, one, other) => {
  expect(fingerprint(one).hash).toBe(fingerprint(other).hash)
})

describe('the basis follows what the report has', () => {
  test.each<[string, Report]>([
    ['type and 2 system frames', crash('Boom', '~lib.Pool.run', '~lib.Pool.take')],
    ['type and 1 in-app frame', crash('Boom', '~lib.Pool.run', 'shop.Cart.add')],
    ['1 in-app frame', report(thrown(null, ['shop.Cart.add']))],
    ['type and 1 in-app frame', crash('AssertionError', 'org.junit.Assert.fail', 'shop.CartTest.fills')],
    ['type and 3 recurring in-app functions', crash('RecursionError', ...Array(9).fill(['a.x', 'a.y', 'a.z']).flat())],
    [
      'type, message and 1 in-app frame',
      { ...report(thrown('Error', ['/js/a.js:t'], 'no cart')), platform: 'javascript' },
    ],
    ['type and message', report(thrown('Boom', [], 'item 7'))],
    ['type', report(thrown('Boom', []))],
    ['message', { ...blank, message: 'item 7 lost' }],
    ['transaction', { ...blank, transaction: '/cart' }],
    ['level', blank],
    ["the sender's fingerprint", { ...base, customFingerprint: ['cart'] }],
    ["the sender's fingerprint with type and 3 in-app frames", { ...base, customFingerprint: ['{{default}}', 'cart'] }],
    ['type and 3 in-app frames', { ...base, customFingerprint: [] }],
  ])('%s', (basis, input) => {
    expect(fingerprint(input).basis).toBe(basis)
  })
})

test.each<[string, Report, Report, boolean]>([
  [
    'parameters of an exception without frames',
    report(thrown('Boom', [], 'item 7')),
    report(thrown('Boom', [], 'item 8')),
    true,
  ],
  [
    'words of an exception without frames',
    report(thrown('Boom', [], 'no item')),
    report(thrown('Boom', [], 'no cart')),
    false,
  ],
  [
    'a template over the filled-in message',
    { ...blank, message: 'a b', messageTemplate: '%s b' },
    { ...blank, message: 'c b', messageTemplate: '%s b' },
    true,
  ],
  ['ids in a transaction', { ...blank, transaction: '/cart/12' }, { ...blank, transaction: '/cart/13' }, true],
  ['the default marker alone', { ...base, customFingerprint: ['{{ default }}'] }, base, true],
  [
    'a custom part beside the default',
    { ...base, customFingerprint: ['{{ default }}', 'eu'] },
    { ...base, customFingerprint: ['{{default}}', 'us'] },
    false,
  ],
  [
    'a custom fingerprint over everything else',
    { ...base, customFingerprint: ['cart'] },
    { ...blank, customFingerprint: ['cart'] },
    true,
  ],
  [
    'the borders of custom parts',
    { ...base, customFingerprint: ['a', 'b'] },
    { ...base, customFingerprint: ['a\nb'] },
    false,
  ],
])('%s', (_, one, other, same) => {
  expect(fingerprint(one).hash === fingerprint(other).hash).toBe(same)
})

test('frames come from the nearest exception that shows code of the app when the cause shows none', () => {
  const cause = thrown('SocketTimeout', ['~net.Socket.read'])
  const around = (name: string) => report(thrown('RuntimeException', [name]), cause)
  expect(fingerprint(around('shop.Cart.add')).basis).toBe('type and 1 in-app frame')
  expect(fingerprint(around('shop.Cart.add')).hash).not.toBe(fingerprint(around('shop.Cart.drop')).hash)
})

test('an unnamed function is known by its line of source', () => {
  const at = (line: string) => {
    const anonymous = { ...frame('/js/a.js:<anonymous>'), context: { pre: [], line, post: [] } }
    return fingerprint({ ...script(), exceptions: [{ ...thrown('TypeError', []), frames: [anonymous] }] }).hash
  }
  expect(at('  cart.add(item)')).toBe(at('cart.add(item)'))
  expect(at('cart.add(item)')).not.toBe(at('cart.drop(item)'))
})

test('similarity ranks: the same issue, then a shared throwing function, then a shared type, then nothing', () => {
  const shape = crashShape(base)
  const to = (...args: Parameters<typeof crash>) => similarity(shape, crashShape(crash(...args)))
  const ranked = [
    to('NullPointerException', 'shop.Cart.add', 'shop.Shop.buy', 'shop.Api.post'),
    to('NullPointerException', 'shop.Cart.add', 'shop.Job.run'),
    to('NullPointerException', 'shop.Mail.send', 'shop.Main.main'),
    to('NullPointerException', 'shop.Mail.send'),
    to('Timeout', 'shop.Mail.send'),
  ]
  expect(ranked[0]).toBe(1)
  expect(ranked.at(-1)).toBe(0)
  expect(ranked).toEqual(ranked.toSorted((a, b) => b - a))
  expect(new Set(ranked).size).toBe(5)
})
