import { compareProportions } from '../releases/compare-proportions.ts'
import { LEAST_SESSIONS, type SessionVolume, SIGNIFICANCE } from '../releases/regression-verdict.ts'
import { OTHER } from '../sessions/bound-names.ts'

/** A release whose sessions crash more often than those of all others together. */
export interface WorstRelease extends SessionVolume {
  others: Omit<SessionVolume, 'version'>
}

/**
 * The release that adds most crashes to what there would be, did it crash as often as all others together: among those whose share
 * of crashed sessions is significantly larger than that of the others, with enough sessions on both sides. Each of them could stand
 * out by chance, so that the level is shared among them (Bonferroni). Sessions of releases that are not told apart count for the
 * others only. Null: none does.
 */
export function worstRelease(volumes: readonly SessionVolume[]): WorstRelease | null {
  const all = { sessions: 0, crashed: 0 }
  for (const { sessions, crashed } of volumes) {
    all.sessions += sessions
    all.crashed += crashed
  }
  const compared = volumes
    .filter(({ version }) => version !== OTHER)
    .map((each) => {
      const others = { sessions: all.sessions - each.sessions, crashed: all.crashed - each.crashed }
      return { ...each, others }
    })
    .filter(({ sessions, others }) => Math.min(sessions, others.sessions) >= LEAST_SESSIONS)
  return compared
    .filter((each) => pOfChance(each) < SIGNIFICANCE / compared.length)
    .reduce<WorstRelease | null>((worst, each) => (worst === null || excess(each) > excess(worst) ? each : worst), null)
}

function pOfChance({ sessions, crashed, others }: WorstRelease): number {
  return compareProportions({ count: crashed, of: sessions }, { count: others.crashed, of: others.sessions })
    .pIfNotLarger
}

function excess({ sessions, crashed, others }: WorstRelease): number {
  return crashed - (sessions * others.crashed) / others.sessions
}
