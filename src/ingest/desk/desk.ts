import type { Submission } from '../submission.ts'

/** One request of an SDK, its right to report already checked. */
export interface SdkRequest {
  /** Given away: a desk may move it to another thread, and its bytes are gone then. */
  body: Uint8Array
  endpoint: 'envelope' | 'store'
  projectId: number
  receivedAt: Date
  /** The key it was admitted with; a DSN inside the envelope must agree. */
  key: string
}

/** What a request turned out to be. */
export interface Taken {
  /** The event's id, or the one in the envelope's header; null when it named none. */
  eventId: string | null
  /** Where nothing can be used, the count of what came. */
  submission: Submission
  /** Why nothing of it can be used, as a sentence; null where something can. */
  unusable: string | null
}

/** Where requests are read and decided: on this thread, or on threads of their own. */
export interface Desk {
  /** Whether a request could be read now. */
  readonly alive: boolean
  /** @throws IngestError for what is refused, `overloaded` when the thread that read it was lost or none is there */
  read(request: SdkRequest): Promise<Taken>
  /** Ends its threads; requests they still held are answered `overloaded`. */
  close(): Promise<void>
}
