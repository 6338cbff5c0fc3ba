const most = 30

/** Keeps a sentence about something odd in a report: each once, and no more than thirty of them. */
export function note(notes: string[], sentence: string): void {
  if (notes.length < most && !notes.includes(sentence)) notes.push(sentence)
}

/** What a value is, in words for a note. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
