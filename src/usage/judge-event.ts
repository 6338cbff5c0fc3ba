import { randomUUID } from 'node:crypto'
import { scrubCustomer } from '../customers/scrub-customer.ts'
import { ageFault, MOST_DAYS_AGO } from '../ingest/reported-at.ts'
import { cleanText, keepPaths } from '../ingest/scrub/clean-text.ts'
import { lineFault } from '../schema-builder/text-fault.ts'
import type { UsageOutcome } from '../storage/generated/enums.ts'
import { uuidOf } from '../storage/uuid-of.ts'
import type { UsageEvent } from './usage.ts'

/** An event as it was sent. */
export interface GivenEvent {
  id?: string | null | undefined
  at?: Date | null | undefined
  user?: string | null | undefined
  role?: string | null | undefined
  customer?: string | null | undefined
  feature?: string | null | undefined
  workflow?: string | null | undefined
  step?: string | null | undefined
  outcome?: UsageOutcome | null | undefined
  durationSeconds?: number | null | undefined
}

const LONGEST_DAYS = 30
/** Seconds. */
const LONGEST = LONGEST_DAYS * 86_400
export const DURATIONS = `0 to ${LONGEST.toLocaleString('en')}, which is ${LONGEST_DAYS} days`

export const rejections = {
  NOTHING_USED: 'The event names neither a feature nor a workflow.',
  STEP_ALONE: 'The event names a step, and not the workflow that it is a step of.',
  BAD_TEXT: 'A text is one line of 1 to 200 characters, none of them a control character.',
  BAD_DURATION: `\`durationSeconds\` is ${DURATIONS}.`,
  TOO_OLD: `The event’s time is more than ${MOST_DAYS_AGO} days ago.`,
  IN_FUTURE: 'The event’s time is more than an hour ahead of the server’s.',
} as const
export type RejectReason = keyof typeof rejections

export interface Rejected {
  reason: RejectReason
  message: string
}

const texts = ['id', 'user', 'role', 'customer', 'feature', 'workflow', 'step'] as const

/** What is wrong with an event; null: nothing. */
export function faultOf(given: GivenEvent, now: Date): Rejected | null {
  const fault = (reason: RejectReason, message: string = rejections[reason]) => ({ reason, message })
  for (const name of texts) {
    const text = given[name] ?? null
    if (text !== null && lineFault(text) !== null)
      return fault('BAD_TEXT', `\`${name}\` is one line of 1 to 200 characters, none of them a control character.`)
  }
  const { feature = null, workflow = null, step = null, durationSeconds: duration = null } = given
  if (step !== null && workflow === null) return fault('STEP_ALONE')
  if (feature === null && workflow === null) return fault('NOTHING_USED')
  if (duration !== null && !(duration >= 0 && duration <= LONGEST)) return fault('BAD_DURATION')
  const late = ageFault(given.at ?? now, now)
  return late === null ? null : fault(late)
}

/**
 * A faultless event as it is stored, without what names a person.
 *
 * @param userKeyOf makes of a person what is kept of them
 */
export function eventOf(given: GivenEvent, now: Date, userKeyOf: (user: string) => string): UsageEvent {
  const clean = (text: string | null | undefined) => cleanText(text ?? '', keepPaths)
  const said = {
    userKey: given.user == null ? null : userKeyOf(given.user),
    role: clean(given.role),
    customer: scrubCustomer(given.customer ?? ''),
    feature: clean(given.feature),
    workflow: clean(given.workflow),
    step: clean(given.step),
    outcome: given.outcome ?? null,
    // Minus zero is zero, as it is to the database.
    duration: given.durationSeconds == null ? null : given.durationSeconds + 0,
  }
  return { key: keyOf(given, said), at: given.at ?? now, ...said }
}

/** Of the sender's id, else of all that it says and when; what says neither id nor time is like no other event. */
function keyOf({ id, at }: GivenEvent, said: Omit<UsageEvent, 'key' | 'at'>): string {
  if (id != null) return uuidOf(`id ${id}`)
  if (at == null) return randomUUID()
  const { userKey, role, customer, feature, workflow, step, outcome, duration } = said
  const all = [at.getTime(), userKey, role, customer, feature, workflow, step, outcome, duration]
  return uuidOf(`event ${JSON.stringify(all)}`)
}
