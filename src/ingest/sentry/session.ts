import { environmentOf } from '../../releases/environment.ts'
import { LONGEST_RELEASE } from '../../releases/release-sighting.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { makeId, nilId, readId } from './event-id.ts'
import { readTime, sessionSkewMs } from './time.ts'

export const sessionStatuses = ['ok', 'exited', 'crashed', 'abnormal', 'errored', 'unhandled'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/** What is known of one session at one moment ("Sessions", "Session Update Payload"). */
export interface SessionUpdate {
  /** 32 lower-case hex digits. */
  sid: string
  /** Who had the session, in the sender's own words: to be hashed before it is kept. */
  did: string | null
  /** Logical clock: the update with the highest one holds. */
  seq: number | null
  startedAt: Date
  at: Date
  durationSeconds: number | null
  status: SessionStatus
  errors: number
  release: string
  environment: string
}

/** Sessions that the sender summed up itself: each counts once, under how it ended ("Session Aggregates Payload"). */
export interface SessionCount {
  startedAt: Date
  did: string | null
  exited: number
  errored: number
  abnormal: number
  unhandled: number
  crashed: number
  release: string
  environment: string
}

/** A count with what its item can be known by when it is sent again; null: by nothing. */
export interface ReceivedCount extends SessionCount {
  receipt: string | null
}

/** When a payload came in, and what its sender's clock is off, to the minute. */
export interface Clock {
  receivedAt: Date
  skewMs: number
}

/** The reading, or in a few words what is wrong with the payload, and with how many parts of it. @default 1 */
export type Reading<T> = { value: T } | { fault: string; quantity?: number }

/** Reads the payload of a `session` item. Only `started` and `attrs.release` have to be there. */
export function readSession(payload: unknown, clock: Clock): Reading<SessionUpdate> {
  if (!isJsonObject(payload)) return { fault: 'not an object' }
  const attributes = readAttributes(payload)
  if ('fault' in attributes) return attributes
  const started = readMoment(payload.started, 'started', clock)
  if ('fault' in started) return started
  const startedAt = started.value
  const moment = isAbsent(payload.timestamp)
    ? // Of a clock that is a little ahead, the start may lie in the future.
      { value: latest(clock.receivedAt, startedAt) }
    : readMoment(payload.timestamp, 'timestamp', clock)
  if ('fault' in moment) return moment
  // Some SDKs write one of the two times in whole seconds.
  if (moment.value.getTime() < startedAt.getTime() - 1000) return { fault: 'ends before it starts' }

  const sid = isAbsent(payload.sid) ? nilId : readId(payload.sid)
  if (sid === null) return { fault: 'sid is not a UUID' }
  const did = readDistinctId(payload.did)
  if (did === undefined) return { fault: 'unusable did' }
  const status = sessionStatuses.find((known) => known === (payload.status ?? 'ok'))
  if (status === undefined) return { fault: 'unknown status' }
  const errors = payload.errors ?? 0
  if (!isCount(errors)) return { fault: 'errors is not a count up to a million' }
  const seq = payload.seq ?? null
  if (seq !== null && !isSequence(seq)) return { fault: 'seq is not a count' }
  const durationSeconds = payload.duration ?? null
  if (durationSeconds !== null && !isFiniteNumber(durationSeconds))
    return { fault: 'duration is not a number of seconds' }
  if (durationSeconds !== null && durationSeconds < 0) return { fault: 'duration is negative' }
  if (durationSeconds !== null && durationSeconds > mostSeconds) return { fault: 'duration is more than 30 days' }

  return {
    value: {
      // A sender that will never speak of the session again need not name it.
      sid: sid === nilId ? makeId() : sid,
      did,
      seq,
      startedAt,
      at: latest(moment.value, startedAt),
      durationSeconds,
      status,
      errors,
      ...attributes.value,
    },
  }
}

/** "Size Limits": pre-aggregated buckets in one `sessions` item. */
const mostBuckets = 100

/** Reads the payload of a `sessions` item, bucket by bucket: one bad bucket does not spoil the others. */
export function readSessionCounts(payload: unknown, clock: Clock): Reading<SessionCount>[] {
  if (!isJsonObject(payload)) return [{ fault: 'not an object' }]
  const attributes = readAttributes(payload)
  if ('fault' in attributes) return [attributes]
  const { aggregates } = payload
  if (!Array.isArray(aggregates)) return [{ fault: 'no aggregates' }]
  const readings = aggregates.slice(0, mostBuckets).map((bucket) => readBucket(bucket, attributes.value, clock))
  const quantity = aggregates.length - readings.length
  return quantity === 0 ? readings : [...readings, { fault: `more than ${mostBuckets} aggregates`, quantity }]
}

function readBucket(bucket: unknown, attributes: Attributes, clock: Clock): Reading<SessionCount> {
  if (!isJsonObject(bucket)) return { fault: 'not an object' }
  const started = readMoment(bucket.started, 'started', clock)
  if ('fault' in started) return started
  const did = readDistinctId(bucket.did)
  if (did === undefined) return { fault: 'unusable did' }
  const { exited = 0, errored = 0, abnormal = 0, unhandled = 0, crashed = 0 } = bucket
  if (!isCount(exited) || !isCount(errored) || !isCount(abnormal) || !isCount(unhandled) || !isCount(crashed)) {
    return { fault: 'a number of sessions is not a count up to a million' }
  }
  return { value: { startedAt: started.value, did, exited, errored, abnormal, unhandled, crashed, ...attributes } }
}

interface Attributes {
  release: string
  environment: string
}

function readAttributes(payload: JsonObject): Reading<Attributes> {
  const attrs = isJsonObject(payload.attrs) ? payload.attrs : {}
  if (typeof attrs.release !== 'string' || attrs.release.trim() === '') return { fault: 'no release' }
  const release = attrs.release.trim()
  if (release.length > LONGEST_RELEASE) return { fault: `release is longer than ${LONGEST_RELEASE} characters` }
  if (hasControl(release)) return { fault: 'release has control characters' }
  const environment = environmentOf(typeof attrs.environment === 'string' ? attrs.environment : null)
  return { value: { release, environment } }
}

const dayMs = 86_400_000
/** A device may be offline for weeks and then send what it kept. */
const mostAgeMs = 30 * dayMs
/** A session that lasted longer began before the oldest that is taken. */
const mostSeconds = mostAgeMs / 1000
/** Smaller differences between clocks are not corrected. */
const mostAheadMs = 3_600_000

function readMoment(value: unknown, name: string, { receivedAt, skewMs }: Clock): Reading<Date> {
  const sent = readTime(value)
  if (sent === null) return { fault: `${name} is not a time` }
  const at = sent.getTime() + sessionSkewMs(skewMs)
  const age = receivedAt.getTime() - at
  if (age > mostAgeMs) return { fault: `${name} is more than 30 days ago` }
  if (-age > mostAheadMs) return { fault: `${name} lies in the future` }
  return { value: new Date(at) }
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other
}

const mostDistinctIdLength = 256

/** Null when nobody is named, undefined when what is there cannot be a name. */
function readDistinctId(value: unknown): string | null | undefined {
  if (isAbsent(value) || value === '') return null
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.length <= mostDistinctIdLength ? value : undefined
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

/** More than any one sender counts between two reports, and far from overflowing a sum. */
const mostCounted = 1_000_000

function isCount(value: unknown): value is number {
  return isSequence(value) && value <= mostCounted
}

/** SDKs send either a small counter or milliseconds since 1970. */
function isSequence(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function hasControl(text: string): boolean {
  return /\p{Cc}|\p{Cs}/u.test(text)
}
