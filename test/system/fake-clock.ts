import type { Clock } from '../../src/clock.ts'

/** A clock that stands still until a test puts it forward, which does all that is due on the way. */
export interface FakeClock extends Clock {
  /**
   * Puts it forward by so many seconds, in steps of at most `step` seconds. After each step all that is regularly done is
   * done once, one after the other; resolves when the last of it has ended. What went wrong in it is thrown.
   */
  advance(seconds: number, step?: number): Promise<void>
}

export function fakeClock(start = new Date('2026-03-02T09:00:00Z')): FakeClock {
  let now = start.getTime()
  const rounds = new Set<{ every: number; last: number; run: () => Promise<void> }>()
  return {
    now: () => new Date(now),
    every(milliseconds, run) {
      const round = { every: milliseconds, last: now, run }
      rounds.add(round)
      return async () => void rounds.delete(round)
    },
    async advance(seconds, step = seconds) {
      const end = now + seconds * 1_000
      do {
        now = Math.min(end, now + step * 1_000)
        for (const round of [...rounds]) {
          if (now - round.last < round.every) continue
          round.last = now
          await round.run()
        }
      } while (now < end)
    },
  }
}
