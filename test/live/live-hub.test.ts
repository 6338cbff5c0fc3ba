import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notice } from '../../src/bus/notice.ts'
import { outcomeOf } from '../../src/live/answer.ts'
import { createLiveHub } from '../../src/live/live-hub.ts'
import { newestOnly, type Reader } from '../../src/live/reader.ts'
import type { Dependencies } from '../../src/live/watched-query.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const change: Notice = { kind: 'issues', project: 1, issues: ['a'] }
const other: Notice = { kind: 'issues', project: 2, issues: ['b'] }

/** A hub, and a query whose answer is whatever `answer` holds when it runs, and which can be held open. */
function watched() {
  const bus = createLocalBus()
  const hub = createLiveHub({ bus, settle: 100 })
  const query = {
    answer: { data: { n: 1 } } as FormattedExecutionResult,
    depends: ({ watch }: Dependencies) => watch('issues:1'),
    running: 0,
    most: 0,
    gate: Promise.resolve(),
  }
  const run = async (dependencies: Dependencies) => {
    query.depends(dependencies)
    query.most = Math.max(query.most, ++query.running)
    const { answer } = query
    await query.gate
    query.running--
    return outcomeOf(answer)
  }
  const watch = (key = 'a query') => {
    const reader = readAll()
    return { ...reader, leave: hub.watch({ key, owner: 'somebody', run }, reader) }
  }
  const settle = async (milliseconds = 100) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
  }
  const runs = () => hub.counts().executions
  return { bus, hub, query, watch, settle, runs }
}

function readAll() {
  const read: unknown[] = []
  const ended: (readonly GraphQLFormattedError[])[] = []
  const reader: Reader = {
    send: ({ bytes }) => void read.push(JSON.parse(String(bytes))),
    end: (errors) => void ended.push(errors),
  }
  return { ...reader, read, ended }
}
const numbers = (...ns: number[]) => ns.map((n) => ({ data: { n } }))

test('it waits 100 ms from the first notice, however many follow', async () => {
  const { bus, watch, settle, runs, hub } = watched()
  const { read } = watch()
  await settle(0)
  expect(read).toEqual(numbers(1))
  bus.publish([change])
  await settle(99)
  bus.publish([change])
  expect(runs()).toBe(1)
  await settle(1)
  expect(runs()).toBe(2)
  await settle(1_000)
  expect(runs()).toBe(2)
  expect(read).toEqual(numbers(1))
  expect(hub.counts()).toMatchObject({ sends: 1, suppressed: 1, coalesced: 1 })
})

test('what concerns others is not even looked at', async () => {
  const { bus, watch, settle, runs } = watched()
  watch()
  await settle(0)
  bus.publish([other, { kind: 'deliveries' }])
  await settle(1_000)
  expect(runs()).toBe(1)
})

test('a thousand who watch the same cost one execution, and the same bytes', async () => {
  const { bus, query, hub, settle, runs } = watched()
  const sent: Buffer[] = []
  const run = async ({ watch }: Dependencies) => {
    watch('issues:1')
    return outcomeOf(query.answer)
  }
  for (let i = 0; i < 1_000; i++) {
    hub.watch({ key: 'one', owner: 'somebody', run }, { send: ({ bytes }) => void sent.push(bytes), end() {} })
  }
  await settle(0)
  query.answer = { data: { n: 2 } }
  bus.publish([change])
  await settle()
  await vi.waitFor(() => expect(sent).toHaveLength(2_000))
  expect(runs()).toBe(2)
  expect(new Set(sent).size).toBe(2)
  expect(hub.counts()).toMatchObject({ queries: 1, subscribers: 1_000, perQuery: [1_000], sends: 2_000 })
})

test('executions never overlap, and what changes during one is looked at after it', async () => {
  const { bus, query, watch, settle, runs } = watched()
  const { read } = watch()
  await settle(0)
  const gate = Promise.withResolvers<void>()
  query.gate = gate.promise
  bus.publish([change])
  await settle()
  for (let i = 0; i < 5; i++) {
    bus.publish([change])
    await settle()
  }
  expect(runs()).toBe(2)
  query.answer = { data: { n: 2 } }
  gate.resolve()
  await settle(2_000)
  expect(query.most).toBe(1)
  expect(runs()).toBe(3)
  expect(read).toEqual(numbers(1, 2))
})

test('who comes later gets the answer there is, unless a change is known that is not in it', async () => {
  const { bus, query, watch, settle, runs } = watched()
  watch()
  await settle(0)
  const second = watch()
  expect(second.read).toEqual(numbers(1))
  expect(runs()).toBe(1)

  query.answer = { data: { n: 2 } }
  bus.publish([change])
  const third = watch()
  expect(third.read).toEqual([])
  await settle(99)
  expect(third.read).toEqual(numbers(2))
  expect(second.read).toEqual(numbers(1, 2))
  expect(runs()).toBe(2)
})

test('who comes while it executes is given what that brings, and not the answer before', async () => {
  const { bus, query, watch, settle } = watched()
  watch()
  await settle(0)
  query.depends = ({ watch, staleAfter }) => {
    watch('issues:1')
    staleAfter(5_000)
  }
  bus.publish([change])
  await settle()
  const gate = Promise.withResolvers<void>()
  query.gate = gate.promise
  query.answer = { data: { n: 2 } }
  await settle(5_000)
  const late = watch()
  expect(late.read).toEqual([])
  gate.resolve()
  await settle(0)
  expect(late.read).toEqual(numbers(2))
})

