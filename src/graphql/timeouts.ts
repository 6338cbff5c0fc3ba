/** How long connections are kept, in milliseconds. */
export interface Timeouts {
  /** To say `connection_init`. */
  init: number
  /**
   * Between pings. A socket that has not answered one by the next is gone, and so is an event stream whose client took nothing
   * of what waits for it in that time; one that takes a little is merely slow.
   */
  ping: number
  /** Without an operation. */
  idle: number
  /** In all; clients come back, perhaps to another node. */
  age: number
  /** As `ping`, for what an event stream left behind when it ended. */
  goodbye: number
}

export const usualTimeouts: Timeouts = { init: 3_000, ping: 20_000, idle: 300_000, age: 86_400_000, goodbye: 3_000 }

/** A moment up to a tenth before `milliseconds` have passed: what began together does not end together. */
export const aboutIn = (milliseconds: number) => performance.now() + milliseconds * (1 - Math.random() / 10)
