import { expect, test } from 'vitest'
import { faultOfReading, faultOfSeries } from '../../src/metrics/check-reading.ts'
import type { Histogram, Point } from '../../src/metrics/recorder.ts'

const now = new Date('2026-03-02T09:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const labels = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`label-${i}`, '']))

test.each([
  ['app.memory.used', {}, null],
  ['Temps de réponse (ms)', { route: '/à/la/carte' }, null],
  ['a', labels(32), null],
  ['😀'.repeat(200), {}, null],
  ['', {}, 'BAD_NAME'],
  [' a', {}, 'BAD_NAME'],
  ['a ', {}, 'BAD_NAME'],
  ['a\u0000b', {}, 'BAD_NAME'],
  ['a\u202eb', {}, 'BAD_NAME'],
  ['a\ud800', {}, 'BAD_NAME'],
  ['a'.repeat(201), {}, 'BAD_NAME'],
  ['a', labels(33), 'BAD_LABELS'],
  ['a', { '': 'b' }, 'BAD_LABELS'],
  ['a', { [`b${'b'.repeat(100)}`]: '' }, 'BAD_LABELS'],
  ['a', { b: 'c'.repeat(201) }, 'BAD_LABELS'],
  ['a', { b: '\u0000' }, 'BAD_LABELS'],
  ['a', { b: '\udc00' }, 'BAD_LABELS'],
  ['a', JSON.parse('{"__proto__": "b", "constructor": "c"}'), null],
] as const)('series %j', (name, labels, fault) => expect(faultOfSeries({ name, labels })).toBe(fault))

test.each([
  ['ms', null],
  [null, null],
  ['', 'BAD_UNIT'],
  ['\u0000', 'BAD_UNIT'],
  ['m'.repeat(64), 'BAD_UNIT'],
] as const)('a series in %j', (unit, fault) => expect(faultOfSeries({ name: 'a', labels: {}, unit })).toBe(fault))

const point: Point = { type: 'point', kind: 'gauge', name: 'a', unit: null, labels: {}, at: now, value: 1, since: null }
const histogram: Histogram = {
  ...point,
  type: 'histogram',
  kind: 'delta',
  count: 3,
  sum: 7,
  min: 1,
  max: 5,
  buckets: [
    { value: 1, count: 1 },
    { value: 3, count: 2 },
  ],
}

test.each([
  [point, null],
  [{ ...point, value: Number.NaN }, 'BAD_VALUE'],
  [{ ...point, value: Number.NEGATIVE_INFINITY }, 'BAD_VALUE'],
  [{ ...point, name: 'own', value: -1 }, null],
  [{ ...point, name: 'app.memory.used', value: -1 }, 'BAD_VALUE'],
  [{ ...point, name: 'app.uptime', value: 100 }, null],
  [{ ...point, name: 'app.uptime', value: 100.1 }, 'BAD_VALUE'],
  [{ ...point, name: 'app.uptime', value: 1, unit: '1' }, null],
  [{ ...point, name: 'app.uptime', value: 2, unit: '1' }, 'BAD_VALUE'],
  [{ ...point, at: minutes(5) }, null],
  [{ ...point, at: minutes(5.01) }, 'IN_FUTURE'],
  [{ ...point, at: minutes(-7 * 1_440) }, null],
  [{ ...point, at: minutes(-7 * 1_440 - 1) }, 'TOO_OLD'],
  [{ ...point, at: new Date(Number.NaN) }, 'TOO_OLD'],
  [histogram, null],
  [{ ...histogram, count: 0, sum: null, min: null, max: null, buckets: [] }, null],
  [{ ...histogram, count: 4 }, 'BAD_HISTOGRAM'],
  [{ ...histogram, sum: Number.NaN }, 'BAD_HISTOGRAM'],
  [{ ...histogram, buckets: [{ value: 1, count: 3.5 }] }, 'BAD_HISTOGRAM'],
  [
    {
      ...histogram,
      buckets: [
        { value: 1, count: -1 },
        { value: 2, count: 4 },
      ],
    },
    'BAD_HISTOGRAM',
  ],
  [{ ...histogram, buckets: [{ value: Number.POSITIVE_INFINITY, count: 3 }] }, 'BAD_HISTOGRAM'],
] as const)('reading %#', (reading, fault) => expect(faultOfReading(reading, now, 7)).toBe(fault))
