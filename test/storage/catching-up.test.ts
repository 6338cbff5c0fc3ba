import { expect, test } from 'vitest'
import { createCatchingUp } from '../../src/storage/catching-up.ts'

/** Work that ends when it is told to. */
function work() {
  const begun: PromiseWithResolvers<void>[] = []
  return {
    begun,
    do() {
      const one = Promise.withResolvers<void>()
      begun.push(one)
      return one.promise
    },
  }
}
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

test('who asks while it is done shares the next time, which begins afterwards', async () => {
  const catchingUp = createCatchingUp(2)
  const { begun, do: run } = work()
  const first = catchingUp.ask('a', run)
  const others = Promise.all([catchingUp.ask('a', run), catchingUp.ask('a', run), catchingUp.ask('a', run)])
  await settled()
  expect(begun).toHaveLength(1)
  begun[0]!.resolve()
  await first
  await settled()
  expect(begun).toHaveLength(2)
  const last = catchingUp.ask('a', run)
  begun[1]!.resolve()
  await others
  await settled()
  expect(begun).toHaveLength(3)
  begun[2]!.resolve()
  await last
  const again = catchingUp.ask('a', run)
  await settled()
  expect(begun).toHaveLength(4)
  begun[3]!.resolve()
  await again
})

test('no more matters than are allowed are worked on at once, and each comes to its turn', async () => {
  const catchingUp = createCatchingUp(2)
  const { begun, do: run } = work()
  const all = ['a', 'b', 'c', 'd'].map((matter) => catchingUp.ask(matter, run))
  await settled()
  expect(begun).toHaveLength(2)
  begun[1]!.resolve()
  await settled()
  expect(begun).toHaveLength(3)
  begun[0]!.resolve()
  await settled()
  expect(begun).toHaveLength(4)
  begun[2]!.resolve()
  begun[3]!.resolve()
  await Promise.all(all)
})

test('a fault is told to those who asked, and keeps nobody from the next time', async () => {
  const catchingUp = createCatchingUp(1)
  const { begun, do: run } = work()
  const first = catchingUp.ask('a', run)
  const second = catchingUp.ask('a', run)
  await settled()
  begun[0]!.reject(new Error('away'))
  await expect(first).rejects.toThrow('away')
  await settled()
  begun[1]!.resolve()
  await second
})
