/** Takes jobs and runs them, a limited number at once, until it is closed. */
export interface Worker {
  /** Looks for jobs after so many milliseconds, if it would not look by itself before. */
  wake(afterMs: number): void
  /** Takes no more jobs and waits for those under way, at most so many milliseconds; then gives them back. */
  close(withinMs: number): Promise<void>
}

export interface WorkerOptions<Claim> {
  /** Jobs under way at the same time. */
  atOnce: number
  /** Between looks that nobody asked for. */
  pollMs: number
  fetch(limit: number): Promise<Claim[]>
  /** A claim whose run rejects is given back. */
  run(claim: Claim): Promise<void>
  /** Called for all jobs under way, so that nobody else takes them. */
  stillAlive: { everyMs: number; tell(claims: Claim[]): Promise<void> }
  /** To be done again. Where it fails, the silence about them comes to the same later. */
  giveBack(claims: Claim[]): Promise<void>
  onError(error: unknown, what: string): void
}

export function openWorker<Claim>(options: WorkerOptions<Claim>): Worker {
  const { atOnce, pollMs, onError } = options
  const underWay = new Map<Claim, Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  let isClosing = false
  let isClosed = false
  let isFailing = false
  /** Whether the last look may have left jobs behind. */
  let mayBeMore = false
  let isWoken = false
  let endPause: (() => void) | null = null

  const stillAlive = setInterval(() => {
    if (underWay.size === 0) return
    options.stillAlive.tell([...underWay.keys()]).catch((error) => onError(error, 'no sign of life given'))
  }, options.stillAlive.everyMs)
  const looking = look()
  return { wake, close }

  async function look(): Promise<void> {
    while (!isClosing) {
      const free = atOnce - underWay.size
      isWoken = false
      if (free > 0) {
        const claims = await fetch(free)
        mayBeMore = claims.length === free
        for (const claim of claims) start(claim)
        if (mayBeMore && underWay.size < atOnce) continue
      } else mayBeMore = true
      if (!isWoken && !isClosing) await pause()
    }
  }

  /** Says once that it fails, however long that takes. */
  async function fetch(limit: number): Promise<Claim[]> {
    try {
      const claims = await options.fetch(limit)
      isFailing = false
      return claims
    } catch (error) {
      if (!isFailing) onError(error, 'no jobs can be taken')
      isFailing = true
      return []
    }
  }

  function start(claim: Claim): void {
    const done = options
      .run(claim)
      .catch((error) => fail(claim, error))
      .finally(() => {
        underWay.delete(claim)
        if (mayBeMore) wake(0)
      })
    underWay.set(claim, done)
  }

  async function fail(claim: Claim, error: unknown): Promise<void> {
    // One that was given back failed because all is being closed around it.
    if (isClosed) return
    onError(error, 'a job failed and will be done again')
    await options.giveBack([claim]).catch((second) => onError(second, 'a job is left under way for now'))
  }

  async function pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    endPause = null
  }

  function wake(afterMs: number): void {
    if (isClosing || afterMs >= pollMs) return
    if (afterMs > 0) {
      // A millisecond more than asked for: timers may be early by a part of one, and a look before the time finds nothing.
      const timer = setTimeout(() => {
        timers.delete(timer)
        wake(0)
      }, afterMs + 1)
      timers.add(timer)
      return
    }
    isWoken = true
    endPause?.()
  }

  async function close(withinMs: number): Promise<void> {
    isClosing = true
    for (const timer of timers) clearTimeout(timer)
    endPause?.()
    await looking
    let timer: NodeJS.Timeout | undefined
    const late = new Promise((resolve) => (timer = setTimeout(resolve, withinMs)))
    await Promise.race([Promise.all(underWay.values()), late])
    clearTimeout(timer)
    clearInterval(stillAlive)
    isClosed = true
    if (underWay.size > 0) await options.giveBack([...underWay.keys()])
  }
}
