import { describe, expect, test } from 'vitest'
import { type Layer, type Override, onCallAt, type Schedule, shifts, untilHandoff } from '../../src/on-call/on-call.ts'

type Given = Partial<Omit<Layer, 'rotation'>> & { rotation?: Partial<Layer['rotation']> }

function layer({ rotation, ...given }: Given = {}): Layer {
  return {
    name: 'primary',
    members: ['ada', 'bob', 'cyd'],
    restrictions: [],
    ...given,
    rotation: { unit: 'DAY', length: 1, handoff: '09:00', weekday: null, startsOn: '2026-01-05', ...rotation },
  }
}
const schedule = (timeZone: string, ...layers: Given[]): Schedule => ({ timeZone, layers: layers.map(layer) })
const at = (text: string) => new Date(text)
const override = (contact: string, from: string, to: string): Override => ({ contact, from: at(from), to: at(to) })
/** As `from to contact`, without seconds. */
const shown = (given: Schedule, from: string, to: string, overrides: Override[] = []) =>
  shifts(given, overrides, at(from), at(to)).map(
    (shift) => `${shift.from.toISOString().slice(0, 16)} ${shift.to.toISOString().slice(0, 16)} ${shift.contact}`,
  )

const weekly = { rotation: { unit: 'WEEK', weekday: 1 } } as const
const twelve = { members: ['ada', 'bob'], rotation: { unit: 'HOUR', length: 12, handoff: '08:00' } } as const
const office = { restrictions: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }] }
const night = { restrictions: [{ weekdays: [5, 6], from: '22:00', to: '06:00' }] }

