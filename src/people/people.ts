/** How many different people there are. */
export interface PeopleCount {
  /** A whole number. */
  count: number
  /** Whether it was counted, and not estimated. */
  isExact: boolean
  /** Of the estimate, as a share of it: two estimates of three are off by less. 0 where it is exact. */
  standardError: number
}

/**
 * Different people, by their user keys: each of them while there are few, and a HyperLogLog sketch of them beyond that (Flajolet,
 * Fusy, Gandouet and Meunier, 2007). Those of parts become those of the whole, whoever is in several of them.
 *
 * Of a user key, which is the digest of a name (`userKeyOf`), the first 52 bits are kept: as many as a number holds exactly.
 */
export interface People {
  /** Null once there are too many. */
  known: Set<number> | null
  /** The highest rank that anybody had whose key begins with the register's number. Null while each is known. */
  registers: Uint8Array | null
}

/** What 2^14 registers of 6 bits take, as numbers of 8 bytes. */
export const MOST_KNOWN = 1_536
const INDEX_BITS = 14
const REGISTERS = 2 ** INDEX_BITS
const RANK_BITS = 52 - INDEX_BITS
const HIGHEST_RANK = RANK_BITS + 1
/** 1.04 / √m ("The HyperLogLog Algorithm", theorem 1). */
export const STANDARD_ERROR = 1.04 / Math.sqrt(REGISTERS)

export function emptyPeople(): People {
  return { known: new Set(), registers: null }
}

/** What is kept of a user key: 32 hex digits, with or without dashes. */
export function personOf(userKey: string): number {
  return Number.parseInt(userKey.replaceAll('-', '').slice(0, 13), 16)
}

/** @param person as `personOf` makes it */
export function addPerson(people: People, person: number): void {
  if (people.known === null) raise(people.registers!, person)
  else {
    people.known.add(person)
    if (people.known.size > MOST_KNOWN) registersOf(people)
  }
}

/** Adds all people of another, which stays as it is. */
export function mergePeople(into: People, { known, registers }: People): void {
  if (known !== null) {
    for (const person of known) addPerson(into, person)
    return
  }
  const own = registersOf(into)
  for (let index = 0; index < REGISTERS; index++) {
    const rank = registers![index]!
    if (rank > own[index]!) own[index] = rank
  }
}

/** The registers of people, of whom each is known no longer then. */
export function registersOf(people: People): Uint8Array {
  if (people.registers === null) {
    people.registers = new Uint8Array(REGISTERS)
    for (const person of people.known!) raise(people.registers, person)
    people.known = null
  }
  return people.registers
}

export function countPeople({ known, registers }: People): PeopleCount {
  if (known !== null) return { count: known.size, isExact: true, standardError: 0 }
  return { count: Math.round(cardinality(registers!)), isExact: false, standardError: STANDARD_ERROR }
}

const RANK_SPAN = 2 ** RANK_BITS

function raise(registers: Uint8Array, person: number): void {
  const index = Math.floor(person / RANK_SPAN)
  const rest = person % RANK_SPAN
  const high = Math.floor(rest / 2 ** 32)
  const leading = high > 0 ? Math.clz32(high) - (64 - RANK_BITS) : RANK_BITS - 32 + Math.clz32(rest)
  if (leading + 1 > registers[index]!) registers[index] = leading + 1
}

/** Ertl's improved estimator (2017, "New cardinality estimation algorithms for HyperLogLog sketches", algorithm 6), which needs no tables. */
function cardinality(registers: Uint8Array): number {
  const counts = new Array<number>(HIGHEST_RANK + 1).fill(0)
  for (const rank of registers) counts[rank]!++
  let z = REGISTERS * tau(1 - counts[HIGHEST_RANK]! / REGISTERS)
  for (let rank = RANK_BITS; rank >= 1; rank--) z = (z + counts[rank]!) / 2
  z += REGISTERS * sigma(counts[0]! / REGISTERS)
  return REGISTERS ** 2 / (2 * Math.LN2 * z)
}

function sigma(share: number): number {
  if (share === 1) return Number.POSITIVE_INFINITY
  let [x, y, z, before] = [share, 1, share, Number.NaN]
  while (z !== before) {
    x *= x
    before = z
    z += x * y
    y *= 2
  }
  return z
}

function tau(share: number): number {
  if (share === 0 || share === 1) return 0
  let [x, y, z, before] = [share, 1, 1 - share, Number.NaN]
  while (z !== before) {
    x = Math.sqrt(x)
    before = z
    y /= 2
    z -= (1 - x) ** 2 * y
  }
  return z / 3
}
