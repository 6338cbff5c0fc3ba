import type { GroupState } from './plan-page.ts'

/** Milliseconds that clocks of nodes may differ by. */
const TOLERANCE = 60_000

/**
 * A group whose clock was put back since it was looked at, as if it had been looked at now: what was due so long after then is
 * due so long after now.
 */
export function rewound<Group extends GroupState & { lookedAt: Date | null }>(group: Group, now: Date): Group {
  const ahead = (group.lookedAt?.getTime() ?? 0) - now.getTime()
  if (ahead <= TOLERANCE) return group
  const back = (time: Date | null) => time && new Date(time.getTime() - ahead)
  return {
    ...group,
    openedAt: group.openedAt > now ? now : group.openedAt,
    toldAt: group.toldAt !== null && group.toldAt > now ? back(group.toldAt) : group.toldAt,
    nextStepAt: back(group.nextStepAt),
    responseDueAt: back(group.responseDueAt),
  }
}
