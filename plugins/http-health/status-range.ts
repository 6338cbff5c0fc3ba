export interface StatusRange {
  from: number
  /** Included. */
  to: number
}

/** Reads `204` or `200-299`; null when it is neither. */
export function readStatusRange(text: string): StatusRange | null {
  const match = /^([1-5]\d\d)(?:-([1-5]\d\d))?$/.exec(text)
  if (match === null) return null
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from <= to ? { from, to } : null
}
