import { expect, test } from 'vitest'
import { createJobSlots } from '../../src/storage/job-slots.ts'

test('a group gets so many slots, and the others theirs', () => {
  const slots = createJobSlots(3)
  expect(slots.next(0)).toEqual({ limit: 3, leaveOut: [] })
  slots.take('slow')
  slots.take('slow')
  expect(slots.next(0)).toEqual({ limit: 1, leaveOut: [] })
  slots.take('slow')
  expect(slots.next(0)).toEqual({ limit: 3, leaveOut: ['slow'] })
  slots.take('fast')
  expect(slots.next(0)).toEqual({ limit: 2, leaveOut: ['slow'] })
  expect(slots.release('fast')).toBe(false)
  expect(slots.release('slow')).toBe(true)
  expect(slots.next(0)).toEqual({ limit: 1, leaveOut: [] })
  for (const last of [false, false]) expect(slots.release('slow')).toBe(last)
  expect(slots.next(0)).toEqual({ limit: 3, leaveOut: [] })
})

test('a group that is held back is left out until then, the longest time counting', () => {
  const slots = createJobSlots(3)
  slots.take('full')
  slots.hold('full', 100)
  slots.hold('full', 50)
  slots.hold('other', 60)
  expect(slots.next(0)).toEqual({ limit: 3, leaveOut: ['full', 'other'] })
  expect(slots.next(60)).toEqual({ limit: 3, leaveOut: ['full'] })
  expect(slots.next(100)).toEqual({ limit: 2, leaveOut: [] })
})