describe('who is on call', () => {
  test.each<[what: string, given: Schedule, when: string, contact: string | null]>([
    ['nobody before the first hand-off', schedule('UTC', {}), '2026-01-05T08:59:59.999Z', null],
    ['the first from the hand-off on', schedule('UTC', {}), '2026-01-05T09:00:00Z', 'ada'],
    ['the first up to the next', schedule('UTC', {}), '2026-01-06T08:59:59.999Z', 'ada'],
    ['the second from there on', schedule('UTC', {}), '2026-01-06T09:00:00Z', 'bob'],
    ['the first again after all', schedule('UTC', {}), '2026-01-08T09:00:00Z', 'ada'],
    ['one of a turn of three days', schedule('UTC', { rotation: { length: 3 } }), '2026-01-08T09:00:00Z', 'bob'],
    ['nobody without layers', schedule('UTC'), '2026-01-06T09:00:00Z', null],
    ['nobody where all are gone', schedule('UTC', { members: [null] }), '2026-01-06T09:00:00Z', null],
    ['nobody long before', schedule('Europe/Berlin', {}), '0001-01-01T00:00:00Z', null],
    ['somebody at the end of time', schedule('Europe/Berlin', {}), '9999-12-31T23:59:59.999Z', 'cyd'],

    // 2026-01-05 is a Monday, 2026-01-07 a Wednesday.
    ['the first of a week', schedule('UTC', weekly), '2026-01-12T08:59:00Z', 'ada'],
    ['the second of a week', schedule('UTC', weekly), '2026-01-12T09:00:00Z', 'bob'],
    [
      'one whose first week is short',
      schedule('UTC', { rotation: { unit: 'WEEK', weekday: 1, startsOn: '2026-01-07' } }),
      '2026-01-12T09:00:00Z',
      'bob',
    ],
    [
      'nobody before a rotation that starts in the middle of a week',
      schedule('UTC', { rotation: { unit: 'WEEK', weekday: 1, startsOn: '2026-01-07' } }),
      '2026-01-07T08:59:00Z',
      null,
    ],
    [
      'one of a week that begins when it started',
      schedule('UTC', { rotation: { unit: 'WEEK', startsOn: '2026-01-07' } }),
      '2026-01-14T08:59:00Z',
      'ada',
    ],
    [
      'one of two weeks',
      schedule('UTC', { rotation: { unit: 'WEEK', weekday: 1, length: 2 } }),
      '2026-01-19T09:00:00Z',
      'bob',
    ],

    // Clocks in Berlin: 02:00 → 03:00 on 29 March 2026, 03:00 → 02:00 on 25 October. New York: 8 March, 1 November.
    // Lord Howe: 02:00 → 01:30 on 5 April 2026, 02:00 → 02:30 on 4 October.
    ['Berlin in winter', schedule('Europe/Berlin', {}), '2026-01-06T07:59:00Z', 'ada'],
    ['Berlin in winter, after', schedule('Europe/Berlin', {}), '2026-01-06T08:00:00Z', 'bob'],
    ['Berlin the day before summer', schedule('Europe/Berlin', {}), '2026-03-28T08:00:00Z', 'bob'],
    ['Berlin, a day of 23 hours', schedule('Europe/Berlin', {}), '2026-03-29T06:59:00Z', 'bob'],
    ['Berlin, after a day of 23 hours', schedule('Europe/Berlin', {}), '2026-03-29T07:00:00Z', 'cyd'],
    ['Berlin, a day of 25 hours', schedule('Europe/Berlin', {}), '2026-10-25T07:59:00Z', 'bob'],
    ['Berlin, after a day of 25 hours', schedule('Europe/Berlin', {}), '2026-10-25T08:00:00Z', 'cyd'],
    ['New York in summer', schedule('America/New_York', {}), '2026-03-08T13:00:00Z', 'cyd'],
    ['New York before', schedule('America/New_York', {}), '2026-03-08T12:59:00Z', 'bob'],
    ['Lord Howe, half an hour', schedule('Australia/Lord_Howe', {}), '2026-04-04T22:30:00Z', 'ada'],
    ['Lord Howe, before', schedule('Australia/Lord_Howe', {}), '2026-04-04T22:29:00Z', 'cyd'],

    // 02:30 is not shown on 29 March: it is taken as 03:30, which is 01:30 UTC. On 25 October it is the first, 00:30 UTC.
    ...(
      [
        ['2026-03-29T01:29:00Z', 'ada'],
        ['2026-03-29T01:30:00Z', 'bob'],
        ['2026-10-25T00:29:00Z', 'ada'],
        ['2026-10-25T00:30:00Z', 'bob'],
        ['2026-10-25T01:30:00Z', 'bob'],
        ['2026-10-26T01:30:00Z', 'ada'],
      ] as const
    ).map(([when, contact]): [string, Schedule, string, string] => [
      'a hand-off at 02:30',
      schedule('Europe/Berlin', {
        members: ['ada', 'bob'],
        rotation: { handoff: '02:30', startsOn: when < '2026-06' ? '2026-03-28' : '2026-10-24' },
      }),
      when,
      contact,
    ]),

    ['twelve hours', schedule('Europe/Berlin', twelve), '2026-01-05T18:59:00Z', 'ada'],
    ['twelve hours, the other', schedule('Europe/Berlin', twelve), '2026-01-05T19:00:00Z', 'bob'],
    ['twelve hours in summer, at 20:00 as ever', schedule('Europe/Berlin', twelve), '2026-07-05T17:59:00Z', 'ada'],
    ['twelve hours in summer, the other', schedule('Europe/Berlin', twelve), '2026-07-05T18:00:00Z', 'bob'],

    ['the office on Monday', schedule('Europe/Berlin', office), '2026-01-12T08:00:00Z', 'bob'],
    ['nobody after the office', schedule('Europe/Berlin', office), '2026-01-12T16:00:00Z', null],
    ['nobody on Sunday', schedule('Europe/Berlin', office), '2026-01-11T10:00:00Z', null],
    ['a night that began on Friday', schedule('UTC', night), '2026-01-10T05:59:00Z', 'bob'],
    ['no night that began on Thursday', schedule('UTC', night), '2026-01-09T05:59:00Z', null],
    ['nobody when the night is over', schedule('UTC', night), '2026-01-10T06:00:00Z', null],

    ['a later layer', schedule('UTC', {}, { members: ['eve'] }), '2026-01-06T09:00:00Z', 'eve'],
    [
      'an earlier one where it has nobody',
      schedule('UTC', {}, { ...office, members: ['eve'] }),
      '2026-01-11T10:00:00Z',
      'ada',
    ],
    [
      'an earlier one where the later one is gone',
      schedule('UTC', {}, { members: [null] }),
      '2026-01-06T09:00:00Z',
      'bob',
    ],
    [
      'an earlier one until the later one starts',
      schedule('UTC', {}, { members: ['eve'], rotation: { startsOn: '2026-02-01' } }),
      '2026-01-31T09:00:00Z',
      'cyd',
    ],
  ])('%s', (_, given, when, contact) => {
    expect(onCallAt(given, [], at(when))).toBe(contact)
  })

  test.each<[what: string, overrides: Override[], contact: string]>([
    ['one that begins now', [override('eve', '2026-01-06T12:00Z', '2026-01-06T13:00Z')], 'eve'],
    ['one that ends now', [override('eve', '2026-01-06T11:00Z', '2026-01-06T12:00Z')], 'bob'],
    ['one for a millisecond', [override('eve', '2026-01-06T12:00Z', '2026-01-06T12:00:00.001Z')], 'eve'],
    [
      'the later of two',
      [
        override('eve', '2026-01-06T11:00Z', '2026-01-06T13:00Z'),
        override('fay', '2026-01-06T10:00Z', '2026-01-06T14:00Z'),
      ],
      'fay',
    ],
  ])('with an override: %s', (_, overrides, contact) => {
    expect(onCallAt(schedule('UTC', {}), overrides, at('2026-01-06T12:00:00Z'))).toBe(contact)
  })
})

