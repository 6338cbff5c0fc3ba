import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { authenticate, type Credentials } from './access/authenticate.ts'
import { holdAdminToken, mintAdminToken, prepareInstallation } from './access/first-start.ts'
import { createSignIn } from './access/sign-in.ts'
import { createAlerting } from './alerts/create-alerting.ts'
import { createLocalBus } from './bus/local-bus.ts'
import { createRedisBus } from './bus/redis-bus.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { createCrashBodies } from './crashes/crash-bodies.ts'
import { createCustomerScoring } from './customers/health/score-customers.ts'
import { createPager } from './escalation/pager.ts'
import { createGraphQLServer } from './graphql/graphql-server.ts'
import { composeSchema } from './graphql/schema.ts'
import { createIncidents } from './incidents/create-incidents.ts'
import { createBudget } from './ingest/budget.ts'
import { createLocalDesk } from './ingest/desk/local-desk.ts'
import { openThreadedDesk } from './ingest/desk/threaded-desk.ts'
import { createRateLimiter } from './ingest/rate-limiter.ts'
import { createSendReport } from './ingest/send-report.ts'
import { createWriter } from './ingest/writer.ts'
import { createRelatives } from './issues/relatives.ts'
import type { Log } from './log.ts'
import { createRecorder } from './metrics/create-recorder.ts'
import { createMetricRetention } from './metrics/retention.ts'
import { createRollUps } from './metrics/roll-up.ts'
import { openOutbox } from './notifications/outbox.ts'
import type { Patience } from './notifications/patience.ts'
import { readiness } from './operations/health.ts'
import { listen } from './operations/listening.ts'
import { createProcessMetrics } from './operations/process-metrics.ts'
import { readOverdue } from './operations/read-overdue.ts'
import { startRounds } from './operations/rounds.ts'
import { type Configuration, findConfiguration } from './plugin/configuration.ts'
import { createPluginControl, disabledPlugins } from './plugin/control.ts'
import { createPluginCopies } from './plugin/copies.ts'
import { loadPlugins } from './plugin/load.ts'
import { createOutbound } from './plugin/outbound/outbound.ts'
import { dispose } from './plugin/register.ts'
import { registerAll } from './plugin/registration.ts'
import { openRegistry } from './plugin/registry.ts'
import { extendWithPlugins } from './plugin/schema-additions/extend-with-plugins.ts'
import type { HostServices } from './plugin/services.ts'
import { createStore } from './plugin/store.ts'
import { tellGaps } from './plugin/tell-gaps.ts'
import { dsnOf } from './projects/dsn.ts'
import { createKeyRing } from './projects/key-ring.ts'
import { createForgetting } from './retention/forget-closed.ts'
import { createHttpServer } from './server.ts'
import { createSessionRound } from './sessions/fold-sessions.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { openJobs } from './storage/jobs.ts'
import { createVacuuming } from './storage/vacuuming.ts'
import { createDocumentFinder } from './trusted-documents/asked-document.ts'
import { createUsage } from './usage/create-usage.ts'
import { createDetection } from './warnings/detection.ts'

/** A running Evenkeel. */
export interface Host {
  /** Where apps and people reach it. */
  url: string
  database: Database
  /** DSN of the project `default`. */
  dsn: string
  /** Set only when this start made the administrator's token. */
  newAdminToken: string | null
  /** A link that signs its first visitor in. */
  signInUrl(): string
  /** Stops taking work, finishes what was accepted, tells subscribers to come back, leaves. Safe to call twice. */
  stop(): Promise<void>
}

export interface HostOptions {
  config: Config
  /** Where plugins' configurations look up `{ env: 'NAME' }`. */
  env: Record<string, string | undefined>
  log: Log
  /**
   * What would stand in a configuration file, its path, or null for every plugin in the box. Plugins that are given as they
   * are cannot be copied to other threads: reports are then read on the main one.
   * @default EVENKEEL_CONFIG, else the file in the folder the process started in, else null
   */
  configuration?: string | Configuration | null
  /** Keeps the embedded database in memory, so that nothing outlives the host. @default false */
  inMemory?: boolean
  /** How long notifications are tried, where it differs from the usual. */
  patience?: Partial<Patience>
  /** What time it is for alerts and all that waits for a time. @default the system's */
  clock?: Clock
}

/** Milliseconds within which a stopping process has left. */
const STOP_WITHIN = 8_000

