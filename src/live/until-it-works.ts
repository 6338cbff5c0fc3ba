/** Milliseconds between attempts, on average: those who wait for the same do not all ask again at once. */
const PAUSE = 2_000

/** What an attempt answers, as soon as one succeeds; undefined when `signal` is aborted before that. */
export type UntilItWorks<T> = (project: number, after: number, signal: AbortSignal) => Promise<T | undefined>

/** @param onError hears of the first failure of a project; those that follow say the same, until an attempt succeeds */
export function untilItWorks<T>(
  attempt: (project: number, after: number) => Promise<T>,
  onError: (error: unknown, project: number) => void,
): UntilItWorks<T> {
  const failing = new Set<number>()
  return async (project, after, signal) => {
    while (!signal.aborted) {
      try {
        const answer = await attempt(project, after)
        failing.delete(project)
        return signal.aborted ? undefined : answer
      } catch (error) {
        if (signal.aborted) return undefined
        if (!failing.has(project)) onError(error, project)
        failing.add(project)
        await pause(signal)
      }
    }
    return undefined
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, PAUSE * (0.5 + Math.random()))
    signal.addEventListener('abort', end)
  })
}
