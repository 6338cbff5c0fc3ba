import { type Failure, failure } from '../schema-builder/payload.ts'
import { lineFault, textFault } from '../schema-builder/text-fault.ts'
import type { Work } from './change-incident.ts'
import { enter } from './draft.ts'
import { isWritten, readPostMortem } from './written.ts'

export const MOST_ACTIONS = 50
export const LONGEST_ACTION = 500
const TEXTS = ['summary', 'impact', 'rootCause', 'lessons'] as const

/** What is left out stays; what is null or empty is taken away. */
export function writePostMortem(
  input: { [text in (typeof TEXTS)[number]]?: string | null | undefined } & { actions?: string[] | null | undefined },
  { draft, deed }: Pick<Work, 'draft' | 'deed'>,
): Failure | undefined {
  for (const name of TEXTS) {
    const fault = input[name] ? textFault(input[name]) : null
    if (fault !== null) return failure('INVALID', fault, name)
  }
  const { actions } = input
  if ((actions?.length ?? 0) > MOST_ACTIONS) return failure('INVALID', `At most ${MOST_ACTIONS} actions.`, 'actions')
  for (const [index, action] of (actions ?? []).entries()) {
    const fault = lineFault(action, LONGEST_ACTION)
    if (fault !== null) return failure('INVALID', fault, 'actions', String(index))
  }
  const before = readPostMortem(draft.incident.postMortem)
  const after = { ...before }
  for (const name of TEXTS) if (input[name] !== undefined) after[name] = input[name] ?? ''
  if (actions !== undefined) after.actions = actions ?? []
  if (JSON.stringify(after) === JSON.stringify(before)) return
  draft.incident.postMortem = after
  enter(draft, 'NOTE', deed, isWritten(before) ? 'Changed the post-mortem.' : 'Wrote the post-mortem.')
}
