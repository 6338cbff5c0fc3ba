import { createHash } from 'node:crypto'
import { type Call, forgetOld, type Store } from 'evenkeel/plugin'
import { sameAddress } from './mailbox.ts'

const prefix = 'progress:'
/** Longer than any work stays in the queue; the store has room for 10,000 entries. */
export const sweeper = () => forgetOld({ prefix, keptFor: 7 * 86_400_000, most: 2_000 })

interface Entry {
  at: number
  taken: string[]
  /** With what the server said. */
  refused: [recipient: string, reason: string][]
}

/** Which recipients a piece of work is done with, where it is not done with all at once. */
export class Progress {
  readonly #store: Store
  readonly #key: string
  readonly #taken: Set<string>
  readonly #refused: Map<string, string>
  #isKept: boolean

  private constructor(store: Store, key: string, entry: Entry | null, attempt: number) {
    this.#store = store
    this.#key = key
    this.#taken = new Set(entry?.taken)
    // A first attempt that finds something was ordered by an operator, who may have put right what was refused.
    this.#refused = new Map(attempt === 1 ? [] : entry?.refused)
    this.#isKept = entry !== null
  }

  static async of({ idempotencyKey, attempt, store }: Call): Promise<Progress> {
    const key = `${prefix}${digest(idempotencyKey)}`
    return new Progress(store, key, await store.get<Entry>(key), attempt)
  }

  isTaken(address: string): boolean {
    return this.#taken.has(recipient(address))
  }

  /** What the server said when it refused this recipient for good; null when it did not. */
  refusal(address: string): string | null {
    return this.#refused.get(recipient(address)) ?? null
  }

  take(address: string): void {
    this.#taken.add(recipient(address))
  }

  refuse(address: string, reason: string): void {
    this.#refused.set(recipient(address), reason)
  }

  /** @param isOver with it there is nothing to keep for a next attempt, unless an earlier one left something */
  async save(isOver: boolean): Promise<void> {
    const isEmpty = this.#taken.size === 0 && this.#refused.size === 0
    if (!this.#isKept && (isOver || isEmpty)) return
    this.#isKept = true
    const entry: Entry = { at: Date.now(), taken: [...this.#taken], refused: [...this.#refused] }
    await this.#store.set(this.#key, entry)
  }
}

/** The store need not know addresses of people. */
function recipient(address: string): string {
  return digest(sameAddress(address)).slice(0, 20)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
