import { type ExecutionResult, GraphQLError } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notice } from '../../src/bus/notice.ts'
import { liveAnswers } from '../../src/live/live-answers.ts'
import { forbidden } from '../../src/schema-builder/errors.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const change: Notice = { kind: 'issue', project: 1, issue: 'a' }

/** A watched query whose answer is whatever `answer` holds when it runs, and which can be held open. */
function watched() {
  const bus = createLocalBus()
  const query = { answer: { data: { n: 1 } } as ExecutionResult, runs: 0, running: 0, most: 0, gate: Promise.resolve() }
  const answers = liveAnswers(bus, async (watch) => {
    watch('issues:1')
    query.runs++
    query.most = Math.max(query.most, ++query.running)
    const { answer } = query
    await query.gate
    query.running--
    return answer
  })
  const settle = (milliseconds = 100) => vi.advanceTimersByTimeAsync(milliseconds)
  return { bus, query, answers, settle }
}

test('it waits 100 ms from the first notice, however many follow', async () => {
  const { bus, query, answers, settle } = watched()
  expect((await answers.next()).value).toEqual({ data: { n: 1 } })
  bus.publish([change])
  await settle(99)
  bus.publish([change])
  expect(query.runs).toBe(1)
  await settle(1)
  expect(query.runs).toBe(2)
  await settle(1_000)
  expect(query.runs).toBe(2)
})

test('executions never overlap, and what changes during one is looked at after it', async () => {
  const { bus, query, answers, settle } = watched()
  await answers.next()
  const gate = Promise.withResolvers<void>()
  query.gate = gate.promise
  bus.publish([change])
  await settle()
  for (let i = 0; i < 5; i++) {
    bus.publish([change])
    await settle()
  }
  expect(query.runs).toBe(2)
  query.answer = { data: { n: 2 } }
  gate.resolve()
  await settle()
  expect(query).toMatchObject({ runs: 3, most: 1 })
  expect((await answers.next()).value).toEqual({ data: { n: 2 } })
})

test('a slow reader finds the newest answer only, and none when that is the one it has', async () => {
  const { bus, query, answers, settle } = watched()
  await answers.next()
  const become = async (n: number) => {
    query.answer = { data: { n } }
    bus.publish([change])
    await settle()
  }
  await become(2)
  await become(3)
  expect((await answers.next()).value).toEqual({ data: { n: 3 } })
  await become(4)
  await become(3)
  const waiting = answers.next()
  await become(5)
  expect((await waiting).value).toEqual({ data: { n: 5 } })
})

test.each([
  ['what broke is tried again without a notice', new GraphQLError('database gone'), 3],
  ['what was refused is not', forbidden('Not yours.'), 2],
])('%s', async (_name, error, runs) => {
  const { bus, query, answers, settle } = watched()
  await answers.next()
  query.answer = { data: { n: null }, errors: [error] }
  bus.publish([change])
  await settle()
  expect((await answers.next()).value).toEqual(query.answer)
  query.answer = { data: { n: 2 } }
  await settle(5_000)
  expect(query.runs).toBe(runs)
})

test('a request that cannot be executed is answered and over', async () => {
  const answers = liveAnswers(createLocalBus(), async () => ({ errors: [new GraphQLError('no such variable')] }))
  expect((await answers.next()).value.errors).toHaveLength(1)
  expect((await answers.next()).done).toBe(true)
})

test('nothing runs for a reader who left', async () => {
  const { bus, query, answers, settle } = watched()
  await answers.next()
  bus.publish([change])
  await answers.return?.()
  bus.publish([change])
  await settle(10_000)
  expect(query.runs).toBe(1)
})
