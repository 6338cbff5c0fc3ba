import type { Interval } from '../crashes/crash-stats.ts'
import type { Scope } from '../kpis/scope.ts'
import type { ComponentName } from './component.ts'
import { missedSince } from './missed-since.ts'
import type { FactsOver } from './read-facts.ts'
import { costOf, type Score, type ScoredComponent } from './score.ts'
import { called, clauseFor, figure, listed, targetWords } from './words.ts'
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
  /** Null: none stands out. */
  release: WorstRelease | null
}

/** What pulls a score down most, since when and by which release, in plain sentences. */
export function explain(explained: Explained): string {
  const { score, components } = explained.score
  if (score === null) {
    return components.every(({ value }) => value === null)
      ? `Nothing was reported ${ofScope(explained.scope)}in this period, so the score of 100 says nothing.`
      : 'What is known weighs nothing, so the score of 100 says nothing.'
  }
  const missing = components.filter(({ value }) => value === null).map(({ name }) => called[name])
  const worst = worstOf(components)
  return [
    heldAgainst(score, explained.target),
    ...(worst === null ? ['No component costs as much as a tenth of a point.'] : costWords(worst, explained)),
    ...nextWords(explained, worst),
    ...(missing.length > 0 ? [`Nothing is known of ${listed(missing)}.`] : []),
  ].join(' ')
}

/** Below this much of the score nobody asks who took it. */
const LEAST = 0.05

/** The component that costs the most; null: none costs anything to speak of. */
export function worstOf(components: readonly ScoredComponent[]): ScoredComponent | null {
  const worst = components.reduce((one, other) => (costOf(other) > costOf(one) ? other : one))
  return costOf(worst) < LEAST ? null : worst
}

function ofScope({ environment, release }: Scope): string {
  const names = [
    ...(environment === null ? [] : [`environment "${environment}"`]),
    ...(release === null ? [] : [`release "${release}"`]),
  ]
  return names.length === 0 ? '' : `of ${listed(names)} `
}

/** Rounded down, so that what is below its aim does not look as if it had reached it. */
function heldAgainst(score: number, aim: number | null): string {
  const said = `The score is ${figure(Math.floor(score * 10 + 1e-6) / 10)}`
  if (aim === null) return `${said}.`
  return score < aim ? `${said}, below the aim of ${aim}.` : `${said}, which reaches the aim of ${aim}.`
}

const costs: Readonly<Record<ComponentName, string>> = {
  CRASH_FREE_SESSIONS: 'The share of crash-free sessions costs',
  CRASH_FREE_USERS: 'The share of crash-free people costs',
  ISSUES: 'Active issues cost',
  WARNINGS: 'Open warnings cost',
  MEMORY: 'Memory in use costs',
  INCIDENTS: 'Open incidents cost',
  RECOVERY: 'Automatic recovery costs',
}

function costWords(worst: ScoredComponent, { facts, scope, targets, interval, release }: Explained): string[] {
  const { name } = worst
  const target = targets[name]
  const heldTo = target === null ? '' : `; the target is ${targetWords(name, target)}`
  const since = target === null ? null : missedSince(name, { target, parts: facts.parts, interval })
  return [
    `${costs[name]} the most, ${pointsOf(worst)}: ${clauseFor(name, facts, isPart(scope))}${heldTo}.`,
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
    .map((next) => `${costs[next.name]} ${pointsOf(next)}: ${clauseFor(next.name, facts, isPart(scope))}.`)
}

/** Whether only what names an environment or a release counts. */
export const isPart = ({ environment, release }: Scope) => environment !== null || release !== null

function pointsOf(component: ScoredComponent): string {
  const points = figure(costOf(component))
  return `${points} ${points === '1' ? 'point' : 'points'}`
}

function releaseWords({ version, sessions, crashed, others }: WorstRelease): string {
  const own = `${crashShare(crashed, sessions)} of its ${figure(sessions)} sessions crashed`
  return `Release ${version} stands out: ${own}, against ${crashShare(others.crashed, others.sessions)} of those of all others.`
}

function crashShare(crashed: number, sessions: number): string {
  const share = crashed / sessions
  if (share > 0 && share < 0.0001) return 'less than 0.01 %'
  return `${(100 * share).toLocaleString('en', { maximumFractionDigits: 2 })} %`
}
