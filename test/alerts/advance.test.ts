import { describe, expect, test } from 'vitest'
import { advance, type Course, miss, type Timing } from '../../src/alerts/advance.ts'

const start = Date.UTC(2026, 2, 2, 9)
const at = (second: number) => new Date(start + second * 1_000)

type Status = Parameters<typeof advance>[1]['status']
type Level = Course['level']
/** An evaluation at a second. */
type Look = [second: number, status: Status, level?: Level]

/** What becomes of it: state by state, each with the second that it came in. */
function story(looks: Look[], timing: Partial<Timing> = {}) {
  const whole: Timing = { forSeconds: 0, keepFiringSeconds: 0, onNoData: 'NO_DATA', onError: 'ERROR', ...timing }
  let open: Course | null = null
  const told: string[] = []
  for (const [second, status, level = 'WARNING'] of looks) {
    const blind = status === 'noData' || status === 'error'
    const found = { status, level, value: blind ? null : 1, threshold: 0.5 }
    const step = advance(open, found, whole, at(second))
    if (step === null) continue
    if (step.entry !== null) told.push(`${second} ${step.entry.to} ${step.next.level} v${step.next.version}`)
    open = step.next.state === 'RESOLVED' ? null : step.next
  }
  return told
}

describe('an alert', () => {
  test.each<[string, Look[], Partial<Timing>, string[]]>([
    ['is not opened by a good evaluation', [[0, 'good']], {}, []],
    ['is not opened between threshold and recovery', [[0, 'between']], {}, []],
    ['fires at once without a pending time', [[0, 'bad']], {}, ['0 FIRING WARNING v1']],
    [
      'fires at the first evaluation at or after its pending time',
      [
        [0, 'bad'],
        [15, 'bad'],
        [59, 'bad'],
        [60, 'bad'],
        [75, 'bad'],
      ],
      { forSeconds: 60 },
      ['0 PENDING WARNING v0', '60 FIRING WARNING v1'],
    ],
    [
      'fires late rather than early',
      [
        [0, 'bad'],
        [59, 'bad'],
        [74, 'bad'],
      ],
      { forSeconds: 60 },
      ['0 PENDING WARNING v0', '74 FIRING WARNING v1'],
    ],
    [
      'that was never called for ends without a word',
      [
        [0, 'bad'],
        [30, 'good'],
        [60, 'bad'],
      ],
      { forSeconds: 60 },
      ['0 PENDING WARNING v0', '30 RESOLVED WARNING v0', '60 PENDING WARNING v0'],
    ],
    [
      'that is pending needs the threshold, not the recovery level',
      [
        [0, 'bad'],
        [30, 'between'],
      ],
      { forSeconds: 60 },
      ['0 PENDING WARNING v0', '30 RESOLVED WARNING v0'],
    ],
    [
      'ends with the condition',
      [
        [0, 'bad'],
        [15, 'good'],
      ],
      {},
      ['0 FIRING WARNING v1', '15 RESOLVED WARNING v2'],
    ],
    [
      'goes on until it has recovered',
      [
        [0, 'bad'],
        [15, 'between'],
        [30, 'between'],
        [45, 'good'],
      ],
      {},
      ['0 FIRING WARNING v1', '45 RESOLVED WARNING v2'],
    ],
    [
      'goes on for its keep-firing time after the condition held last',
      [
        [0, 'bad'],
        [15, 'good'],
        [59, 'good'],
        [60, 'good'],
      ],
      { keepFiringSeconds: 60 },
      ['0 FIRING WARNING v1', '60 RESOLVED WARNING v2'],
    ],
    [
      'counts its keep-firing time anew',
      [
        [0, 'bad'],
        [30, 'good'],
        [45, 'bad'],
        [104, 'good'],
        [105, 'good'],
      ],
      { keepFiringSeconds: 60 },
      ['0 FIRING WARNING v1', '105 RESOLVED WARNING v2'],
    ],
    [
      'counts its keep-firing time from the recovery',
      [
        [0, 'bad'],
        [30, 'between'],
        [60, 'good'],
        [90, 'good'],
      ],
      { keepFiringSeconds: 60 },
      ['0 FIRING WARNING v1', '90 RESOLVED WARNING v2'],
    ],
    [
      'waits for no keep-firing time when its matter is over',
      [
        [0, 'bad'],
        [15, 'over'],
      ],
      { keepFiringSeconds: 60 },
      ['0 FIRING WARNING v1', '15 RESOLVED WARNING v2'],
    ],
    [
      'tells when it grows worse and better',
      [
        [0, 'bad'],
        [15, 'bad', 'CRITICAL'],
        [30, 'bad', 'CRITICAL'],
        [45, 'bad'],
      ],
      {},
      ['0 FIRING WARNING v1', '15 FIRING CRITICAL v2', '45 FIRING WARNING v3'],
    ],
    [
      'fires at the level of the moment',
      [
        [0, 'bad'],
        [30, 'bad', 'CRITICAL'],
        [60, 'bad', 'CRITICAL'],
      ],
      { forSeconds: 60 },
      ['0 PENDING WARNING v0', '60 FIRING CRITICAL v1'],
    ],
    [
      'of no data is a state of its own',
      [
        [0, 'noData'],
        [15, 'good'],
      ],
      {},
      ['0 NO_DATA WARNING v1', '15 RESOLVED WARNING v2'],
    ],
    [
      'of no data honours the pending time',
      [
        [0, 'noData'],
        [15, 'noData'],
        [30, 'noData'],
      ],
      { forSeconds: 30 },
      ['0 PENDING WARNING v0', '30 NO_DATA WARNING v1'],
    ],
    [
      'of an error honours it too',
      [
        [0, 'error'],
        [30, 'error'],
        [45, 'good'],
      ],
      { forSeconds: 30 },
      ['0 PENDING WARNING v0', '30 ERROR WARNING v1', '45 RESOLVED WARNING v2'],
    ],
    [
      'begins its pending time anew for something else',
      [
        [0, 'bad'],
        [15, 'noData'],
        [30, 'noData'],
        [45, 'noData'],
      ],
      { forSeconds: 30 },
      ['0 PENDING WARNING v0', '45 NO_DATA WARNING v1'],
    ],
    [
      'that fires loses its data after the pending time only',
      [
        [0, 'bad'],
        [30, 'bad'],
        [45, 'noData'],
        [60, 'noData'],
        [75, 'noData'],
        [90, 'bad'],
        [105, 'bad', 'CRITICAL'],
        [120, 'bad', 'CRITICAL'],
      ],
      { forSeconds: 30 },
      ['0 PENDING WARNING v0', '30 FIRING WARNING v1', '75 NO_DATA WARNING v2', '120 FIRING CRITICAL v3'],
    ],
    [
      'that fires forgets a gap',
      [
        [0, 'bad'],
        [30, 'bad'],
        [45, 'noData'],
        [60, 'bad'],
        [75, 'noData'],
        [90, 'noData'],
      ],
      { forSeconds: 30 },
      ['0 PENDING WARNING v0', '30 FIRING WARNING v1'],
    ],
    [
      'counts no data as good where it is to',
      [
        [0, 'bad'],
        [15, 'noData'],
      ],
      { onNoData: 'OK' },
      ['0 FIRING WARNING v1', '15 RESOLVED WARNING v2'],
    ],
    [
      'counts no data as bad where it is to',
      [[0, 'noData', 'CRITICAL']],
      { onNoData: 'FIRE' },
      ['0 FIRING CRITICAL v1'],
    ],
    [
      'keeps its level when no data counts as bad',
      [
        [0, 'bad', 'CRITICAL'],
        [15, 'noData', 'INFO'],
      ],
      { onNoData: 'FIRE' },
      ['0 FIRING CRITICAL v1'],
    ],
    ['is not opened by no data that keeps all as it was', [[0, 'noData']], { onNoData: 'KEEP' }, []],
    [
      'goes on through no data that keeps all as it was',
      [
        [0, 'bad'],
        [15, 'noData'],
        [30, 'noData'],
        [45, 'good'],
      ],
      { onNoData: 'KEEP' },
      ['0 FIRING WARNING v1', '45 RESOLVED WARNING v2'],
    ],
    [
      'fires through no data that keeps all as it was',
      [
        [0, 'bad'],
        [15, 'noData'],
        [30, 'noData'],
      ],
      { onNoData: 'KEEP', forSeconds: 30 },
      ['0 PENDING WARNING v0', '30 FIRING WARNING v1'],
    ],
    [
      'that is silent is kept for a day, through errors too, and ends with a word',
      [
        [0, 'bad'],
        [15, 'noData'],
        [30, 'noData'],
        [86_414, 'noData'],
        [86_415, 'noData'],
      ],
      { onNoData: 'KEEP' },
      ['0 FIRING WARNING v1', '86415 RESOLVED WARNING v2'],
    ],
    [
      'that is silent again after it spoke is kept for another day',
      [
        [0, 'bad'],
        [15, 'noData'],
        [30, 'bad'],
        [45, 'noData'],
        [86_415, 'noData'],
        [86_445, 'noData'],
      ],
      { onNoData: 'KEEP' },
      ['0 FIRING WARNING v1', '86445 RESOLVED WARNING v2'],
    ],
    [
      'that is silent after an error is kept too',
      [
        [0, 'bad'],
        [15, 'error'],
        [30, 'noData'],
        [45, 'noData'],
        [60, 'noData'],
      ],
      { onNoData: 'KEEP', forSeconds: 0, onError: 'KEEP' },
      ['0 FIRING WARNING v1'],
    ],
    [
      'goes on its way to its end through no data that keeps all as it was',
      [
        [0, 'bad'],
        [15, 'good'],
        [30, 'noData'],
        [60, 'noData'],
      ],
      { onNoData: 'KEEP', keepFiringSeconds: 60 },
      ['0 FIRING WARNING v1', '60 RESOLVED WARNING v2'],
    ],
    [
      'that is in error and hears nothing more ends after a day',
      [
        [0, 'error'],
        [15, 'noData'],
        [86_415, 'noData'],
      ],
      { onNoData: 'KEEP' },
      ['0 ERROR WARNING v1', '86415 RESOLVED WARNING v2'],
    ],
    [
      'ends through errors that keep a good evaluation as it was',
      [
        [0, 'bad'],
        [15, 'good'],
        [30, 'error'],
        [60, 'error'],
      ],
      { onError: 'KEEP', keepFiringSeconds: 60 },
      ['0 FIRING WARNING v1', '60 RESOLVED WARNING v2'],
    ],
    [
      'counts errors as good where it is to',
      [
        [0, 'bad'],
        [15, 'error'],
      ],
      { onError: 'OK' },
      ['0 FIRING WARNING v1', '15 RESOLVED WARNING v2'],
    ],
    [
      'goes from an error to no data',
      [
        [0, 'error'],
        [15, 'noData'],
        [30, 'bad'],
      ],
      {},
      ['0 ERROR WARNING v1', '15 NO_DATA WARNING v2', '30 FIRING WARNING v3'],
    ],
  ])('%s', (_name, looks, timing, told) => {
    expect(story(looks, timing)).toEqual(told)
  })
})

