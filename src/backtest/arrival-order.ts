export interface PastSample {
  at: Date
  value: number | null
}

/**
 * The samples as somebody would have met them who took them as they came: one that is older than the one before counts as of
 * that one's time.
 */
export function inArrivalOrder(samples: readonly PastSample[]): PastSample[] {
  let newest = Number.NEGATIVE_INFINITY
  return samples.map(({ at, value }) => {
    newest = Math.max(newest, at.getTime())
    return { at: new Date(newest), value }
  })
}
