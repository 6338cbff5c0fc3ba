/**
 * Whole columns as one parameter each, for `insert … select * from unnest($1::uuid[], …)`.
 *
 * The driver would write arrays as text, quoting each value and doubling every byte of binary data, and PostgreSQL would
 * read it back. These are PostgreSQL's binary form instead (src/backend/utils/adt/arrayfuncs.c, `array_recv`): the number
 * of dimensions, whether there are nulls, the element type; the length and lower bound of the dimension; then each value
 * behind its length, −1 for null. The driver sends a Buffer as binary.
 */

const oid = { bool: 16, bytea: 17, int8: 20, int4: 23, text: 25, float8: 701, timestamptz: 1184, uuid: 2950 }
const HEADER_BYTES = 20
/** Timestamps count microseconds from here. */
const EPOCH_2000 = Date.UTC(2000, 0, 1)

type Nullable<T> = readonly (T | null)[]

export function textArray(values: Nullable<string>): Buffer {
  let bytes = 0
  for (const value of values) bytes += value === null ? 4 : 4 + Buffer.byteLength(value)
  return write(oid.text, values, bytes, (buffer, offset, value) => {
    const length = buffer.write(value, offset + 4)
    buffer.writeInt32BE(length, offset)
    return length
  })
}

export function byteaArray(values: Nullable<Uint8Array>): Buffer {
  let bytes = 0
  for (const value of values) bytes += value === null ? 4 : 4 + value.length
  return write(oid.bytea, values, bytes, (buffer, offset, value) => {
    buffer.writeInt32BE(value.length, offset)
    buffer.set(value, offset + 4)
    return value.length
  })
}

/** With or without dashes. */
export function uuidArray(values: Nullable<string>): Buffer {
  return fixed(oid.uuid, 16, values, (buffer, offset, value) => {
    buffer.write(value.length === 32 ? value : value.replaceAll('-', ''), offset, 'hex')
  })
}

export function int4Array(values: Nullable<number>): Buffer {
  return fixed(oid.int4, 4, values, (buffer, offset, value) => buffer.writeInt32BE(value, offset))
}

export function int8Array(values: Nullable<number>): Buffer {
  return fixed(oid.int8, 8, values, (buffer, offset, value) => buffer.writeBigInt64BE(BigInt(value), offset))
}

export function float8Array(values: Nullable<number>): Buffer {
  return fixed(oid.float8, 8, values, (buffer, offset, value) => buffer.writeDoubleBE(value, offset))
}

export function boolArray(values: Nullable<boolean>): Buffer {
  return fixed(oid.bool, 1, values, (buffer, offset, value) => buffer.writeUInt8(value ? 1 : 0, offset))
}

export function timestamptzArray(values: Nullable<Date>): Buffer {
  return fixed(oid.timestamptz, 8, values, (buffer, offset, value) => {
    buffer.writeBigInt64BE(BigInt(value.getTime() - EPOCH_2000) * 1000n, offset)
  })
}

function fixed<T>(
  elementType: number,
  size: number,
  values: Nullable<T>,
  put: (buffer: Buffer, offset: number, value: T) => void,
): Buffer {
  return write(elementType, values, values.length * (4 + size), (buffer, offset, value) => {
    buffer.writeInt32BE(size, offset)
    put(buffer, offset + 4, value)
    return size
  })
}

/** `put` writes length and value at `offset` and answers the value's length. */
function write<T>(
  elementType: number,
  values: Nullable<T>,
  mostBytes: number,
  put: (buffer: Buffer, offset: number, value: T) => number,
): Buffer {
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + mostBytes)
  buffer.writeInt32BE(1, 0)
  buffer.writeInt32BE(values.includes(null) ? 1 : 0, 4)
  buffer.writeInt32BE(elementType, 8)
  buffer.writeInt32BE(values.length, 12)
  buffer.writeInt32BE(1, 16)
  let offset = HEADER_BYTES
  for (const value of values) {
    if (value === null) buffer.writeInt32BE(-1, offset)
    offset += 4 + (value === null ? 0 : put(buffer, offset, value))
  }
  return buffer.subarray(0, offset)
}
