import { TimedOut } from './call-failure.ts'

/** Hears that the time of a call is over. */
interface Abortable {
  abort(reason: Error): void
}

/**
 * What `run` answers, rejected with `TimedOut` when it takes longer than the limit; `call` hears of it. A synchronous `run`
 * cannot be interrupted: its answer is refused afterwards, and it costs neither a timer nor a promise.
 */
export function withinLimit<T>(milliseconds: number, call: Abortable, run: () => T | PromiseLike<T>): T | Promise<T> {
  const startedAt = performance.now()
  const answer = run()
  if (isThenable(answer)) return race(answer, milliseconds, call)
  if (performance.now() - startedAt > milliseconds) throw new TimedOut(milliseconds)
  return answer
}

function race<T>(answer: PromiseLike<T>, milliseconds: number, call: Abortable): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const timer = setTimeout(() => {
    const reason = new TimedOut(milliseconds)
    reject(reason)
    call.abort(reason)
  }, milliseconds)
  // Promise.resolve tames thenables that throw or answer twice.
  Promise.resolve(answer).then(resolve, reject)
  return promise.finally(() => clearTimeout(timer))
}

/** Whether a value has to be waited for. */
export function isThenable<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
