import { environmentOf } from '../../releases/environment.ts'
import type { Report } from '../report.ts'
import { readAppContext } from './app-context.ts'
import { readBreadcrumbs } from './breadcrumbs.ts'
import { readBusinessContext } from './business-context.ts'
import { tagCustomer } from './customer-tag.ts'
import { readEventId } from './event-id.ts'
import { readExceptions } from './exceptions.ts'
import { readFingerprint } from './fingerprint.ts'
import { readHandled } from './handled.ts'
import { type Json, jsonOr, knownText, text } from './json.ts'
import { readLevel } from './level.ts'
import { readMessage } from './message.ts'
import { kindOf, note } from './notes.ts'
import { readPlatform } from './platform.ts'
import { readSdk } from './sdk.ts'
import type { Sources } from './sources.ts'
import { readSystemContext } from './system-context.ts'
import { readTags } from './tags.ts'
import { type Arrival, plausibleTime } from './times.ts'
import { readUserContext } from './user-context.ts'

/**
 * A Sentry event, parsed and scrubbed, as our `Report`. Takes any JSON object and never throws: what it cannot read is
 * left out and told in `notes`. Pure: the same event gives the same report, which shares the event's inner objects.
 */
export function normaliseReport(event: Json, arrival: Arrival): Report {
  const notes: string[] = []
  const platform = readPlatform(event.platform, notes)
  const at = readAt(event, arrival, notes)
  const level = readEventLevel(event.level, notes)
  const exceptions = readExceptions(event, platform, notes)
  const breadcrumbs = readBreadcrumbs(event, arrival, notes)
  const contexts = place(event, 'contexts', notes)
  const tags = readTags(event.tags ?? event['sentry.interfaces.Tags'], notes)
  tagCustomer(tags, contexts)
  const release = text(event.release) ?? text(tags.byKey.release)
  const dist = text(event.dist)
  const transaction = text(event.transaction) ?? text(event.culprit)
  const sources: Sources = {
    event,
    contexts,
    tags: tags.byKey,
    extra: place(event, 'extra', notes),
    user: jsonOr(event.user ?? event['sentry.interfaces.User']),
    breadcrumbs,
    platform,
    at,
    arrival,
    notes,
  }
  return {
    eventId: readEventId(event, notes),
    at,
    receivedAt: arrival.receivedAt,
    platform,
    level,
    handled: readHandled(exceptions, level),
    ...readMessage(event, notes),
    exceptions,
    breadcrumbs,
    release,
    environment: environmentOf(text(event.environment) ?? text(tags.byKey.environment)),
    dist,
    transaction,
    serverName: knownText(event.server_name),
    logger: text(event.logger),
    sdk: readSdk(event.sdk),
    tags: tags.list,
    user: readUserContext(sources, transaction),
    system: readSystemContext(sources),
    app: readAppContext(sources, release, dist),
    business: readBusinessContext(sources),
    customFingerprint: readFingerprint(event.fingerprint, notes),
    notes,
  }
}

function readAt(event: Json, arrival: Arrival, notes: string[]): Date {
  return plausibleTime(event.timestamp, 'timestamp', arrival, notes) ?? arrival.receivedAt
}

function readEventLevel(value: unknown, notes: string[]): Report['level'] {
  if (value === undefined || value === null || value === '') return 'error'
  const level = readLevel(value)
  if (level !== null) return level
  note(
    notes,
    `level was ${typeof value === 'string' ? `"${value.slice(0, 40)}"` : kindOf(value)} and was read as error.`,
  )
  return 'error'
}

function place(event: Json, field: string, notes: string[]): Json {
  const value = event[field]
  const read = jsonOr(value)
  // PHP sends an empty map as an empty list.
  if (read !== value && value != null && !(Array.isArray(value) && value.length === 0)) {
    note(notes, `${field} was ${kindOf(value)} and was left out.`)
  }
  return read
}
