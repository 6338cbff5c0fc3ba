/**
 * A crash report as the rest of the product and every plugin sees it: one shape for Sentry SDKs and `reportCrash`,
 * already scrubbed. Absent facts are `null`, lists are never absent. Times are `Date`, durations seconds, sizes bytes.
 */
export interface Report {
  /** 32 lower-case hex digits. */
  eventId: string
  at: Date
  receivedAt: Date
  /** As the SDK names it: javascript, node, python, java, cocoa, native, csharp, go, … `other` when unusable. */
  platform: string
  level: Level
  /** False when nobody caught the error; null when the SDK did not say. */
  handled: boolean | null
  /** The log or capture message with its parameters filled in. */
  message: string | null
  /** The same message before its parameters were filled in: the better one to group by. */
  messageTemplate: string | null
  /** Outermost first, as people read them: the last one is the root cause. */
  exceptions: Exception[]
  /** Oldest first. */
  breadcrumbs: Breadcrumb[]
  release: string | null
  /** At most 64 characters; `production` where the sender named none. */
  environment: string
  dist: string | null
  /** Route, screen or job in which it happened. */
  transaction: string | null
  serverName: string | null
  logger: string | null
  sdk: { name: string; version: string | null } | null
  tags: Tag[]
  user: UserContext | null
  system: SystemContext | null
  app: AppContext | null
  business: BusinessContext | null
  /** Grouping that the sender asked for; `{{ default }}` stands for the usual one. */
  customFingerprint: string[] | null
  /** What was odd about the report and how it was read, one plain sentence each. */
  notes: string[]
}

export type Level = 'debug' | 'info' | 'warning' | 'error' | 'fatal'

export interface Exception {
  type: string | null
  value: string | null
  module: string | null
  mechanism: { type: string; handled: boolean | null; description: string | null } | null
  /** The throwing frame first, its callers after it. */
  frames: Frame[]
}

export interface Frame {
  function: string | null
  /** Dotted module, class or namespace. */
  module: string | null
  filename: string | null
  absPath: string | null
  /** Library or image the code came from. */
  package: string | null
  lineno: number | null
  colno: number | null
  /** Code of the app itself, as opposed to its libraries and the system. */
  inApp: boolean
  context: SourceContext | null
}

export interface SourceContext {
  pre: string[]
  line: string
  post: string[]
}

export interface Breadcrumb {
  at: Date | null
  type: string | null
  category: string | null
  level: Level | null
  message: string | null
  data: Record<string, unknown> | null
}

export interface Tag {
  key: string
  value: string
}

/** Who met the crash and what they were doing. */
export interface UserContext {
  id: string | null
  username: string | null
  role: string | null
  screen: string | null
  workflow: string | null
  /** Newest last, at most ten. */
  recentActions: string[]
  sessionSeconds: number | null
}

/** The device and what it had left. */
export interface SystemContext {
  deviceModel: string | null
  deviceFamily: string | null
  osName: string | null
  osVersion: string | null
  totalMemory: number | null
  freeMemory: number | null
  /** 0..1 */
  batteryLevel: number | null
  /** wifi, cellular, ethernet, offline, … */
  network: string | null
  freeDisk: number | null
}

/** The app and the state it was in. */
export interface AppContext {
  name: string | null
  version: string | null
  build: string | null
  activeFeatures: string[]
  /** Numbers by name, in the unit the sender used. */
  performance: Record<string, number>
  memory: number | null
  databaseState: string | null
}

/** What was at stake. */
export interface BusinessContext {
  activeCustomers: number | null
  activeBatches: number | null
  pendingTasks: number | null
  lastSyncAt: Date | null
  dataIntegrity: string | null
}
