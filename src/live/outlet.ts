/** The pulling side of something that is pushed: what waits, and in which order, is up to whoever holds it. */
export interface Outlet<T> {
  stream: AsyncIterableIterator<T>
  /** Something new waits to be taken. */
  wake(): void
}

/**
 * An async iterator that is fed from outside. A pull is answered with what `take` gives, as soon as it gives something.
 * `detach` is called once, when the reader leaves.
 */
export function openOutlet<T>(take: () => T | undefined, detach: () => void): Outlet<T> {
  const pulls: ((result: IteratorResult<T, undefined>) => void)[] = []
  let isOpen = true
  const finished = { done: true, value: undefined } as const

  const leave = () => {
    if (!isOpen) return
    isOpen = false
    detach()
    for (const answer of pulls.splice(0)) answer(finished)
  }
  const stream: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => stream,
    next() {
      if (!isOpen) return Promise.resolve(finished)
      const value = take()
      if (value !== undefined) return Promise.resolve({ done: false, value })
      return new Promise((resolve) => pulls.push(resolve))
    },
    return() {
      leave()
      return Promise.resolve(finished)
    },
    throw(error) {
      leave()
      return Promise.reject(error)
    },
  }
  return {
    stream,
    wake() {
      while (pulls.length > 0) {
        const value = take()
        if (value === undefined) return
        pulls.shift()!({ done: false, value })
      }
    },
  }
}
