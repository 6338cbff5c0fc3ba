import { countPeople, emptyPeople, type PeopleCount } from '../people/people.ts'
import { addStoredPeople } from '../people/stored-people.ts'

/** How much something was used, and what came of it. */
export interface UsageCounts {
  events: number
  started: number
  completed: number
  failed: number
  abandoned: number
  /** Events whose length is known, and the seconds they took together. */
  timed: number
  seconds: number
}

/** SQL of the counts of rollups together. */
export const SUMS = `
  coalesce(sum(events), 0)::float8 AS events, coalesce(sum(started), 0)::float8 AS started,
  coalesce(sum(completed), 0)::float8 AS completed, coalesce(sum(failed), 0)::float8 AS failed,
  coalesce(sum(abandoned), 0)::float8 AS abandoned, coalesce(sum(timed), 0)::float8 AS timed,
  coalesce(sum(seconds), 0)::float8 AS seconds`

/**
 * SQL of the days of rollups whose key is named: they are read by the key alone. Without statistics the planner may take the
 * index by day, and read all other keys too.
 */
export const DAY_OF_KEY = 'day + 0'

/** Of what came to an end, the share that was completed; null where nothing did. */
export function completionRate({ completed, failed, abandoned }: UsageCounts): number | null {
  const ended = completed + failed + abandoned
  return ended === 0 ? null : completed / ended
}

/** Null where no event says how long it took. */
export function meanSeconds({ seconds, timed }: UsageCounts): number | null {
  return timed === 0 ? null : seconds / timed
}

export function addCounts(all: readonly UsageCounts[]): UsageCounts {
  const sum = (read: (counts: UsageCounts) => number) => all.reduce((total, counts) => total + read(counts), 0)
  return {
    events: sum(({ events }) => events),
    started: sum(({ started }) => started),
    completed: sum(({ completed }) => completed),
    failed: sum(({ failed }) => failed),
    abandoned: sum(({ abandoned }) => abandoned),
    timed: sum(({ timed }) => timed),
    seconds: sum(({ seconds }) => seconds),
  }
}

/** Different people of rollups: whoever is in several of them is one. */
export function countTogether(stored: readonly Uint8Array[]): PeopleCount {
  const people = emptyPeople()
  for (const bytes of stored) addStoredPeople(people, bytes)
  return countPeople(people)
}
