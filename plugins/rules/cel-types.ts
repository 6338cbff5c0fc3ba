/**
 * What rules may name, by type: fields of a crash report under the names that the report has for them. A field that the
 * report does not know is absent, sections such as `user` are always there.
 */
export const celTypes = {
  Report: {
    eventId: 'string',
    at: 'google.protobuf.Timestamp',
    receivedAt: 'google.protobuf.Timestamp',
    platform: 'string',
    level: 'string',
    handled: 'bool',
    message: 'string',
    messageTemplate: 'string',
    exceptions: 'list<Exception>',
    breadcrumbs: 'list<Breadcrumb>',
    release: 'string',
    environment: 'string',
    dist: 'string',
    transaction: 'string',
    serverName: 'string',
    logger: 'string',
    sdk: 'Sdk',
    tags: 'map<string, string>',
    user: 'User',
    system: 'System',
    app: 'App',
    business: 'Business',
    customFingerprint: 'list<string>',
    notes: 'list<string>',
  },
  Exception: { type: 'string', value: 'string', module: 'string', mechanism: 'Mechanism', frames: 'list<Frame>' },
  Mechanism: { type: 'string', handled: 'bool', description: 'string' },
  Frame: {
    function: 'string',
    module: 'string',
    filename: 'string',
    absPath: 'string',
    package: 'string',
    lineno: 'double',
    colno: 'double',
    inApp: 'bool',
  },
  Breadcrumb: {
    at: 'google.protobuf.Timestamp',
    type: 'string',
    category: 'string',
    level: 'string',
    message: 'string',
    data: 'map<string, dyn>',
  },
  Sdk: { name: 'string', version: 'string' },
  User: {
    id: 'string',
    username: 'string',
    role: 'string',
    screen: 'string',
    workflow: 'string',
    recentActions: 'list<string>',
    sessionSeconds: 'double',
  },
  System: {
    deviceModel: 'string',
    deviceFamily: 'string',
    osName: 'string',
    osVersion: 'string',
    totalMemory: 'double',
    freeMemory: 'double',
    batteryLevel: 'double',
    network: 'string',
    freeDisk: 'double',
  },
  App: {
    name: 'string',
    version: 'string',
    build: 'string',
    activeFeatures: 'list<string>',
    performance: 'map<string, double>',
    memory: 'double',
    databaseState: 'string',
  },
  Business: {
    activeCustomers: 'double',
    activeBatches: 'double',
    pendingTasks: 'double',
    lastSyncAt: 'google.protobuf.Timestamp',
    dataIntegrity: 'string',
  },
  Sightings: {
    memory: 'Sighting',
    persistence: 'Sighting',
    network: 'Sighting',
    ui: 'Sighting',
    businessLogic: 'Sighting',
  },
  Sighting: { term: 'string', where: 'string', confidence: 'double' },
} as const satisfies Record<string, Record<string, string>>

export type CelType = keyof typeof celTypes

/** What every rule may start from. */
export const celVariables = {
  report: 'Report',
  cause: 'Exception',
  frames: 'list<Frame>',
  sightings: 'Sightings',
  criticalWorkflows: 'list<string>',
  criticalTags: 'list<string>',
  administratorRoles: 'list<string>',
} as const

/** The fields of a type by its name, undefined for types that are CEL's own. */
export function fieldsOf(type: string): Readonly<Record<string, string>> | undefined {
  return Object.hasOwn(celTypes, type) ? celTypes[type as CelType] : undefined
}
