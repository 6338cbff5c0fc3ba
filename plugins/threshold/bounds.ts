/** Mildest first. */
export const levelNames = ['warning', 'critical', 'emergency'] as const
export type LevelName = (typeof levelNames)[number]

/** One level of a rule: entered beyond the threshold, left at the recovery value. */
export interface Step {
  level: LevelName
  threshold: number
  recovery: number
}

export interface Bounds {
  side: 'above' | 'below'
  /** Mildest first. */
  steps: readonly Step[]
}

/** Where a level is left by default: as far inside its threshold as this share of it. */
const margin = 0.05

type PerLevel = Readonly<Partial<Record<LevelName, number | undefined>>>

/** The bounds that thresholds make, with the recovery value of every level that names none. */
export function boundsOf(side: Bounds['side'], thresholds: PerLevel, recovery: PerLevel = {}): Bounds {
  const inwards = side === 'above' ? -1 : 1
  const steps = levelNames.flatMap((level): Step[] => {
    const threshold = thresholds[level]
    if (threshold === undefined) return []
    return [{ level, threshold, recovery: recovery[level] ?? threshold + inwards * margin * Math.abs(threshold) }]
  })
  return { side, steps }
}

/**
 * The step a metric is on: the worst one whose threshold `lasting` is beyond, or that it was on before (or on a worse
 * one) and that `newest` has not recovered from. Null when all is well.
 *
 * @param lasting the mildest of the values that count for entering a level; null when there are too few
 */
export function stepOf(
  { side, steps }: Bounds,
  { newest, lasting, previous }: { newest: number; lasting: number | null; previous: LevelName | null },
): Step | null {
  const beyond = (value: number, bound: number) => (side === 'above' ? value > bound : value < bound)
  const held = previous === null ? -1 : levelNames.indexOf(previous)
  return (
    steps.findLast(
      ({ level, threshold, recovery }) =>
        (lasting !== null && beyond(lasting, threshold)) ||
        (levelNames.indexOf(level) <= held && beyond(newest, recovery)),
    ) ?? null
  )
}
