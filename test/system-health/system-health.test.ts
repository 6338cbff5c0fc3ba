import { expect, test } from 'vitest'
import { type HealthStatus, judgeNetwork, judgeShare, judgeValue } from '../../src/system-health/judge.ts'
import { type KnownReadings, knownReading } from '../../src/system-health/known-readings.ts'
import type { NetworkType } from '../../src/system-health/network-quality.ts'
import type { ReportingInstance } from '../../src/system-health/read-instances.ts'
import { type ReadingName, readingNames, readings } from '../../src/system-health/readings.ts'
import { systemHealth } from '../../src/system-health/system-health.ts'

const at = new Date('2026-03-02T09:00:00Z')
const known = Object.fromEntries(readingNames.map((name) => [name, knownReading(readings[name])])) as KnownReadings

function instance(values: ReportingInstance['values'], networkType: NetworkType | null = null): ReportingInstance {
  return { instance: 'i', at, networkType, values }
}

test.each<[ReadingName, number, HealthStatus]>([
  ['latency', 499, 'HEALTHY'],
  ['latency', 500, 'DEGRADED'],
  ['latency', 1_000, 'CRITICAL'],
  ['networkFailures', 4.9, 'HEALTHY'],
  ['networkFailures', 5, 'DEGRADED'],
  ['networkFailures', 20, 'CRITICAL'],
  ['networkUptime', 99.1, 'HEALTHY'],
  ['networkUptime', 99, 'DEGRADED'],
  ['networkUptime', 95, 'CRITICAL'],
  ['queueLength', 99, 'HEALTHY'],
  ['queueLength', 100, 'DEGRADED'],
  ['queueLength', 1_000, 'CRITICAL'],
  ['failedRequests', 9, 'HEALTHY'],
  ['failedRequests', 10, 'DEGRADED'],
  ['failedRequests', 100, 'CRITICAL'],
  ['memory', 149, 'HEALTHY'],
  ['memory', 150, 'DEGRADED'],
  ['memory', 200, 'CRITICAL'],
  ['criticalErrors', 0.29, 'HEALTHY'],
  ['criticalErrors', 0.3, 'DEGRADED'],
  ['criticalErrors', 1, 'CRITICAL'],
  ['userErrors', 4.9, 'HEALTHY'],
  ['userErrors', 100, 'DEGRADED'],
  ['uptime', 99.6, 'HEALTHY'],
  ['uptime', 99.5, 'DEGRADED'],
  ['uptime', 99, 'CRITICAL'],
])('%s of %d is %s', (name, value, status) => {
  expect(judgeValue(value, known[name].levels!)).toBe(status)
})

test.each<[NetworkType, HealthStatus]>([
  ['WIFI', 'HEALTHY'],
  ['THREE_G', 'HEALTHY'],
  ['UNKNOWN', 'HEALTHY'],
  ['TWO_G', 'DEGRADED'],
  ['OFFLINE', 'CRITICAL'],
])('a network that is %s is %s', (type, status) => {
  expect(judgeNetwork(type)).toBe(status)
})

test.each<[critical: number, degraded: number, healthy: number, HealthStatus]>([
  [0, 0, 0, 'HEALTHY'],
  [0, 0, 1, 'HEALTHY'],
  [1, 0, 0, 'CRITICAL'],
  [0, 1, 0, 'DEGRADED'],
  [1, 0, 9, 'CRITICAL'],
  [0, 1, 9, 'DEGRADED'],
  // Of more than ten one alone is its own trouble.
  [1, 0, 10, 'HEALTHY'],
  [0, 1, 10, 'HEALTHY'],
  [1, 0, 99, 'HEALTHY'],
  [0, 1, 99, 'HEALTHY'],
  [1, 1, 9, 'DEGRADED'],
  [2, 0, 9, 'CRITICAL'],
  [2, 0, 18, 'CRITICAL'],
  [2, 0, 19, 'DEGRADED'],
  [0, 2, 198, 'DEGRADED'],
  [0, 2, 199, 'HEALTHY'],
  [1, 1, 198, 'DEGRADED'],
  [99, 0, 901, 'DEGRADED'],
  [100, 0, 900, 'CRITICAL'],
])('%d critical, %d degraded and %d healthy instances make %s', (critical, degraded, healthy, status) => {
  const statuses: HealthStatus[] = [
    ...Array(critical).fill('CRITICAL'),
    ...Array(degraded).fill('DEGRADED'),
    ...Array(healthy).fill('HEALTHY'),
  ]
  expect(judgeShare(statuses)).toBe(status)
})

test('each level is the project’s, else that of the table, else that of the catalogue, in the project’s unit', () => {
  const levelsOf = (name: ReadingName, unit: string | null, definition: object) =>
    knownReading(readings[name], { kind: 'GAUGE', unit, definition }).levels
  expect(levelsOf('memory', 'By', {})).toMatchObject({ warning: 150, critical: 200 })
  expect(levelsOf('memory', 'MB', { critical: 400 })).toMatchObject({ warning: 150, critical: 400 })
  expect(levelsOf('memory', 'MB', { warning: 0.16, unit: 'GB' })).toMatchObject({ warning: 0.16, critical: 0.2 })
  expect(levelsOf('failedRequests', null, { warning: 20 })).toMatchObject({ warning: 20, critical: 100 })
  expect(levelsOf('uptime', '%', { critical: 98 })).toMatchObject({ warning: 99.5, critical: 98 })
  // Past the usual level of the other kind, the next one holds.
  expect(levelsOf('memory', 'MB', { warning: 220 })).toMatchObject({ warning: 220, critical: 250 })
  expect(levelsOf('failedRequests', null, { critical: 5 })).toMatchObject({ warning: null, critical: 5 })
  expect(levelsOf('memory', 'MB', { unit: 'GB' })).toMatchObject({ warning: 0.15, critical: 0.2 })
  expect(levelsOf('latency', 's', {})).toMatchObject({ warning: 500, critical: 1_000 })
  expect(levelsOf('userErrors', '%', {})).toMatchObject({ warning: 5, critical: null })
  const factorOf = (unit: string | null, definition: object) =>
    knownReading(readings.memory, { kind: 'GAUGE', unit, definition }).factor
  expect([factorOf('By', {}), factorOf(null, {}), factorOf(null, { unit: 'GB' })]).toEqual([1e-6, 1, 1_000])
  // Seconds of memory can be held against nothing.
  expect(levelsOf('memory', 's', {})).toBeNull()
})

