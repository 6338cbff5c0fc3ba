import type { MetricLevels } from '../plugin/contract/detector.ts'
import type { NetworkType } from './network-quality.ts'

/** Mildest first. */
export const healthStatuses = ['HEALTHY', 'DEGRADED', 'CRITICAL'] as const
export type HealthStatus = (typeof healthStatuses)[number]

export const rankOf = (status: HealthStatus) => healthStatuses.indexOf(status)

export function worstOf(statuses: readonly HealthStatus[]): HealthStatus {
  return statuses.reduce((worst, each) => (rankOf(each) > rankOf(worst) ? each : worst), 'HEALTHY')
}

/** At or beyond the critical level CRITICAL, at or beyond the warning level DEGRADED. */
export function judgeValue(value: number, { direction, warning, critical }: MetricLevels): HealthStatus {
  const isBeyond = (level: number | null) =>
    level !== null && (direction === 'LOWER_IS_BETTER' ? value >= level : value <= level)
  if (isBeyond(critical)) return 'CRITICAL'
  return isBeyond(warning) ? 'DEGRADED' : 'HEALTHY'
}

/** Without a network nothing works but what is on the device; on 2G hardly anything does. Latency is judged by itself. */
export function judgeNetwork(type: NetworkType): HealthStatus {
  if (type === 'OFFLINE') return 'CRITICAL'
  return type === 'TWO_G' ? 'DEGRADED' : 'HEALTHY'
}

/** Of so few instances each one matters. */
const FEW = 10
/** Share of the instances from which on what is critical for them is critical for the whole. */
const CRITICAL_SHARE = 0.1
/** Share of the instances, and how many, below which trouble is their own: of many phones there is always one. */
const LEAST_TROUBLED = { share: 0.01, count: 2 }

/**
 * What the states of the instances that report something make of the whole. Of up to ten instances the worst decides. Of more it is
 * the worst as well, but where fewer than 10 % are critical they only degrade it, and one alone or fewer than 1 % in trouble leave it
 * healthy.
 */
export function judgeShare(statuses: readonly HealthStatus[]): HealthStatus {
  if (statuses.length <= FEW) return worstOf(statuses)
  const troubled = statuses.filter((status) => status !== 'HEALTHY').length
  if (troubled < Math.max(LEAST_TROUBLED.count, LEAST_TROUBLED.share * statuses.length)) return 'HEALTHY'
  const critical = statuses.filter((status) => status === 'CRITICAL').length
  return critical >= CRITICAL_SHARE * statuses.length ? 'CRITICAL' : 'DEGRADED'
}
