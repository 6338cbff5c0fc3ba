import { resolveCursorConnection } from '@pothos/plugin-relay'
import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { InstanceHealth } from './instance-health.ts'
import { instanceCursor, instancePage } from './instance-page.ts'
import type { networkQualities, networkTypes } from './network-quality.ts'
import { MOST_INSTANCES } from './read-instances.ts'
import { type ReadingName, readings } from './readings.ts'
import type { SystemHealth } from './system-health.ts'

const PAGE = { usual: 20, most: 100 }

/** Enums of networks, of which the system as a whole speaks too. */
export function addNetworkTerms(builder: Builder) {
  const quality = builder.enumType('NetworkQuality', {
    description:
      'How well an app instance is connected: the worse of what its latency and its type of network allow, or the one of the two that ' +
      'it reports.',
    values: {
      EXCELLENT: { description: 'Below 200 ms. Wi-Fi, a cable and 5G can be.' },
      GOOD: {
        description: 'Below 500 ms. The best that 4G, cellular of no known generation and unknown types can be.',
      },
      FAIR: { description: 'Below 1,000 ms. The best that 3G can be.' },
      POOR: { description: 'From 1,000 ms. The best that 2G can be.' },
      OFFLINE: { description: 'The type says that there is no network.' },
    } satisfies Record<(typeof networkQualities)[number], object>,
  })
  const type = builder.enumType('NetworkType', {
    description:
      'By what an app instance is connected: its label `network.connection.type` or `network.type`, and where that leaves open what it ' +
      'is, `network.connection.subtype`. Names are read as OpenTelemetry, React Native and browsers write them.',
    values: {
      WIFI: {},
      WIRED: {},
      FIVE_G: {},
      FOUR_G: {},
      THREE_G: {},
      TWO_G: {},
      CELLULAR: { description: 'Of a generation that was not said.' },
      OFFLINE: {},
      UNKNOWN: { description: 'It says that it does not know, or something that is not known here.' },
    } satisfies Record<(typeof networkTypes)[number], object>,
  })
  return { quality, type }
}

type NetworkTerms = ReturnType<typeof addNetworkTerms>

export function addInstanceHealth(
  builder: Builder,
  health: ReturnType<typeof builder.objectRef<SystemHealth>>,
  network: NetworkTerms,
): void {
  const instance = builder.objectRef<InstanceHealth>('InstanceHealth').implement({
    description: 'How an app instance is, by what it reported in the last 15 minutes. Null: it did not report that.',
    fields: (t) => {
      const figure = (name: ReadingName, description: string) =>
        t.float({
          nullable: true,
          description: `${description} From \`${readings[name].metric}\`.`,
          resolve: ({ figures }) => figures[name] ?? null,
        })
      return {
        instance: t.string({
          nullable: true,
          description:
            'As its samples name it: by the label `service.instance.id`, `app.installation.id`, `device.id` or others. Null: all ' +
            'samples that do not say, taken for one.',
          resolve: (each) => (each.instance === '' ? null : each.instance),
        }),
        at: t.expose('at', { type: 'DateTime', description: 'Of its newest sample.' }),
        status: t.expose('status', { type: 'SystemHealthStatus', description: 'The worst of all that it reported.' }),
        networkType: t.expose('networkType', { type: network.type, nullable: true }),
        networkQuality: t.expose('quality', { type: network.quality, nullable: true }),
        latency: figure('latency', 'In milliseconds.'),
        networkFailureRate: figure('networkFailures', 'In per cent.'),
        networkUptime: figure('networkUptime', 'In per cent.'),
        queueLength: figure('queueLength', 'Actions that wait to be sent.'),
        failedRequests: figure('failedRequests', 'Of the last 15 minutes; where they are a gauge, its newest value.'),
        memory: figure('memory', 'In megabytes.'),
        errorRate: figure('userErrors', 'In per cent.'),
        criticalErrorRate: figure('criticalErrors', 'In per cent.'),
        uptime: figure('uptime', 'In per cent.'),
      }
    },
  })
  builder.objectField(health, 'instanceHealth', (t) =>
    t.connection(
      {
        type: instance,
        description: `The app instances that reported, the worst first, then by name. Of more than ${MOST_INSTANCES} those that were heard of last.`,
        // What they are made of is what `systemHealth` is, which says so.
        extensions: { ...dependsOn(() => []), ...costs(10) },
        resolve: ({ instances }, args) =>
          resolveCursorConnection<InstanceHealth[]>(
            { args, defaultSize: PAGE.usual, maxSize: PAGE.most, toCursor: instanceCursor },
            (asked) => instancePage(instances, asked),
          ),
      },
      { name: 'InstanceHealthConnection' },
      { name: 'InstanceHealthEdge' },
    ),
  )
}