/** Puts everything together and serves. What cannot be used is an error that says so; nothing is left open then. */
export async function startHost({
  config,
  env,
  log,
  configuration = config.EVENKEEL_CONFIG ?? findConfiguration(process.cwd()),
  inMemory = false,
  patience = {},
  clock = systemClock,
}: HostOptions): Promise<Host> {
  await using opened = new AsyncDisposableStack()
  const node = randomUUID()
  const load = () => loadPlugins({ configuration, env })
  const loaded = await load()
  const product = composeSchema()
  const registration = await registerAll(loaded.listed, loaded.faults, product)
  opened.defer(async () => {
    for (const { plugin } of registration.registered) await dispose(plugin)
  })

  const database = await openDatabase({
    url: config.DATABASE_URL,
    folder: inMemory ? undefined : config.EVENKEEL_DATA,
    maxConnections: config.DATABASE_CONNECTIONS,
    onError: (error) => log.error({ err: error }, 'database connection failed'),
  })
  opened.defer(() => database.close())
  const { id: installation, userSalt } = await prepareInstallation(database)
  if (config.EVENKEEL_ADMIN_TOKEN) await holdAdminToken(database, config.EVENKEEL_ADMIN_TOKEN)

  const bus = config.REDIS_URL ? createRedisBus({ url: config.REDIS_URL, installation, node, log }) : createLocalBus()
  opened.defer(() => bus.close())

  const tellChange = (plugin: string) => bus.publish([{ kind: 'plugin', node, plugin }])
  const outbound = createOutbound({ allowPrivate: loaded.network.allowPrivate ?? [] })
  opened.defer(() => outbound.close())
  const services = {
    log: (plugin, level, message, facts) => log[level]({ plugin, ...facts }, message),
    store: (plugin) => createStore(database, plugin),
    outbound,
  } satisfies HostServices
  const disabled = () => disabledPlugins(database)
  const registry = await openRegistry(registration, { services, disabled: await disabled(), onChange: tellChange })
  opened.defer(async () => {
    for (const fault of await registry.stop()) log.warn({ plugin: fault.plugin, code: fault.code }, fault.message)
  })
  tellGaps(registry, log)
  const copies = createPluginCopies(tellChange)
  const plugins = createPluginControl({ registry, copies, database, bus, node, log, load })
  opened.defer(() => plugins.close())

  const jobs = await openJobs(database, log)
  opened.defer(() => jobs.close())
  const metrics = createProcessMetrics()
  const outbox = await openOutbox({
    database,
    jobs,
    bus,
    log,
    notifiers: registry,
    patience,
    onOutcome: (notifier, outcome) => metrics.deliveries.inc({ notifier, outcome }),
  })
  opened.defer(() => outbox.close())
  metrics.observeBacklog(outbox.backlog)
  metrics.observePlugins(plugins.overview)
  const writer = createWriter(database, bus, {
    parallel: database.kind === 'embedded' ? 1 : 2,
    onBatch: (size, seconds) => {
      metrics.batchSize.observe(size)
      metrics.batchSeconds.observe(seconds)
    },
    onError: (error) => log.error({ err: error }, 'batch not written'),
  })
  const budget = createBudget(config.INGEST_MAX_BUFFER_MB)
  metrics.observeWriter(() => writer.waiting)
  metrics.observeBuffer(() => budget.used)
  const keys = createKeyRing(database, bus)
  const limiter = createRateLimiter(config.INGEST_RATE_LIMIT)
  const intake = { userSalt, deciders: registry }
  const threads = config.INGEST_THREADS ?? (database.kind === 'embedded' ? 0 : Math.min(availableParallelism() - 1, 4))
  const desk =
    threads === 0 || isInline(configuration)
      ? createLocalDesk(intake)
      : await openThreadedDesk({
          threads,
          data: { userSalt, configuration, env },
          plugins: { copies, services, disabled },
          log,
        })
  opened.defer(() => desk.close())

  const shared = { database, bus, clock, log }
  const recorder = createRecorder(shared)
  const usage = createUsage({ ...shared, userSalt })
  const customers = createCustomerScoring({ ...shared, scorers: registry })
  const incidents = createIncidents(shared)
  const pager = createPager({ ...shared, outbox, notifiers: registry, incidents })
  const alerting = createAlerting({ ...shared, listeners: [pager.onAlertChanges, incidents.onAlertChanges] })
  const rounds = {
    rollups: { every: 1_000, of: createRollUps(shared) },
    sessions: { every: 1_000, of: createSessionRound(shared) },
    usage: { every: 1_000, of: usage },
    customers: { every: 1_000, of: customers },
    detection: { every: 1_000, of: createDetection({ ...shared, detectors: registry }) },
    alerts: { every: 1_000, of: alerting },
    pages: { every: 1_000, of: pager },
    incidents: { every: 1_000, of: incidents },
    retention: { every: 60_000, of: createMetricRetention(shared) },
    forgetting: { every: 60_000, of: createForgetting(shared) },
    vacuuming: { every: 60_000, of: createVacuuming(database) },
  }
  const onRound = (round: string, outcome: 'done' | 'failed', seconds: number) =>
    metrics.rounds.observe({ round, outcome }, seconds)
  opened.defer(startRounds(rounds, { clock, log, onRound }))
  metrics.observeOverdue(() => readOverdue(shared))

  const sendReport = createSendReport(intake, limiter, writer)
  let url = ''
  const graphql = createGraphQLServer({
    schema: extendWithPlugins(product, registration.schemas, registry.resolve),
    bus,
    log,
    authenticate: (credentials: Credentials) => authenticate(database, keys, credentials),
    textOf: createDocumentFinder(database, bus).textOf,
    settle: config.LIVE_SETTLE_MS,
    costPerMinute: config.GRAPHQL_COST_PER_MINUTE,
    subscriptionsPerToken: config.SUBSCRIPTIONS_PER_TOKEN,
    onOperation: (type, outcome) => metrics.operations.inc({ type: type ?? 'unknown', outcome }),
    timeouts: { idle: config.SOCKET_IDLE_SECONDS * 1_000, age: config.SOCKET_MAX_SECONDS * 1_000 },
    createContext: (viewer) => ({
      viewer,
      database,
      bus,
      clock,
      recorder,
      usage,
      alerting,
      incidents,
      sendReport,
      plugins,
      outbox,
      notifiers: registry,
      publicUrl: url,
      crashBodies: createCrashBodies(database),
      relatives: createRelatives(database),
    }),
  })
  metrics.observeLive(graphql.liveCounts)
  metrics.observeGraphQL(graphql.counts)

  let stopping: Promise<void> | null = null
  const isSecure = config.PUBLIC_URL?.startsWith('https:') ?? false
  const signIn = createSignIn({ database, bus, isSecure })
  const limits = { bytes: config.INGEST_MAX_ENVELOPE_MB, timeoutMs: 30_000 }
  const server = createHttpServer({
    sentry: {
      desk,
      keys,
      writer,
      budget,
      limiter,
      limits,
      log,
      onAnswer: (status) => metrics.reports.inc({ status }),
    },
    otlp: {
      keys,
      recorder,
      budget,
      limiter,
      limits,
      clock,
      log,
      onAnswer: (status) => metrics.otlp.inc({ status }),
    },
    graphql: graphql.handle,
    signIn,
    metrics,
    readiness: () => readiness(database, desk, stopping !== null),
    log,
  })
  graphql.attachWebSocket(server)

  const defaultKey = await database.prisma.projectKey.findFirst({
    where: { revokedAt: null, project: { slug: 'default' } },
    orderBy: { createdAt: 'asc' },
  })
  const listening = await listen(server, config.PORT, config.HOST)
  opened.defer(() => listening.close(0))
  url = config.PUBLIC_URL ?? listening.url
  // After all else that can fail, a taken port above all: a token that nobody was shown would be lost.
  const newAdminToken = await mintAdminToken(database)
  log.info(
    {
      url,
      database: database.kind,
      configuration: isInline(configuration) ? 'inline' : configuration,
      plugins: registry.plugins.map(({ item }) => item.name),
    },
    'listening',
  )
  const closers = opened.move()
  async function stop(): Promise<void> {
    const closed = listening.close(STOP_WITHIN)
    const idle = jobs.close()
    outbox.close()
    try {
      await graphql.close()
      await Promise.all([closed, idle])
      await Promise.all([writer.drain(), recorder.drain(), usage.drain()])
    } finally {
      await closers.disposeAsync()
    }
  }
  return {
    url,
    database,
    dsn: defaultKey === null ? '' : dsnOf(url, defaultKey),
    newAdminToken,
    signInUrl: () => `${url}/sign-in?code=${signIn.newCode()}`,
    stop: () => (stopping ??= stop()),
  }
}

function isInline(configuration: string | Configuration | null): configuration is Configuration {
  return typeof configuration === 'object' && configuration !== null
}