describe('shifts', () => {
  test('are cut at both ends, and a day with a change of clocks is shorter or longer', () => {
    expect(shown(schedule('Europe/Berlin', {}), '2026-03-28T00:00Z', '2026-03-30T12:00Z')).toEqual([
      '2026-03-28T00:00 2026-03-28T08:00 ada',
      '2026-03-28T08:00 2026-03-29T07:00 bob',
      '2026-03-29T07:00 2026-03-30T07:00 cyd',
      '2026-03-30T07:00 2026-03-30T12:00 ada',
    ])
    expect(shown(schedule('Europe/Berlin', {}), '2026-10-24T07:00Z', '2026-10-25T09:00Z')).toEqual([
      '2026-10-24T07:00 2026-10-25T08:00 bob',
      '2026-10-25T08:00 2026-10-25T09:00 cyd',
    ])
    expect(shown(schedule('Australia/Lord_Howe', {}), '2026-10-02T22:30Z', '2026-10-04T22:00Z')).toEqual([
      '2026-10-02T22:30 2026-10-03T22:00 bob',
      '2026-10-03T22:00 2026-10-04T22:00 cyd',
    ])
  })

  test('of hours that clocks jump over are none, of hours that come twice are long', () => {
    const hourly = schedule('Europe/Berlin', { rotation: { unit: 'HOUR', handoff: '00:00' } })
    expect(shown(hourly, '2026-03-29T00:00Z', '2026-03-29T02:00Z').map((shift) => shift.slice(0, 33))).toEqual([
      '2026-03-29T00:00 2026-03-29T01:00',
      '2026-03-29T01:00 2026-03-29T02:00',
    ])
    expect(shown(hourly, '2026-10-24T23:00Z', '2026-10-25T03:00Z').map((shift) => shift.slice(0, 33))).toEqual([
      '2026-10-24T23:00 2026-10-25T00:00',
      '2026-10-25T00:00 2026-10-25T02:00',
      '2026-10-25T02:00 2026-10-25T03:00',
    ])
  })

  test('have gaps where nobody is on call, and none at a hand-off to oneself', () => {
    const alone = { ...office, members: ['ada'] }
    expect(shown(schedule('America/New_York', alone), '2026-03-06T00:00Z', '2026-03-10T00:00Z')).toEqual([
      '2026-03-06T14:00 2026-03-06T22:00 ada',
      '2026-03-09T13:00 2026-03-09T21:00 ada',
    ])
    const always = schedule('UTC', { members: ['ada'] })
    expect(shown(always, '2026-03-06T00:00Z', '2026-04-10T00:00Z')).toEqual(['2026-03-06T00:00 2026-04-10T00:00 ada'])
  })

  test('of a restriction whose bounds clocks jump over or show twice', () => {
    const early = { restrictions: [{ weekdays: [7], from: '02:30', to: '03:00' }], members: ['ada'] }
    // 02:30 would be 03:30, after its end.
    expect(shown(schedule('Europe/Berlin', early), '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toEqual([])
    expect(shown(schedule('Europe/Berlin', early), '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toEqual([
      '2026-10-25T00:30 2026-10-25T02:00 ada',
    ])
  })

  test('say which layer they are of, and that of an override none', () => {
    const two = schedule('UTC', { members: ['ada'] }, { name: 'office', members: ['bob'], ...office })
    const found = shifts(
      two,
      [override('eve', '2026-01-12T10:00Z', '2026-01-12T11:00Z')],
      at('2026-01-12T08:00Z'),
      at('2026-01-12T18:00Z'),
    )
    expect(found.map(({ layer, contact }) => [layer, contact])).toEqual([
      ['primary', 'ada'],
      ['office', 'bob'],
      [null, 'eve'],
      ['office', 'bob'],
      ['primary', 'ada'],
    ])
  })

  test('of an hourly rotation of ten layers and a quarter are many, and soon found', () => {
    const hourly: Given = { rotation: { unit: 'HOUR', handoff: '00:30' }, ...office }
    const many = schedule('Europe/Berlin', ...Array.from({ length: 10 }, () => hourly))
    const begin = performance.now()
    expect(shown(many, '2026-03-01T00:00Z', '2026-05-31T00:00Z').length).toBeGreaterThan(500)
    expect(performance.now() - begin).toBeLessThan(2_000)
  })
})

describe('shifts without restrictions', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Pacific/Apia', 'Asia/Kathmandu']
  const rotations: Partial<Layer['rotation']>[] = [
    { unit: 'HOUR', length: 1, handoff: '00:30' },
    { unit: 'HOUR', length: 7 },
    { unit: 'HOUR', length: 12 },
    { unit: 'DAY', handoff: '02:30' },
    { unit: 'DAY', handoff: '02:00', length: 3 },
    { unit: 'WEEK', weekday: 7, handoff: '02:15' },
    { unit: 'WEEK', weekday: 3, length: 2, handoff: '00:00' },
  ]
  const cases = zones.flatMap((zone) => rotations.map((rotation) => ({ zone, rotation })))

  test.each(cases)('cover all of the time, in $zone by $rotation', ({ zone, rotation }) => {
    const given = schedule(zone, { rotation: { ...rotation, startsOn: '2011-12-01' } })
    // With the day that Samoa left out, and with all changes of clocks of a year.
    for (const [from, to] of [
      ['2011-12-28T00:00:00Z', '2012-01-03T00:00:00Z'],
      ['2026-03-01T00:00:00Z', '2026-04-15T00:00:00Z'],
      ['2026-09-20T00:00:00Z', '2026-11-10T00:00:00Z'],
    ] as const) {
      const found = shifts(given, [], at(from), at(to))
      expect(found[0]!.from).toEqual(at(from))
      expect(found.at(-1)!.to).toEqual(at(to))
      for (const [index, shift] of found.entries()) {
        expect(shift.from.getTime()).toBeLessThan(shift.to.getTime())
        const next = found[index + 1]
        if (next === undefined) continue
        expect(next.from).toEqual(shift.to)
        expect(next.contact).not.toBe(shift.contact)
      }
      // What is asked for one moment is what is asked for a stretch.
      for (const shift of found.slice(0, 40)) {
        expect(onCallAt(given, [], shift.from)).toBe(shift.contact)
        expect(onCallAt(given, [], new Date(shift.to.getTime() - 1))).toBe(shift.contact)
      }
    }
  })
})

test.each<[what: string, given: Schedule, when: string, hours: number]>([
  ['the next hand-off', schedule('UTC', {}), '2026-01-06T07:00Z', 2],
  ['that somebody begins', schedule('UTC', office), '2026-01-12T08:00Z', 1],
  ['a day where it is longer', schedule('UTC', weekly), '2026-01-06T08:00Z', 24],
  ['a day where there is nobody', schedule('UTC'), '2026-01-06T08:00Z', 24],
])('until %s', (_, given, when, hours) => {
  expect(untilHandoff(given, [], at(when))).toBe(hours * 3_600_000)
})
