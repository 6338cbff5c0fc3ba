import { expect, test } from 'vitest'
import { parseStackTrace } from '../../../src/crashes/stack-trace/parse-stack-trace.ts'
import { printed } from './printed.ts'

const cases: { name: string; text: string; read: string[] }[] = [
  {
    name: 'a chain, its oldest exception last',
    text: `ERROR:root:job failed
Traceback (most recent call last):
  File "/srv/app/jobs.py", line 6, in <module>
    run(8)
    ~~~^^^
  File "/srv/app/jobs.py", line 4, in run
    run(n - 1)
  [Previous line repeated 2 more times]
  File "/srv/app/venv/lib/python3.12/site-packages/yaml/reader.py", line 3, in peek
    raise ValueError("a\\nb")
ValueError: a

  b

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/usr/lib/python3.12/json/decoder.py", line 9, in decode
  File "<frozen importlib._bootstrap>", line 228, in _call
shop.errors.JobFailed

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "C:\\shop\\main.py", line 1, in main
    raise
KeyError: 'x'
`,
    read: [
      "KeyError: 'x'",
      '+ main C:\\shop\\main.py:1',
      'shop.errors.JobFailed',
      '- _call <frozen importlib._bootstrap>:228',
      '- decode json/decoder.py:9',
      'ValueError: a\n\n  b',
      '- peek yaml/reader.py:3',
      '+ run /srv/app/jobs.py:4',
      '+ run /srv/app/jobs.py:4',
      '+ run /srv/app/jobs.py:4',
      '+ <module> /srv/app/jobs.py:6',
    ],
  },
  {
    name: 'an exception group in a chain, with a group and a cause among its members',
    text: `Traceback (most recent call last):
  File "/srv/a.py", line 3, in first
    raise OSError
OSError

The above exception was the direct cause of the following exception:

  + Exception Group Traceback (most recent call last):
  |   File "/srv/a.py", line 8, in gather
  |     raise ExceptionGroup("all", errors)
  | ExceptionGroup: all (3 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/srv/b.py", line 1, in one
    | ValueError: 1
    |
    | During handling of the above exception, another exception occurred:
    |
    | Traceback (most recent call last):
    |   File "/srv/b.py", line 2, in two
    | TypeError: two
    | lines
    +---------------- 2 ----------------
    | ExceptionGroup: inner (1 sub-exception)
    +-+---------------- 1 ----------------
      | KeyError: 'k'
      +------------------------------------
    +---------------- 3 ----------------
    | asyncio.exceptions.TimeoutError
    +------------------------------------
`,
    read: [
      'ExceptionGroup: all (3 sub-exceptions)',
      '+ gather /srv/a.py:8',
      'TypeError: two\nlines',
      '+ two /srv/b.py:2',
      'ValueError: 1',
      '+ one /srv/b.py:1',
      'ExceptionGroup: inner (1 sub-exception)',
      "KeyError: 'k'",
      'asyncio.exceptions.TimeoutError',
      'OSError',
      '+ first /srv/a.py:3',
    ],
  },
  {
    name: 'a syntax error, which has no traceback',
    text: `  File "/srv/app/x.py", line 1
    foo(
       ^
SyntaxError: '(' was never closed`,
    read: ["SyntaxError: '(' was never closed", '+ ? /srv/app/x.py:1'],
  },
  {
    name: 'the remote traceback of a worker pool',
    text: `concurrent.futures.process._RemoteTraceback:
"""
Traceback (most recent call last):
  File "/srv/app/jobs.py", line 9, in run
ValueError: bad
"""

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/app/main.py", line 2, in main
ValueError: bad`,
    read: ['ValueError: bad', '+ main /srv/app/main.py:2', 'ValueError: bad', '+ run /srv/app/jobs.py:9'],
  },
  {
    name: 'a traceback that lost its indentation',
    text: `File "/srv/app/jobs.py", line 9, in run
return load()
^^^^^^
File "/srv/app/jobs.py", line 19, in load
raise KeyError
KeyError`,
    read: ['KeyError', '+ load /srv/app/jobs.py:19', '+ run /srv/app/jobs.py:9'],
  },
  {
    name: 'only the first of two tracebacks that are not a chain',
    text: `Traceback (most recent call last):
  File "/srv/a.py", line 1, in a
ValueError: 1
Traceback (most recent call last):
  File "/srv/b.py", line 1, in b
ValueError: 2`,
    read: ['ValueError: 1', '+ a /srv/a.py:1'],
  },
]

test.each(cases)('reads $name', ({ text, read }) => {
  expect(printed(text)).toEqual(['python', ...read])
})

test('keeps source lines, without their markers', () => {
  const trace = parseStackTrace(`Traceback (most recent call last):
  File "/srv/a.py", line 3, in first
    return load(
           ~~~~^
        path,
    )
ValueError`)
  expect(trace?.exceptions[0]?.frames[0]?.context).toEqual({ pre: [], line: 'return load(', post: ['    path,', ')'] })
})

test('a deep recursion is cut at 1,000 frames, those nearest the throw kept', () => {
  const trace = parseStackTrace(`Traceback (most recent call last):
  File "/srv/a.py", line 1, in main
  File "/srv/a.py", line 2, in down
  [Previous line repeated 999999999 more times]
  File "/srv/a.py", line 3, in bottom
RecursionError: maximum recursion depth exceeded`)
  const names = trace?.exceptions[0]?.frames.map((frame) => frame.function)
  expect(names).toEqual(['bottom', ...Array.from({ length: 999 }, () => 'down')])
})
