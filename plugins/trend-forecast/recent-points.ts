import type { Series } from 'evenkeel/plugin'
import { median, type Point } from './trend.ts'

/** Values a trend is made of, at most: the slopes between any two of them are as many as their square. */
const MOST = 60

/** The values of the last `seconds` before the newest one; where they are many, medians of stretches of equal length. */
export function recentPoints({ samples }: Series, seconds: number): Point[] {
  const points: Point[] = []
  for (let index = samples.length - 1; index >= 0; index--) {
    const { at, value } = samples[index]!
    if (value === null || !Number.isFinite(value)) continue
    const point = { at: at.getTime() / 1_000, value }
    if (points[0] !== undefined && point.at <= points[0].at - seconds) break
    points.push(point)
  }
  points.reverse()
  const end = points.at(-1)?.at ?? 0
  const begin = points[0]?.at ?? 0
  const stretch = points.length <= MOST ? 0 : (end - begin) / MOST
  const groups = Map.groupBy(points, ({ at }) =>
    stretch === 0 ? at : Math.min(MOST - 1, Math.floor((at - begin) / stretch)),
  )
  return [...groups.values()].map((group) => ({
    at: group.reduce((sum, { at }) => sum + at, 0) / group.length,
    value: median(group.map(({ value }) => value)),
  }))
}
