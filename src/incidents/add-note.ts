import { type Failure, failure } from '../schema-builder/payload.ts'
import { textFault } from '../schema-builder/text-fault.ts'
import type { Work } from './change-incident.ts'
import { enter } from './draft.ts'

export function addNote(text: string, { draft, deed }: Pick<Work, 'draft' | 'deed'>): Failure | undefined {
  const fault = text.trim() === '' ? 'It must not be empty.' : textFault(text)
  if (fault !== null) return failure('INVALID', fault, 'text')
  enter(draft, 'NOTE', deed, text)
}
