const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const

/** A length of time as people say it, by its two largest units: `15 min`, `1 h 30 min`, `2 d`. */
export function spanInWords(seconds: number): string {
  let left = Math.max(0, Math.floor(seconds))
  const first = units.findIndex((unit) => left >= unit.seconds)
  if (first === -1) return '0 s'
  const parts: string[] = []
  for (const { name, seconds: length } of units.slice(first, first + 2)) {
    const count = Math.floor(left / length)
    left -= count * length
    if (count > 0) parts.push(`${count} ${name}`)
  }
  return parts.join(' ')
}

export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1_000))
}
