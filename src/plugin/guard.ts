import type { Call } from './contract.ts'
import { failureMessage } from './failure-message.ts'
import { overLimit } from './time-limit.ts'

/** What the calls of one plugin came to. */
export interface Tally {
  calls: number
  failures: number
  lastError: string | null
}

export interface CallFailure {
  plugin: string
  /** The classifier or symbolicator that failed. */
  name: string
  message: string
}

export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; failure: CallFailure }

export interface Guarded<Input, Answer> {
  plugin: string
  name: string
  /** Milliseconds for one call. */
  timeLimit: number
  tally: Tally
  call(input: Input, call: Call): unknown
  /** Throws when the answer is nonsense. */
  check(answer: unknown, input: Input): Answer
}

/**
 * Makes a function of a plugin safe to call: it never throws or rejects, and answers by the time limit. The outcome is
 * a promise only when the plugin returned one. A synchronous call cannot be interrupted, only refused afterwards.
 * Retries, the circuit breaker, the limit on calls at once and workers go here, around `guarded.call`.
 */
export function guard<Input, Answer>(
  guarded: Guarded<Input, Answer>,
): (input: Input) => Outcome<Answer> | Promise<Outcome<Answer>> {
  const { plugin, name, timeLimit, tally } = guarded

  function failed(thrown: unknown): Outcome<Answer> {
    const message = failureMessage(thrown)
    tally.failures++
    tally.lastError = message
    return { ok: false, failure: { plugin, name, message } }
  }

  function accept(answer: unknown, input: Input): Outcome<Answer> {
    try {
      return { ok: true, answer: guarded.check(answer, input) }
    } catch (thrown) {
      return failed(thrown)
    }
  }

  function settle(promise: PromiseLike<unknown>, input: Input, call: LazyCall): Promise<Outcome<Answer>> {
    return new Promise((resolve) => {
      let over = false
      const end = (outcome: () => Outcome<Answer>) => {
        if (over) return
        over = true
        clearTimeout(timer)
        resolve(outcome())
      }
      const timer = setTimeout(() => {
        const reason = overLimit(timeLimit)
        end(() => failed(reason))
        call.abort(reason)
      }, timeLimit)
      // Promise.resolve tames thenables that throw or answer twice.
      Promise.resolve(promise).then(
        (answer) => end(() => accept(answer, input)),
        (thrown) => end(() => failed(thrown)),
      )
    })
  }

  return (input) => {
    tally.calls++
    const call = new LazyCall()
    const startedAt = performance.now()
    try {
      const answer = guarded.call(input, call)
      if (isThenable(answer)) return settle(answer, input, call)
      if (performance.now() - startedAt > timeLimit) return failed(overLimit(timeLimit))
      return accept(answer, input)
    } catch (thrown) {
      return failed(thrown)
    }
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}

/** A signal costs more than most rules do, so it is made when a plugin first asks for it. */
class LazyCall implements Call {
  #controller: AbortController | null = null
  #reason: Error | null = null

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#reason !== null) this.#controller.abort(this.#reason)
    return this.#controller.signal
  }

  abort(reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
  }
}
