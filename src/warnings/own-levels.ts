import { definedParts, definitionOf, type KnownMetric } from '../metrics/definition.ts'
import type { MetricLevels } from '../plugin/contract/detector.ts'
import { unitFactor } from '../plugin/units.ts'

/**
 * The levels of a metric for which the project defined one itself; null: it defined none, or they cannot be held against the
 * samples. A level that it did not define is that of the catalogue.
 *
 * @param unit of the samples
 */
export function ownLevels(metric: string, known: KnownMetric, unit: string | null): MetricLevels | null {
  const own = definedParts.safeParse(known.definition ?? {}).data
  if (own?.warning === undefined && own?.critical === undefined) return null
  const { direction, unit: defined, ...levels } = definitionOf(metric, known)
  const factor = unitFactor(defined, unit)
  if (direction === null || factor === null) return null
  const [warning, critical] = [levels.warning, levels.critical].map((level) => (level === null ? null : level * factor))
  if (![warning, critical].every((level) => level === null || Number.isFinite(level))) return null
  return { direction, warning: warning!, critical: critical! }
}
