import { describe, expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const trace = (...names: string[]) => ({ frames: names.map((name) => ({ function: name })) })
const shape = (event: Record<string, unknown>) =>
  normalised(event).exceptions.map((each) => [each.type, ...each.frames.map((frame) => frame.function)])

const cause = { type: 'Cause', stacktrace: trace('main', 'read') }
const outer = { type: 'Outer', stacktrace: trace('main', 'load') }
const thread = (id: number, name: string, marks = {}) => ({ id, stacktrace: trace('start', name), ...marks })

test.each([
  [
    'values',
    { exception: { values: [cause, outer] } },
    [
      ['Outer', 'load', 'main'],
      ['Cause', 'read', 'main'],
    ],
  ],
  [
    'a bare list',
    { exception: [cause, outer] },
    [
      ['Outer', 'load', 'main'],
      ['Cause', 'read', 'main'],
    ],
  ],
  ['one object', { exception: cause }, [['Cause', 'read', 'main']]],
  ['the old name', { 'sentry.interfaces.Exception': { values: [cause] } }, [['Cause', 'read', 'main']]],
  ['null entries', { exception: [null, cause, 4] }, [['Cause', 'read', 'main']]],
  ['null values', { exception: { values: null } }, []],
  ['an empty object', { exception: {} }, []],
  ['null frames', { exception: { type: 'T', stacktrace: { frames: [null, { function: 'f' }, null] } } }, [['T', 'f']]],
  ['no frames', { exception: { type: 'T', stacktrace: { frames: null } } }, [['T']]],
  ['frames as the stacktrace', { exception: { type: 'T', stacktrace: [{ function: 'f' }] } }, [['T', 'f']]],
  [
    'a raw stacktrace',
    { exception: { type: 'T', stacktrace: null, raw_stacktrace: trace('a', 'b') } },
    [['T', 'b', 'a']],
  ],
  [
    'the thread named',
    { exception: { type: 'T', thread_id: '2' }, threads: [thread(1, 'x', { crashed: true }), thread(2, 'y')] },
    [['T', 'y', 'start']],
  ],
  [
    'the crashed thread',
    {
      exception: { type: 'T' },
      threads: { values: [thread(1, 'x', { current: true }), thread(2, 'y', { crashed: true })] },
    },
    [['T', 'y', 'start']],
  ],
  [
    'the current thread',
    { exception: { type: 'T' }, threads: [null, thread(1, 'x'), thread(2, 'y', { current: true })] },
    [['T', 'y', 'start']],
  ],
  ['the only thread', { exception: { type: 'T' }, threads: [thread(1, 'x')] }, [['T', 'x', 'start']]],
  ['no thread that stands out', { exception: { type: 'T' }, threads: [thread(1, 'x'), thread(2, 'y')] }, [['T']]],
  [
    'its own frames before a thread',
    { exception: [{ type: 'In' }, outer], threads: [thread(1, 'x')] },
    [['Outer', 'load', 'main'], ['In']],
  ],
  ['a stacktrace of the event', { exception: { type: 'T' }, stacktrace: trace('a', 'b') }, [['T', 'b', 'a']]],
  ['a message with a stacktrace', { message: 'm', stacktrace: trace('a') }, [[null, 'a']]],
  ['text', { exception: 'boom' }, []],
])('%s', (_, event, expected) => expect(shape(event)).toEqual(expected))

test('an exception and a frame with all their fields', () => {
  const frame = {
    function: 'load',
    module: 'app.db',
    filename: 'db.py',
    abs_path: '/srv/db.py',
    package: 'app',
    lineno: '12',
    colno: 0,
    in_app: true,
    pre_context: ['a', null],
    context_line: 'b',
    post_context: null,
  }
  const exception = {
    type: 'E',
    value: { code: 1 },
    module: 'app',
    mechanism: { type: 'flask', handled: 1, description: 'd' },
    stacktrace: { frames: [frame] },
  }
  expect(normalised({ exception }).exceptions).toEqual([
    {
      type: 'E',
      value: '{"code":1}',
      module: 'app',
      mechanism: { type: 'flask', handled: true, description: 'd' },
      frames: [
        {
          function: 'load',
          module: 'app.db',
          filename: 'db.py',
          absPath: '/srv/db.py',
          package: 'app',
          lineno: 12,
          colno: 0,
          inApp: true,
          context: { pre: ['a', ''], line: 'b', post: [] },
        },
      ],
    },
  ])
})

test.each([
  ['java', { module: 'java.util.List' }, false],
  ['java', { module: 'java.util.List', in_app: true }, true],
  ['java', { module: 'shop.cart.Basket' }, true],
  ['java', { module: 'shop.cart.Basket', in_app: false }, false],
  ['cocoa', { function: 'stripped_application_code', package: 'UIKitCore' }, true],
  ['cocoa', { function: '<redacted>', package: 'UIKitCore' }, false],
])('on %s the frame %j is in the app: %j', (platform, frame, inApp) => {
  const exception = { type: 'E', stacktrace: { frames: [frame] } }
  expect(normalised({ platform, exception }).exceptions[0]?.frames[0]?.inApp).toBe(inApp)
})

test.each([
  [{ lineno: 0, colno: -1 }, null, null],
  [{ lineno: -2, colno: 1.5 }, null, null],
  [{ lineno: 'x', colno: '3' }, null, 3],
])('position %j', (frame, lineno, colno) => {
  const [read] = normalised({ exception: { type: 'E', stacktrace: { frames: [frame] } } }).exceptions[0]!.frames
  expect(read).toMatchObject({ lineno, colno })
})

describe('whether somebody caught it', () => {
  const by = (...mechanisms: unknown[]) => ({ exception: mechanisms.map((mechanism) => ({ type: 'E', mechanism })) })
  test.each([
    [by({ type: 'generic', handled: true }), true],
    [by({ handled: true }, { handled: false }), false],
    [by({ handled: 'false' }), false],
    [by({ type: 'signalhandler' }), false],
    [by({ type: 'minidump', handled: null }), false],
    [by('mach'), false],
    [by(null, { type: 'generic' }), null],
    [{ level: 'fatal', message: 'm' }, false],
    [{ level: 'fatal', ...by({ type: 'generic', handled: true }) }, true],
    [{}, null],
  ])('%j: %j', (event, handled) => expect(normalised(event).handled).toBe(handled))
})

test.each([
  [{ meta: { signal: { name: 'SIGSEGV' } } }, 'SIGSEGV', null],
  [{ meta: { mach_exception: { name: 'EXC_BAD_ACCESS' }, signal: { name: 'SIGSEGV' } } }, 'EXC_BAD_ACCESS', null],
  [{ meta: { ns_error: { domain: 'NSCocoa', code: 4 } } }, 'NSCocoa', 'Code: 4'],
  [{ meta: { signal: 11 } }, null, null],
])('an exception without a type is named by its mechanism %j', (mechanism, type, value) => {
  expect(normalised({ exception: { mechanism } }).exceptions).toMatchObject([{ type, value }])
})
