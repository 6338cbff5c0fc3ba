import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RetryLater, Undeliverable } from '../../src/plugin/contract/notifier.ts'
import type { Circuit } from '../../src/plugin/guard/circuit.ts'
import { createGuard } from '../../src/plugin/guard/guard.ts'
import { type GuardOptions, guardSettings } from '../../src/plugin/guard/settings.ts'
import type { PluginServices } from '../../src/plugin/plugin-call.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A guard whose calls answer what the test says, and what its circuit went through. */
function guarded(options: GuardOptions = {}) {
  const circuits: Circuit[] = []
  const guard = createGuard({
    plugin: 'p',
    name: 'n',
    settings: guardSettings('notifier', options),
    services: {} as PluginServices,
    mask: (text) => text.replaceAll('hunter2', '••••'),
    onCircuit: (circuit) => circuits.push(circuit),
  })
  const answering = (answer: () => unknown) => guard.run(answer, (value) => value)
  return { guard, circuits, answering, works: () => answering(() => 'yes'), fails: () => answering(throws('no')) }
}
const throws = (message: string) => () => {
  throw new Error(message)
}
const codes = (outcomes: Awaited<ReturnType<ReturnType<typeof guarded>['works']>>[]) =>
  outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.failure.code))

describe('the circuit', () => {
  const circuit = { failureThreshold: 3, monitoringWindowMs: 10_000, recoveryTimeoutMs: 5_000, halfOpenLimit: 2 }

  it('opens after failures in a row, and then refuses for the recovery time', async () => {
    const { answering, works, fails, circuits } = guarded({ circuit })
    const seen = [await fails(), await fails(), await fails(), await works()]
    expect(codes(seen)).toEqual(['FAILED', 'FAILED', 'FAILED', 'CIRCUIT_OPEN'])
    expect(seen.at(-1)).toMatchObject({ failure: { retryAfterSeconds: 5, permanent: false } })
    vi.advanceTimersByTime(4_999)
    const call = vi.fn()
    await answering(call)
    expect(call).not.toHaveBeenCalled()
    expect(circuits).toEqual(['OPEN'])
  })

  it('closes again when as many calls as the half-open limit succeed', async () => {
    const { works, fails, circuits, guard } = guarded({ circuit })
    for (let i = 0; i < 3; i++) await fails()
    vi.advanceTimersByTime(5_000)
    expect(codes([await works()])).toEqual(['ok'])
    expect(guard.circuit).toBe('HALF_OPEN')
    await works()
    expect(circuits).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED'])
  })

  it('opens again when one of them fails', async () => {
    const { works, fails, circuits } = guarded({ circuit })
    for (let i = 0; i < 3; i++) await fails()
    vi.advanceTimersByTime(5_000)
    await works()
    await fails()
    expect(circuits).toEqual(['OPEN', 'HALF_OPEN', 'OPEN'])
    expect(codes([await works()])).toEqual(['CIRCUIT_OPEN'])
  })

  it.each<[string, (its: ReturnType<typeof guarded>) => Promise<unknown>]>([
    ['a success in between', ({ works }) => works()],
    ['more time than the window', async () => vi.advanceTimersByTime(10_001)],
    ['a reset', async ({ guard }) => guard.resetCircuit()],
  ])('counts from the start after %s', async (_, between) => {
    const its = guarded({ circuit })
    await its.fails()
    await its.fails()
    await between(its)
    await its.fails()
    expect(its.guard.circuit).toBe('CLOSED')
  })

  it('is closed by a reset at once', async () => {
    const { works, fails, guard, circuits } = guarded({ circuit })
    for (let i = 0; i < 3; i++) await fails()
    guard.resetCircuit()
    expect(codes([await works()])).toEqual(['ok'])
    expect(circuits).toEqual(['OPEN', 'CLOSED'])
  })

  it('takes what can never be taken for no failure of the plugin', async () => {
    const { answering, guard } = guarded({ circuit })
    for (let i = 0; i < 5; i++) {
      const outcome = await answering(() => Promise.reject(new Undeliverable('no such channel')))
      expect(outcome).toMatchObject({ failure: { code: 'FAILED', permanent: true, message: 'no such channel' } })
    }
    expect(guard.circuit).toBe('CLOSED')
  })

  it('takes a receiver that asks for patience for no failure', async () => {
    const { answering, guard } = guarded({ circuit })
    const busy = () => Promise.reject(new RetryLater('come back', 7))
    for (let i = 0; i < 5; i++) {
      expect(await answering(busy)).toMatchObject({ failure: { code: 'FAILED', retryAfterSeconds: 7 } })
    }
    expect(guard.circuit).toBe('CLOSED')
    expect(guard.tally).toMatchObject({ calls: 5, failures: 5 })
  })
})

