import { type ExecutionResult, GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { endable } from '../../src/live/endable.ts'

const reason = new GraphQLError('over')

function open(results: AsyncIterable<ExecutionResult>) {
  let end: (reason: GraphQLError) => void = () => {}
  let attached = true
  const attach = (given: typeof end) => {
    end = given
    return () => {
      attached = false
    }
  }
  const stream = endable(results, attach, (result) => ({ ...result, extensions: { shown: true } }))
  return { stream, end: () => end(reason), isAttached: () => attached }
}
async function* source(...numbers: number[]) {
  for (const n of numbers) yield { data: { n } }
}
/** A generator that is awaited cannot be returned from: whoever reads must not wait for it. */
async function* stuck(): AsyncGenerator<ExecutionResult> {
  await new Promise(() => {})
}

test('results pass until the end; then comes one error, as it may be shown, and the end', async () => {
  const { stream, end, isAttached } = open(source(1, 2, 3))
  expect(await stream.next()).toEqual({ done: false, value: { data: { n: 1 } } })
  end()
  expect(await stream.next()).toEqual({ done: false, value: { errors: [reason], extensions: { shown: true } } })
  expect(await stream.next()).toEqual({ done: true, value: undefined })
  expect(isAttached()).toBe(false)
})

test('who awaits a result hears of the end at once', async () => {
  const { stream, end } = open(stuck())
  const waiting = stream.next()
  end()
  expect((await waiting).value).toMatchObject({ errors: [reason] })
  expect((await stream.next()).done).toBe(true)
})

test('a source that is done or was left is watched no more', async () => {
  const done = open(source())
  expect((await done.stream.next()).done).toBe(true)
  expect(done.isAttached()).toBe(false)

  const left = open(stuck())
  const waiting = left.stream.next()
  await left.stream.return?.()
  left.end()
  expect((await waiting).done).toBe(true)
  expect((await left.stream.next()).done).toBe(true)
  expect(left.isAttached()).toBe(false)
})
