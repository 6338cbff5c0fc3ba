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

interface SettledSignals {
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
 * What signals change. Of one that is known they change nothing, but that more is known of a ticket.
 *
 * @param allowed customers who are known, or may become it, and how many new signals there is room for
 */
export function settleSignals(
  placed: readonly PlacedSignal[],
  known: ReadonlyMap<string, KnownSignal>,
  { customers, room }: { customers: ReadonlySet<string>; room: number },
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
      if (!customers.has(signal.customer)) rejected.push({ index, reason: 'TOO_MANY_CUSTOMERS' })
      else if (fresh.size >= room) rejected.push({ index, reason: 'TOO_MANY_SIGNALS' })
      else fresh.set(key, signal)
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
