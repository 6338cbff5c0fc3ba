import type { Viewer } from '../access/viewer.ts'
import type { Alerting } from '../alerts/alerting.ts'
import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { CrashBodies } from '../crashes/crash-bodies.ts'
import type { Incidents } from '../incidents/incidents.ts'
import type { SendReport } from '../ingest/send-report.ts'
import type { Relatives } from '../issues/relatives.ts'
import type { Log } from '../log.ts'
import type { Recorder } from '../metrics/recorder.ts'
import type { Notifiers } from '../notifications/notifiers.ts'
import type { Outbox } from '../notifications/outbox.ts'
import type { PluginControl } from '../plugin/control.ts'
import type { Database } from '../storage/database.ts'
import type { Usage } from '../usage/usage.ts'

/** What every resolver is given: who asks, and the ways to the rest of the product. */
export interface Context {
  viewer: Viewer
  database: Database
  bus: Bus
  log: Log
  clock: Clock
  /** Puts a report that came through GraphQL the same way as one from an SDK. */
  sendReport: SendReport
  plugins: PluginControl
  outbox: Outbox
  recorder: Recorder
  usage: Usage
  /** What people do to alerts; everybody who acts on alerts hears of it. */
  alerting: Alerting
  incidents: Incidents
  notifiers: Notifiers
  /** The address apps and people reach this server by. */
  publicUrl: string
  /** Loaders batch what one execution asks for, and forget it afterwards. */
  crashBodies: CrashBodies
  relatives: Relatives
  /** Says what the answer depends on; a live query is run again when one of these topics changes. */
  watch(topic: Topic): void
  /** Says that time alone changes the answer: a live query is run again after so many milliseconds, if not before. */
  staleAfter(milliseconds: number): void
  /** The cursor that a reader of events came back with, where it stands outside the arguments: `Last-Event-ID`. */
  resumeAfter: string | null
}

/** What notices are about, as answers depend on it. */
export type Topic =
  /** For answers that may come from anywhere. */
  | 'everything'
  /** For answers that do not change while the server runs. */
  | 'nothing'
  | 'projects'
  | 'access'
  | 'deliveries'
  | 'documents'
  | 'plugins'
  | `crashes:${number}`
  /** Any issue of a project. */
  | `issues:${number}`
  /** One issue, by its id, and the list of its crashes. */
  | `issue:${string}`
  | `releases:${number}`
  | `intake:${number}`
  /** Any metric of a project. */
  | `metrics:${number}`
  /** One metric of a project, by its name. */
  | `metric:${number}:${string}`
  | `usage:${number}`
  /** Any customer of a project: how they fare. */
  | `customers:${number}`
  | `customer:${string}`
  | `warnings:${number}`
  | `warning:${string}`
  | `alerts:${number}`
  | `alert:${string}`
  | `incidents:${number}`
  | `incident:${string}`
  /** How a project wants to be alerted: rules, silences, contacts, schedules, policies, playbooks. */
  | `alerting:${number}`
