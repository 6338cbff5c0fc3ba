import type { CrashCategory, Severity } from 'evenkeel/plugin'

/** The families that are told by signs, in the order in which they vote. */
export const families = [
  'out-of-memory',
  'unresponsive',
  'bad-access',
  'abort',
  'assertion',
  'network-error',
  'storage-error',
  'ui-thread',
  'harmless',
] as const

export type Family = (typeof families)[number]

export interface Judgement {
  /** Null when the family says nothing about it. */
  category: CrashCategory | null
  /** When nobody caught the error. */
  uncaught: Severity
  /** When somebody did, or nobody knows. */
  caught: Severity
}

/**
 * What a crash of each family amounts to, unless its sign says otherwise. A bad access or a hang tells little of what
 * the crash is about, so their signs are less sure than most that name a layer of the app by where it happened.
 */
export const judgements: Readonly<Record<Family, Judgement>> = {
  'out-of-memory': { category: 'MEMORY_MANAGEMENT', uncaught: 'HIGH', caught: 'MEDIUM' },
  unresponsive: { category: 'UI', uncaught: 'HIGH', caught: 'MEDIUM' },
  'bad-access': { category: 'MEMORY_MANAGEMENT', uncaught: 'HIGH', caught: 'MEDIUM' },
  abort: { category: null, uncaught: 'HIGH', caught: 'LOW' },
  assertion: { category: null, uncaught: 'MEDIUM', caught: 'LOW' },
  'network-error': { category: 'NETWORK', uncaught: 'MEDIUM', caught: 'LOW' },
  'storage-error': { category: null, uncaught: 'MEDIUM', caught: 'LOW' },
  'ui-thread': { category: 'UI', uncaught: 'MEDIUM', caught: 'LOW' },
  harmless: { category: null, uncaught: 'LOW', caught: 'LOW' },
}