test('a change between coming and the first answer is not lost', async () => {
  const { bus, query, watch, settle } = watched()
  const gate = Promise.withResolvers<void>()
  query.gate = gate.promise
  const { read } = watch()
  await settle(0)
  query.answer = { data: { n: 2 } }
  bus.publish([change])
  gate.resolve()
  await settle(2_000)
  expect(read).toEqual(numbers(1, 2))
})

test('a topic that an answer came to depend on counts from then on, and one it left counts no more', async () => {
  const { bus, query, watch, settle, runs } = watched()
  watch()
  await settle(0)
  query.depends = (on) => on.watch('issues:2')
  bus.publish([change])
  await settle()
  bus.publish([change])
  await settle(1_000)
  expect(runs()).toBe(2)
  bus.publish([other])
  await settle()
  expect(runs()).toBe(3)
})

test('an answer that named no topic may depend on any; after lost notices all are looked at', async () => {
  const { bus, query, watch, settle, runs } = watched()
  query.depends = () => {}
  watch('vague')
  await settle(0)
  query.depends = ({ watch }) => watch('issues:1')
  watch('precise')
  await settle(0)
  bus.publish([{ kind: 'deliveries' }])
  await settle()
  expect(runs()).toBe(3)
  bus.publish([{ kind: 'lost' }])
  await settle()
  expect(runs()).toBe(5)
})

test('an answer that time changes is run again without a notice', async () => {
  const { query, watch, settle, hub } = watched()
  query.depends = ({ watch, staleAfter }) => {
    watch('issues:1')
    staleAfter(60_000)
    staleAfter(5_000)
  }
  const { read } = watch()
  await settle(4_999)
  query.answer = { data: { n: 2 } }
  expect(read).toEqual(numbers(1))
  await settle(1)
  expect(read).toEqual(numbers(1, 2))
  await settle(5_000)
  expect(hub.counts()).toMatchObject({ executions: 3, ticks: 2, suppressed: 1 })
})

test.each([
  ['what broke is tried again without a notice', 'INTERNAL', 3],
  ['and so is a plugin that did not answer', 'PLUGIN_FAILED', 3],
  ['what was refused is not', 'FORBIDDEN', 2],
])('%s', async (_name, code, times) => {
  const { bus, query, watch, settle, runs } = watched()
  const { read } = watch()
  await settle(0)
  query.answer = { data: { n: null }, errors: [{ message: 'no', extensions: { code } }] }
  bus.publish([change])
  await settle()
  expect(read.at(-1)).toEqual(query.answer)
  query.answer = { data: { n: 2 } }
  await settle(5_000)
  expect(runs()).toBe(times)
})

test('a failure that lasts has a new id each time, and is sent once', async () => {
  const { query, watch, settle, runs } = watched()
  const failure = (id: string) => ({
    data: { n: null },
    errors: [{ message: `in the log as ${id}`, path: ['n'], extensions: { code: 'INTERNAL', id } }],
  })
  query.answer = failure('1')
  const { read } = watch()
  await settle(0)
  query.answer = failure('2')
  await settle(5_000)
  expect(runs()).toBe(2)
  expect(read).toEqual([failure('1')])
})

test('a request that cannot be executed ends for all who made it', async () => {
  const { hub, query, watch, settle } = watched()
  query.answer = { errors: [{ message: 'no such variable' }] }
  const both = [watch(), watch()]
  await settle(0)
  for (const { read, ended } of both) expect({ read, ended }).toEqual({ read: [], ended: [query.answer.errors] })
  expect(hub.counts()).toMatchObject({ queries: 0, subscribers: 0 })
})

test('nothing runs when all have left', async () => {
  const { bus, hub, watch, settle, runs } = watched()
  const { leave } = watch()
  await settle(0)
  bus.publish([change])
  leave()
  bus.publish([change])
  await settle(10_000)
  expect(runs()).toBe(1)
  expect(hub.counts()).toMatchObject({ queries: 0, subscribers: 0 })
})

test('executions that take long are followed by a rest, so that they do not take all the time', async () => {
  const { bus, query, watch, settle, runs } = watched()
  const takeLong = async () => {
    const gate = Promise.withResolvers<void>()
    query.gate = gate.promise
    await settle(400)
    gate.resolve()
    await settle(0)
  }
  watch()
  await takeLong()
  bus.publish([change])
  await settle(1_199)
  expect(runs()).toBe(1)
  await settle(1)
  expect(runs()).toBe(2)
  await settle(5_000)
  bus.publish([change])
  await settle(100)
  expect(runs()).toBe(3)
})

test('a slow reader finds the newest answer only, and none when that is the one it has', async () => {
  let isFull = false
  let free = () => {}
  const written: string[] = []
  let skipped = 0
  const { send } = newestOnly(
    {
      isFull: () => isFull,
      whenFree(call) {
        free = call
        return () => {}
      },
    },
    ({ gist }) => written.push(gist),
    () => skipped++,
  )
  const answers = (...gists: string[]) => {
    for (const gist of gists)
      send({ gist, bytes: Buffer.from(gist), shared: (_transport, make) => make(Buffer.from(gist)) })
  }
  answers('1')
  isFull = true
  answers('2', '3', '4')
  expect(written).toEqual(['1'])
  isFull = false
  free()
  expect(written).toEqual(['1', '4'])
  expect(skipped).toBe(2)
  isFull = true
  answers('5', '4')
  isFull = false
  free()
  answers('6')
  expect(written).toEqual(['1', '4', '6'])
})
