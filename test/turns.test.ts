import { expect, test } from 'vitest'
import { createTurns } from '../src/turns.ts'

/** Calls that are named as they start, and end when they are told to. */
function called(most: number) {
  const turns = createTurns(most)
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const take = (owner: string, name: string) =>
    turns.take(owner, () => {
      started.push(name)
      return new Promise((resolve) => ends.set(name, resolve))
    })
  const end = async (name: string) => {
    ends.get(name)!()
    await new Promise(setImmediate)
  }
  return { turns, started, take, end }
}

test('owners take turns, whoever asked first and how often', async () => {
  const { started, take, end } = called(1)
  for (const name of ['a1', 'a2', 'a3', 'a4']) void take('a', name)
  for (const name of ['b1', 'b2']) void take('b', name)
  for (const name of ['a1', 'a2', 'b1', 'a3', 'b2', 'a4']) {
    expect(started.at(-1)).toBe(name)
    await end(name)
  }
  expect(started).toHaveLength(6)
})

test('no more run at once than may, and a place that is free is used', async () => {
  const { started, take, end } = called(2)
  for (const name of ['1', '2', '3']) void take('a', name)
  expect(started).toEqual(['1', '2'])
  await end('2')
  expect(started).toEqual(['1', '2', '3'])
  await end('1')
  await end('3')
  void take('a', '4')
  void take('a', '5')
  void take('a', '6')
  expect(started).toEqual(['1', '2', '3', '4', '5'])
})

test('a call that fails gives its place back', async () => {
  const { turns, started, take } = called(1)
  await expect(turns.take('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  void take('a', 'next')
  expect(started).toEqual(['next'])
})
