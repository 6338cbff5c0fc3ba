import { inUnit } from '../plugin/units.ts'
import type { InstanceHealth } from './instance-health.ts'
import { type HealthStatus, judgeShare, rankOf } from './judge.ts'
import type { KnownReading, KnownReadings } from './known-readings.ts'
import { type HealthArea, healthAreas, type Reading, type ReadingName, readingNames, readings } from './readings.ts'

/** What is wrong with a system, in one respect. */
export interface HealthIssue {
  area: HealthArea
  /** Null: it is about the type of network. */
  metric: string | null
  status: HealthStatus
  message: string
  recommendation: string
  /** Of the worst instance. */
  value: number | null
  /** The level that the value is beyond. */
  threshold: number | null
  unit: string | null
  /** Instances in trouble. */
  instances: number
}

/** Worst first, then in the order of areas. */
export function healthIssues(instances: readonly InstanceHealth[], known: KnownReadings): HealthIssue[] {
  const found = [networkIssue(instances), ...readingNames.map((name) => issueOf(name, instances, known[name]))].filter(
    (issue) => issue !== null,
  )
  return found.sort(
    (one, other) =>
      rankOf(other.status) - rankOf(one.status) || healthAreas.indexOf(one.area) - healthAreas.indexOf(other.area),
  )
}

function issueOf(name: ReadingName, instances: readonly InstanceHealth[], known: KnownReading): HealthIssue | null {
  const judged = instances.flatMap((each) => each.judged[name] ?? [])
  const status = judgeShare(judged.map((each) => each.status))
  const { levels, definition } = known
  if (status === 'HEALTHY' || levels === null) return null
  const { area, metric, inTime, atOnce }: Reading = readings[name]
  const troubled = judged.filter((each) => each.status !== 'HEALTHY')
  const isLower = levels.direction === 'LOWER_IS_BETTER'
  const worst = troubled.reduce((one, other) => (isLower === other.value > one.value ? other : one))
  const isCritical = worst.status === 'CRITICAL'
  const threshold = (isCritical ? levels.critical : levels.warning)!
  const value = inUnit(worst.value, definition.unit)
  const level = `${isCritical ? 'critical' : 'degraded'} from ${inUnit(threshold, definition.unit)} ${isLower ? 'up' : 'down'}`
  return {
    area,
    metric,
    status,
    message:
      judged.length === 1
        ? `${definition.title}: ${value}, ${level}.`
        : `${definition.title}: ${inTrouble(troubled, judged)}, ${value} at worst, ${level}.`,
    recommendation: status === 'CRITICAL' ? atOnce : inTime,
    value: worst.value,
    threshold,
    unit: definition.unit,
    instances: troubled.length,
  }
}

/** About instances that have no network, or a slow one. */
function networkIssue(instances: readonly InstanceHealth[]): HealthIssue | null {
  const statuses = instances.flatMap(({ networkStatus }) => networkStatus ?? [])
  const status = judgeShare(statuses)
  if (status === 'HEALTHY') return null
  const troubled = statuses.filter((each) => each !== 'HEALTHY')
  const worst = troubled.includes('CRITICAL') ? 'offline' : 'on 2G'
  return {
    area: 'NETWORK',
    metric: null,
    status,
    message:
      statuses.length === 1
        ? `Type of network: ${worst}.`
        : `Type of network: ${inTrouble(troubled, statuses)}, ${worst} at worst.`,
    recommendation:
      worst === 'offline'
        ? 'Let the app work from its offline queue, and sync once it is connected again.'
        : 'Send only what matters most, and put off the rest until there is a faster network.',
    value: null,
    threshold: null,
    unit: null,
    instances: troubled.length,
  }
}

function inTrouble(troubled: readonly unknown[], all: readonly unknown[]): string {
  return `${troubled.length} of ${all.length} app instances in trouble`
}
