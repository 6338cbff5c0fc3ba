const LONGEST = 300
/** Faults are read once, by somebody who wants to know all of it. */
const LONGEST_FAULT = 4_000
const UNREADABLE = 'threw a value that cannot be read'

/** What a plugin threw, as one bounded line that any store can keep. Never throws itself, whatever was thrown. */
export function failureMessage(
  thrown: unknown,
  mask: (text: string) => string = (text) => text,
  longest = LONGEST,
): string {
  try {
    const text = thrown instanceof Error ? String(thrown.message || thrown.name) : String(thrown)
    // Masked before it is cut: half a secret is not known for one.
    const masked = mask(text)
    const cut = masked.length > longest ? `${masked.slice(0, longest - 1)}…` : masked
    return cut.replaceAll('\0', '').toWellFormed()
  } catch {
    return UNREADABLE
  }
}

/** The same for a fault found at the start. */
export function faultMessage(thrown: unknown, mask?: (text: string) => string): string {
  return failureMessage(thrown, mask, LONGEST_FAULT)
}
