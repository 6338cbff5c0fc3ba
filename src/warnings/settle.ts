import type { Finding } from '../plugin/contract/detector.ts'
import type { WarningLevel, WarningResolution, WarningType } from '../storage/generated/enums.ts'
import { compareLevels } from './levels.ts'

/** So many instances have a warning each; one more, and a single warning is about all of them, */
const MOST_ALONE = 5
/** until so many are left. */
const FEWEST_TOGETHER = 3
/** Milliseconds between two tellings of a warning of which nothing but its numbers changes. */
const TELL_EVERY = 60_000

/** An open warning of a family. */
export interface OpenWarning {
  id: string
  /** Null where it is about many, or about what names no instance. */
  instance: string | null
  /** Instances that it is about; 0 where samples do not say. */
  instances: number
  level: WarningLevel
  type: WarningType
  toldAt: Date
}

/** What a detector holds to be wrong in one series of a family. */
export interface Found {
  instance: string | null
  finding: Finding
  type: WarningType
  /** Whether it was found just now; else it stands since before. */
  isNew: boolean
}

export interface Family<F extends Found = Found> {
  open: readonly OpenWarning[]
  found: readonly F[]
  /** Instances of which nothing was heard for too long, so that what was found is dropped. */
  silent: ReadonlySet<string | null>
}

/** What becomes of a warning. `worst` is what it says, `findings` how many it counts more. */
export type Step<F extends Found = Found> =
  | { step: 'OPEN'; isOfMany: boolean; instances: number; worst: F; findings: number }
  | { step: 'CHANGE'; warning: OpenWarning; instances: number; worst: F; findings: number; tell: boolean }
  | { step: 'RESOLVE'; warning: OpenWarning; resolution: Exclude<WarningResolution, 'BY_HAND'> }

/** What is to be done so that the open warnings of a family say what was found in it. Resolving comes before opening. */
export function settle<F extends Found>(family: Family<F>, now: Date): Step<F>[] {
  const { open, found, silent } = family
  const ofMany = open.find(isOfMany)
  const byInstance = Map.groupBy(found, ({ instance }) => instance)
  const instances = [...byInstance.keys()].filter((instance) => instance !== null)
  const together = instances.length > (ofMany ? FEWEST_TOGETHER - 1 : MOST_ALONE)
  const resolved: Step<F>[] = []
  const standing: (Step<F> | null)[] = []
  const resolve = (warning: OpenWarning, resolution: 'RECOVERED' | 'SILENT' | 'MERGED') =>
    resolved.push({ step: 'RESOLVE', warning, resolution })

  for (const warning of open) {
    if (warning === ofMany) continue
    if (!byInstance.has(warning.instance)) resolve(warning, silent.has(warning.instance) ? 'SILENT' : 'RECOVERED')
    else if (together && warning.instance !== null) resolve(warning, 'MERGED')
  }
  if (together) {
    const all = found.filter(({ instance }) => instance !== null)
    standing.push(say(ofMany, all, instances.length, now))
  } else if (ofMany) resolve(ofMany, silent.size > 0 ? 'SILENT' : 'RECOVERED')
  for (const [instance, about] of byInstance) {
    if (together && instance !== null) continue
    const warning = open.find((one) => one !== ofMany && one.instance === instance)
    standing.push(say(warning, about, instance === null ? 0 : 1, now))
  }
  return [...resolved, ...standing.filter((step) => step !== null)]
}

/** Whether a warning is about many instances in the place of one for each. */
function isOfMany({ instance, instances }: OpenWarning): boolean {
  return instance === null && instances > 0
}

/** Null where the warning says it all already. */
function say<F extends Found>(
  warning: OpenWarning | undefined,
  about: readonly F[],
  instances: number,
  now: Date,
): Step<F> | null {
  const worst = about.reduce((one, other) => (isWorse(other, one) ? other : one))
  const findings = about.filter(({ isNew }) => isNew).length
  if (!warning) return { step: 'OPEN', isOfMany: instances > 1, instances, worst, findings: Math.max(1, findings) }
  const differs =
    warning.level !== worst.finding.level || warning.type !== worst.type || warning.instances !== instances
  if (!differs && findings === 0) return null
  const tell = differs || now.getTime() - warning.toldAt.getTime() >= TELL_EVERY
  return { step: 'CHANGE', warning, instances, worst, findings, tell }
}

/** By level, then by how far the value is from the threshold. */
function isWorse({ finding: one }: Found, { finding: other }: Found): boolean {
  return (compareLevels(one.level, other.level) || distance(one) - distance(other)) > 0
}

function distance({ value, threshold }: Finding): number {
  return threshold === null ? 0 : Math.abs(value - threshold)
}
