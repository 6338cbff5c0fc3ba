import { type OpenByKey, totalOf } from '../kpis/open-counts.ts'
import { percentRoundedDown } from '../wording.ts'
import type { ComponentName } from './component.ts'
import type { FactsOver } from './read-facts.ts'

interface Words {
  /** Within a sentence. */
  called: string
  /** The begin of a sentence that ends with points of the score. */
  costs: string
  /** Sentences, where nothing is known of it: of anything, and of the environment or release that was asked for. */
  unknown: { ofAll: string; ofScope: string }
  /** Which parts of a period say something of it; empty where each does, as of what is open. */
  within: string
}

/** How components are spoken of. */
export const words: Readonly<Record<ComponentName, Words>> = {
  CRASH_FREE_SESSIONS: {
    called: 'crash-free sessions',
    costs: 'The share of crash-free sessions costs',
    unknown: { ofAll: 'No session was reported.', ofScope: 'No session is of this environment or release.' },
    within: ' with sessions',
  },
  CRASH_FREE_USERS: {
    called: 'crash-free people',
    costs: 'The share of crash-free people costs',
    unknown: {
      ofAll: 'No session says whose it was.',
      ofScope: 'No session of this environment or release says whose it was.',
    },
    within: ' with known people',
  },
  ISSUES: {
    called: 'active issues',
    costs: 'Active issues cost',
    unknown: {
      ofAll: 'Neither a session nor a crash was reported.',
      ofScope: 'Neither a session nor a crash is of this environment or release.',
    },
    within: '',
  },
  WARNINGS: {
    called: 'open warnings',
    costs: 'Open warnings cost',
    unknown: { ofAll: 'Nothing was measured.', ofScope: 'No sample names this environment or release.' },
    within: '',
  },
  MEMORY: {
    called: 'memory in use',
    costs: 'Memory in use costs',
    unknown: samplesUnknown('app.memory.used'),
    within: ' with samples',
  },
  INCIDENTS: {
    called: 'open incidents',
    costs: 'Open incidents cost',
    unknown: {
      ofAll: 'Nothing was reported.',
      ofScope: 'Nothing was reported of this environment or release.',
    },
    within: '',
  },
  RECOVERY: {
    called: 'automatic recovery',
    costs: 'Automatic recovery costs',
    unknown: samplesUnknown('app.recovery.automatic_rate'),
    within: ' with samples',
  },
}

function samplesUnknown(metric: string): Words['unknown'] {
  return {
    ofAll: `No sample of ${metric} was reported.`,
    ofScope: `No sample of ${metric} names this environment or release.`,
  }
}

type Known = Pick<FactsOver, 'whole' | 'counts'>

/**
 * What is known of a component, as a sentence.
 *
 * @param ofAll whether what names no environment or release counts too
 */
export function wordsFor(name: ComponentName, facts: Known, ofAll: boolean): string {
  const clause = clauseFor(name, facts, ofAll)
  return clause === null ? words[name].unknown[ofAll ? 'ofAll' : 'ofScope'] : `${capitalized(clause)}.`
}

/** The same without a full stop; null where nothing is known. */
export function clauseFor(name: ComponentName, { whole, counts }: Known, ofAll: boolean): string | null {
  const named = (open: OpenByKey<Kind>, [one, many]: [string, string]) =>
    !ofAll && totalOf(open) === 0
      ? `no open ${one} names this environment or release`
      : openWords(open, [one, many], 'open')
  switch (name) {
    case 'CRASH_FREE_SESSIONS':
      return inWords(
        whole[name],
        (share) => `${percentRoundedDown(share)} of ${figure(counts.sessions)} sessions did not crash`,
      )
    case 'CRASH_FREE_USERS':
      return inWords(
        whole[name],
        (share) => `${percentRoundedDown(share)} of ${figure(counts.people)} people met no crash`,
      )
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
      return inWords(
        whole[name],
        (share) => `the app recovered from ${percentRoundedDown(share)} of its failures by itself`,
      )
  }
}

/** A target of the KPI of a component, in its unit. */
export function targetWords(name: ComponentName, target: number): string {
  if (name === 'MEMORY') return `${figure(target)} MB`
  return name === 'ISSUES' || name === 'WARNINGS' || name === 'INCIDENTS' ? figure(target) : percentRoundedDown(target)
}

const inWords = <T>(fact: T | null, clauseOf: (fact: T) => string): string | null =>
  fact === null ? null : clauseOf(fact)

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
