import type {
  AppContext,
  BusinessContext,
  Exception,
  Frame,
  Report,
  SystemContext,
  UserContext,
} from '../../../src/crashes/report.ts'

/** A report in which nothing is known but what is given. */
export function report(given: Partial<Report> = {}): Report {
  return {
    eventId: '0123456789abcdef0123456789abcdef',
    at: new Date('2026-01-01T12:00:00Z'),
    receivedAt: new Date('2026-01-01T12:00:01Z'),
    platform: 'other',
    level: 'error',
    handled: null,
    message: null,
    messageTemplate: null,
    exceptions: [],
    breadcrumbs: [],
    release: null,
    environment: 'production',
    dist: null,
    transaction: null,
    serverName: null,
    logger: null,
    sdk: null,
    tags: [],
    user: null,
    system: null,
    app: null,
    business: null,
    customFingerprint: null,
    notes: [],
    ...given,
  }
}

export function exception(given: Partial<Exception> = {}): Exception {
  return { type: null, value: null, module: null, mechanism: null, frames: [], ...given }
}

export function frame(given: Partial<Frame> = {}): Frame {
  return {
    function: null,
    module: null,
    filename: null,
    absPath: null,
    package: null,
    lineno: null,
    colno: null,
    inApp: false,
    context: null,
    ...given,
  }
}

export function user(given: Partial<UserContext>): UserContext {
  return {
    id: null,
    username: null,
    role: null,
    screen: null,
    workflow: null,
    recentActions: [],
    sessionSeconds: null,
    ...given,
  }
}

export function app(given: Partial<AppContext>): AppContext {
  return {
    name: null,
    version: null,
    build: null,
    activeFeatures: [],
    performance: {},
    memory: null,
    databaseState: null,
    ...given,
  }
}

export function business(given: Partial<BusinessContext>): BusinessContext {
  return {
    activeCustomers: null,
    activeBatches: null,
    pendingTasks: null,
    lastSyncAt: null,
    dataIntegrity: null,
    ...given,
  }
}

export function system(given: Partial<SystemContext>): SystemContext {
  return {
    deviceModel: null,
    deviceFamily: null,
    osName: null,
    osVersion: null,
    totalMemory: null,
    freeMemory: null,
    batteryLevel: null,
    network: null,
    freeDisk: null,
    ...given,
  }
}
