import { isSameTicket, joinTicket, type Ticket } from './join-ticket.ts'
import type { Signal, SignalRejection } from './judge-signal.ts'

/** A signal without fault, and its place among those that were given, from 0. */
export interface PlacedSignal {
  index: number
  signal: Signal
}

/** What is stored of a signal with the same key. */
export type KnownSignal = Ticket & Pick<Signal, 'key' | 'customer' | 'kind'>

export interface RejectedSignal {
  index: number
  reason: SignalRejection
}

export interface SettledSignals {
  /** To be stored. */
  fresh: Signal[]
  /** Known tickets, as they are to be now. */
  changed: KnownSignal[]
  /** Signals that tell more of a ticket that was known, or stood before them among those that were given. */
  updated: number
  duplicates: number
  rejected: RejectedSignal[]
}

/**
 * What signals change. Of one that is known they change nothing, but that more is known of a ticket: so the order in which signals
 * come does not matter.
 *
 * @param customers who is known, or may become it
 */
export function settleSignals(
  placed: readonly PlacedSignal[],
  known: ReadonlyMap<string, KnownSignal>,
  customers: ReadonlySet<string>,
): SettledSignals {
  const fresh = new Map<string, Signal>()
  const changed = new Map<string, KnownSignal>()
  const rejected: RejectedSignal[] = []
  let updated = 0
  let duplicates = 0
  for (const { index, signal } of placed) {
    const { key } = signal
    const before = fresh.get(key) ?? changed.get(key) ?? known.get(key)
    if (before === undefined) {
      if (customers.has(signal.customer)) fresh.set(key, signal)
      else rejected.push({ index, reason: 'TOO_MANY_CUSTOMERS' })
      continue
    }
    const ticket = isTicket(before) && isTicket(signal) ? joinTicket(before, signal) : before
    if (ticket === null) rejected.push({ index, reason: 'RESOLVED_TOO_EARLY' })
    else if (isSameTicket(ticket, before)) duplicates++
    else {
      updated++
      const isNew = fresh.get(key)
      if (isNew) fresh.set(key, { ...isNew, ...ticket })
      else changed.set(key, { ...before, ...ticket })
    }
  }
  return { fresh: [...fresh.values()], changed: [...changed.values()], updated, duplicates, rejected }
}

const isTicket = ({ kind }: Pick<Signal, 'kind'>) => kind === 'SUPPORT_TICKET'
