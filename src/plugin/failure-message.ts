const longest = 300

/** What a plugin threw, as one bounded line that any store can keep. Never throws itself. */
export function failureMessage(thrown: unknown): string {
  let text: string
  try {
    text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown)
  } catch {
    text = 'threw a value that cannot be read'
  }
  return text.slice(0, longest).replaceAll('\0', '').toWellFormed()
}
