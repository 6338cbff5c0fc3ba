import { expect, test, vi } from 'vitest'
import { stopWithin } from '../../src/operations/stop-within.ts'

test('a stop that hangs is given up when its time is over; one that ends or fails is not waited for any longer', async () => {
  vi.useFakeTimers()
  const hanging = expect(stopWithin(10_000, () => new Promise(() => {}))).rejects.toThrow('not stopped after 10000 ms')
  await vi.advanceTimersByTimeAsync(10_000)
  await hanging
  await stopWithin(10_000, async () => {})
  await expect(stopWithin(10_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
