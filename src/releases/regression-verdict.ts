import { percent } from '../wording.ts'
import { compareProportions, type ProportionComparison, type ProportionTest } from './compare-proportions.ts'

export type Verdict = 'REGRESSED' | 'IMPROVED' | 'NO_DIFFERENCE' | 'TOO_FEW_SESSIONS'

/** What one side of a comparison did. */
export interface SessionVolume {
  version: string
  sessions: number
  crashed: number
}

export interface RegressionVerdict {
  verdict: Verdict
  /** 1 − `pValue`. Null, as `pValue` and `test`, where there are too few sessions. */
  confidence: number | null
  /** The smaller of both one-sided ones. */
  pValue: number | null
  test: ProportionTest | null
  /** Crash rate of the release − that of the base, with its 95 % interval; null where a side has no sessions. */
  difference: Pick<ProportionComparison, 'difference' | 'low' | 'high'> | null
  release: SessionVolume
  base: SessionVolume
  explanation: string
}

/** On each side. With fewer, one crash more or less would make the difference. */
export const LEAST_SESSIONS = 200
/** One-sided. */
export const SIGNIFICANCE = 0.05

/** Whether a release crashes more often than another, by its share of crashed sessions; who had them is not asked. */
export function regressionVerdict(release: SessionVolume, base: SessionVolume): RegressionVerdict {
  const sides = { release, base }
  if (release.sessions === 0 || base.sessions === 0) return tooFew(sides, null)
  const { test, pIfNotLarger, pIfNotSmaller, ...difference } = compareProportions(
    { count: release.crashed, of: release.sessions },
    { count: base.crashed, of: base.sessions },
  )
  if (Math.min(release.sessions, base.sessions) < LEAST_SESSIONS) return tooFew(sides, difference)
  const pValue = Math.min(pIfNotLarger, pIfNotSmaller)
  const verdict =
    pIfNotLarger < SIGNIFICANCE ? 'REGRESSED' : pIfNotSmaller < SIGNIFICANCE ? 'IMPROVED' : 'NO_DIFFERENCE'
  const decided = { verdict, confidence: 1 - pValue, pValue, test, difference, ...sides } as const
  return { ...decided, explanation: `${facts(sides)} ${conclusion(verdict, pValue)}` }
}

type Sides = Pick<RegressionVerdict, 'release' | 'base'>

function tooFew(sides: Sides, difference: RegressionVerdict['difference']): RegressionVerdict {
  const explanation = `${facts(sides)} At least ${LEAST_SESSIONS} sessions on each side are needed to tell them apart.`
  return { verdict: 'TOO_FEW_SESSIONS', confidence: null, pValue: null, test: null, difference, ...sides, explanation }
}

function facts({ release, base }: Sides): string {
  return `${volume(release)}, ${volume(base)}.`
}

function volume({ version, sessions, crashed }: SessionVolume): string {
  if (sessions === 0) return `${version} has no sessions`
  return `${version} crashed in ${whole(crashed)} of ${whole(sessions)} sessions (${percent(crashed / sessions)})`
}

function conclusion(verdict: Exclude<Verdict, 'TOO_FEW_SESSIONS'>, pValue: number): string {
  const chance = `were both the same, chance would do that in ${casesOf(pValue)}`
  if (verdict === 'REGRESSED') return `That is more often: ${chance}.`
  if (verdict === 'IMPROVED') return `That is less often: ${chance}.`
  return `That is no difference: chance alone would do that in ${casesOf(pValue)}.`
}

const whole = (count: number): string => count.toLocaleString('en')

const casesOf = (pValue: number): string => `${pValue < 0.0001 ? 'less than 0.01 %' : percent(pValue)} of all cases`
