import type pg from 'pg'
import { type MemoryPressure, memoryPressureOf } from '../metrics/memory-pressure.ts'
import { type HealthIssue, healthIssues } from './health-issues.ts'
import { type InstanceHealth, judgeInstance } from './instance-health.ts'
import { type HealthStatus, worstOf } from './judge.ts'
import { type KnownReadings, knownReadings } from './known-readings.ts'
import { type NetworkQuality, type NetworkType, networkQualities, networkTypes } from './network-quality.ts'
import { type ReportingInstance, readInstances } from './read-instances.ts'
import type { ReadingName } from './readings.ts'

/** How app instances are connected, those of one type or all. */
export interface NetworkHealth {
  type: NetworkType | null
  instances: number
  /** That of the instance in the middle. */
  quality: NetworkQuality
  /** Median, in milliseconds; null: none reported it. */
  latency: number | null
}

/** How a system is, by what its app instances reported lately. Figures are in the units of the catalogue, null where none reported them. */
export interface SystemHealth {
  status: HealthStatus
  explanation: string
  checkedAt: Date
  issues: HealthIssue[]
  network: (Omit<NetworkHealth, 'type'> & { byType: NetworkHealth[] }) | null
  queueLength: number | null
  failedRequests: number | null
  memory: { median: number; max: number; pressure: MemoryPressure } | null
  errorRate: number | null
  criticalErrorRate: number | null
  uptime: number | null
  instances: InstanceHealth[]
}

export async function readSystemHealth(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  now: Date,
): Promise<SystemHealth> {
  const reporting = await readInstances(client, projectId, now)
  return systemHealth(reporting, await knownReadings(client, projectId), now)
}

export function systemHealth(
  reporting: readonly ReportingInstance[],
  known: KnownReadings,
  checkedAt: Date,
): SystemHealth {
  const instances = reporting.map((each) => judgeInstance(each, known))
  const issues = healthIssues(instances, known)
  const status = worstOf(issues.map((issue) => issue.status))
  const figures = (name: ReadingName) => instances.flatMap((each) => each.figures[name] ?? [])
  const memory = figures('memory')
  return {
    status,
    explanation: explanation(status, instances, issues),
    checkedAt,
    issues,
    network: networkOf(instances),
    queueLength: sum(figures('queueLength')),
    failedRequests: sum(figures('failedRequests')),
    memory:
      memory.length === 0
        ? null
        : { median: median(memory)!, max: memory.reduce(greater), pressure: memoryPressureOf(median(memory)!) },
    errorRate: mean(figures('userErrors')),
    criticalErrorRate: mean(figures('criticalErrors')),
    uptime: mean(figures('uptime')),
    instances,
  }
}

function explanation(
  status: HealthStatus,
  instances: readonly InstanceHealth[],
  issues: readonly HealthIssue[],
): string {
  const many = instances.length === 1 ? 'one app instance' : `${instances.length} app instances`
  if (instances.length === 0) {
    return 'No app instance has reported any of these metrics in the last 15 minutes, so nothing is known to be wrong.'
  }
  if (status !== 'HEALTHY') return `${capitalized(status)}, by what ${many} reported: ${issues[0]!.message}`
  const troubled = instances.filter((each) => each.status !== 'HEALTHY').length
  const but = troubled === 0 ? '' : `, but for ${troubled}, one alone or fewer than 1 % in any respect`
  return `All that ${many} reported in the last 15 minutes is within its levels${but}.`
}

const capitalized = (status: HealthStatus) => status[0] + status.slice(1).toLowerCase()

function networkOf(instances: readonly InstanceHealth[]): SystemHealth['network'] {
  const connected = instances.filter(({ quality }) => quality !== null)
  if (connected.length === 0) return null
  const byType = Map.groupBy(connected, ({ networkType }) => networkType)
  const order = [...networkTypes, null]
  return {
    ...groupOf(connected),
    byType: [...byType]
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
      .map(([type, of]) => ({ type, ...groupOf(of) })),
  }
}

/** Of an even number the worse one of the two in the middle. */
function groupOf(instances: readonly InstanceHealth[]): Omit<NetworkHealth, 'type'> {
  const ranks = instances.map(({ quality }) => networkQualities.indexOf(quality!)).sort((one, other) => one - other)
  return {
    instances: instances.length,
    quality: networkQualities[ranks[Math.floor(ranks.length / 2)]!]!,
    latency: median(instances.flatMap(({ figures }) => figures.latency ?? [])),
  }
}

const greater = (one: number, other: number) => Math.max(one, other)

function sum(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value)
}

function mean(values: readonly number[]): number | null {
  const total = sum(values)
  return total === null ? null : total / values.length
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
