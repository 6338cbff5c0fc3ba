import { catalogueEntry } from '../metrics/catalogue.ts'
import { type DefinedParts, definedParts, definitionOf, type KnownMetric } from '../metrics/definition.ts'
import type { MetricLevels } from '../plugin/contract/detector.ts'
import { unitFactor } from '../plugin/units.ts'

/** Levels that hold where a project defined none, in a unit of their own. */
export type UsualLevels = Omit<MetricLevels, 'direction'> & { unit: string | null }

/**
 * The levels of a metric for which the project defined one itself; null: it defined none, or they cannot be held against the
 * samples. A level that it did not define is that of the catalogue.
 *
 * @param unit of the samples
 */
export function ownLevels(metric: string, known: KnownMetric, unit: string | null): MetricLevels | null {
  const { warning, critical } = partsOf(known)
  if (warning === undefined && critical === undefined) return null
  const entry = catalogueEntry(metric)
  return levelsOver(metric, known, unit, entry ? [entry] : [])
}

/**
 * The levels of a metric, each one the project's own, else the first of the usual ones that does not contradict the other own
 * one: a warning level of 220 passes by a usual critical level of 200. Null: they cannot be held against values in the unit.
 */
export function levelsOver(
  metric: string,
  known: KnownMetric,
  unit: string | null,
  usual: readonly UsualLevels[],
): MetricLevels | null {
  const own = partsOf(known)
  const { direction, unit: defined } = definitionOf(metric, known)
  const factor = unitFactor(defined, unit)
  if (direction === null || factor === null) return null

  const isInOrder = (warning: number, critical: number) =>
    direction === 'LOWER_IS_BETTER' ? warning <= critical : warning >= critical
  function usualLevel(part: 'warning' | 'critical'): number | null {
    for (const levels of usual) {
      // Not a number, and so in no order, where there is no such level, or none in this unit.
      const level = (levels[part] ?? Number.NaN) * (unitFactor(levels.unit, defined) ?? Number.NaN)
      if (isInOrder(own.warning ?? level, own.critical ?? level)) return level
    }
    return null
  }
  const [warning, critical] = (['warning', 'critical'] as const).map((part) => {
    const level = own[part] ?? usualLevel(part)
    return level === null ? null : level * factor
  })
  if (![warning, critical].every((level) => level === null || Number.isFinite(level))) return null
  return { direction, warning: warning!, critical: critical! }
}

function partsOf({ definition }: KnownMetric): DefinedParts {
  return definedParts.safeParse(definition ?? {}).data ?? {}
}
