import { createTurns } from '../turns.ts'

/** Work that many ask for and that is done for all of them together. */
export interface Coalescer {
  /**
   * Callers that ask while a run for the same key is under way share the next run. It starts after they asked, so it sees everything that
   * was there then.
   */
  run(key: string, work: () => Promise<void>): Promise<void>
}

interface Runs {
  running: Promise<void>
  /** Begins when that has ended, for all who asked meanwhile. */
  next: Promise<void> | null
}

/** @param atOnce keys that are worked on at the same time */
export function createCoalescer(atOnce: number): Coalescer {
  const byKey = new Map<string, Runs>()
  const turns = createTurns(atOnce)

  function start(key: string, work: () => Promise<void>): Promise<void> {
    const running = turns.take(key, work)
    const runs: Runs = { running, next: null }
    byKey.set(key, runs)
    const forget = () => {
      if (runs.next === null && byKey.get(key) === runs) byKey.delete(key)
    }
    running.then(forget, forget)
    return running
  }

  return {
    run(key, work) {
      const runs = byKey.get(key)
      if (runs === undefined) return start(key, work)
      const again = () => start(key, work)
      runs.next ??= runs.running.then(again, again)
      return runs.next
    },
  }
}