test('nothing reported is nothing known to be wrong', () => {
  expect(systemHealth([], known, at)).toMatchObject({
    status: 'HEALTHY',
    explanation: expect.stringMatching(/^No app instance has reported/),
    issues: [],
    network: null,
    queueLength: null,
    failedRequests: null,
    memory: null,
    errorRate: null,
    uptime: null,
  })
})

test('one instance says what is wrong with it, the worst first', () => {
  const health = systemHealth(
    [instance({ memory: 260, queueLength: 120, uptime: 99.4, latency: 90 }, 'WIFI')],
    known,
    at,
  )
  expect(health.status).toBe('CRITICAL')
  expect(health.explanation).toBe(
    'Critical, by what one app instance reported: Memory in use: 260 MB, critical from 200 MB up.',
  )
  expect(health.issues).toMatchObject([
    { area: 'MEMORY', status: 'CRITICAL', value: 260, threshold: 200, unit: 'MB', instances: 1 },
    { area: 'QUEUE', status: 'DEGRADED', message: 'Offline queue: 120, degraded from 100 up.', threshold: 100 },
    { area: 'UPTIME', status: 'DEGRADED', message: 'Uptime: 99.4 %, degraded from 99.5 % down.' },
  ])
  expect(health.network).toMatchObject({ quality: 'EXCELLENT', latency: 90 })
})

test('of many instances an issue tells how many, and the worst value', () => {
  const memory = [120, 160, 210, ...Array(17).fill(100)]
  const health = systemHealth(
    memory.map((value) => instance({ memory: value })),
    known,
    at,
  )
  expect(health.issues).toEqual([
    {
      area: 'MEMORY',
      metric: 'app.memory.used',
      status: 'DEGRADED',
      message: 'Memory in use: 2 of 20 app instances in trouble, 210 MB at worst, critical from 200 MB up.',
      recommendation: expect.stringContaining('caches'),
      value: 210,
      threshold: 200,
      unit: 'MB',
      instances: 2,
    },
  ])
  expect(health.memory).toEqual({ median: 100, max: 210, pressure: 'NORMAL' })
  expect(systemHealth([instance({ uptime: 90 }), instance({ uptime: 98 })], known, at).issues[0]).toMatchObject({
    message: 'Uptime: 2 of 2 app instances in trouble, 90 % at worst, critical from 99 % down.',
  })
})

test('one phone of a hundred is offline: that is its own trouble', () => {
  const phones = Array.from({ length: 99 }, () => instance({ latency: 40 }, 'WIFI'))
  expect(systemHealth([...phones, instance({}, 'OFFLINE')], known, at)).toMatchObject({
    status: 'HEALTHY',
    issues: [],
    explanation:
      'All that 100 app instances reported in the last 15 minutes is within its levels, but for 1, one alone or fewer than 1 % in any respect.',
  })
})

test('the network is that of the instance in the middle, and of each type', () => {
  const health = systemHealth(
    [
      instance({ latency: 40 }, 'WIFI'),
      instance({ latency: 60 }, 'WIFI'),
      instance({ latency: 300 }, 'FOUR_G'),
      instance({ latency: 50 }, 'THREE_G'),
      instance({}, 'OFFLINE'),
      instance({ latency: 80 }),
      instance({ memory: 1 }),
    ],
    known,
    at,
  )
  expect(health.network).toEqual({
    instances: 6,
    quality: 'GOOD',
    latency: 60,
    byType: [
      { type: 'WIFI', instances: 2, quality: 'EXCELLENT', latency: 50 },
      { type: 'FOUR_G', instances: 1, quality: 'GOOD', latency: 300 },
      { type: 'THREE_G', instances: 1, quality: 'FAIR', latency: 50 },
      { type: 'OFFLINE', instances: 1, quality: 'OFFLINE', latency: null },
      { type: null, instances: 1, quality: 'EXCELLENT', latency: 80 },
    ],
  })
  expect(health.issues).toMatchObject([
    {
      area: 'NETWORK',
      metric: null,
      status: 'CRITICAL',
      message: 'Type of network: 1 of 5 app instances in trouble, offline at worst.',
      value: null,
    },
  ])
})

test('figures of many instances: sums, means and medians, and numbers whatever was reported', () => {
  const health = systemHealth(
    [
      instance({ queueLength: 3, failedRequests: 2, userErrors: 1, criticalErrors: 0.1, uptime: 100 }),
      instance({ queueLength: 4, failedRequests: 0, userErrors: 3, criticalErrors: 0.2, uptime: 99.8, memory: 1e250 }),
      instance({ memory: 1e250 }),
    ],
    known,
    at,
  )
  expect(health).toMatchObject({ queueLength: 7, failedRequests: 2, errorRate: 2, uptime: 99.9 })
  expect(health.criticalErrorRate).toBeCloseTo(0.15)
  expect(health.memory).toEqual({ median: 1e250, max: 1e250, pressure: 'CRITICAL' })
})
