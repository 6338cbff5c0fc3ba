import { text } from './json.ts'
import { kindOf, note } from './notes.ts'

const defaultForm = /^\{\{\s*default\s*\}\}$/

/** The grouping that the sender asked for; null when that is none, or only the usual one. */
export function readFingerprint(value: unknown, notes: string[]): string[] | null {
  if (value === undefined || value === null) return null
  if (!Array.isArray(value) && text(value) === null) {
    note(notes, `fingerprint was ${kindOf(value)} and was left out.`)
    return null
  }
  const parts: string[] = []
  for (const entry of Array.isArray(value) ? value : [value]) {
    const part = text(entry)
    if (part !== null) parts.push(defaultForm.test(part) ? '{{ default }}' : part)
    else note(notes, `fingerprint held ${kindOf(entry)}, which was left out.`)
  }
  return parts.every((part) => part === '{{ default }}') ? null : parts
}
