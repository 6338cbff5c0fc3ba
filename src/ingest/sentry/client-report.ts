import { isJsonObject } from '../json.ts'
import { type DataCategory, isDataCategory } from './category.ts'

/** Something an SDK or a relay dropped before it reached this server. */
export interface Discard {
  category: DataCategory
  /** A word such as `before_send`, `sample_rate`, `queue_overflow`; `other` for what is not a word. */
  reason: string
  quantity: number
}

const lists = ['discarded_events', 'filtered_events', 'filtered_sampling_events', 'rate_limited_events'] as const

/** Entries of one report that are looked at: the protocol has fewer pairs of category and reason. */
const mostEntries = 200
const mostQuantity = 1_000_000_000

/**
 * Reads the payload of a `client_report` item ("Client Reports"). Entries without a usable quantity count as `faults`;
 * `fault` when the payload is no report at all.
 */
export function readClientReport(payload: unknown): { discards: Discard[]; faults: number } | { fault: string } {
  if (!isJsonObject(payload)) return { fault: 'not an object' }
  const entries = lists.flatMap((name) => (Array.isArray(payload[name]) ? payload[name] : []))
  const discards: Discard[] = []
  for (const entry of entries.slice(0, mostEntries)) {
    const discard = readDiscard(entry)
    if (discard !== null) discards.push(discard)
  }
  return { discards, faults: entries.length - discards.length }
}

function readDiscard(entry: unknown): Discard | null {
  if (!isJsonObject(entry)) return null
  const { category, reason, quantity } = entry
  if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 1 || quantity > mostQuantity)
    return null
  return {
    category: isDataCategory(category) ? category : 'unknown',
    reason: typeof reason === 'string' && /^[\w.:-]{1,64}$/.test(reason) ? reason : 'other',
    quantity,
  }
}
