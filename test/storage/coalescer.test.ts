import { expect, test } from 'vitest'
import { createCoalescer } from '../../src/storage/coalescer.ts'

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
  const coalescer = createCoalescer(2)
  const { begun, do: run } = work()
  const first = coalescer.run('a', run)
  const others = Promise.all([coalescer.run('a', run), coalescer.run('a', run), coalescer.run('a', run)])
  await settled()
  expect(begun).toHaveLength(1)
  begun[0]!.resolve()
  await first
  await settled()
  expect(begun).toHaveLength(2)
  const last = coalescer.run('a', run)
  begun[1]!.resolve()
  await others
  await settled()
  expect(begun).toHaveLength(3)
  begun[2]!.resolve()
  await last
  const again = coalescer.run('a', run)
  await settled()
  expect(begun).toHaveLength(4)
  begun[3]!.resolve()
  await again
})

test('no more keys than are allowed are worked on at once, and each comes to its turn', async () => {
  const coalescer = createCoalescer(2)
  const { begun, do: run } = work()
  const all = ['a', 'b', 'c', 'd'].map((key) => coalescer.run(key, run))
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
  const coalescer = createCoalescer(1)
  const { begun, do: run } = work()
  const first = coalescer.run('a', run)
  const second = coalescer.run('a', run)
  await settled()
  begun[0]!.reject(new Error('away'))
  await expect(first).rejects.toThrow('away')
  await settled()
  begun[1]!.resolve()
  await second
})
