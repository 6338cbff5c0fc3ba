import type { ExecutionResult } from 'graphql'
import type { Reader } from '../../live/reader.ts'
import type { Log } from '../../log.ts'
import type { Session } from '../session.ts'

/** Who asks, and how. */
export interface Caller {
  session: Session
  log: Log
  /** A GET must change nothing. */
  isReadOnly: boolean
  /** Whether it can be answered more than once. */
  takesStreams: boolean
  /** Where a reader of events was when it was cut off. */
  resumeAfter?: string | null
}

/** What came of asking. Errors are as the client may see them. */
export type Begun = Answered | BegunEvents | BegunLive

/** Answered, or refused. */
export interface Answered {
  kind: 'answer'
  result: ExecutionResult
}

export interface BegunEvents {
  kind: 'events'
  events: AsyncIterableIterator<ExecutionResult>
  /** Nobody is there any more. May be called at any time, and again. */
  abandon(): void
}

export interface BegunLive {
  kind: 'live'
  /** To be called once: sends the answer now and whenever it changes. */
  watch(reader: Reader): void
  /** Nobody is there any more. May be called at any time, and again. */
  abandon(): void
}
