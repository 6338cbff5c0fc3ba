import type { Family, Judgement } from './families.ts'

/**
 * Something in a report that tells a family. All that is given must hold: one of the types, the module, the message and
 * so on.
 */
export interface Sign extends Partial<Judgement> {
  family: Family
  /** What happened, the beginning of a sentence. */
  means: string
  /** 0..1 */
  confidence: number
  /** Names of exception types, without module or namespace, in any case. */
  types?: readonly string[]
  /** Module, package or namespace of the exception's type. */
  module?: RegExp
  /** The exception's value, the description of its mechanism, or the report's message where there is no exception. */
  message?: RegExp
  /** The mechanism by which the SDK met the error. */
  mechanism?: RegExp
  /** A function of the system among the topmost frames. */
  frame?: RegExp
}

/** Data was lost or damaged, or what was to be kept could not be written: bad also when it was caught. */
export const dataAtRisk = { category: 'DATA_CORRUPTION', uncaught: 'HIGH', caught: 'HIGH' } as const

/** A full disk or an exhausted quota: nothing is damaged, but nothing more is kept either. */
export const full = { category: null, uncaught: 'MEDIUM', caught: 'MEDIUM' } as const

/** A stack that ran over ends one call, mostly by a mistake in the code, and not for want of memory. */
export const stackOverflow = { uncaught: 'MEDIUM', caught: 'LOW' } as const

/** Names separated by spaces. */
export function names(list: string): string[] {
  return list.trim().split(/\s+/)
}

/** One pattern out of several, with the flags of the first. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]!.flags)
}
