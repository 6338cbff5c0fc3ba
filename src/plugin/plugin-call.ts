import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { Call, PluginLog, Store } from './contract/call.ts'

/** What the host does for one plugin. */
export interface PluginServices {
  log: PluginLog
  fetch: typeof fetch
  connect(destination: { host: string; port: number; signal: AbortSignal }): Promise<Socket>
  store: Store
}

/** Which piece of work a call belongs to, where that matters. */
export interface Work {
  attempt?: number
  idempotencyKey?: string
}

/** One call. What a plugin does not ask for is not made: a signal costs more than most rules do. */
export class PluginCall implements Call {
  readonly attempt: number
  readonly #services: PluginServices
  #key: string | undefined
  #controller: AbortController | null = null
  #reason: Error | null = null

  constructor(services: PluginServices, { attempt = 1, idempotencyKey }: Work = {}) {
    this.#services = services
    this.attempt = attempt
    this.#key = idempotencyKey
  }

  get idempotencyKey(): string {
    this.#key ??= randomUUID()
    return this.#key
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#reason !== null) this.#controller.abort(this.#reason)
    return this.#controller.signal
  }

  get log(): PluginLog {
    return this.#services.log
  }

  get store(): Store {
    return this.#services.store
  }

  get fetch(): typeof fetch {
    return (input, init = {}) => {
      const own = init.signal ?? (input instanceof Request ? input.signal : null)
      const signal = own ? AbortSignal.any([this.signal, own]) : this.signal
      return this.#services.fetch(input, { ...init, signal })
    }
  }

  connect(destination: { host: string; port: number }): Promise<Socket> {
    return this.#services.connect({ ...destination, signal: this.signal })
  }

  abort(reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
  }
}
