import { isDeepStrictEqual } from 'node:util'
import type { Outcome } from '../../guard/call-failure.ts'
import { freezeDeeply } from '../freeze-deeply.ts'
import { TookTooLong } from './checklist.ts'

/** Throws when the plugin changes what it is given, or would change it if it could. */
export async function checkUnchanged<Given, Answer>(
  given: Given,
  ask: (given: Given) => Promise<Outcome<Answer>>,
): Promise<void> {
  const loose = structuredClone(given)
  const free = await ask(loose)
  if (!isDeepStrictEqual(loose, structuredClone(given))) throw new Error('it was changed')
  const frozen = freezeDeeply(structuredClone(given))
  const held = await ask(frozen)
  if (free.ok && !held.ok) throw new Error(`it cannot do without changing it: ${held.failure.message}`)
}

/** Throws when the plugin answers the same question in two ways. */
export async function checkSameAnswer<Answer>(ask: () => Promise<Outcome<Answer>>): Promise<void> {
  const first = await ask()
  const second = await ask()
  const [one, other] = [first, second].map((outcome) => (outcome.ok ? outcome.answer : outcome.failure.message))
  if (!isDeepStrictEqual(one, other)) throw new Error(`first ${shown(one)}, then ${shown(other)}`)
}

/** The answer; throws what the failure says. */
export function answered<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.ok) return outcome.answer
  const { code, message } = outcome.failure
  if (code === 'TIMED_OUT') throw new TookTooLong(message)
  throw new Error(code === 'FAILED' ? `it threw: ${message}` : `${code}: ${message}`)
}

const LONGEST = 200

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
