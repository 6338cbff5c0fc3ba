import type { GraphQLFormattedError } from 'graphql'
import type { Answer } from './answer.ts'

/** Somebody who watches a query, as its transport sees them. Neither call may throw. */
export interface Reader {
  /** The newest answer. */
  send(answer: Answer): void
  /** There will be no more answers; with errors when that was not the reader's wish. */
  end(errors: readonly GraphQLFormattedError[]): void
}

/** The way out to one client. */
export interface Outgoing {
  /** Whether it holds as much as it should: what is written now would only wait in memory. */
  isFull(): boolean
  /** Calls once, when it has room again and those who asked before left some. Returns the way to forget the call. */
  whenFree(call: () => void): () => void
}

/**
 * The newest answer is all that a slow client is kept: what it did not take in time is replaced, and counted. When that
 * brings back the answer it has, nothing is sent.
 */
export function newestOnly(
  { isFull, whenFree }: Outgoing,
  write: (answer: Answer) => void,
  onSkip: () => void,
): { send(answer: Answer): void; stop(): void } {
  let written: Answer | null = null
  let held: Answer | null = null
  let forget = () => {}
  const writeOut = (answer: Answer) => {
    written = answer
    write(answer)
  }
  const release = () => {
    const answer = held
    held = null
    if (answer !== null && answer.gist !== written?.gist) writeOut(answer)
  }
  return {
    send(answer) {
      if (held !== null) onSkip()
      else if (!isFull()) return writeOut(answer)
      else forget = whenFree(release)
      held = answer
    },
    stop() {
      held = null
      forget()
    },
  }
}