describe('retries', () => {
  it.each<['exponential' | 'linear' | 'fixed', number[]]>([
    ['exponential', [1_000, 2_000, 4_000, 5_000]],
    ['linear', [1_000, 2_000, 3_000, 4_000]],
    ['fixed', [1_000, 1_000, 1_000, 1_000]],
  ])('%s: pauses of %j ms', async (strategy, pauses) => {
    const { guard } = guarded({ retries: { strategy, attempts: 4, firstDelayMs: 1_000, longestDelayMs: 5_000 } })
    const tries: [at: number, attempt: number, key: string][] = []
    const done = guard.run(
      (call) => {
        tries.push([performance.now(), call.attempt, call.idempotencyKey])
        throw new Error('no')
      },
      String,
      { attempt: 1, idempotencyKey: 'k' },
    )
    await vi.advanceTimersByTimeAsync(60_000)
    await done
    expect(tries.slice(1).map(([at], index) => Math.round(at - tries[index]![0]))).toEqual(pauses)
    expect(tries.map(([, attempt, key]) => `${attempt} ${key}`)).toEqual(['1 k', '2 k', '3 k', '4 k', '5 k'])
    expect(guard.tally).toMatchObject({ calls: 5, failures: 5 })
  })

  it('end with the first success', async () => {
    const { answering } = guarded({ retries: { attempts: 3 } })
    const call = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue('yes')
    const done = answering(call)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await done).toEqual({ ok: true, answer: 'yes' })
    expect(call).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['cannot help', new Undeliverable('never'), { permanent: true, retryAfterSeconds: null }],
    ['must wait', new RetryLater('later', 90), { permanent: false, retryAfterSeconds: 90 }],
  ])('are not made when they %s', async (_, thrown, failure) => {
    const { answering } = guarded({ retries: { attempts: 3 } })
    const call = vi.fn().mockRejectedValue(thrown)
    expect(await answering(call)).toMatchObject({ ok: false, failure: { code: 'FAILED', ...failure } })
    expect(call).toHaveBeenCalledTimes(1)
  })
})

it('lets as many calls run at once as it may, as many wait, and refuses the rest', async () => {
  const { answering, guard } = guarded({ atOnce: 2, waiting: 1 })
  const gates = [0, 1, 2].map(() => Promise.withResolvers<string>())
  const calls = gates.map((gate) => answering(() => gate.promise))
  expect(codes([await answering(() => 'one too many')])).toEqual(['BUSY'])
  expect(guard.tally.calls).toBe(0)
  for (const { resolve } of gates) resolve('done')
  expect(codes(await Promise.all(calls))).toEqual(['ok', 'ok', 'ok'])
  expect(guard.tally).toMatchObject({ calls: 3, failures: 0 })
})

it('ends a call at its time limit and aborts its signal', async () => {
  const { guard } = guarded({ timeLimitMs: 40 })
  let signal: AbortSignal | undefined
  const done = guard.run((call) => {
    signal = call.signal
    return new Promise(() => {})
  }, String)
  await vi.advanceTimersByTimeAsync(40)
  expect(await done).toMatchObject({ failure: { code: 'TIMED_OUT', message: expect.stringContaining('40 ms') } })
  expect(signal?.aborted).toBe(true)
})

it('masks secrets in what a plugin throws, and keeps it as the last error', async () => {
  const { answering, guard } = guarded()
  expect(await answering(throws('password hunter2 is wrong'))).toMatchObject({
    failure: { message: 'password •••• is wrong' },
  })
  expect(guard.tally.lastError?.message).toBe('password •••• is wrong')
})

it('says that an answer is nonsense, and why', async () => {
  const { guard } = guarded()
  const outcome = await guard.run(
    () => 7,
    () => {
      throw new TypeError('Not a receipt: expected object')
    },
  )
  expect(outcome).toMatchObject({ failure: { code: 'NONSENSE', message: 'Not a receipt: expected object' } })
})
