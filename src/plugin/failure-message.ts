const LONGEST = 300
const UNREADABLE = 'threw a value that cannot be read'

/** What a plugin threw, as one bounded line that any store can keep. Never throws itself, whatever was thrown. */
export function failureMessage(thrown: unknown, mask: (text: string) => string = (text) => text): string {
  try {
    const text = thrown instanceof Error ? String(thrown.message || thrown.name) : String(thrown)
    // Masked before it is cut: half a secret is not known for one.
    return mask(text).slice(0, LONGEST).replaceAll('\0', '').toWellFormed()
  } catch {
    return UNREADABLE
  }
}
