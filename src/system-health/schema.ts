import type { Builder } from '../schema-builder/builder.ts'
import type { Topic } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { oncePerExecution } from '../schema-builder/once-per-execution.ts'
import type { HealthIssue } from './health-issues.ts'
import { addInstanceHealth, addNetworkTerms } from './instance-schema.ts'
import { healthAreas, type ReadingName, readingNames, readings } from './readings.ts'
import { type NetworkHealth, readSystemHealth, type SystemHealth } from './system-health.ts'

const shared = oncePerExecution<Promise<SystemHealth>>()
/** Milliseconds after which what leaves the window shows. */
const SLIDES_EVERY = 60_000

export function addSystemHealth(builder: Builder): void {
  builder.enumType('SystemHealthStatus', {
    values: {
      HEALTHY: { description: 'All is within its levels.' },
      DEGRADED: { description: 'Something is at or beyond its warning level.' },
      CRITICAL: {
        description: 'Something is at or beyond its critical level, and a matter for somebody at once.',
      },
    },
  })
  const network = addNetworkTerms(builder)
  const issue = addIssue(builder)
  const { networkHealth, memory } = addFigures(builder, network)
  const health = builder.objectRef<SystemHealth>('SystemHealth')
  health.implement({
    description:
      'How a system is, by what its app instances reported in the last 15 minutes: of each instance the newest sample of each metric, of ' +
      'whichever series. A figure is null where none reported it.',
    fields: (t) => ({
      status: t.expose('status', {
        type: 'SystemHealthStatus',
        description:
          'The worst of `issues`; HEALTHY without any, and so where nothing was reported, as `instances` and `explanation` tell. ' +
          '`docs/system-health.md` has the level of each metric, and how many instances make an issue.',
      }),
      explanation: t.exposeString('explanation', { description: 'Why that is the status, in plain words.' }),
      checkedAt: t.expose('checkedAt', { type: 'DateTime' }),
      instances: t.int({
        description: 'App instances that reported. Samples that do not say which they come from are taken for one.',
        resolve: ({ instances }) => instances.length,
      }),
      issues: t.expose('issues', {
        type: [issue],
        description: 'What is wrong, the worst first; at most one for each metric.',
      }),
      recommendations: t.stringList({
        description: 'What to do, each once, the most urgent first.',
        resolve: ({ issues }) => [...new Set(issues.map(({ recommendation }) => recommendation))],
      }),
      network: t.expose('network', {
        type: networkHealth,
        nullable: true,
        description:
          'How the instances are connected that report `app.network.latency`, or a type of network with any `app.network.…` metric.',
      }),
      queueLength: t.exposeFloat('queueLength', {
        nullable: true,
        description: made('queueLength', 'Actions that wait to be sent, of all instances together.'),
      }),
      failedRequests: t.exposeFloat('failedRequests', {
        nullable: true,
        description: made(
          'failedRequests',
          'Requests that failed, of all instances together: where they are a counter, in the 15 minutes; where they are a gauge, those ' +
            'that it says now.',
        ),
      }),
      memory: t.expose('memory', { type: memory, nullable: true, description: made('memory', 'Memory in use.') }),
      errorRate: t.exposeFloat('errorRate', {
        nullable: true,
        description: made(
          'userErrors',
          'Sessions in which an error was shown, of all, in per cent: the mean of the instances.',
        ),
      }),
      criticalErrorRate: t.exposeFloat('criticalErrorRate', {
        nullable: true,
        description: made(
          'criticalErrors',
          'Requests that ended in a critical error, of all, in per cent: the mean of the instances.',
        ),
      }),
      uptime: t.exposeFloat('uptime', {
        nullable: true,
        description: made(
          'uptime',
          'Time in which the app or its server worked, in per cent: the mean of the instances.',
        ),
      }),
    }),
  })
  addInstanceHealth(builder, health, network)
  builder.prismaObjectField('Project', 'systemHealth', (t) =>
    t.field({
      type: health,
      description: 'Whether network, queue, requests, memory, errors and uptime of the app are well.',
      extensions: {
        ...dependsOn(({ id }: { id: number }) =>
          readingNames.map((name): Topic => `metric:${id}:${readings[name].metric}`),
        ),
        ...costs(100),
      },
      resolve: ({ id }, _args, context) => {
        const { database, clock, staleAfter } = context
        staleAfter(SLIDES_EVERY)
        return shared(context, [id], () => readSystemHealth(database.pool, id, clock.now()))
      },
    }),
  )
}

const made = (name: ReadingName, description: string) => `${description} From \`${readings[name].metric}\`.`

function addIssue(builder: Builder) {
  const area = builder.enumType('SystemHealthArea', { values: healthAreas })
  return builder.objectRef<HealthIssue>('SystemHealthIssue').implement({
    description: 'What is wrong with a system, in one respect.',
    fields: (t) => ({
      area: t.expose('area', { type: area }),
      metric: t.exposeString('metric', { nullable: true, description: 'Null: it is about the type of network.' }),
      status: t.expose('status', { type: 'SystemHealthStatus', description: 'DEGRADED or CRITICAL.' }),
      message: t.exposeString('message', {
        description:
          'How many instances are in trouble, the value of the worst, and the level that it is at or beyond.',
      }),
      recommendation: t.exposeString('recommendation', { description: 'What to do.' }),
      value: t.exposeFloat('value', {
        nullable: true,
        description: 'Of the worst instance, in `unit`. Null where it is about the type of network.',
      }),
      threshold: t.exposeFloat('threshold', {
        nullable: true,
        description: 'The level that the value is at or beyond.',
      }),
      unit: t.exposeString('unit', {
        nullable: true,
        description:
          'That which the project defined of the metric, else that of the catalogue. Null where it is about the type of network.',
      }),
      instances: t.exposeInt('instances', { description: 'How many are in trouble.' }),
    }),
  })
}

function addFigures(builder: Builder, { quality, type }: ReturnType<typeof addNetworkTerms>) {
  const memory = builder.objectRef<NonNullable<SystemHealth['memory']>>('SystemMemory').implement({
    description: 'Memory that instances of an app hold, in megabytes.',
    fields: (t) => ({
      median: t.exposeFloat('median', { description: 'Of the instances.' }),
      max: t.exposeFloat('max', { description: 'Of the instance that holds most.' }),
      pressure: t.expose('pressure', { type: 'MemoryPressure', description: 'By the median.' }),
    }),
  })
  const ofType = builder.objectRef<NetworkHealth>('NetworkOfType').implement({
    description: 'How app instances with one type of network are connected.',
    fields: (t) => ({
      type: t.expose('type', { type, nullable: true, description: 'Null: they do not say.' }),
      instances: t.exposeInt('instances', { description: 'Those of this type that reported in the last 15 minutes.' }),
      quality: t.expose('quality', { type: quality, description: 'Of the instance in the middle, the worse of two.' }),
      latency: t.exposeFloat('latency', { nullable: true, description: 'Median of the instances, in milliseconds.' }),
    }),
  })
  const networkHealth = builder.objectRef<NonNullable<SystemHealth['network']>>('SystemNetwork').implement({
    description: 'How app instances are connected.',
    fields: (t) => ({
      instances: t.exposeInt('instances', { description: 'Those that report a latency or a type of network.' }),
      quality: t.expose('quality', { type: quality, description: 'Of the instance in the middle, the worse of two.' }),
      latency: t.exposeFloat('latency', { nullable: true, description: 'Median of the instances, in milliseconds.' }),
      byType: t.expose('byType', { type: [ofType], description: 'Types that instances have.' }),
    }),
  })
  return { networkHealth, memory }
}
