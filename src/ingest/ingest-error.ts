/** Why a request was refused: the stable code and the HTTP status that goes with it. */
export const ingestErrors = {
  aborted: 400,
  bad_content_encoding: 400,
  bad_envelope: 400,
  bad_event: 400,
  bad_event_id: 400,
  bad_json: 400,
  bad_metrics: 400,
  bad_session: 400,
  truncated_body: 400,
  too_deep: 400,
  key_malformed: 401,
  key_missing: 401,
  dsn_mismatch: 403,
  key_unknown: 403,
  slow_sender: 408,
  too_large: 413,
  unsupported_content_encoding: 415,
  unsupported_media_type: 415,
  rate_limited: 429,
  overloaded: 503,
} as const

export type IngestErrorCode = keyof typeof ingestErrors

/** A request that is refused as a whole. The reason is a sentence for the person who looks at their SDK's log. */
export class IngestError extends Error {
  override readonly name = 'IngestError'
  readonly code: IngestErrorCode
  readonly status: (typeof ingestErrors)[IngestErrorCode]
  readonly reason: string
  /** When the sender may try again; null when trying again will not help. */
  readonly retryAfterSeconds: number | null

  constructor(code: IngestErrorCode, reason: string, retryAfterSeconds: number | null = null) {
    super(reason)
    this.code = code
    this.status = ingestErrors[code]
    this.reason = reason
    this.retryAfterSeconds = retryAfterSeconds
  }
}
