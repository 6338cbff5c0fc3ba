import { expect, test } from 'vitest'
import { memoryPressureOf } from '../../src/metrics/memory-pressure.ts'

test.each<[number, string]>([
  [0, 'NORMAL'],
  [149.9, 'NORMAL'],
  [150, 'WARNING'],
  [199.9, 'WARNING'],
  [200, 'CRITICAL'],
  [1_000, 'CRITICAL'],
])('%d MB is %s', (megabytes, pressure) => {
  expect(memoryPressureOf(megabytes)).toBe(pressure)
})
