import { IngestError } from './ingest-error.ts'

/** Bytes of request bodies that this process may hold at once, so that overload is refused before memory grows. */
export interface Budget {
  open(): Lease
  /** Bytes held now. */
  readonly used: number
}

/** One request's part of the budget. */
export interface Lease {
  /**
   * Raises what this request holds to `bytes`; never lowers it.
   * @throws IngestError `overloaded` when the budget has no room; what was held before stays held
   */
  hold(bytes: number): void
  /** Gives everything back; a second call does nothing. */
  release(): void
}

/** Long enough for a burst to drain, short enough that SDKs' own queues bridge it. */
const retryAfterSeconds = 5

export function createBudget(maxBytes: number): Budget {
  let used = 0

  function open(): Lease {
    let held = 0
    return {
      hold(bytes) {
        const more = bytes - held
        if (more <= 0) return
        if (used + more > maxBytes) {
          throw new IngestError('overloaded', 'The server has too many reports in hand', retryAfterSeconds)
        }
        held += more
        used += more
      },
      release() {
        used -= held
        held = 0
      },
    }
  }

  return {
    open,
    get used() {
      return used
    },
  }
}
