const DAY = 86_400_000

/** What phones measure of the shop: what is usual at that time, and a bit of chance. */
export const vitals: readonly { name: string; unit: string; usualAt(at: Date): number }[] = [
  // The shop grew a little with each day of the week until now.
  { name: 'app.memory.used', unit: 'MB', usualAt: (at) => 118 - daysAgo(at) + 5 * busy(at) + chance(6) },
  { name: 'app.start.duration', unit: 's', usualAt: (at) => 1.4 + 0.1 * busy(at) + chance(0.2) },
  { name: 'app.frame.rate', unit: 'fps', usualAt: (at) => 60 - 0.4 * busy(at) + chance(1.2) },
]

const whole = (value: number) => Math.max(0, Math.round(value))

/** What they tell of the last minutes only: nobody asks how it was a week ago. */
export const momentary: typeof vitals = [
  { name: 'app.network.latency', unit: 'ms', usualAt: (at) => 140 + 25 * busy(at) + chance(60) },
  { name: 'app.queue.length', unit: '1', usualAt: () => whole(6 + chance(8)) },
  { name: 'app.request.failures', unit: '1', usualAt: () => whole(0.6 + chance(2)) },
  { name: 'app.error.user_rate', unit: '%', usualAt: () => 1.6 + chance(1) },
  { name: 'app.uptime', unit: '%', usualAt: () => 99.8 + chance(0.15) },
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
