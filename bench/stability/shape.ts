/** What a database is filled with: rows that are the same at every run, but for when the stretch ends. */
export interface Filling {
  projectId: number
  /** When the 30 days end that they are spread over. */
  until: Date
  rows: number
}

export const DAYS = 30

/** SQL: a number from 0 up to 1 that depends on `n` and the use alone. */
export const chance = (use: number) =>
  `(((hashint8extended(n, ${use}) >> 11) & 9007199254740991) / 9007199254740992.0::float8)`

/** SQL: the moment of row `n` of so many, in days since the beginning; there is a rush hour every day. */
export function momentOf(n: string, rows: string): string {
  const even = `(${DAYS}::float8 * (${n} + 0.5) / ${rows})`
  return `(${even} - 0.6 / (2 * pi()) * sin(2 * pi() * ${even}))`
}

/** SQL: the user key of a person, by their number. */
export const personKey = (number: string) => `md5('person ' || ${number})::uuid`

/** SQL: a UUIDv7 of a moment, the same for the same seed. */
export const timeKeyOf = (at: string, seed: string) => `
  (lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(${seed}), 1, 3) || '8' || substr(md5(${seed}), 4, 15))::uuid`
