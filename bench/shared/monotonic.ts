const origin = Number(process.hrtime.bigint()) / 1e6 - performance.now()

/** Milliseconds of a clock that all processes of this machine share. */
export function monotonic(): number {
  return origin + performance.now()
}
