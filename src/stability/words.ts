import { type OpenByKey, totalOf } from '../kpis/open-counts.ts'
import type { ComponentName } from './component.ts'
import type { FactsOver } from './read-facts.ts'

/** What components are called in sentences. */
export const called: Readonly<Record<ComponentName, string>> = {
  CRASH_FREE_SESSIONS: 'crash-free sessions',
  CRASH_FREE_USERS: 'crash-free people',
  ISSUES: 'active issues',
  WARNINGS: 'open warnings',
  MEMORY: 'memory in use',
  INCIDENTS: 'open incidents',
  RECOVERY: 'automatic recovery',
}

const unknown: Readonly<Record<ComponentName, string>> = {
  CRASH_FREE_SESSIONS: 'No session was reported.',
  CRASH_FREE_USERS: 'No session says whose it was.',
  ISSUES: 'Neither a session nor a crash was reported.',
  WARNINGS: 'Nothing was measured.',
  MEMORY: 'No sample of app.memory.used was reported.',
  INCIDENTS: 'Nothing was reported.',
  RECOVERY: 'No sample of app.recovery.automatic_rate was reported.',
}

type Known = Pick<FactsOver, 'whole' | 'counts'>

/**
 * What is known of a component, as a sentence.
 *
 * @param isPart whether only what names an environment or release counts
 */
export function wordsFor(name: ComponentName, facts: Known, isPart: boolean): string {
  const clause = clauseFor(name, facts, isPart)
  return clause === null ? unknown[name] : `${capitalized(clause)}.`
}

/** The same without a full stop; null where nothing is known. */
export function clauseFor(name: ComponentName, { whole, counts }: Known, isPart: boolean): string | null {
  const named = (open: OpenByKey<Kind>, [one, many]: [string, string]) =>
    isPart && totalOf(open) === 0
      ? `no open ${one} names this environment or release`
      : openWords(open, [one, many], 'open')
  switch (name) {
    case 'CRASH_FREE_SESSIONS':
      return inWords(whole[name], (share) => `${percent(share)} of ${figure(counts.sessions)} sessions did not crash`)
    case 'CRASH_FREE_USERS':
      return inWords(whole[name], (share) => `${percent(share)} of ${figure(counts.people)} people met no crash`)
    case 'ISSUES':
      return inWords(whole[name], (open) => openWords(open, ['issue', 'issues'], 'active'))
    case 'WARNINGS':
      return inWords(whole[name], (open) => named(open, ['warning', 'warnings']))
    case 'INCIDENTS':
      return inWords(whole[name], (open) => named(open, ['incident', 'incidents']))
    case 'MEMORY':
      return inWords(
        whole[name],
        (used) =>
          `${figure(used)} MB are in use${counts.instances > 1 ? `, the mean of ${figure(counts.instances)} instances` : ''}`,
      )
    case 'RECOVERY':
      return inWords(whole[name], (share) => `the app recovered from ${percent(share)} of its failures by itself`)
  }
}

/** A target of the KPI of a component, in its unit. */
export function targetWords(name: ComponentName, target: number): string {
  if (name === 'MEMORY') return `${figure(target)} MB`
  return name === 'ISSUES' || name === 'WARNINGS' || name === 'INCIDENTS' ? figure(target) : percent(target)
}

const inWords = <T>(fact: T | null, words: (fact: T) => string): string | null => (fact === null ? null : words(fact))

/** What severities of issues and incidents and levels of warnings are called, the gravest first. */
const kindsOf = {
  EMERGENCY: 'emergency',
  CRITICAL: 'critical',
  HIGH: 'high',
  WARNING: 'ordinary',
  MEDIUM: 'medium',
  LOW: 'low',
  INFO: 'informational',
}
type Kind = keyof typeof kindsOf

function openWords(open: OpenByKey<Kind>, [one, many]: [string, string], state: string): string {
  const kinds = (Object.keys(kindsOf) as Kind[]).flatMap((kind) => {
    const count = open.get(kind) ?? 0
    return count === 0 ? [] : [{ count, kind: kindsOf[kind] }]
  })
  if (kinds.length === 0) return `no ${one} is ${state}`
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  const noun = total === 1 ? one : many
  const verb = total === 1 ? 'is' : 'are'
  if (kinds.length === 1) return `${figure(total)} ${kinds[0]!.kind} ${noun} ${verb} ${state}`
  return `${figure(total)} ${noun} ${verb} ${state}, ${listed(kinds.map(({ count, kind }) => `${figure(count)} ${kind}`))}`
}

export function listed(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const capitalized = (words: string) => words[0]!.toUpperCase() + words.slice(1)

export const figure = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 })

/** Rounded down, so that what is not whole does not look it. */
const percent = (share: number) => `${Math.floor(share * 100_000 + 1e-6) / 1_000} %`