const firing: Course = {
  state: 'FIRING',
  level: 'WARNING',
  value: 1,
  threshold: 0.5,
  startedAt: at(0),
  firedAt: at(0),
  resolvedAt: null,
  evaluatedAt: at(0),
  lastTrueAt: at(0),
  towards: null,
  towardsSince: null,
  missed: 0,
  version: 1,
}
const timing: Timing = { forSeconds: 0, keepFiringSeconds: 0, onNoData: 'NO_DATA', onError: 'ERROR' }
const acknowledged: Course = { ...firing, state: 'ACKNOWLEDGED', version: 2 }

test.each<[Status, string, Course['state']]>([
  ['bad', 'the condition holds', 'ACKNOWLEDGED'],
  ['between', 'it has not recovered', 'ACKNOWLEDGED'],
  ['noData', 'there is no data', 'ACKNOWLEDGED'],
  ['error', 'it cannot be evaluated', 'ACKNOWLEDGED'],
  ['good', 'all is well', 'RESOLVED'],
])('an acknowledged alert (%s: %s) is %s', (status, _why, state) => {
  const step = advance(acknowledged, { status, level: 'WARNING', value: null, threshold: null }, timing, at(60))
  expect(step?.next.state).toBe(state)
})

test('an acknowledged alert that grows worse stays acknowledged, and is told of', () => {
  const step = advance(acknowledged, { status: 'bad', level: 'CRITICAL', value: 2, threshold: 1 }, timing, at(60))
  expect(step?.next).toMatchObject({ state: 'ACKNOWLEDGED', level: 'CRITICAL', version: 3, value: 2, threshold: 1 })
  expect(step?.entry).toEqual({ from: 'ACKNOWLEDGED', to: 'ACKNOWLEDGED', note: 'The level was WARNING before.' })
})

test('one that is kept without data says so where it ends', () => {
  const silent = { status: 'noData', level: 'WARNING', value: null, threshold: null } as const
  const kept = advance(firing, silent, { ...timing, onNoData: 'KEEP' }, at(60))
  expect(kept).toMatchObject({ entry: null, next: { state: 'FIRING', value: 1, evaluatedAt: at(60) } })
  const ended = advance(kept!.next, silent, { ...timing, onNoData: 'KEEP' }, at(60 + 86_400))
  expect(ended?.entry).toEqual({
    from: 'FIRING',
    to: 'RESOLVED',
    note: 'There was nothing, or too little, to evaluate for 24 hours. Whether it has recovered is not known.',
  })
})

test('a series that is gone is over after two evaluations without it, and one with it begins anew', () => {
  const once = miss(firing, at(15))
  expect(once).toMatchObject({ entry: null, next: { state: 'FIRING', missed: 1 } })
  const back = advance(once.next, { status: 'bad', level: 'WARNING', value: 1, threshold: 0.5 }, timing, at(30))
  expect(back?.next.missed).toBe(0)
  expect(miss(once.next, at(30))).toMatchObject({ entry: { to: 'RESOLVED' }, next: { resolvedAt: at(30), version: 2 } })
})
