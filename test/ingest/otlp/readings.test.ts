import { expect, test } from 'vitest'
import { encodeMessage } from '../../../src/ingest/otlp/protobuf.ts'
import { gatherReadings } from '../../../src/ingest/otlp/readings.ts'
import type { MetricsRequest, WireMetric } from '../../../src/ingest/otlp/wire.ts'

const at = '1700000000123456789'
const moment = new Date(1_700_000_000_123)

/** What comes of one metric of a resource. */
function gather(metric: WireMetric | object, attributes: object[] = []) {
  return gatherReadings({ resourceMetrics: [{ resource: { attributes }, scopeMetrics: [{ metrics: [metric] }] }] })
}
const text = (key: string, stringValue: string) => ({ key, value: { stringValue } })

test('a gauge is its value, with the labels of its point and of who reports', () => {
  const { readings } = gather(
    {
      name: 'app.memory.used',
      unit: 'MB',
      gauge: { dataPoints: [{ timeUnixNano: at, asDouble: 212.5, attributes: [text('screen', 'cart')] }] },
    },
    [text('service.name', 'shop'), text('process.pid', '77'), text('deployment.environment', 'live')],
  )
  expect(readings).toEqual([
    {
      type: 'point',
      kind: 'gauge',
      name: 'app.memory.used',
      unit: 'MB',
      labels: { screen: 'cart', 'service.name': 'shop', environment: 'live' },
      at: moment,
      value: 212.5,
      since: null,
    },
  ])
})

test('points of other attributes have other labels, however alike they are, and those of the same ones share theirs', () => {
  const attributes = [
    [text('a', '1'), text('b', '2')],
    [text('a', '11 b1 2')],
    [text('a', '1b2')],
    [text('a', '1'), text('b', '2')],
    [text('a', '1'), { key: 'b', value: { intValue: '2' } }],
    [],
  ]
  const { readings } = gather({
    gauge: { dataPoints: attributes.map((each) => ({ timeUnixNano: at, asDouble: 1, attributes: each })) },
  })
  const labels = readings.map((reading) => reading.labels)
  const both = { a: '1', b: '2' }
  expect(labels).toEqual([both, { a: '11 b1 2' }, { a: '1b2' }, both, both, {}])
  expect(labels[3]).toBe(labels[0])
})

test.each([
  [{ isMonotonic: true, aggregationTemporality: 1 }, 'delta'],
  [{ isMonotonic: true, aggregationTemporality: 2 }, 'cumulative'],
  [{ isMonotonic: true, aggregationTemporality: 'AGGREGATION_TEMPORALITY_CUMULATIVE' }, 'cumulative'],
  [{ isMonotonic: false, aggregationTemporality: 1 }, 'delta'],
  [{ isMonotonic: false, aggregationTemporality: 2 }, 'gauge'],
  [{ aggregationTemporality: 2 }, 'gauge'],
])('a sum that is %o is a %s', (sum, kind) => {
  const dataPoints = [{ startTimeUnixNano: '1700000000000000000', timeUnixNano: at, asInt: '42' }]
  const { readings } = gather({ name: 'requests', sum: { ...sum, dataPoints } })
  expect(readings).toMatchObject([{ kind, value: 42, since: new Date(1_700_000_000_000), at: moment }])
})

test.each(['sum', 'histogram', 'exponentialHistogram'])('a %s that names no temporality is refused', (field) => {
  const { readings, refused } = gather({ name: 'x', [field]: { dataPoints: [{ timeUnixNano: at }] } })
  expect(readings).toEqual([])
  expect([...refused.values()]).toEqual([1])
})

test('summaries are refused, and counted', () => {
  const { readings, refused } = gather({ name: 'x', summary: { dataPoints: [{}, {}] } })
  expect(readings).toEqual([])
  expect([...refused]).toEqual([[expect.stringMatching(/^Summaries/), 2]])
})

test('a point that says that its stream has ended is none', () => {
  expect(gather({ name: 'x', gauge: { dataPoints: [{ timeUnixNano: at, flags: 1 }] } })).toMatchObject({
    readings: [],
    refused: new Map(),
  })
})

test('numbers that JSON cannot hold are read; what is none is left to the recorder to refuse', () => {
  const point = (asDouble: unknown) => ({ timeUnixNano: at, asDouble })
  const { readings } = gather({
    name: 'x',
    gauge: {
      dataPoints: [point('Infinity'), point('NaN'), point({}), point(null), { timeUnixNano: at }, point('1e3')],
    },
  })
  expect(readings.map((reading) => 'value' in reading && reading.value)).toEqual([
    Number.POSITIVE_INFINITY,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
    1_000,
  ])
})

test.each([
  [{ resourceMetrics: 7 }],
  [{ resourceMetrics: [null, 3, 'x'] }],
  [{ resourceMetrics: [{ resource: 5, scopeMetrics: [{ metrics: [{ gauge: { dataPoints: [null] } }] }] }] }],
  [{ resourceMetrics: [{ scopeMetrics: { metrics: [] } }] }],
])('%o holds nothing', (request) => {
  expect(gatherReadings(request as unknown as MetricsRequest)).toMatchObject({ readings: [], refused: new Map() })
})

test('an attribute named like a part of every object is a label like others', () => {
  const attributes = [text('__proto__', 'x'), text('constructor', 'y'), { key: 'n', value: { intValue: '5' } }]
  const { readings } = gather({ name: 'x', gauge: { dataPoints: [{ timeUnixNano: at, asDouble: 1, attributes }] } })
  expect(Object.entries(readings[0]!.labels).sort()).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
    ['n', '5'],
  ])
})

test('too many points are refused as a whole', () => {
  const dataPoints = Array(50_001).fill({ timeUnixNano: at, asDouble: 1 })
  expect(() => gather({ name: 'x', gauge: { dataPoints } })).toThrow('at most 50000 data points')
})

test('too many buckets are refused as a whole', () => {
  const point = { timeUnixNano: at, count: 600, positive: { bucketCounts: Array(600).fill(1) } }
  const dataPoints = Array(1_000).fill(point)
  const metric = { name: 'x', exponentialHistogram: { aggregationTemporality: 2, dataPoints } }
  expect(() => gather(metric)).toThrow('at most 500000 buckets')
})

test('a refusal in protobuf is a google.rpc.Status', () => {
  expect(Buffer.from(encodeMessage('Status', { code: 3, message: 'no' })).toString('hex')).toBe('080312026e6f')
})
