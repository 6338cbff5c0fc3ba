import { expect, test } from 'vitest'
import { bucketsOf, bucketsOver } from '../../src/periods/buckets.ts'
import { tilesOf } from '../../src/periods/tiles.ts'

const at = (text: string) => new Date(`2026-03-${text}Z`)
const written = (from: string, to: string, coarsest?: 60 | 3600) =>
  tilesOf(at(from), at(to), coarsest).map(({ resolution, from, to }) => [
    resolution,
    from.toISOString().slice(8, 16),
    to.toISOString().slice(8, 16),
  ])

test('a stretch of time is its days, its other hours, and the minutes at both ends that begin in it', () => {
  expect(written('01T22:58:30', '04T01:02:10')).toEqual([
    [60, '01T22:59', '01T23:00'],
    [3600, '01T23:00', '02T00:00'],
    [86400, '02T00:00', '04T00:00'],
    [3600, '04T00:00', '04T01:00'],
    [60, '04T01:00', '04T01:03'],
  ])
  expect(written('01T10:10:00', '01T10:12:00')).toEqual([[60, '01T10:10', '01T10:12']])
  expect(written('01T10:30:00', '01T11:30:00')).toEqual([[60, '01T10:30', '01T11:30']])
  expect(written('01T00:00:00', '02T00:00:00')).toEqual([[86400, '01T00:00', '02T00:00']])
  expect(written('01T10:10:10', '01T10:10:50')).toEqual([])
  expect(written('01T00:00:00', '03T00:01:00', 3600)).toEqual([
    [3600, '01T00:00', '03T00:00'],
    [60, '03T00:00', '03T00:01'],
  ])
  expect(written('01T00:00:00', '02T00:00:00', 60)).toEqual([[60, '01T00:00', '02T00:00']])
})

test('tiles follow each other without a gap or an overlap', () => {
  for (let minute = 0; minute < 3_000; minute += 97) {
    const to = new Date(at('01T09:17:23').getTime() + minute * 60_000)
    const tiles = tilesOf(at('01T09:17:23'), to)
    for (const [index, tile] of tiles.entries()) if (index > 0) expect(tile.from).toEqual(tiles[index - 1]!.to)
    const length = tiles.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0)
    expect(length / 60_000).toBe(minute)
  }
})

test.each([
  ['MINUTE', '02T09:00:30', '02T09:02:00', '02T09:01', 1, '02T09:00', 2],
  ['HOUR', '02T09:00:00', '02T11:00:01', '02T09:00', 3, '02T09:00', 3],
  ['DAY', '02T09:00:00', '05T09:00:00', '03T00:00', 3, '02T00:00', 4],
  // 2 and 9 March 2026 are Mondays.
  ['WEEK', '01T00:00:00', '10T00:00:00', '02T00:00', 2, '23T00:00', 3],
] as const)('%s from %s to %s', (interval, from, to, firstWithin, within, firstOver, over) => {
  const period = { from: at(from), to: at(to) }
  const shown = ({ from, count }: { from: Date; count: number }) => [from.toISOString().slice(8, 16), count]
  expect(shown(bucketsOf(period, interval))).toEqual([firstWithin, within])
  expect(shown(bucketsOver(period, interval))).toEqual([firstOver, over])
})
