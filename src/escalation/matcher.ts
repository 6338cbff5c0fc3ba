import type { Labels } from '../metrics/labels.ts'
import { labelOf } from './alert-labels.ts'

export const matcherOperators = ['EQUALS', 'NOT_EQUALS', 'MATCHES', 'NOT_MATCHES'] as const

/** A condition on one label of an alert. A label that it does not have is empty. */
export interface Matcher {
  label: string
  operator: (typeof matcherOperators)[number]
  /** For MATCHES and NOT_MATCHES `*` stands for any characters, or none. */
  value: string
}

/** Whether the labels fit all of the matchers. */
export function matchesAll(matchers: readonly Matcher[], labels: Labels): boolean {
  return matchers.every((matcher) => holds(matcher, labelOf(labels, matcher.label)))
}

function holds({ operator, value }: Matcher, own: string): boolean {
  const isMeant = operator === 'EQUALS' || operator === 'NOT_EQUALS' ? own === value : fits(own, value)
  return operator === 'EQUALS' || operator === 'MATCHES' ? isMeant : !isMeant
}

/** Takes each part at the first place where it fits, and never goes back. */
function fits(text: string, pattern: string): boolean {
  const [first, ...others] = pattern.split('*')
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first!) || !text.endsWith(last)) return false
  let from = first!.length
  for (const part of others) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return from <= text.length - last.length
}
