import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  DelegateBackoff,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel'
import { failureMessage } from '../failure-message.ts'
import { PluginCall, type PluginServices, type Work } from '../plugin-call.ts'
import {
  type CallFailure,
  Closed,
  describeFailure,
  isOurs,
  meaningOf,
  Nonsense,
  type Outcome,
  Undecided,
} from './call-failure.ts'
import { type Circuit, circuitOf, openCircuit } from './circuit.ts'
import type { GuardSettings } from './settings.ts'
import { countCall, countFailure, noTally, type Tally } from './tally.ts'
import { withinLimit } from './time-limit.ts'

export interface GuardOptions {
  plugin: string
  /** The name of what is guarded: a classifier's, a notifier's. */
  name: string
  settings: GuardSettings
  services: PluginServices
  /** Removes secrets from what a plugin throws. */
  mask(text: string): string
  /** Hears when the circuit opens, half-opens or closes, and what failed last. */
  onCircuit(circuit: Circuit, lastError: string | null): void
}

export interface Guard {
  /**
   * Calls the plugin. Never rejects, and answers by the time limits of its tries and their pauses.
   *
   * @param check throws when the answer is nonsense
   */
  run<Answer>(
    call: (call: PluginCall) => unknown,
    check: (answer: unknown) => Answer,
    work?: Work,
  ): Promise<Outcome<Answer>>
  readonly tally: Tally
  readonly circuit: Circuit
  /** Closes the circuit, whatever state it is in. */
  resetCircuit(): void
  /** Refuses what comes from now on and what waits; resolves when no call is under way any more. */
  close(): Promise<void>
  /** Lets calls through again. */
  open(): void
}

/** Stands between the host and one addition of a plugin: tries again, refuses when it is broken or busy, counts, and times. */
export function createGuard({ plugin, name, settings, services, mask, onCircuit }: GuardOptions): Guard {
  const tally = noTally()
  const { policy: circuit, reset } = openCircuit(settings.circuit)
  // A reset passes through a state of its own, which nobody is to hear of.
  circuit.onStateChange(
    (state) => state !== CircuitState.Isolated && onCircuit(circuitOf(circuit), tally.lastError?.message ?? null),
  )
  const once = wrap(bulkhead(settings.atOnce, settings.waiting), circuit)
  const policy: IPolicy<{ attempt?: number; signal: AbortSignal }> =
    settings.retries.attempts === 0 ? once : wrap(retries(settings.retries), once)

  let closed = false
  let underWay = 0
  const whenIdle: (() => void)[] = []

  const describe = (thrown: unknown): CallFailure => ({
    plugin,
    name,
    ...describeFailure(thrown, settings.circuit.recoveryTimeoutMs, mask),
  })

  async function attempt<Answer>(
    call: (call: PluginCall) => unknown,
    check: (answer: unknown) => Answer,
    work: Work,
  ): Promise<Answer> {
    if (closed) throw new Closed('The plugin was stopped.')
    const startedAt = performance.now()
    const pluginCall = new PluginCall(services, work)
    underWay++
    try {
      const answer = await withinLimit(settings.timeLimitMs, pluginCall, () => call(pluginCall))
      return orNonsense(check, answer)
    } catch (thrown) {
      countFailure(tally, describe(thrown).message)
      throw meaningOf(thrown).kind === 'failure' ? thrown : new Undecided(thrown)
    } finally {
      countCall(tally, performance.now() - startedAt)
      underWay--
      if (underWay === 0) whenIdle.splice(0).forEach((tell) => void tell())
    }
  }

  return {
    tally,
    get circuit() {
      return circuitOf(circuit)
    },
    resetCircuit: reset,
    close() {
      closed = true
      return underWay === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve))
    },
    open() {
      closed = false
    },
    async run(call, check, work = {}) {
      const first = work.attempt ?? 1
      try {
        const answer = await policy.execute(({ attempt: more = 0 }) =>
          attempt(call, check, { ...work, attempt: first + more }),
        )
        return { ok: true, answer }
      } catch (thrown) {
        return { ok: false, failure: describe(thrown) }
      }
    },
  }
}

function orNonsense<Answer>(check: (answer: unknown) => Answer, answer: unknown): Answer {
  try {
    return check(answer)
  } catch (thrown) {
    throw new Nonsense(failureMessage(thrown))
  }
}

function isWorthAnother(thrown: unknown): boolean {
  const refused = [Undecided, Closed, BrokenCircuitError, BulkheadRejectedError]
  return !refused.some((kind) => isOurs(thrown, kind)) && meaningOf(thrown).kind === 'failure'
}

/** Cockatiel counts the tries that follow from 1. */
function retries({ strategy, attempts, firstDelayMs, longestDelayMs }: GuardSettings['retries']) {
  const factor = {
    fixed: () => 1,
    linear: (attempt: number) => attempt,
    exponential: (attempt: number) => 2 ** (attempt - 1),
  }
  return retry(handleWhen(isWorthAnother), {
    maxAttempts: attempts,
    backoff: new DelegateBackoff(({ attempt }) => Math.min(firstDelayMs * factor[strategy](attempt), longestDelayMs)),
  })
}
