const DAY = 86_400_000

/** What phones measure of the shop: what is usual at that time, and a bit of chance. */
export const vitals: readonly { name: string; unit: string; usualAt(at: Date): number }[] = [
  // The shop grew a little with each day of the week until now.
  { name: 'app.memory.used', unit: 'MB', usualAt: (at) => 118 - daysAgo(at) + 5 * busy(at) + chance(6) },
  { name: 'app.start.duration', unit: 's', usualAt: (at) => 1.4 + 0.1 * busy(at) + chance(0.2) },
  { name: 'app.frame.rate', unit: 'fps', usualAt: (at) => 60 - 0.4 * busy(at) + chance(1.2) },
]

/** −1 at night, 1 when most people shop. */
function busy(at: Date): number {
  return Math.sin((((at.getTime() % DAY) / DAY) * 24 - 9) * (Math.PI / 12))
}

function daysAgo(at: Date): number {
  return Math.max(0, Date.now() - at.getTime()) / DAY
}

/** Mostly near 0, never further from it than `most`. */
function chance(most: number): number {
  return (Math.random() + Math.random() + Math.random() - 1.5) * (most / 1.5)
}
