import { StringDecoder } from 'node:string_decoder'

/** Codes of RFC 6455's registry, beside those of the protocol itself. Clients of it come back after the last two. */
export const NORMAL = 1000
export const POLICY_VIOLATION = 1008
export const SERVICE_RESTART = 1012
export const TRY_AGAIN_LATER = 1013

/** The fault of a client for which its socket is closed. */
export class Fault extends Error {
  readonly code: number
  constructor(code: number, reason: string) {
    super(reason)
    this.code = code
  }
}

/** Bytes that a close frame has for its reason (RFC 6455, section 5.5). */
const MAX_REASON = 123

/** As much of it as a close frame holds. */
export const fitting = (reason: string) => new StringDecoder().write(Buffer.from(reason).subarray(0, MAX_REASON))
