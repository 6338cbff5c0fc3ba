/** What time it is, for everything whose meaning depends on it. A test's own can be put forward. */
export interface Clock {
  now(): Date
  /**
   * Calls `run` again and again, so many milliseconds after it has ended, until the returned function is called, which
   * resolves when no call is under way any more. What it rejects with is given to `onError`, and it goes on.
   */
  every(milliseconds: number, run: () => Promise<void>, onError: (error: unknown) => void): () => Promise<void>
}

export const systemClock: Clock = {
  now: () => new Date(),
  every(milliseconds, run, onError) {
    let isStopped = false
    let timer: NodeJS.Timeout | undefined
    let running = Promise.resolve()
    const next = () => {
      timer = setTimeout(() => {
        running = run().catch(onError)
        running.then(() => {
          if (!isStopped) next()
        })
      }, milliseconds).unref()
    }
    next()
    return () => {
      isStopped = true
      clearTimeout(timer)
      return running
    }
  },
}
