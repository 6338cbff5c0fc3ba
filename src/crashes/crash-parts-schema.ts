import type { Builder } from '../schema-builder/builder.ts'
import type {
  AppContext,
  Breadcrumb,
  BusinessContext,
  Exception,
  Frame,
  Level,
  SourceContext,
  SystemContext,
  Tag,
  UserContext,
} from './report.ts'

const levels: readonly Level[] = ['debug', 'info', 'warning', 'error', 'fatal']

/** What a report holds: exceptions with their frames, breadcrumbs, the four contexts, tags, the report itself. */
export function addCrashParts(builder: Builder): void {
  builder.enumType('Level', {
    values: Object.fromEntries(levels.map((level) => [level.toUpperCase(), { value: level }])) as Record<
      string,
      { value: Level }
    >,
  })
  const exception = addExceptions(builder)
  const breadcrumb = builder.objectRef<Breadcrumb>('Breadcrumb').implement({
    description: 'Something that happened on the way to the crash.',
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', nullable: true }),
      type: t.exposeString('type', { nullable: true }),
      category: t.exposeString('category', { nullable: true }),
      level: t.expose('level', { type: 'Level', nullable: true }),
      message: t.exposeString('message', { nullable: true }),
      data: t.expose('data', { type: 'JSON', nullable: true }),
    }),
  })
  const tag = builder.objectRef<Tag>('Tag').implement({
    fields: (t) => ({ key: t.exposeString('key'), value: t.exposeString('value') }),
  })
  const { user, system, app, business } = addContexts(builder)

  builder.prismaObjectFields('Crash', (t) => ({
    message: t.string({
      nullable: true,
      description: 'The log or capture message; exceptions carry their own.',
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.message,
    }),
    exceptions: t.field({
      type: [exception],
      description: 'Outermost first, as people read them: the last one is the root cause.',
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.exceptions,
    }),
    breadcrumbs: t.field({
      type: [breadcrumb],
      description: 'Oldest first.',
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.breadcrumbs,
    }),
    tags: t.field({
      type: [tag],
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.tags,
    }),
    user: t.field({
      type: user,
      nullable: true,
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.user,
    }),
    system: t.field({
      type: system,
      nullable: true,
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.system,
    }),
    app: t.field({
      type: app,
      nullable: true,
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.app,
    }),
    business: t.field({
      type: business,
      nullable: true,
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).report.business,
    }),
    sdk: t.string({
      nullable: true,
      description: 'Name and version of the SDK that reported it.',
      resolve: async ({ id }, _args, { crashBodies }) => {
        const { sdk } = (await crashBodies.load(id)).report
        return sdk === null ? null : [sdk.name, sdk.version].filter(Boolean).join(' ')
      },
    }),
    raw: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The report as it was kept, in the form of a Sentry event.',
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).payload.event,
    }),
  }))
}

function addExceptions(builder: Builder) {
  const context = builder.objectRef<SourceContext>('SourceContext').implement({
    fields: (t) => ({ pre: t.exposeStringList('pre'), line: t.exposeString('line'), post: t.exposeStringList('post') }),
  })
  const frame = builder.objectRef<Frame>('Frame').implement({
    fields: (t) => ({
      function: t.exposeString('function', { nullable: true }),
      module: t.exposeString('module', { nullable: true }),
      filename: t.exposeString('filename', { nullable: true }),
      absPath: t.exposeString('absPath', { nullable: true }),
      package: t.exposeString('package', { nullable: true, description: 'Library or image the code came from.' }),
      lineno: t.exposeInt('lineno', { nullable: true }),
      colno: t.exposeInt('colno', { nullable: true }),
      inApp: t.exposeBoolean('inApp', { description: 'Code of the app itself.' }),
      context: t.expose('context', { type: context, nullable: true }),
    }),
  })
  const mechanism = builder.objectRef<NonNullable<Exception['mechanism']>>('Mechanism').implement({
    description: 'How the error was caught.',
    fields: (t) => ({
      type: t.exposeString('type'),
      handled: t.exposeBoolean('handled', { nullable: true }),
      description: t.exposeString('description', { nullable: true }),
    }),
  })
  return builder.objectRef<Exception>('Exception').implement({
    fields: (t) => ({
      type: t.exposeString('type', { nullable: true }),
      value: t.exposeString('value', { nullable: true }),
      module: t.exposeString('module', { nullable: true }),
      mechanism: t.expose('mechanism', { type: mechanism, nullable: true }),
      frames: t.expose('frames', { type: [frame], description: 'The throwing frame first, its callers after it.' }),
    }),
  })
}

function addContexts(builder: Builder) {
  const user = builder.objectRef<UserContext>('UserContext').implement({
    description: 'Who met the crash and what they were doing.',
    fields: (t) => ({
      id: t.exposeString('id', { nullable: true }),
      username: t.exposeString('username', { nullable: true }),
      role: t.exposeString('role', { nullable: true }),
      screen: t.exposeString('screen', { nullable: true }),
      workflow: t.exposeString('workflow', { nullable: true }),
      recentActions: t.exposeStringList('recentActions', { description: 'Newest last, at most ten.' }),
      sessionSeconds: t.exposeFloat('sessionSeconds', { nullable: true }),
    }),
  })
  const system = builder.objectRef<SystemContext>('SystemContext').implement({
    description: 'The device and what it had left. Sizes in bytes.',
    fields: (t) => ({
      deviceModel: t.exposeString('deviceModel', { nullable: true }),
      deviceFamily: t.exposeString('deviceFamily', { nullable: true }),
      osName: t.exposeString('osName', { nullable: true }),
      osVersion: t.exposeString('osVersion', { nullable: true }),
      totalMemory: t.exposeFloat('totalMemory', { nullable: true }),
      freeMemory: t.exposeFloat('freeMemory', { nullable: true }),
      batteryLevel: t.exposeFloat('batteryLevel', { nullable: true, description: '0..1' }),
      network: t.exposeString('network', { nullable: true }),
      freeDisk: t.exposeFloat('freeDisk', { nullable: true }),
    }),
  })
  const app = builder.objectRef<AppContext>('AppContext').implement({
    description: 'The app and the state it was in.',
    fields: (t) => ({
      name: t.exposeString('name', { nullable: true }),
      version: t.exposeString('version', { nullable: true }),
      build: t.exposeString('build', { nullable: true }),
      activeFeatures: t.exposeStringList('activeFeatures'),
      performance: t.expose('performance', { type: 'JSON', description: 'Numbers by name, in the sender’s units.' }),
      memory: t.exposeFloat('memory', { nullable: true, description: 'Bytes.' }),
      databaseState: t.exposeString('databaseState', { nullable: true }),
    }),
  })
  const business = builder.objectRef<BusinessContext>('BusinessContext').implement({
    description: 'What was at stake.',
    fields: (t) => ({
      activeCustomers: t.exposeFloat('activeCustomers', { nullable: true }),
      activeBatches: t.exposeFloat('activeBatches', { nullable: true }),
      pendingTasks: t.exposeFloat('pendingTasks', { nullable: true }),
      lastSyncAt: t.expose('lastSyncAt', { type: 'DateTime', nullable: true }),
      dataIntegrity: t.exposeString('dataIntegrity', { nullable: true }),
    }),
  })
  return { user, system, app, business }
}
