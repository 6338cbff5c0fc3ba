/**
 * Whole numbers of 0 or more in as few bytes as they need: seven bits a byte, lowest first, as in protobuf.
 *
 * @throws RangeError for what is not one
 */
export function varintBytes(value: number, bytes: number[]): void {
  if (!(value >= 0)) throw new RangeError(`${value} is not a whole number of 0 or more.`)
  let left = value
  while (left >= 128) {
    bytes.push((left % 128) + 128)
    left = Math.floor(left / 128)
  }
  bytes.push(left)
}

/** Reads one at `at.offset`, and puts that behind it. */
export function readVarint(bytes: Uint8Array, at: { offset: number }): number {
  let value = 0
  let scale = 1
  for (;;) {
    const byte = bytes[at.offset++]
    if (byte === undefined) throw new RangeError('A number goes on beyond the end of the bytes.')
    value += (byte % 128) * scale
    if (byte < 128) return value
    scale *= 128
  }
}

/** Small numbers of either sign as small numbers of 0 or more. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}

export function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}
