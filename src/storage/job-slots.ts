/** Shares the jobs that a worker has under way among groups, so that none of them keeps the others waiting. */
export interface JobSlots {
  /** What may be taken next: so many at the most, none of these groups. */
  next(now: number): { limit: number; leaveOut: string[] }
  take(group: string): void
  /** True where jobs of the group may have been left out because it was full. */
  release(group: string): boolean
  /** Takes none of a group before this moment. */
  hold(group: string, until: number): void
}

/** @param perGroup jobs of one group under way at the same time */
export function createJobSlots(perGroup: number): JobSlots {
  const taken = new Map<string, number>()
  const heldUntil = new Map<string, number>()
  return {
    next(now) {
      for (const [group, until] of heldUntil) if (until <= now) heldUntil.delete(group)
      const full = [...taken].filter(([, count]) => count >= perGroup).map(([group]) => group)
      const leaveOut = [...new Set([...full, ...heldUntil.keys()])]
      // All that is taken at once may be of one group, in the worst case of the one that is nearly full.
      const busiest = Math.max(
        0,
        ...[...taken].filter(([group]) => !leaveOut.includes(group)).map(([, count]) => count),
      )
      return { limit: perGroup - busiest, leaveOut }
    },
    take(group) {
      taken.set(group, (taken.get(group) ?? 0) + 1)
    },
    release(group) {
      const count = taken.get(group) ?? 0
      if (count <= 1) taken.delete(group)
      else taken.set(group, count - 1)
      return count >= perGroup
    },
    hold(group, until) {
      heldUntil.set(group, Math.max(until, heldUntil.get(group) ?? 0))
    },
  }
}
