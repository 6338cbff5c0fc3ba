import { expect, test } from 'vitest'
import { createGroupCommit } from '../../src/ingest/group-commit.ts'

/** A commit of numbers, each as large as it is, and what it wrote; `write` may refuse. */
function commitOf(write: (items: readonly number[]) => void = () => {}) {
  const batches: number[][] = []
  const commit = createGroupCommit<number, string>({
    what: 'samples',
    parallel: 1,
    sizeOf: (item) => item,
    most: { batch: 10, waiting: 40 },
    onError: () => {},
    async write(items) {
      write(items)
      batches.push([...items])
      return items.map(String)
    },
  })
  return { commit, batches }
}

const failing = (code: string) => Object.assign(new Error('It failed.'), { code })

test('what waits is written together, up to so much', async () => {
  const { commit, batches } = commitOf()
  const answers = await Promise.all([4, 5, 6, 12, 1, 2].map(commit.write))
  expect(answers).toEqual(['4', '5', '6', '12', '1', '2'])
  expect(batches).toEqual([[4, 5], [6], [12], [1, 2]])
  await commit.drain()
})

test('one that the database will not take fails alone', async () => {
  const { commit, batches } = commitOf((items) => {
    if (items.includes(3)) throw failing('22021')
  })
  const answers = await Promise.allSettled([1, 2, 3, 4].map(commit.write))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(answers[2]).toMatchObject({ reason: { code: 'bad_event' } })
  expect(batches).toEqual([[1, 2], [4]])
})

test('a batch that was rolled back is written again, a few times', async () => {
  let failures = 2
  const { commit, batches } = commitOf(() => {
    if (failures-- > 0) throw failing('40P01')
  })
  expect(await commit.write(1)).toBe('1')
  expect(batches).toEqual([[1]])
  failures = 3
  await expect(commit.write(2)).rejects.toMatchObject({ code: 'overloaded' })
})

test.each(['57P01', 'ECONNREFUSED'])('a database that is away (%s) costs all of them a later try', async (code) => {
  const { commit } = commitOf(() => {
    throw failing(code)
  })
  for (const answer of await Promise.allSettled([1, 2].map(commit.write)))
    expect(answer).toMatchObject({ reason: { code: 'overloaded', retryAfterSeconds: 10 } })
  await commit.drain()
})

test('what is too much is refused, and room comes back', async () => {
  const { commit } = commitOf()
  const first = [20, 20].map(commit.write)
  await expect(commit.write(1)).rejects.toMatchObject({ code: 'overloaded' })
  await Promise.all(first)
  await commit.drain()
  expect(await commit.write(50)).toBe('50')
})
