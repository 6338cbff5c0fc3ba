import { addPerson, countPeople, emptyPeople, type People, type PeopleCount, registersOf } from './people.ts'

/** What follows the first byte: people, each as a number of 8 bytes in ascending order; or registers, four in three bytes. */
const KNOWN = 1
const ESTIMATED = 2
const NONE = Buffer.from([KNOWN])

/** The same bytes for the same people. */
export function writePeople({ known, registers }: People): Buffer {
  if (known !== null) {
    if (known.size === 0) return NONE
    const bytes = Buffer.allocUnsafe(1 + 8 * known.size)
    bytes[0] = KNOWN
    let offset = 1
    for (const person of [...known].sort((one, other) => one - other)) offset = bytes.writeDoubleBE(person, offset)
    return bytes
  }
  const ranks = registers!
  const bytes = Buffer.allocUnsafe(1 + (ranks.length / 4) * 3)
  bytes[0] = ESTIMATED
  for (let index = 0, offset = 1; index < ranks.length; index += 4) {
    const [a, b, c, d] = [ranks[index]!, ranks[index + 1]!, ranks[index + 2]!, ranks[index + 3]!]
    bytes[offset++] = (a << 2) | (b >> 4)
    bytes[offset++] = ((b & 15) << 4) | (c >> 2)
    bytes[offset++] = ((c & 3) << 6) | d
  }
  return bytes
}

/** @throws RangeError for bytes that `writePeople` did not write */
export function readPeople(bytes: Uint8Array): People {
  const people = emptyPeople()
  addStoredPeople(people, bytes)
  return people
}

/** Adds people as `writePeople` wrote them: merging many is what most readers do. */
export function addStoredPeople(into: People, bytes: Uint8Array): void {
  if (bytes[0] === KNOWN) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let offset = 1; offset < bytes.length; offset += 8) addPerson(into, view.getFloat64(offset))
  } else if (bytes[0] === ESTIMATED) raiseTo(registersOf(into), bytes)
  else throw new RangeError('These bytes are no people of a version that is known.')
}

/** Different people of all of these, as `writePeople` wrote them: whoever is in several of them is one. */
export function countStored(all: readonly Uint8Array[]): PeopleCount {
  const people = emptyPeople()
  for (const bytes of all) addStoredPeople(people, bytes)
  return countPeople(people)
}

/**
 * Four registers at once, each in a byte of a whole number of 32 bits, the first in the lowest (processors that Node.js runs on are
 * little-endian): a byte's highest bit says whether the new rank is at least the old one, and is spread over it.
 */
function raiseTo(ranks: Uint8Array, bytes: Uint8Array): void {
  const lanes = new Uint32Array(ranks.buffer, ranks.byteOffset, ranks.length / 4)
  for (let lane = 0, offset = 1; offset < bytes.length; lane++, offset += 3) {
    const packed = (bytes[offset]! << 16) | (bytes[offset + 1]! << 8) | bytes[offset + 2]!
    const fresh = ((packed & 63) << 24) | ((packed & 0xfc0) << 10) | ((packed & 0x3f000) >>> 4) | (packed >>> 18)
    const known = lanes[lane]!
    const isHigher = ((fresh | 0x80808080) - known) & 0x80808080
    const mask = (isHigher - (isHigher >>> 7)) | isHigher
    lanes[lane] = (fresh & mask) | (known & ~mask)
  }
}
