/** Seconds of the stretches that rollups are made of. */
export const resolutions = { minute: 60, hour: 3_600, day: 86_400 } as const
export type Resolution = (typeof resolutions)[keyof typeof resolutions]

/** Rollups of one resolution that begin in a stretch of time. */
export interface Tile {
  resolution: Resolution
  from: Date
  /** Not included. */
  to: Date
}

/**
 * The fewest rollups that together are all minutes that begin in a stretch of time: whole days and hours of it, and the minutes
 * that are left at both ends. A month is some 30 days, 46 hours and 118 minutes of a series, not 43,200 minutes.
 *
 * @param coarsest where shorter stretches are to be told apart
 */
export function tilesOf(from: Date, to: Date, coarsest: Resolution = resolutions.day): Tile[] {
  const coarse = [resolutions.day, resolutions.hour].filter((resolution) => resolution <= coarsest)
  return cover(from.getTime(), to.getTime(), coarse)
}

function cover(from: number, to: number, [coarsest, ...finer]: readonly Resolution[]): Tile[] {
  if (coarsest === undefined) return tile(resolutions.minute, up(from, resolutions.minute), up(to, resolutions.minute))
  const [first, last] = [up(from, coarsest), down(to, coarsest)]
  if (first >= last) return cover(from, to, finer)
  return [...cover(from, first, finer), ...tile(coarsest, first, last), ...cover(last, to, finer)]
}

function tile(resolution: Resolution, from: number, to: number): Tile[] {
  return from < to ? [{ resolution, from: new Date(from), to: new Date(to) }] : []
}

const up = (time: number, seconds: number) => Math.ceil(time / (seconds * 1_000)) * seconds * 1_000
const down = (time: number, seconds: number) => Math.floor(time / (seconds * 1_000)) * seconds * 1_000
