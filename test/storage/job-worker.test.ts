import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openWorker } from '../../src/storage/job-worker.ts'

/** A worker on a list of jobs that end when told to. Nobody looks without being asked. */
function workOn(waiting: number[], atOnce: number) {
  const underWay = new Map<number, PromiseWithResolvers<void>>()
  const given: number[][] = []
  const faults: string[] = []
  let most = 0
  let isAway = false
  const worker = openWorker<number>({
    atOnce,
    pollMs: 2 ** 30,
    async fetch(limit) {
      if (isAway) throw new Error('away')
      return waiting.splice(0, limit)
    },
    run(job) {
      const end = Promise.withResolvers<void>()
      underWay.set(job, end)
      most = Math.max(most, underWay.size)
      return end.promise.finally(() => underWay.delete(job))
    },
    stillAlive: { everyMs: 2 ** 30, tell: async () => {} },
    giveBack: async (jobs) => void given.push(jobs),
    onError: (_error, what) => faults.push(what),
  })
  return {
    worker,
    underWay,
    given,
    faults,
    most: () => most,
    setAway: (away: boolean) => (isAway = away),
  }
}

test('takes as many as it may, and the next when one ends', async () => {
  const waiting = [1, 2, 3, 4, 5]
  const { worker, underWay, most } = workOn(waiting, 2)
  await turn()
  expect([...underWay.keys()]).toEqual([1, 2])
  for (const job of [2, 1, 3, 4, 5]) {
    underWay.get(job)!.resolve()
    await turn()
  }
  expect(waiting).toEqual([])
  expect(underWay.size).toBe(0)
  expect(most()).toBe(2)
  await worker.close(0)
})

test('what is added later is taken when it is woken, at once or after a while', async () => {
  const waiting: number[] = []
  const { worker, underWay } = workOn(waiting, 10)
  await turn()
  waiting.push(1)
  worker.wake(0)
  await expect.poll(() => [...underWay.keys()]).toEqual([1])
  waiting.push(2)
  worker.wake(5)
  await expect.poll(() => [...underWay.keys()]).toEqual([1, 2])
  for (const end of underWay.values()) end.resolve()
  await worker.close(1_000)
})

test('a job that fails is given back and takes nothing with it', async () => {
  const { worker, underWay, faults, given } = workOn([1, 2, 3], 1)
  await turn()
  underWay.get(1)!.reject(new Error('no'))
  await expect.poll(() => [...underWay.keys()]).toEqual([2])
  expect(faults).toEqual(['a job failed and will be done again'])
  expect(given).toEqual([[1]])
  underWay.get(2)!.resolve()
  await expect.poll(() => [...underWay.keys()]).toEqual([3])
  underWay.get(3)!.resolve()
  await worker.close(1_000)
})

test('a database that is away is told of once, and found again', async () => {
  const waiting: number[] = []
  const { worker, underWay, faults, setAway } = workOn(waiting, 1)
  await turn()
  setAway(true)
  for (let look = 0; look < 3; look++) {
    worker.wake(0)
    await turn()
  }
  expect(faults).toEqual(['no jobs can be taken'])
  setAway(false)
  waiting.push(1)
  worker.wake(0)
  await expect.poll(() => underWay.size).toBe(1)
  underWay.get(1)!.resolve()
  await worker.close(1_000)
})

test('closed, it waits for what is under way, takes nothing more, and gives back what does not end', async () => {
  const waiting = [1, 2, 3]
  const { worker, underWay, given } = workOn(waiting, 2)
  await turn()
  const closed = worker.close(50)
  underWay.get(1)!.resolve()
  await closed
  expect(given).toEqual([[2]])
  expect(waiting).toEqual([3])
})
