import { createTurns } from '../turns.ts'

/** Work that brings something up to date, asked for by many. */
export interface CatchingUp {
  /**
   * Who asks while it is done for the same matter shares the next time it is done, which begins afterwards and so knows all that was there
   * when they asked.
   */
  ask(matter: string, work: () => Promise<void>): Promise<void>
}

interface Matter {
  running: Promise<void>
  /** Begins when that has ended, for all who asked meanwhile. */
  next: Promise<void> | null
}

/** @param atOnce matters that are worked on at the same time */
export function createCatchingUp(atOnce: number): CatchingUp {
  const matters = new Map<string, Matter>()
  const turns = createTurns(atOnce)

  function start(matter: string, work: () => Promise<void>): Promise<void> {
    const running = turns.take(matter, work)
    const known: Matter = { running, next: null }
    matters.set(matter, known)
    const forget = () => {
      if (known.next === null && matters.get(matter) === known) matters.delete(matter)
    }
    running.then(forget, forget)
    return running
  }

  return {
    ask(matter, work) {
      const known = matters.get(matter)
      if (known === undefined) return start(matter, work)
      const again = () => start(matter, work)
      known.next ??= known.running.then(again, again)
      return known.next
    },
  }
}
