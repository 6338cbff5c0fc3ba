import type { Interval } from '../crashes/crash-stats.ts'
import { kpiKinds } from '../kpis/kpi-kinds.ts'
import { isEverything, type Scope } from '../kpis/scope.ts'
import { statusOf } from '../metrics/standing.ts'
import { percent, roundedDown } from '../wording.ts'
import type { ComponentName } from './component.ts'
import { missedSince } from './missed-since.ts'
import type { FactsOver } from './read-facts.ts'
import { costOf, type Score, type ScoredComponent } from './score.ts'
import { clauseFor, figure, listed, targetWords, words } from './words.ts'
import type { WorstRelease } from './worst-release.ts'

export interface Explained {
  score: Score
  /** Null: none is set. */
  target: number | null
  /** Of the KPIs of components; null: none is set. */
  targets: Readonly<Record<ComponentName, number | null>>
  scope: Scope
  facts: FactsOver
  /** Of the parts of the facts. */
  interval: Interval
  now: Date
  /** Null: none stands out. */
  release: WorstRelease | null
}

/** What pulls a score down most, since when and by which release, in plain sentences. */
export function explain(explained: Explained): string {
  const { score, components } = explained.score
  const scope = scopeWords(explained.scope)
  if (score === null) {
    return components.every(({ value }) => value === null)
      ? `Nothing was reported ${scope === null ? '' : `of ${scope} `}in this period, so the score of 100 says nothing.`
      : 'What is known weighs nothing, so the score of 100 says nothing.'
  }
  const missing = components.filter(({ value }) => value === null).map(({ name }) => words[name].called)
  const worst = worstOf(components)
  return [
    heldAgainst(score, explained.target),
    ...(worst === null ? ['No component costs as much as a tenth of a point.'] : costWords(worst, explained)),
    ...nextWords(explained, worst),
    ...(missing.length > 0
      ? [`${scope === null ? 'Nothing' : `For ${scope} nothing`} is known of ${listed(missing)}.`]
      : []),
  ].join(' ')
}

/** Below this much of the score nobody asks who took it. */
const LEAST = 0.05

/** The component that costs the most; null: none costs anything to speak of. */
export function worstOf(components: readonly ScoredComponent[]): ScoredComponent | null {
  const worst = components.reduce((one, other) => (costOf(other) > costOf(one) ? other : one))
  return costOf(worst) < LEAST ? null : worst
}

/** Null: all. */
function scopeWords({ environment, release }: Scope): string | null {
  const names = [
    ...(environment === null ? [] : [`environment "${environment}"`]),
    ...(release === null ? [] : [`release "${release}"`]),
  ]
  return names.length === 0 ? null : listed(names)
}

/** Rounded down to as many decimals as the target has, so that what is below it does not look as if it had reached it. */
function heldAgainst(score: number, target: number | null): string {
  const decimals = Math.max(1, String(target ?? '').split('.')[1]?.length ?? 0)
  const said = `The score is ${roundedDown(score, Math.min(decimals, 6))}`
  if (target === null) return `${said}.`
  const isMissed = statusOf(score, target, kpiKinds.STABILITY_SCORE.direction) === 'MISSING'
  return isMissed ? `${said}, below the target of ${target}.` : `${said}, which reaches the target of ${target}.`
}

function costWords(worst: ScoredComponent, { facts, scope, targets, interval, now, release }: Explained): string[] {
  const { name } = worst
  const target = targets[name]
  const heldTo = target === null ? '' : `; the target is ${targetWords(name, target)}`
  const since = target === null ? null : missedSince(name, { target, parts: facts.parts, interval, now })
  return [
    `${words[name].costs} the most, ${pointsOf(worst)}: ${clauseFor(name, facts, isEverything(scope))}${heldTo}.`,
    ...(since === null ? [] : [since]),
    ...(release === null ? [] : [releaseWords(release)]),
  ]
}

/** Points from which on a component is told of beside the one that costs the most, and how many are. */
const TOLD_FROM = 1
const MOST_TOLD = 2

function nextWords({ score, scope, facts }: Explained, worst: ScoredComponent | null): string[] {
  return score.components
    .filter((component) => component !== worst && costOf(component) >= TOLD_FROM)
    .sort((one, other) => costOf(other) - costOf(one))
    .slice(0, MOST_TOLD)
    .map((next) => `${words[next.name].costs} ${pointsOf(next)}: ${clauseFor(next.name, facts, isEverything(scope))}.`)
}

function pointsOf(component: ScoredComponent): string {
  const points = figure(costOf(component))
  return `${points} ${points === '1' ? 'point' : 'points'}`
}

function releaseWords({ version, sessions, crashed, others }: WorstRelease): string {
  const own = `${percent(crashed / sessions)} of its ${figure(sessions)} sessions crashed`
  return `Release ${version} stands out: ${own}, against ${percent(others.crashed / others.sessions)} of those of all others.`
}
