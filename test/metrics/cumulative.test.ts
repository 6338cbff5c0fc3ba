import { describe, expect, test } from 'vitest'
import { advanceHistogram, advanceSum, type HistogramState, type SumState } from '../../src/metrics/cumulative.ts'
import type { Histogram, Point } from '../../src/metrics/recorder.ts'

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, second))
const ofSeries = { name: 'requests', unit: null, labels: {} }

type Told = [second: number, value: number, since?: number | null]

function point([second, value, since = 0]: Told): Point {
  return {
    type: 'point',
    kind: 'cumulative',
    ...ofSeries,
    at: at(second),
    value,
    since: since === null ? null : at(since),
  }
}

/** What each of some points adds: `-` for one that was overtaken, null for one from which on is counted. */
function added(points: Told[]): (number | null | '-')[] {
  let state: SumState | null = null
  return points.map((told) => {
    const advance = advanceSum(state, point(told))
    if (advance === 'overtaken') return '-'
    state = advance.state
    return advance.added
  })
}

const streams: [string, Told[], (number | null | '-')[]][] = [
  [
    'one that counts from its start',
    [
      [10, 5],
      [20, 7],
      [30, 7],
    ],
    [5, 2, 0],
  ],
  [
    'one without a start counts from its first point',
    [
      [10, 5, null],
      [20, 8, null],
    ],
    [null, 3],
  ],
  [
    'a point that comes late is in the newer one',
    [
      [10, 5],
      [30, 9],
      [20, 7],
    ],
    [5, 4, '-'],
  ],
  [
    'a point that is sent again',
    [
      [10, 5],
      [10, 5],
      [20, 6],
      [20, 6],
    ],
    [5, '-', 1, '-'],
  ],
  [
    'the points backwards',
    [
      [30, 9],
      [20, 7],
      [10, 5],
    ],
    [9, '-', '-'],
  ],
  [
    'a restart that is told',
    [
      [10, 5],
      [20, 7],
      [30, 2, 25],
    ],
    [5, 2, 2],
  ],
  [
    'a restart that is told and has counted more already',
    [
      [10, 5],
      [30, 9, 25],
    ],
    [5, 9],
  ],
  [
    'a restart that is not told',
    [
      [10, 5],
      [20, 3],
      [30, 4],
    ],
    [5, 3, 1],
  ],
  [
    'a restart without starts',
    [
      [10, 5, null],
      [20, 3, null],
    ],
    [null, 3],
  ],
  [
    'a start that is only told later',
    [
      [10, 5, null],
      [20, 8, 0],
      [30, 9, 0],
    ],
    [null, 3, 1],
  ],
  [
    'a start that is not told any more',
    [
      [10, 5],
      [20, 8, null],
    ],
    [5, 3],
  ],
  [
    'a start that goes back',
    [
      [10, 5, 5],
      [20, 8, 0],
    ],
    [5, 3],
  ],
  [
    'a late point of a stream that has ended',
    [
      [10, 5],
      [30, 2, 25],
      [20, 9],
    ],
    [5, 2, '-'],
  ],
]

test.each(streams)('%s', (_name, points, wanted) => expect(added(points)).toEqual(wanted))

test('whatever the order, what was added is what the newest point has counted', () => {
  const points: Told[] = [
    [10, 1],
    [20, 4],
    [30, 4],
    [40, 9],
  ]
  for (const order of permutations(points)) {
    const sum = added(order).reduce<number>((total, each) => total + (typeof each === 'number' ? each : 0), 0)
    expect(sum).toBe(9)
  }
})

function permutations<T>(all: T[]): T[][] {
  if (all.length < 2) return [all]
  return all.flatMap((each, i) => permutations(all.toSpliced(i, 1)).map((rest) => [each, ...rest]))
}

type Buckets = [value: number, count: number][]

function histogram(second: number, buckets: Buckets, since: number | null = 0): Histogram {
  const count = buckets.reduce((total, [, each]) => total + each, 0)
  const sum = buckets.reduce((total, [value, each]) => total + value * each, 0)
  return {
    type: 'histogram',
    kind: 'cumulative',
    ...ofSeries,
    at: at(second),
    since: since === null ? null : at(since),
    count,
    sum,
    min: buckets[0]?.[0] ?? null,
    max: buckets.at(-1)?.[0] ?? null,
    buckets: buckets.map(([value, each]) => ({ value, count: each })),
  }
}

const first: Buckets = [
  [5, 2],
  [50, 1],
]
const histograms: [string, Histogram[], (Buckets | null | '-')[]][] = [
  [
    'counts by bucket',
    [
      histogram(10, first),
      histogram(20, [
        [5, 2],
        [50, 4],
      ]),
    ],
    [
      first,
      [
        [5, 0],
        [50, 3],
      ],
    ],
  ],
  [
    'a baseline',
    [
      histogram(10, first, null),
      histogram(
        20,
        [
          [5, 3],
          [50, 1],
        ],
        null,
      ),
    ],
    [
      null,
      [
        [5, 1],
        [50, 0],
      ],
    ],
  ],
  ['sent again', [histogram(10, first), histogram(10, first)], [first, '-']],
  ['a restart', [histogram(10, first), histogram(20, [[5, 1]])], [first, [[5, 1]]]],
  [
    'a restart with more than before',
    [
      histogram(10, first),
      histogram(20, [
        [5, 0],
        [50, 9],
      ]),
    ],
    [
      first,
      [
        [5, 0],
        [50, 9],
      ],
    ],
  ],
  [
    'a restart that is told',
    [
      histogram(10, first),
      histogram(
        20,
        [
          [5, 9],
          [50, 9],
        ],
        15,
      ),
    ],
    [
      first,
      [
        [5, 9],
        [50, 9],
      ],
    ],
  ],
  [
    'a bucket more',
    [
      histogram(10, first),
      histogram(20, [
        [5, 2],
        [50, 1],
        [500, 1],
      ]),
    ],
    [
      first,
      [
        [5, 0],
        [50, 0],
        [500, 1],
      ],
    ],
  ],
  [
    'wider buckets',
    [
      histogram(10, [
        [4, 2],
        [6, 2],
        [50, 1],
      ]),
      histogram(20, [
        [5, 6],
        [55, 1],
      ]),
    ],
    [
      [
        [4, 2],
        [6, 2],
        [50, 1],
      ],
      [
        [5, 2],
        [55, 0],
      ],
    ],
  ],
  [
    'wider buckets that fit badly',
    [
      histogram(10, [
        [1, 2],
        [9, 3],
      ]),
      histogram(20, [
        [2, 7],
        [8, 1],
      ]),
    ],
    [
      [
        [1, 2],
        [9, 3],
      ],
      [
        [2, 3],
        [8, 0],
      ],
    ],
  ],
]

describe('histograms', () => {
  test.each(histograms)('%s', (_name, told, wanted) => {
    let state: HistogramState | null = null
    const results = told.map((each) => {
      const advance = advanceHistogram(state, each)
      if (advance === 'overtaken') return '-'
      state = advance.state
      if (advance.added === null) return null
      const { count, buckets } = advance.added
      expect(buckets.reduce((total, bucket) => total + bucket.count, 0)).toBe(count)
      return buckets.map((bucket) => [bucket.value, bucket.count])
    })
    expect(results).toEqual(wanted)
  })
})
