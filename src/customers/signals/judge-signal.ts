import { randomUUID } from 'node:crypto'
import { ageFault, MOST_DAYS_AGO } from '../../ingest/reported-at.ts'
import { cleanText } from '../../ingest/scrub/clean-text.ts'
import { lineFault, textFault } from '../../schema-builder/text-fault.ts'
import type { CustomerSignalKind, Severity } from '../../storage/generated/enums.ts'
import { uuidOf } from '../../storage/uuid-of.ts'
import { OTHER } from '../../usage/bounds.ts'
import { MOST_CUSTOMERS, MOST_NEW_A_DAY, MOST_SIGNALS_A_DAY } from '../bounds.ts'
import { scrubCustomer } from '../scrub-customer.ts'

/** A signal as it was sent. */
export interface GivenSignal {
  id?: string | null | undefined
  customer: string
  name?: string | null | undefined
  kind: CustomerSignalKind
  score?: number | null | undefined
  user?: string | null | undefined
  severity?: Severity | null | undefined
  at?: Date | null | undefined
  resolvedAt?: Date | null | undefined
  comment?: string | null | undefined
}

/** A signal as it is stored. */
export interface Signal {
  /** A UUID: the same signal sent again has the same one. */
  key: string
  customer: string
  name: string | undefined
  kind: CustomerSignalKind
  score: number | null
  userKey: string | null
  severity: Severity | null
  /** Of a ticket whose opening nobody told of: as `resolvedAt`. */
  at: Date
  /** Of a ticket; null where nobody told. */
  openedAt: Date | null
  /** Whether the sender says so; else it is when the signal came. */
  isDated: boolean
  resolvedAt: Date | null
  comment: string | null
}

/** Characters. */
export const LONGEST_COMMENT = 1_000

export const signalRejections = {
  BAD_TEXT:
    '`id`, `customer`, `name` and `user` are one line of 1 to 200 characters, and `comment` has at most ' +
    `${LONGEST_COMMENT.toLocaleString('en')}; none of them is a control character.`,
  RESERVED: `\`${OTHER}\` stands for the usage of all customers beyond the bound, and is nobody in particular.`,
  BAD_SCORE: 'CSAT is 1 to 5, NPS a whole number from 0 to 10, and a ticket has no score.',
  NOT_A_TICKET: '`severity` and `resolvedAt` are those of a SUPPORT_TICKET.',
  TOO_OLD: `The signal’s time is more than ${MOST_DAYS_AGO} days ago.`,
  IN_FUTURE: 'The signal’s time is more than an hour ahead of the server’s.',
  RESOLVED_TOO_EARLY: 'The ticket was resolved before it was opened, by this or by what was said of it before.',
  TOO_MANY_CUSTOMERS:
    `The project has ${MOST_CUSTOMERS.toLocaleString('en')} customers already, or got ${MOST_NEW_A_DAY} today (UTC) and an ingest key ` +
    'introduces no more; and this would be another.',
  TOO_MANY_SIGNALS: `Ingest keys brought ${MOST_SIGNALS_A_DAY.toLocaleString('en')} signals today (UTC), and bring no more until tomorrow; tokens do.`,
} as const
export type SignalRejection = keyof typeof signalRejections

/** What is wrong with a signal; null: nothing. */
export function faultOfSignal(given: GivenSignal, now: Date): SignalRejection | null {
  const { id, customer, name, user, comment, kind, score, severity, at, resolvedAt } = given
  for (const text of [id, customer, name, user]) if (text != null && lineFault(text) !== null) return 'BAD_TEXT'
  if (comment != null && textFault(comment, LONGEST_COMMENT) !== null) return 'BAD_TEXT'
  if (customer === OTHER) return 'RESERVED'
  if (!fitsScale(kind, score ?? null)) return 'BAD_SCORE'
  if (kind !== 'SUPPORT_TICKET' && (severity != null || resolvedAt != null)) return 'NOT_A_TICKET'
  for (const time of [at, resolvedAt]) {
    const fault = ageFault(time ?? now, now)
    if (fault !== null) return fault
  }
  return at != null && resolvedAt != null && resolvedAt < at ? 'RESOLVED_TOO_EARLY' : null
}

function fitsScale(kind: CustomerSignalKind, score: number | null): boolean {
  if (kind === 'SUPPORT_TICKET') return score === null
  if (score === null) return false
  return kind === 'CSAT' ? score >= 1 && score <= 5 : Number.isInteger(score) && score >= 0 && score <= 10
}

/**
 * A faultless signal as it is stored, without what names a person. One that does not say when it was is of now.
 *
 * @param userKeyOf makes of a person what is kept of them
 */
export function signalOf(given: GivenSignal, now: Date, userKeyOf: (user: string) => string): Signal {
  const { name, user, comment, kind, at, resolvedAt } = given
  const said = {
    customer: scrubCustomer(given.customer),
    name: name == null ? undefined : cleanText(name, 0),
    kind,
    // Minus zero is zero, as it is to the database.
    score: given.score == null ? null : given.score + 0,
    userKey: user == null ? null : userKeyOf(user),
    severity: given.severity ?? null,
    resolvedAt: resolvedAt ?? null,
    comment: comment == null || comment.trim() === '' ? null : cleanText(comment, 0),
  }
  const since = at ?? resolvedAt ?? now
  // Of a ticket that is told of only when it is resolved nobody knows since when it was open.
  const isOpening = kind === 'SUPPORT_TICKET' && since.getTime() !== resolvedAt?.getTime()
  return { key: keyOf(given, said), at: since, openedAt: isOpening ? since : null, isDated: at != null, ...said }
}

/** Of the sender's id, else of all that it says and when; a signal that says neither id nor time is like no other. */
function keyOf({ id, at }: GivenSignal, said: Omit<Signal, 'key' | 'at' | 'openedAt' | 'isDated'>): string {
  if (id != null) return uuidOf(`id ${id}`)
  if (at == null) return randomUUID()
  const { customer, kind, score, userKey, severity, resolvedAt, comment } = said
  const all = [at.getTime(), customer, kind, score, userKey, severity, resolvedAt?.getTime() ?? null, comment]
  return uuidOf(`signal ${JSON.stringify(all)}`)
}
