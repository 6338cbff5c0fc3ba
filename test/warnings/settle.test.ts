import { expect, test } from 'vitest'
import type { WarningLevel } from '../../src/plugin/contract/detector.ts'
import { type Found, type OpenWarning, type Step, settle } from '../../src/warnings/settle.ts'

const now = new Date('2026-03-02T09:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1_000)

const found = (instance: string | null, level: WarningLevel = 'WARNING', value = 160): Found => ({
  instance,
  finding: { level, value, threshold: 150, confidence: 1, message: `Memory is ${value} MB.` },
  type: 'MEMORY_PRESSURE',
  isNew: true,
})
const before = (one: Found): Found => ({ ...one, isNew: false })
const many = (count: number) => Array.from({ length: count }, (_, index) => found(`i${index}`))

const warned = (instance: string | null, changes: Partial<OpenWarning> = {}): OpenWarning => ({
  id: instance ?? 'alone',
  instance,
  instances: instance === null ? 0 : 1,
  level: 'WARNING',
  type: 'MEMORY_PRESSURE',
  toldAt: secondsAgo(5),
  ...changes,
})
const warnedOfMany = (instances: number) => warned(null, { id: 'many', instances })
const each = (count: number) => Array.from({ length: count }, (_, index) => warned(`i${index}`))

/** In short. */
function told(step: Step): string {
  if (step.step === 'RESOLVE') return `${step.warning.id} ${step.resolution}`
  const { instances, worst, findings } = step
  const about = instances > 1 ? `${instances} instances, worst ${worst.instance}` : (worst.instance ?? 'alone')
  const numbers = `${worst.finding.level} +${findings}`
  if (step.step === 'OPEN') return `open ${step.isOfMany ? 'many: ' : ''}${about} ${numbers}`
  return `${step.tell ? 'tell' : 'count'} ${step.warning.id}: ${about} ${numbers}`
}

test.each<[what: string, open: OpenWarning[], found: Found[], silent: (string | null)[], steps: string[]]>([
  ['all is well', [], [], [], []],
  ['the first finding', [], [found(null)], [], ['open alone WARNING +1']],
  ['the same again', [warned(null)], [found(null)], [], ['count alone: alone WARNING +1']],
  ['nothing new of it', [warned(null)], [before(found(null))], [], []],
  [
    'the same after a minute',
    [warned(null, { toldAt: secondsAgo(60) })],
    [found(null)],
    [],
    ['tell alone: alone WARNING +1'],
  ],
  ['a worse level', [warned(null)], [found(null, 'CRITICAL')], [], ['tell alone: alone CRITICAL +1']],
  ['a milder level', [warned(null, { level: 'EMERGENCY' })], [found(null)], [], ['tell alone: alone WARNING +1']],
  ['another type', [warned(null, { type: 'PREDICTED_FAILURE' })], [found(null)], [], ['tell alone: alone WARNING +1']],
  ['well again', [warned(null)], [], [], ['alone RECOVERED']],
  ['silent', [warned(null)], [], [null], ['alone SILENT']],
  ['one of two is silent', [warned('i0'), warned('i1')], [], ['i1'], ['i0 RECOVERED', 'i1 SILENT']],
  ['two instances', [], many(2), [], ['open i0 WARNING +1', 'open i1 WARNING +1']],
  ['one more', each(1), [before(found('i0')), found('i1')], [], ['open i1 WARNING +1']],
  ['five instances', each(4), many(5).map((one, index) => (index < 4 ? before(one) : one)), [], ['open i4 WARNING +1']],
  [
    'the sixth',
    each(5),
    [...many(5).map(before), found('i5', 'CRITICAL', 210)],
    [],
    [...each(5).map(({ id }) => `${id} MERGED`), 'open many: 6 instances, worst i5 CRITICAL +1'],
  ],
  ['many at once', [], many(37), [], ['open many: 37 instances, worst i0 WARNING +37']],
  [
    'the sixth, while one recovers',
    each(5),
    [...many(5).slice(1), found('i5'), found('i6')],
    [],
    ['i0 RECOVERED', 'i1 MERGED', 'i2 MERGED', 'i3 MERGED', 'i4 MERGED', 'open many: 6 instances, worst i1 WARNING +6'],
  ],
  ['the same many', [warnedOfMany(6)], many(6).map(before), [], []],
  [
    'one of many again',
    [warnedOfMany(6)],
    [found('i0'), ...many(6).slice(1).map(before)],
    [],
    ['count many: 6 instances, worst i0 WARNING +1'],
  ],
  ['fewer of them', [warnedOfMany(6)], many(3).map(before), [], ['tell many: 3 instances, worst i0 WARNING +0']],
  [
    'two left',
    [warnedOfMany(3)],
    many(2).map(before),
    [],
    ['many RECOVERED', 'open i0 WARNING +1', 'open i1 WARNING +1'],
  ],
  ['none left', [warnedOfMany(3)], [], [], ['many RECOVERED']],
  ['none left but silence', [warnedOfMany(3)], [], ['i0', 'i1', 'i2'], ['many SILENT']],
  [
    'many, and some that name no instance',
    [warnedOfMany(6), warned(null)],
    [...many(7), found(null, 'CRITICAL')],
    [],
    ['tell many: 7 instances, worst i0 WARNING +7', 'tell alone: alone CRITICAL +1'],
  ],
  [
    'the worst is the farthest from its threshold on the worst level',
    [warnedOfMany(3)],
    [found('a', 'CRITICAL', 201), found('b', 'CRITICAL', 240), found('c', 'WARNING', 900)],
    [],
    ['tell many: 3 instances, worst b CRITICAL +3'],
  ],
  ['two series of one instance', [], [found('a'), found('a', 'CRITICAL')], [], ['open a CRITICAL +2']],
])('%s', (_, open, found, silent, steps) => {
  expect(settle({ open, found, silent: new Set(silent) }, now).map(told)).toEqual(steps)
})
