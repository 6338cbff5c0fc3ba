import type { Builder } from './builder.ts'
import type { Context } from './context.ts'
import { badInput } from './errors.ts'

export interface PeriodInput {
  from?: Date | null | undefined
  to?: Date | null | undefined
  last?: string | null | undefined
}

export interface Period {
  from: Date
  to: Date
}

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const LONGEST = 400 * UNITS.d
/** Days of other years are not written as `2026-03-02`. */
const FIRST = new Date('1970-01-01T00:00:00Z')
const LAST = new Date('9999-12-31T23:59:59.999Z')

export function addPeriod(builder: Builder): void {
  builder.inputType('Period', {
    description: 'A stretch of time, 24 hours up to now unless it says otherwise.',
    fields: (t) => ({
      from: t.field({ type: 'DateTime' }),
      to: t.field({ type: 'DateTime', description: 'Now, when left out.' }),
      last: t.string({
        description: 'A length that ends at `to`: a number and s, m, h, d or w, such as 15m, 24h, 30d.',
      }),
    }),
  })
}

/** What the usual period of slow figures is, and the argument that says so. */
export const MONTH = '30d'
export const lastMonth = { type: 'Period', description: 'The last 30 days, when left out.' } as const

/** An answer that slides with the time is renewed so many times in the length of its period, if not more often. */
const RENEWALS = 240
/** Milliseconds between two renewals, at least and at most. */
const OFTENEST = 5 * UNITS.s
const SELDOMEST = UNITS.m

/**
 * The moments a period means. One that ends now or later makes the answer slide with the time.
 *
 * @param usual its length where none is asked for
 * @throws GraphQLError BAD_USER_INPUT when it is turned round, unreadable, longer than 400 days, or not of the years 1970 to 9999
 */
export function readPeriod(
  input: PeriodInput | null | undefined,
  { staleAfter, clock }: Pick<Context, 'staleAfter' | 'clock'>,
  usual = '24h',
): Period {
  const now = clock.now()
  const to = input?.to ?? now
  if (input?.from && input.last) throw badInput('A period has either `from` or `last`, not both.')
  const from = input?.from ?? new Date(to.getTime() - lengthOf(input ? (input.last ?? '24h') : usual))
  if (from >= to) throw badInput('A period must begin before it ends.')
  const length = to.getTime() - from.getTime()
  if (length > LONGEST) throw badInput('A period is at most 400 days long.')
  if (from < FIRST || to > LAST) throw badInput('A period is of the years 1970 to 9999.')
  if (!input?.to || to > now) staleAfter(Math.min(Math.max(length / RENEWALS, OFTENEST), SELDOMEST))
  return { from, to }
}

/** Milliseconds of a length such as 15m. */
function lengthOf(text: string): number {
  const match = /^(\d{1,6})([smhdw])$/.exec(text)
  const length = match ? Number(match[1]) * UNITS[match[2] as keyof typeof UNITS] : 0
  if (length === 0) throw badInput('`last` is a number and s, m, h, d or w, such as 15m, 24h or 30d.')
  return length
}
