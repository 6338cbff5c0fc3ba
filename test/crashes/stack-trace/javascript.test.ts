import { expect, test } from 'vitest'
import { printed } from './printed.ts'

const cases: { name: string; text: string; read: string[] }[] = [
  {
    name: 'V8, with every kind of call',
    text: `TypeError: Cannot read properties of undefined (reading 'total')
    at Cart.total [as sum] (/srv/app/src/cart.js:12:34)
    at new Checkout (webpack:///./src/checkout.ts?a1b2:10:3)
    at async Promise.all (index 0)
    at async load (file:///srv/app/src/load.mjs:7:9)
    at Array.map (<anonymous>)
    at apply (native)
    at eval (eval at run (/srv/app/src/rules.js:7:9), <anonymous>:3:4)
    at /srv/app/src/a copy (2)/main.js:1:2
    at C:\\Program Files\\shop\\main.js:5:6
    at Object.<anonymous> (/srv/app/node_modules/express/lib/router.js:45:12)
    at hash (wasm://wasm/0012ab:wasm-function[7]:0x1a2b)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)`,
    read: [
      "TypeError: Cannot read properties of undefined (reading 'total')",
      '+ Cart.total /srv/app/src/cart.js:12:34',
      '+ new Checkout webpack:///./src/checkout.ts?a1b2:10:3',
      '- Promise.all ?',
      '+ load /srv/app/src/load.mjs:7:9',
      '- Array.map ?',
      '- apply ?',
      '+ eval /srv/app/src/rules.js:7:9',
      '+ ? /srv/app/src/a copy (2)/main.js:1:2',
      '+ ? C:\\Program Files\\shop\\main.js:5:6',
      '- Object.<anonymous> /srv/app/node_modules/express/lib/router.js:45:12',
      '+ hash wasm://wasm/0012ab',
      '- process.processTicksAndRejections node:internal/process/task_queues:105:5',
    ],
  },
  {
    name: 'what Node prints before it exits: source excerpt, error code, properties, version',
    text: `/srv/app/node_modules/.pnpm/pg@8.1.0/node_modules/pg/lib/client.js:132
    throw new Error('Error: no')
    ^

AssertionError [ERR_ASSERTION]: Expected values to be equal:

1 !== 2

    at check (/srv/app/check.js:3:8) {
  generatedMessage: true,
  original: Error: inside of a property
      at deeper (/srv/app/deeper.js:1:1),
  code: 'ERR_ASSERTION'
}

Node.js v24.1.0`,
    read: ['AssertionError: Expected values to be equal:\n\n1 !== 2', '+ check /srv/app/check.js:3:8'],
  },
  {
    name: 'a cause, with the frames it shares filled in',
    text: `Uncaught Error: outer
    at save (/srv/app/save.js:2:51)
    at run (/srv/app/run.js:3:5)
    ... 2 lines matching cause stack trace ...
    at start (/srv/app/start.js:9:5) {
  code: 'E1',
  [cause]: TypeError: inner
  second line
      at write (/srv/app/write.js:1:92)
      at run (/srv/app/run.js:3:5)
      at loop (/srv/app/loop.js:4:1)
      at tick (/srv/app/loop.js:8:1)
      at start (/srv/app/start.js:9:5) {
    [cause]: [RangeError: no frames]
  }
}`,
    read: [
      'Error: outer',
      '+ save /srv/app/save.js:2:51',
      '+ run /srv/app/run.js:3:5',
      '+ loop /srv/app/loop.js:4:1',
      '+ tick /srv/app/loop.js:8:1',
      '+ start /srv/app/start.js:9:5',
      'TypeError: inner\nsecond line',
      '+ write /srv/app/write.js:1:92',
      '+ run /srv/app/run.js:3:5',
      '+ loop /srv/app/loop.js:4:1',
      '+ tick /srv/app/loop.js:8:1',
      '+ start /srv/app/start.js:9:5',
      'RangeError: no frames',
    ],
  },
  {
    name: 'an aggregate and its errors',
    text: `[AggregateError: All promises were rejected] {
  [errors]: [
    Error: connect ECONNREFUSED ::1:5432
        at connect (/srv/app/db.js:4:35)
        at node:internal/modules/esm/loader:650:26 {
      code: 'ECONNREFUSED'
    },
    RangeError: second
        at retry (/srv/app/db.js:9:67)
  ]
}`,
    read: [
      'AggregateError: All promises were rejected',
      'Error: connect ECONNREFUSED ::1:5432',
      '+ connect /srv/app/db.js:4:35',
      '- ? node:internal/modules/esm/loader:650:26',
      'RangeError: second',
      '+ retry /srv/app/db.js:9:67',
    ],
  },
  {
    name: 'Firefox and Safari',
    text: `TypeError: cart is undefined
save@https://shop.example/static/app.js:10:15
async*load/<@https://shop.example/static/app.js:20:1
run@https://shop.example/rules.js line 12 > eval:1:2
@https://shop.example/static/app.js:30:1
forEach@[native code]
[native code]
inject@moz-extension://4f2a/content.js:1:2
global code@https://shop.example/static/app.js:31:2
https://cdn.example/@scope/widget.js:31:2`,
    read: [
      'TypeError: cart is undefined',
      '+ save https://shop.example/static/app.js:10:15',
      '+ load/< https://shop.example/static/app.js:20:1',
      '+ run https://shop.example/rules.js:12',
      '+ ? https://shop.example/static/app.js:30:1',
      '- forEach ?',
      '- ? ?',
      '- inject moz-extension://4f2a/content.js:1:2',
      '+ global code https://shop.example/static/app.js:31:2',
      '+ ? https://cdn.example/@scope/widget.js:31:2',
    ],
  },
  {
    name: 'React Native: Hermes bytecode and JavaScriptCore without file names',
    text: `Invariant Violation: Tried to get frame for out of range index NaN
    at anonymous (address at index.android.bundle:1:23456)
    at promise (address at InternalBytecode.js:1:75)
render@12:345`,
    read: [
      'Invariant Violation: Tried to get frame for out of range index NaN',
      '+ ? index.android.bundle:1:23456',
      '- promise InternalBytecode.js:1:75',
      '+ render ?:12:345',
    ],
  },
  {
    name: 'log lines before, and only the first of two traces',
    text: `2024-03-01T10:00:00Z [error] request failed: PaymentError: card declined
    at pay (/srv/app/pay.js:1:2)
Error: another
    at other (/srv/app/other.js:1:2)`,
    read: ['PaymentError: card declined', '+ pay /srv/app/pay.js:1:2'],
  },
  {
    name: 'frames without an error',
    text: 'save@https://x.example/a.js:1:2',
    read: ['?', '+ save https://x.example/a.js:1:2'],
  },
  { name: 'an error without a message', text: 'Error\n    at a (b.js:1:2)', read: ['Error', '+ a b.js:1:2'] },
  { name: 'an empty message', text: 'Error: \n    at a (b.js:1:2)', read: ['Error: ', '+ a b.js:1:2'] },
  {
    name: 'a driver error in lower case',
    text: 'error: relation\n    at a (b.js:1:2)',
    read: ['error: relation', '+ a b.js:1:2'],
  },
]

test.each(cases)('reads $name', ({ text, read }) => {
  expect(printed(text)).toEqual(['javascript', ...read])
})

test.each([
  'SyntaxError: Unexpected token at 1:2',
  '    at line 3:4',
  'mail me@shop.example:25 please',
  'Error: connect ECONNREFUSED redis://user:secret@10.0.0.1:6379',
])('finds no frame in %j', (text) => {
  expect(printed(text, 'javascript')).toBeNull()
})
