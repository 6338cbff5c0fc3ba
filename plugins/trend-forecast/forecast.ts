import { type Finding, inUnit, type Series, unitFactor } from 'evenkeel/plugin'
import { normalCdf } from './normal-cdf.ts'
import { levelNames, type Options, type Rule } from './options.ts'
import { recentPoints } from './recent-points.ts'
import { type Point, type Trend, trendOf } from './trend.ts'

/** Values before which there is no trend. */
const LEAST = 10
/** How many times as far as it looks back it looks ahead at most. */
const REACH = 3
/** Probability below which a trend is not taken for chance, and below which one that was warned of goes on. */
const SIGNIFICANT = 0.01
const STILL_SIGNIFICANT = 0.1
/** How much less sure it may be of what it has warned of. */
const HELD = 0.2
/** The newest part of the samples has to go the same way, at this share of the pace. */
const STILL_GOING = 0.4

const upperCase = { warning: 'WARNING', critical: 'CRITICAL', emergency: 'EMERGENCY' } as const

/** Says when a metric will be where it must not be. */
export function forecast(
  { name, unit, above, below }: Rule,
  series: Series,
  previous: Finding | null,
  options: Options,
): Finding | null | 'UNIT_MISMATCH' {
  const away = above === undefined ? -1 : 1
  const thresholds = above ?? below ?? {}
  const factor = unitFactor(series.unit, unit ?? null)
  if (factor === null) return 'UNIT_MISMATCH'
  const points = recentPoints(series, options.windowMinutes * 60)
  if (points.length < LEAST) return null
  const newest = points.at(-1)!
  const horizon = Math.min(options.horizonMinutes * 60, REACH * (newest.at - points[0]!.at))
  const trend = trendOf(points)
  if (trend.slope * away <= 0 || !Number.isFinite(trend.slope)) return null
  if (trend.chance > (previous === null ? SIGNIFICANT : STILL_SIGNIFICANT)) return null
  if (!isStillGoing(points, trend)) return null

  const found = levelNames.flatMap((level) => {
    const given = thresholds[level]
    if (given === undefined) return []
    const threshold = given / factor
    // What is there already is for the detector of thresholds.
    if (away * newest.value >= away * threshold || away * trend.level >= away * threshold) return []
    const confidence = chanceToCross(trend, threshold, horizon, away)
    const least = options.confidence - (previous?.level === upperCase[level] ? HELD : 0)
    return confidence >= least ? [{ level, threshold, confidence }] : []
  })
  const worst = found.at(-1)
  if (worst === undefined) return null
  const { level, threshold, confidence } = worst
  const seconds = (threshold - trend.level) / trend.slope
  const shown = inUnit(threshold * factor, unit ?? series.unit)
  return {
    level: upperCase[level],
    value: threshold,
    threshold,
    confidence: Math.round(confidence * 100) / 100,
    message: `${name ?? series.metric} will reach ${shown} in about ${duration(seconds)}.`,
    expectedAt: new Date(Math.round((newest.at + seconds) * 1_000)),
  }
}

/** Probability that the line is beyond the threshold at the end of the horizon, with what is not known of its height there. */
function chanceToCross({ slope, level, errorAfter }: Trend, threshold: number, horizon: number, away: number): number {
  const over = away * (level + slope * horizon - threshold)
  const error = errorAfter(horizon)
  return error === 0 ? Number(over >= 0) : normalCdf(over / error)
}

/** A rise that has come to rest is no forecast. What is too noisy to tell is taken to go on. */
function isStillGoing(points: readonly Point[], { slope }: Trend): boolean {
  const newer = trendOf(points.slice(-Math.max(5, Math.ceil(points.length / 3))))
  return (newer.slope + Math.sign(slope) * newer.slopeError) / slope >= STILL_GOING
}

/** For people: `8 minutes`, `2 hours`. */
function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes < 90) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return `${Math.round(minutes / 60)} hours`
}
