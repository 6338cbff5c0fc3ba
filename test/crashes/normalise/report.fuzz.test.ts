import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { normaliseReport } from '../../../src/crashes/normalise/report.ts'
import { normalised, receivedAt } from './normalised.ts'

const folder = new URL('../../fixtures/sentry-events/', import.meta.url).pathname
const fixtures = globSync('*/*.json', { cwd: folder }).sort()
const read = (path: string) => JSON.parse(readFileSync(folder + path, 'utf8'))

const junk = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  '\u0000',
  '\ud800',
  'text',
  [],
  {},
  [[]],
  [null],
  { values: null },
  { values: [1, null, 'x', {}] },
  { frames: 'x' },
]

/** Mulberry32. */
function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function mutate(value: unknown, random: () => number, rate: number): unknown {
  if (random() < rate) return structuredClone(junk[Math.floor(random() * junk.length)])
  if (Array.isArray(value)) return value.map((each) => mutate(each, random, rate))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mutate(each, random, rate)]))
}

const rich = {
  ...read('glitchtip/dotnet_error.json'),
  message: { message: '%s', params: ['a'] },
  breadcrumbs: [{ timestamp: 1, type: 'user', category: 'ui.click', message: 'm', data: { to: 'x' } }],
  tags: [['a', 1], { key: 'b', value: true }],
  user: { id: 1, data: { role: 'r' } },
  threads: { values: [{ id: 1, crashed: true, stacktrace: { frames: [{ function: 'f' }] } }] },
  contexts: {
    app: { view_names: ['A'], app_start_time: '2025-07-01T11:00:00Z', app_memory: 1, performance: { fps: 1 } },
    device: { model: 'm', battery_level: 5, online: true },
    os: { name: 'iOS' },
    flags: { values: [{ flag: 'f', result: true }] },
    business: { active_customers: 1, last_sync: 1 },
    session: { started: 1 },
  },
  measurements: { lcp: { value: 1, unit: 'ms' } },
}

const nullOr = (type: string) => (value: unknown) => value === null || typeof value === type
const isText = nullOr('string')
const isNumber = (value: unknown) => value === null || (typeof value === 'number' && Number.isFinite(value))
const isTime = (value: unknown) => value === null || (value instanceof Date && !Number.isNaN(value.getTime()))
const isTextList = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === 'string')

const shapes: Record<string, (value: unknown) => boolean> = {
  at: isTime,
  receivedAt: isTime,
  lastSyncAt: isTime,
  lineno: isNumber,
  colno: isNumber,
  sessionSeconds: isNumber,
  totalMemory: isNumber,
  freeMemory: isNumber,
  batteryLevel: isNumber,
  freeDisk: isNumber,
  memory: isNumber,
  activeCustomers: isNumber,
  activeBatches: isNumber,
  pendingTasks: isNumber,
  handled: nullOr('boolean'),
  inApp: (value) => typeof value === 'boolean',
  notes: isTextList,
  recentActions: isTextList,
  activeFeatures: isTextList,
  pre: isTextList,
  post: isTextList,
  customFingerprint: (value) => value === null || isTextList(value),
  exceptions: Array.isArray,
  breadcrumbs: Array.isArray,
  frames: Array.isArray,
  tags: Array.isArray,
  performance: (value) => Object.values(value as object).every((each) => typeof each === 'number'),
}
const inner = new Set(['mechanism', 'context', 'sdk', 'user', 'system', 'app', 'business', 'data'])

function misfits(value: unknown, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((each, i) => (typeof each === 'object' ? misfits(each, `${path}.${i}`) : []))
  return Object.entries(value as object).flatMap(([key, each]) => {
    const fits = shapes[key] ?? (inner.has(key) ? nullOr('object') : isText)
    if (!fits(each)) return [`${path}.${key}`]
    const deeper = typeof each === 'object' && each !== null && !isTime(each) && key !== 'data' && key !== 'performance'
    return deeper ? misfits(each, `${path}.${key}`) : []
  })
}

test.each(fixtures.filter((_, i) => i % 4 === 0).concat('rich'))('random changes to %s give a whole report', (path) => {
  const event = path === 'rich' ? rich : read(path)
  const random = randomFrom(path.length)
  for (let round = 0; round < (path === 'rich' ? 400 : 15); round++) {
    const rate = round % 2 ? 0.02 : 0.15
    const changed = Object.fromEntries(Object.entries(event).map(([key, each]) => [key, mutate(each, random, rate)]))
    const report = normaliseReport(changed, { receivedAt })
    expect(misfits(report, 'report')).toEqual([])
  }
})

test.each(Object.keys(rich).flatMap((field) => junk.map((value) => [field, value] as const)))(
  '%s: %j',
  (field, value) => {
    expect(misfits(normaliseReport({ ...rich, [field]: value }, { receivedAt }), 'report')).toEqual([])
  },
)

test('nesting deeper than can be written out', () => {
  const deep = JSON.parse(`${'{"0":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
  const report = normaliseReport({ exception: [{ type: 'E', value: deep }], extra: deep }, { receivedAt })
  expect(report.exceptions[0]?.value).toBe('(nested too deep to show)')
  expect(report.eventId).toMatch(/^[0-9a-f]{32}$/)
})

test('a thousand faults make thirty notes at most', () => {
  const tags = Array.from({ length: 1000 }, (_, i) => [`tag${i}`, {}])
  expect(normalised({ tags }).notes).toHaveLength(30)
})

test('nothing sent reaches a prototype', () => {
  const event = JSON.parse(
    '{"__proto__":{"level":"fatal"},"tags":{"__proto__":"x"},"measurements":{"__proto__":{"value":1}}}',
  )
  const report = normalised(event)
  expect(report).toMatchObject({ level: 'error', tags: [{ key: '__proto__', value: 'x' }], app: null })
})
