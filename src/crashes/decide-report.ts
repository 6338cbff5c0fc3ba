import { LONGEST_RELEASE } from '../releases/release-sighting.ts'
import { timeKey } from '../storage/time-key.ts'
import type { CrashRow } from './crash-row.ts'
import { type Deciders, type Decision, decideCrash } from './decide/decide-crash.ts'
import { fingerprint } from './fingerprint/fingerprint.ts'
import { normaliseReport } from './normalise/report.ts'
import { culpritOf, titleOf } from './normalise/title.ts'
import { packPayload } from './payload.ts'
import type { Report } from './report.ts'

/** A scrubbed report and where it came from. */
export interface Arrival {
  projectId: number
  event: Record<string, unknown>
  receivedAt: Date
  skewMs: number
  userKey: string | null
}

/** Decides what a report means and shapes it for storage: symbolicate, fingerprint, classify, assess, recommend. */
export async function decideReport(arrival: Arrival, deciders: Deciders): Promise<CrashRow> {
  const report = normaliseReport(arrival.event, { receivedAt: arrival.receivedAt, clockSkewMs: arrival.skewMs })
  return rowOf(arrival, report, await decideCrash(report, deciders))
}

/** Reports bring texts of any length; columns that are filtered and shown in lists do not need them whole. */
const cut = (text: string | null, most = 200) => (text === null ? null : text.slice(0, most).toWellFormed())

function rowOf(arrival: Arrival, original: Report, decision: Decision): CrashRow {
  const { report, classification, impact, recommendations, notes } = decision
  const { hash, basis } = fingerprint(report)
  const { projectId, event, receivedAt, skewMs, userKey } = arrival
  const symbolicated = report.exceptions === original.exceptions ? {} : { exceptions: report.exceptions }
  const { system } = report
  return {
    id: timeKey(report.at),
    projectId,
    eventId: report.eventId,
    at: report.at,
    receivedAt,
    severity: classification.severity,
    category: classification.category,
    level: report.level,
    handled: report.handled,
    platform: cut(report.platform, 64)!,
    release: cut(report.release?.trim() ?? null, LONGEST_RELEASE),
    environment: report.environment,
    os: cut(system?.osName ? [system.osName, system.osVersion].filter(Boolean).join(' ') : null),
    device: cut(system?.deviceModel ?? null),
    transaction: cut(report.transaction),
    userKey,
    tags: JSON.stringify(Object.fromEntries(report.tags.map(({ key, value }) => [cut(key), cut(value)]))),
    payload: packPayload({ event, skewMs, ...symbolicated, classification, impact, recommendations, notes }),
    fingerprint: hash,
    grouping: basis,
    title: cut(titleOf(report))!,
    culprit: cut(culpritOf(report)),
  }
}
