import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseStackTrace } from '../../../src/crashes/stack-trace/parse-stack-trace.ts'
import { printed } from './printed.ts'

const android = `FATAL EXCEPTION: main
Process: com.lopan, PID: 1234
java.lang.IllegalStateException: Fragment not attached
	at com.lopan.CartFragment$load$1.invokeSuspend(CartFragment.kt:31)
	at kotlinx.coroutines.DispatchedTask.run(SourceFile:3)
	at a.b.c.d(Unknown Source:8)
	Suppressed: kotlinx.coroutines.internal.DiagnosticCoroutineContextException: [StandaloneCoroutine{Cancelling}@e6cf]`

const androidRead = [
  'java.lang.IllegalStateException: Fragment not attached',
  '+ com.lopan.CartFragment$load$1.invokeSuspend CartFragment.kt:31',
  '- kotlinx.coroutines.DispatchedTask.run SourceFile:3',
  '+ a.b.c.d ?:8',
]

const cases: { name: string; text: string; read: string[] }[] = [
  {
    name: 'causes and suppressed exceptions with their common frames, as the JVM prints them',
    text: `Exception in thread "worker-7" java.lang.Exception: outer
	at shop.Main.main(Main.java:4)
Caused by: java.lang.RuntimeException: first
  second: line

	at shop.Store.lambda$save$0(Store.java:3)
	at java.base/java.lang.Iterable.forEach(Iterable.java:75)
	at shop.Store.save(Store.java:9)
	at shop.Main.main(Main.java:4)
	Suppressed: java.lang.IllegalStateException: close
		at shop.Lock.close(Lock.java:2)
		... 2 more
	Caused by: java.lang.Error: why
		... 3 more
Caused by: java.io.IOException
	at java.base/sun.nio.ch.Net.connect(Native Method)
	... 4 more`,
    read: [
      'java.lang.Exception: outer',
      '+ shop.Main.main Main.java:4',
      'java.lang.RuntimeException: first\n  second: line\n',
      '+ shop.Store.lambda$save$0 Store.java:3',
      '- java.lang.Iterable.forEach Iterable.java:75 [java.base]',
      '+ shop.Store.save Store.java:9',
      '+ shop.Main.main Main.java:4',
      '(suppressed) java.lang.IllegalStateException: close',
      '+ shop.Lock.close Lock.java:2',
      '+ shop.Store.save Store.java:9',
      '+ shop.Main.main Main.java:4',
      '(suppressed) java.lang.Error: why',
      '+ shop.Lock.close Lock.java:2',
      '+ shop.Store.save Store.java:9',
      '+ shop.Main.main Main.java:4',
      'java.io.IOException',
      '- sun.nio.ch.Net.connect Native Method [java.base]',
      '+ shop.Store.lambda$save$0 Store.java:3',
      '- java.lang.Iterable.forEach Iterable.java:75 [java.base]',
      '+ shop.Store.save Store.java:9',
      '+ shop.Main.main Main.java:4',
    ],
  },
  {
    name: 'loaders, jars, hidden and generated classes, names in backticks, in a log',
    text: `2024-01-01 12:00:00,123 ERROR [main] c.e.Shop - failed: com.shop.StoreException: full
	at app//com.shop.Store.<init>(Store.java:12) ~[shop-1.2.jar:1.2]
	at app/shop.core@1.2/com.shop.Till.open(Till.java:3)
	at com.shop.Store$$Lambda$14/0x0000000800c8.run(Unknown Source)
	at com.sun.proxy.$Proxy12.save(Unknown Source)
	at com.shop.Store$$Enhancer$$1a.save(<generated>)
	at com.shop.StoreTest.should keep all(StoreTest.kt:4)
2024-01-01 12:00:01,000 INFO [main] c.e.Shop - still here
com.shop.OtherException: next trace
	at com.shop.Other.run(Other.java:1)`,
    read: [
      'com.shop.StoreException: full',
      '+ com.shop.Store.<init> Store.java:12 [shop-1.2.jar]',
      '+ com.shop.Till.open Till.java:3 [shop.core]',
      '+ com.shop.Store$$Lambda$14/0x0000000800c8.run ?',
      '- com.sun.proxy.$Proxy12.save ?',
      '+ com.shop.Store$$Enhancer$$1a.save <generated>',
      '+ com.shop.StoreTest.should keep all StoreTest.kt:4',
    ],
  },
  {
    name: 'a suppressed exception without a cause beside it: the root cause stays last',
    text: `a.OuterException: x
	at a.B.c(B.java:1)
	Suppressed: a.CloseException: y
		at a.B.close(B.java:2)
		... 1 more`,
    read: [
      '(suppressed) a.CloseException: y',
      '+ a.B.close B.java:2',
      '+ a.B.c B.java:1',
      'a.OuterException: x',
      '+ a.B.c B.java:1',
    ],
  },
  {
    name: 'a trace that lost its indentation',
    text: `a.X: 1
at a.B.c(B.java:1)
Suppressed: a.Y: 2
at a.B.close(B.java:2)
... 1 more
Caused by: a.Z: 3
at a.B.d(B.java:3)
... 1 more
Caused by: [CIRCULAR REFERENCE: a.X: 1]`,
    read: [
      'a.X: 1',
      '+ a.B.c B.java:1',
      '(suppressed) a.Y: 2',
      '+ a.B.close B.java:2',
      '+ a.B.c B.java:1',
      'a.Z: 3',
      '+ a.B.d B.java:3',
      '+ a.B.c B.java:1',
    ],
  },
  { name: 'frames without a header', text: '\tat a.B.c(B.java:1)', read: ['?', '+ a.B.c B.java:1'] },
  { name: 'an Android crash', text: android, read: androidRead },
]

test.each(cases)('reads $name', ({ text, read }) => {
  expect(printed(text)).toEqual(['java', ...read])
})

test.each([
  'E/AndroidRuntime(1234): ',
  'E/AndroidRuntime( 1234): ',
  '03-12 10:22:33.123 E/AndroidRuntime(1234): ',
  '03-12 10:22:33.123  1234  1250 E AndroidRuntime: ',
  '2023-03-12 10:22:33.123 1234-1234/com.lopan E/AndroidRuntime: ',
  '2023-03-12 10:22:33.123  1234-1234  AndroidRuntime          com.lopan            E  ',
])('reads it through logcat, each line with %j', (prefix) => {
  expect(printed(android.replace(/^/gm, prefix), 'android')).toEqual(['java', ...androidRead])
})

interface LabelledTrace {
  bug: string
  type: string
  message: string | null
  frames: { module: string; function: string; filename: string; lineno: number | null }[]
}

describe('the traces of 104 real bugs, printed as Java does,', () => {
  const file = new URL('../../fixtures/labelled-traces.jsonl', import.meta.url)
  const traces = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): LabelledTrace => JSON.parse(line))

  test.each(traces)('read back the same: $bug $type', ({ type, message, frames }) => {
    const head = message === null ? type : `${type}: ${message}`
    const calls = frames.map((frame) => {
      const place = frame.lineno === null ? frame.filename : `${frame.filename}:${frame.lineno}`
      return `\tat ${frame.module}.${frame.function}(${place})`
    })
    const trace = parseStackTrace([head, ...calls].join('\n'), 'java')
    const read = trace?.exceptions.map((exception) => ({
      type: exception.type,
      value: exception.value,
      frames: exception.frames.map(({ module, function: name, filename, lineno }) => ({
        module,
        function: name,
        filename,
        lineno,
      })),
    }))
    expect(read).toEqual([{ type, value: message, frames }])
  })
})
