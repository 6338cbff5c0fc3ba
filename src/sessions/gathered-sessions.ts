import { countPeople, emptyPeople, type People } from '../people/people.ts'
import { addStoredPeople } from '../people/stored-people.ts'
import { mergeSketches, quantile, readSketch } from '../sketches/sketch.ts'
import type { SessionCounts, SessionFigures } from './session-figures.ts'
import { sessionOutcomes } from './session-outcome.ts'

/** A row of `session_rollup`, or several of them added up. */
export interface CountsRow extends Record<(typeof sessionOutcomes)[number], number> {}

export interface FiguresRow extends CountsRow {
  timed: number
  seconds: number
  lengths: Buffer
  users: Buffer
  crashed_users: Buffer
}

export function countsOf(rows: readonly CountsRow[]): SessionCounts {
  const counts: SessionCounts = { sessions: 0, ok: 0, exited: 0, errored: 0, unhandled: 0, abnormal: 0, crashed: 0 }
  for (const row of rows) {
    for (const outcome of sessionOutcomes) {
      counts[outcome] += row[outcome]
      counts.sessions += row[outcome]
    }
  }
  return counts
}

/** What is made of rows before it is counted: those of intervals become those of the whole. */
export interface Gathered {
  rows: CountsRow[]
  timed: number
  seconds: number
  /** Of the rows, as they are stored. */
  lengths: Buffer[]
  users: People
  crashedUsers: People
}

export function gathered(): Gathered {
  return {
    rows: [],
    timed: 0,
    seconds: 0,
    lengths: [],
    users: emptyPeople(),
    crashedUsers: emptyPeople(),
  }
}

export function gather(into: Gathered, row: FiguresRow): void {
  into.rows.push(row)
  into.timed += row.timed
  into.seconds += row.seconds
  into.lengths.push(row.lengths)
  addStoredPeople(into.users, row.users)
  addStoredPeople(into.crashedUsers, row.crashed_users)
}

export function figuresOf({ rows, timed, seconds, lengths, users, crashedUsers }: Gathered): SessionFigures {
  return {
    ...countsOf(rows),
    users: countPeople(users),
    crashedUsers: countPeople(crashedUsers),
    timed,
    meanLength: timed === 0 ? null : seconds / timed,
    medianLength: () => (timed === 0 ? null : quantile(mergeSketches(lengths.map(readSketch)), 0.5)),
  }
}
