/** Lets so many calls run at once, and those who wait come in turn, whoever has how many of them. */
export interface Turns {
  take(owner: string, call: () => Promise<void>): Promise<void>
}

/** @param most calls at once */
export function createTurns(most: number): Turns {
  /** Waiting calls by their owner; the owner whose turn is next comes first. */
  const waiting = new Map<string, (() => void)[]>()
  let running = 0

  function next(): void {
    for (const [owner, calls] of waiting) {
      waiting.delete(owner)
      const start = calls.shift()!
      if (calls.length > 0) waiting.set(owner, calls)
      start()
      return
    }
  }

  return {
    async take(owner, call) {
      if (running === most) {
        await new Promise<void>((resolve) => {
          const calls = waiting.get(owner) ?? []
          calls.push(resolve)
          waiting.set(owner, calls)
        })
      } else running++
      try {
        await call()
      } finally {
        // The place passes on to who waits.
        if (waiting.size > 0) next()
        else running--
      }
    },
  }
}
