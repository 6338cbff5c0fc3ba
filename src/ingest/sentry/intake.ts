import { IngestError } from '../ingest-error.ts'
import { isJsonObject, type JsonObject, parseJson } from '../json.ts'
import { categoryOf, type DataCategory } from './category.ts'
import { readClientReport } from './client-report.ts'
import type { Envelope, EnvelopeItem } from './envelope.ts'
import { makeId, nilId, readId } from './event-id.ts'
import { receiptOf } from './receipt.ts'
import {
  type Clock,
  type Reading,
  type ReceivedCount,
  readSession,
  readSessionCounts,
  type SessionUpdate,
} from './session.ts'
import { clockSkewMs } from './time.ts'

/** An envelope, read: what to keep, and a count of everything that was in it. */
export interface Intake {
  /** The error event, its `event_id` set and in form; null when the envelope held none. */
  event: JsonObject | null
  /** The id for the answer: the event's, else the one in the envelope header, else null. */
  eventId: string | null
  /** Already applied to the sessions; the event's times still need it. */
  skewMs: number
  sessions: SessionUpdate[]
  sessionCounts: ReceivedCount[]
  tally: TallyEntry[]
}

export interface TallyEntry {
  category: DataCategory
  /** `ignored`: sound, but nothing this server keeps. `client_discard`: dropped by the sender itself. */
  outcome: 'accepted' | 'ignored' | 'client_discard' | 'invalid'
  /** Empty when accepted. */
  reason: string
  quantity: number
}

/**
 * Sorts an envelope's items. A bad event spoils the request, for its sender waits to hear of it; any other bad item is
 * only counted.
 * @throws IngestError `bad_event`, `bad_event_id`, `bad_json` or `too_deep`, all about the event
 */
export function sortItems({ header, items }: Envelope, receivedAt: Date): Intake {
  const clock = { receivedAt, skewMs: clockSkewMs(header.sent_at, receivedAt) }
  const intake: Intake = {
    event: null,
    eventId: usableId(header.event_id),
    skewMs: clock.skewMs,
    sessions: [],
    sessionCounts: [],
    tally: [],
  }
  for (const item of items) {
    if (item.type === 'event') takeEvent(intake, item, header)
    else if (item.type === 'session') takeSession(intake, item, clock)
    else if (item.type === 'sessions') takeSessionCounts(intake, item, clock, header.sent_at)
    else if (item.type === 'client_report') takeClientReport(intake, item)
    else leaveAside(intake, item)
  }
  return intake
}

function takeEvent(intake: Intake, item: EnvelopeItem, header: JsonObject): void {
  const event = parseJson(item.payload, 'The event')
  if (!isJsonObject(event)) throw new IngestError('bad_event', 'The event is not a JSON object')
  intake.eventId = eventIdOf(header, event)
  // Old SDKs put every kind of event into an item of this type, or into the body of /store/.
  if (event.type === 'transaction' || event.type === 'feedback') {
    count(intake, event.type, 'ignored', notKept)
  } else {
    event.event_id = intake.eventId
    intake.event = event
    count(intake, 'error', 'accepted', '')
  }
}

/** The header's id wins over the payload's; an event without either gets one ("Envelope Items", "Event"). */
function eventIdOf(header: JsonObject, event: JsonObject): string {
  const named = header.event_id ?? event.event_id
  if (named === undefined || named === null || named === '') return makeId()
  const id = usableId(named)
  if (id === null)
    throw new IngestError('bad_event_id', 'The event_id is not a UUID: 32 hex digits, with or without dashes')
  return id
}

function usableId(value: unknown): string | null {
  const id = readId(value)
  return id === nilId ? null : id
}

function takeSession(intake: Intake, item: EnvelopeItem, clock: Clock): void {
  const payload = readPayload(item)
  keep(intake, intake.sessions, 'fault' in payload ? payload : readSession(payload.value, clock))
}

function takeSessionCounts(intake: Intake, item: EnvelopeItem, clock: Clock, sentAt: unknown): void {
  const payload = readPayload(item)
  const readings = 'fault' in payload ? [payload] : readSessionCounts(payload.value, clock)
  const receipt = receiptOf(sentAt, item.payload)
  for (const reading of readings) {
    keep(intake, intake.sessionCounts, 'fault' in reading ? reading : { value: { ...reading.value, receipt } })
  }
}

function keep<T>(intake: Intake, kept: T[], reading: Reading<T>): void {
  if ('value' in reading) {
    kept.push(reading.value)
    count(intake, 'session', 'accepted', '')
  } else {
    count(intake, 'session', 'invalid', reading.fault, reading.quantity)
  }
}

/** Reasons that one sentence names. */
const mostReasons = 3

/** Why an envelope that brought sessions brought nothing that can be used, as a sentence; null where something can. */
export function whyUnusable({ tally }: Pick<Intake, 'tally'>): string | null {
  const reasons = tally.filter(({ category }) => category === 'session').map(({ reason }) => reason)
  if (reasons.length === 0 || tally.some(({ outcome }) => outcome !== 'invalid')) return null
  const others = reasons.length > mostReasons ? ', and more' : ''
  return `No session of the envelope can be used: ${reasons.slice(0, mostReasons).join(', ')}${others}`
}

function takeClientReport(intake: Intake, item: EnvelopeItem): void {
  const payload = readPayload(item)
  const report = 'value' in payload ? readClientReport(payload.value) : payload
  if ('fault' in report) {
    count(intake, 'internal', 'invalid', report.fault)
    return
  }
  for (const { category, reason, quantity } of report.discards) {
    count(intake, category, 'client_discard', reason, quantity)
  }
  if (report.faults > 0) count(intake, 'internal', 'invalid', 'unusable entry', report.faults)
}

const notKept = 'not kept'
const mostItemCount = 10_000

function leaveAside(intake: Intake, { type, header }: EnvelopeItem): void {
  const category = categoryOf(type)
  // Logs, spans and metrics travel many to an item ("Envelope Items", "Log").
  const { item_count: many } = header
  const quantity = typeof many === 'number' && Number.isInteger(many) && many > 0 ? Math.min(many, mostItemCount) : 1
  count(intake, category, 'ignored', category === 'unknown' ? 'unknown item type' : notKept, quantity)
}

function readPayload({ payload, type }: EnvelopeItem): Reading<unknown> {
  try {
    return { value: parseJson(payload, type) }
  } catch (error) {
    if (error instanceof IngestError) return { fault: error.code === 'too_deep' ? 'nested too deep' : 'not JSON' }
    throw error
  }
}

function count(
  { tally }: Intake,
  category: DataCategory,
  outcome: TallyEntry['outcome'],
  reason: string,
  quantity = 1,
): void {
  const same = tally.find(
    (entry) => entry.category === category && entry.outcome === outcome && entry.reason === reason,
  )
  if (same) same.quantity += quantity
  else tally.push({ category, outcome, reason, quantity })
}
