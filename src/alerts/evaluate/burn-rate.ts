import type { Labels } from '../../metrics/labels.ts'
import { measure } from '../../metrics/measure.ts'
import { compareLevels } from '../../warnings/levels.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { BurnWindow, SpecOf } from '../rule-spec.ts'
import { createFinder, type Evaluated, type Evaluating, rounded } from './evaluating.ts'
import { countSessionsBack } from './sessions.ts'

interface Budget {
  /** Of 1. */
  errors: number
  total: number
}

/**
 * How many times faster than the objective allows errors come: share of errors / (1 − objective). A pair of windows counts
 * where both exceed its factor (SRE workbook, "Alerting on SLOs", section 6).
 */
export async function evaluateBurnRate(input: Evaluating<SpecOf<'BURN_RATE'>>): Promise<Evaluated> {
  const { rule, spec, now } = input
  const { objective, windows, minimumCount } = spec.form
  const spent = await spentIn(input, [
    ...new Set(windows.flatMap(({ longSeconds, shortSeconds }) => [longSeconds, shortSeconds])),
  ])
  const burnOf = (seconds: number) => (spent.get(seconds)?.errors ?? 0) / (1 - objective)
  const volumeOf = ({ longSeconds }: BurnWindow) => spent.get(longSeconds)?.total ?? 0
  const worst = burnt(windows, burnOf, (window) => volumeOf(window) >= minimumCount)
  const shown = worst ?? windows[0]!
  const value = burnOf(shown.longSeconds)
  const count = volumeOf(shown)
  const isSilent = windows.every((window) => volumeOf(window) < minimumCount)
  const finder = createFinder(input)
  const finding = finder.finding(
    {
      labels: {},
      issueId: null,
      fingerprint: fingerprintOf({}),
      status: worst !== null ? 'bad' : isSilent ? 'noData' : 'good',
      level: worst?.level ?? spec.level,
      value,
      unit: null,
      since: null,
      threshold: shown.factor,
      summary:
        worst === null && isSilent
          ? `${rule.name}: fewer than ${minimumCount} to judge by`
          : `${rule.name}: the error budget of ${rounded(100 * objective)} % burns ${rounded(value)} times ${worst === null ? 'as fast as it may' : 'too fast'}`,
    },
    { value, count, previous: Number.NaN, labels: {}, now },
  )
  return { evaluation: { findings: [finding], absent: 'GONE' }, error: finder.error }
}

/** The pair of the worst level in which both windows burn too fast. */
export function burnt(
  windows: readonly BurnWindow[],
  burnOf: (seconds: number) => number,
  isEnough: (window: BurnWindow) => boolean,
): BurnWindow | null {
  return windows
    .filter(
      (window) =>
        isEnough(window) && burnOf(window.longSeconds) > window.factor && burnOf(window.shortSeconds) > window.factor,
    )
    .reduce<BurnWindow | null>(
      (worst, window) => (worst === null || compareLevels(window.level, worst.level) > 0 ? window : worst),
      null,
    )
}

/** By the seconds of each window. */
async function spentIn(
  input: Evaluating<SpecOf<'BURN_RATE'>>,
  windows: readonly number[],
): Promise<Map<number, Budget | null>> {
  const { client, rule, spec, now } = input
  const { goodMetric, totalMetric, environment } = spec.form
  const spent = new Map<number, Budget | null>()
  if (goodMetric !== undefined && totalMetric !== undefined) {
    for (const seconds of windows) spent.set(seconds, await spentOf(input, { goodMetric, totalMetric }, seconds))
    return spent
  }
  const tallies = await countSessionsBack(client, { projectId: rule.projectId, to: now, environment }, windows)
  for (const [index, { all, crashed }] of tallies.entries()) {
    spent.set(windows[index]!, all === 0 ? null : { errors: crashed / all, total: all })
  }
  return spent
}

async function spentOf(
  { client, rule, spec, now }: Evaluating<SpecOf<'BURN_RATE'>>,
  { goodMetric, totalMetric }: { goodMetric: string; totalMetric: string },
  seconds: number,
): Promise<Budget | null> {
  const { environment } = spec.form
  const after = (moment: Date) => new Date(moment.getTime() + 1)
  const labels: Labels = environment === undefined ? {} : { environment }
  const span = { from: after(new Date(now.getTime() - seconds * 1_000)), to: after(now) }
  const sumOf = async (metric: string) => {
    const query = { projectId: rule.projectId, metric, aggregate: 'SUM', ...span, labels, groupBy: [] } as const
    const [sum] = await measure(client, query)
    return sum?.value ?? 0
  }
  const total = await sumOf(totalMetric)
  if (total <= 0) return null
  return { errors: Math.min(1, Math.max(0, 1 - (await sumOf(goodMetric)) / total)), total }
}
