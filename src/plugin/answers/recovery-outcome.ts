import { z } from 'zod'
import type { RecoveryOrder, RecoveryOutcome } from '../contract/recovery-strategy.ts'
import { readAs, sentence } from './read-as.ts'

const outcome = z.strictObject({ done: z.boolean(), note: sentence })

/** What a recovery strategy did. Throws with what was expected: nothing may be done in a dry run. */
export function checkRecovery(answer: unknown, { dryRun }: RecoveryOrder): RecoveryOutcome {
  const read = readAs(outcome, 'recovery outcome', answer)
  if (dryRun && read.done) throw new TypeError('It says that it did something, though only asked what it would do.')
  return read
}
