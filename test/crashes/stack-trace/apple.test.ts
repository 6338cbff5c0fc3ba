import { expect, test } from 'vitest'
import { parseStackTrace } from '../../../src/crashes/stack-trace/parse-stack-trace.ts'
import { printed } from './printed.ts'

const report = `Incident Identifier: 6E1F
Process:             My Shop [4121]
Exception Type:  EXC_CRASH (SIGABRT)
Exception Codes: 0x0000000000000000, 0x0000000000000000
Termination Reason: SIGNAL 6 Abort trap: 6
Triggered by Thread:  0

Application Specific Information:
*** Terminating app due to uncaught exception 'NSInvalidArgumentException', reason: '-[NSNull length]: unrecognized selector'
abort() called

Last Exception Backtrace:
0   CoreFoundation                	0x00000001a2b3c4d0 __exceptionPreprocess + 220
1   libobjc.A.dylib               	0x00000001b2b3c4d0 objc_exception_throw + 60
2   My Shop                       	0x0000000104a3c5b8 ViewController.save() + 132 (File.swift:42)
3   Network                       	0x0000000104b3c5b8 0x104b38000 + 17848
4   SomeFramework                 	0x00000001a5b3c5b8 <redacted> + 4

Thread 0 name:  Dispatch queue: com.apple.main-thread
Thread 0 Crashed:
0   libsystem_kernel.dylib        	0x00000001e2b3c4d0 __pthread_kill + 8
1   My Shop                       	0x0000000104a3c5c8 main (in My Shop) + 64 (main.m:14)

Thread 1:
0   libsystem_pthread.dylib       	0x00000001f2b3c4d0 start_wqthread + 0

Thread 0 crashed with ARM Thread State (64-bit):
    x0: 0x0000000000000000   x1: 0x0000000000000000

Binary Images:
       0x104a38000 -        0x104b37fff My Shop arm64  <c0> /var/containers/Bundle/Application/AB/My Shop.app/My Shop
       0x104b38000 -        0x104c37fff Network arm64  <c1> /var/containers/Bundle/Application/AB/My Shop.app/Frameworks/Network.framework/Network
       0x1a5b00000 -        0x1a5bfffff SomeFramework arm64  <c2> /System/Library/PrivateFrameworks/SomeFramework.framework/SomeFramework
`

const cases: { name: string; text: string; read: string[] }[] = [
  {
    name: 'a crash report with its last exception',
    text: report,
    read: [
      'EXC_CRASH (SIGABRT): abort() called\nSIGNAL 6 Abort trap: 6',
      '- __pthread_kill ? [libsystem_kernel.dylib]',
      '+ main main.m:14 [My Shop]',
      'NSInvalidArgumentException: -[NSNull length]: unrecognized selector',
      '- __exceptionPreprocess ? [CoreFoundation]',
      '- objc_exception_throw ? [libobjc.A.dylib]',
      '+ ViewController.save() File.swift:42 [My Shop]',
      '+ ? ? [Network]',
      '- ? ? [SomeFramework]',
    ],
  },
  {
    name: 'a report that names its thread elsewhere, with an address in its codes',
    text: `Crashed Thread:        1  Dispatch queue: work
Exception Type:        EXC_BAD_ACCESS (SIGSEGV)
Exception Codes:       KERN_INVALID_ADDRESS at 0x0000000000000010

Thread 0:: Dispatch queue: com.apple.main-thread
0   libsystem_kernel.dylib        	0x00000001e2b3c4d0 mach_msg_trap + 8

Thread 1:
0   Lopan                         	0x0000000104a3c5c8 Cart.total.getter + 64`,
    read: ['EXC_BAD_ACCESS (SIGSEGV): KERN_INVALID_ADDRESS at 0x0000000000000010', '+ Cart.total.getter ? [Lopan]'],
  },
  {
    name: 'an NSException with its call stack in the log',
    text: `2024-03-01 10:00:00.123 Lopan[12:45] *** Terminating app due to uncaught exception 'NSRangeException', reason: '*** -[__NSArrayM objectAtIndex:]: index 5 beyond bounds [0 .. 2]'
*** First throw call stack:
(
	0   CoreFoundation                      0x00007fff20421af6 __exceptionPreprocess + 242
	1   libobjc.A.dylib                     0x00007fff20177e78 objc_exception_throw + 48
	2   Lopan                               0x000000010a1b2c3d -[Cart itemAt:] + 61
	3   Lopan                               0x000000010a1b2c3d Lopan + 12345
)
libc++abi: terminating with uncaught exception of type NSException`,
    read: [
      'NSRangeException: *** -[__NSArrayM objectAtIndex:]: index 5 beyond bounds [0 .. 2]',
      '- __exceptionPreprocess ? [CoreFoundation]',
      '- objc_exception_throw ? [libobjc.A.dylib]',
      '+ -[Cart itemAt:] ? [Lopan]',
      '+ ? ? [Lopan]',
    ],
  },
  {
    name: 'call stack symbols alone',
    text: `(0   UIKitCore   0x00007fff20421af6 UIApplicationMain + 10
1   Lopan   0x000000010a1b2c3d main + 61)`.replace('61)', '61'),
    read: ['?', '- UIApplicationMain ? [UIKitCore]', '+ main ? [Lopan]'],
  },
  {
    name: 'a Swift backtrace',
    text: `Lopan/Crash.swift:3: Fatal error: Unexpectedly found nil

*** Program crashed: Illegal instruction at 0x00000001000032c ***

Thread 0 "main" crashed:

0 [inlined] [system] 0x0000000100003f20 Swift runtime failure: unwrapped nil in Lopan at /<compiler-generated>
1 0x0000000100003f2c level5() + 12 in Lopan at /Users/dev/Lopan/Crash.swift:3:5

     2│   let x: Int? = nil
     3│   print(x!)
      │          ▲
     4│ }

2 [ra] 0x0000000100003f50 static App.main() + 16 in Lopan at /Users/dev/Lopan/App.swift:7:3
3 [ra] [system] 0x0000000193c0bf28 start + 2236 in dyld

Registers:`,
    read: [
      'Fatal error: Unexpectedly found nil',
      '- Swift runtime failure: unwrapped nil ? [Lopan]',
      '+ level5() Crash.swift:3:5 [Lopan]',
      '+ static App.main() App.swift:7:3 [Lopan]',
      '- start ? [dyld]',
    ],
  },
  {
    name: 'a Swift failure of old, its place the only frame',
    text: 'Fatal error: Index out of range: file Shop/Cart.swift, line 600',
    read: ['Fatal error: Index out of range', '+ ? Cart.swift:600'],
  },
  {
    name: 'a Swift failure of new, its place the only frame',
    text: 'Shop/Cart.swift:12: Precondition failed: no: items',
    read: ['Precondition failed: no: items', '+ ? Cart.swift:12'],
  },
]

test.each(cases)('reads $name', ({ text, read }) => {
  expect(printed(text)).toEqual(['apple', ...read])
})

test('a Swift frame has the source around it and its whole path', () => {
  const swift = cases.find(({ name }) => name === 'a Swift backtrace')!
  const frame = parseStackTrace(swift.text)?.exceptions[0]?.frames[1]
  expect(frame?.absPath).toBe('/Users/dev/Lopan/Crash.swift')
  expect(frame?.context).toEqual({ pre: ['  let x: Int? = nil'], line: '  print(x!)', post: ['}'] })
})
