import { normaliseReport } from '../../crashes/normalise/report.ts'
import type { Report } from '../../crashes/report.ts'
import { scrub } from '../../ingest/scrub/scrub.ts'
import { android, apple, native } from './events/device.ts'
import { empty, huge, malformed, message, unicode } from './events/edge.ts'
import { csharp, go, java, python } from './events/server.ts'
import { browser, node } from './events/web.ts'
import { freezeDeeply } from './freeze-deeply.ts'
import { completeEvent, type SentryEvent } from './sentry-event.ts'

const events = {
  browser,
  node,
  python,
  java,
  csharp,
  go,
  android,
  apple,
  native,
  message,
  unicode,
  huge,
  empty,
  malformed,
}

export type SampleName = keyof typeof events

/** Events as SDKs of many platforms send them, and some that none should. Frozen. */
export const sampleEvents: Readonly<Record<SampleName, SentryEvent>> = freezeDeeply(events)

/** An event as plugins are given it: scrubbed and read as the host does it. The event stays as it is. */
export function reportOf(event: SentryEvent): Report {
  return read(completeEvent(event))
}

const minutesLater = new Date('2026-03-04T05:20:00Z')

/** The sample events as plugins are given them. Deep-frozen: who changes one is told by an error. */
export const sampleReports: Readonly<Record<SampleName, Report>> = freezeDeeply(
  Object.fromEntries(Object.entries(sampleEvents).map(([name, event]) => [name, read(event, minutesLater)])) as Record<
    SampleName,
    Report
  >,
)

function read(event: SentryEvent, receivedAt = new Date()): Report {
  const own = structuredClone(event)
  scrub(own)
  return normaliseReport(own, { receivedAt, clockSkewMs: 0 })
}
