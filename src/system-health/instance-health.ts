import { type HealthStatus, judgeNetwork, judgeValue, worstOf } from './judge.ts'
import type { KnownReadings } from './known-readings.ts'
import { type NetworkQuality, type NetworkType, networkQuality } from './network-quality.ts'
import type { ReportingInstance } from './read-instances.ts'
import { type ReadingName, readingNames } from './readings.ts'

/** How an app instance is. */
export interface InstanceHealth {
  /** Empty: samples that do not say which instance they come from. */
  instance: string
  at: Date
  /** The worst of all that it reported. */
  status: HealthStatus
  networkType: NetworkType | null
  quality: NetworkQuality | null
  /** By its type of network alone; null: it does not say. */
  networkStatus: HealthStatus | null
  /** In the units of the catalogue. */
  figures: Partial<Record<ReadingName, number>>
  /** In the units that the project has its metrics in. */
  judged: Partial<Record<ReadingName, { value: number; status: HealthStatus }>>
}

export function judgeInstance(reporting: ReportingInstance, known: KnownReadings): InstanceHealth {
  const { instance, at, networkType, values } = reporting
  const figures: InstanceHealth['figures'] = {}
  const judged: InstanceHealth['judged'] = {}
  for (const name of readingNames) {
    const value = values[name]
    const { levels, factor, definition } = known[name]
    if (value === undefined) continue
    if (factor !== null) figures[name] = value * factor
    if (levels === null || definition.factor === null) continue
    const inUnit = value * definition.factor
    judged[name] = { value: inUnit, status: judgeValue(inUnit, levels) }
  }
  const networkStatus = networkType === null ? null : judgeNetwork(networkType)
  const statuses = Object.values(judged).map(({ status }) => status)
  return {
    instance,
    at,
    status: worstOf([...statuses, networkStatus ?? 'HEALTHY']),
    networkType,
    quality: networkQuality(networkType, figures.latency ?? null),
    networkStatus,
    figures,
    judged,
  }
}
