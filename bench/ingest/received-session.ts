/** The payload of a `session` item, as the generator sends it. */
export interface ReceivedSession {
  sid: string
  started: string
  status: string
  errors: number
  duration?: number
  did: string
  attrs: { release: string; environment: string }
}
