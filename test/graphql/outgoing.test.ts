import { once } from 'node:events'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { outgoingOf } from '../../src/graphql/outgoing.ts'

/** A stream that is full after one write, until what it holds is taken. */
function narrow() {
  let take = () => {}
  const stream = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      take = done
    },
  })
  const read = async () => {
    const drained = once(stream, 'drain')
    take()
    await drained
  }
  return { stream, read }
}

test('who waits for a stream is called in turn, and no further than it is full again', async () => {
  const { stream, read } = narrow()
  const called: string[] = []
  const wait = (name: string) =>
    outgoingOf(stream).whenFree(() => {
      called.push(name)
      stream.write(name)
    })
  stream.write('x')
  wait('a')
  const forget = wait('b')
  wait('c')
  expect(called).toEqual([])
  await read()
  expect(called).toEqual(['a'])
  forget()
  wait('a')
  await read()
  expect(called).toEqual(['a', 'c'])
  await read()
  expect(called).toEqual(['a', 'c', 'a'])
})

test('however many wait, and however often, the stream has one listener', async () => {
  const { stream, read } = narrow()
  for (let round = 0; round < 3; round++) {
    stream.write('x')
    for (let i = 0; i < 20; i++) outgoingOf(stream).whenFree(() => {})
    expect(stream.listenerCount('drain')).toBe(1)
    await read()
  }
})
