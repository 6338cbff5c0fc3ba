import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addPerson, countPeople, emptyPeople, MOST_KNOWN, mergePeople, personOf } from '../../src/people/people.ts'
import { addStoredPeople, readPeople, writePeople } from '../../src/people/stored-people.ts'

const key = (name: number | string) => hash('sha256', `person ${name}`, 'hex').slice(0, 32)

function people(from: number, to: number) {
  const all = emptyPeople()
  for (let name = from; name < to; name++) addPerson(all, personOf(key(name)))
  return all
}

describe('people', () => {
  test('are counted exactly up to the bound, and estimated beyond it', () => {
    expect(countPeople(emptyPeople())).toEqual({ count: 0, isExact: true, standardError: 0 })
    const known = people(0, MOST_KNOWN)
    expect(countPeople(known)).toEqual({ count: MOST_KNOWN, isExact: true, standardError: 0 })
    addPerson(known, personOf(key(0)))
    expect(countPeople(known).count).toBe(MOST_KNOWN)
    addPerson(known, personOf(key(MOST_KNOWN)))
    expect(countPeople(known)).toMatchObject({ isExact: false, standardError: 0.008125 })
  })

  test.each([1_537, 5_000, 20_000, 200_000])('are estimated to within three standard errors: %i', (true_) => {
    const { count, standardError } = countPeople(people(0, true_))
    expect(Math.abs(count - true_)).toBeLessThan(3 * standardError * true_)
  })

  test('of parts become those of the whole, whatever the parts are and in whatever order they come', () => {
    const bounds = [
      [0, 10],
      [5, 900],
      [800, 2_000],
      [0, 4_000],
      [3_990, 4_100],
    ] as const
    const whole = people(0, 4_100)
    for (const order of [bounds, bounds.toReversed()]) {
      const merged = emptyPeople()
      const stored = emptyPeople()
      for (const [from, to] of order) {
        mergePeople(merged, people(from, to))
        addStoredPeople(stored, writePeople(people(from, to)))
      }
      expect(writePeople(merged)).toEqual(writePeople(whole))
      expect(writePeople(stored)).toEqual(writePeople(whole))
    }
  })

  test.each([0, 1, MOST_KNOWN, 30_000])('are written and read back: %i', (count) => {
    const all = people(0, count)
    expect(readPeople(writePeople(all))).toEqual(all)
    expect(writePeople(all).length).toBeLessThanOrEqual(1 + 12_288)
  })

  test('are the same whether their key is written with dashes or without', () => {
    expect(personOf('0123abcd-4567-89ef-0123-456789abcdef')).toBe(personOf('0123abcd456789ef0123456789abcdef'))
  })

  test('that are no such bytes are refused', () => {
    expect(() => readPeople(Buffer.from([9, 1, 2]))).toThrow(RangeError)
  })
})
