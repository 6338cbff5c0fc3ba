import type { Log } from '../log.ts'
import { addPerson } from '../people/people.ts'
import { addToSketch } from '../sketches/sketch.ts'
import { readFloat8Array, readInt4Array, readTimestamptzArray } from '../storage/array-answer.ts'
import type { Database } from '../storage/database.ts'
import { createFoldRound } from '../storage/fold-round.ts'
import { type Fold, settleFold } from '../storage/folding.ts'
import { boundNames } from './bound-names.ts'
import { UNKNOWN } from './session-changes.ts'
import { type SessionOutcome, sessionOutcomes } from './session-outcome.ts'
import { addToSessionRollups, emptyPart, type SessionCell, type SessionPart } from './session-rollups.ts'

type ChangeRow = Record<'ats' | 'durations' | 'earlier' | 'user_keys' | SessionOutcome, Buffer> & {
  releases: string[]
  environments: string[]
}

const binary = ['ats', 'durations', 'earlier', 'user_keys', ...sessionOutcomes]
const HOUR = 3_600_000

const PAGE = 20
/**
 * Different hours, releases and environments that are folded in one transaction, beside a row that has more by itself: a few thousand
 * rollups, half a second of work, for which others wait on the one connection of an embedded database.
 */
const MOST_CELLS = 2_000
/** Rounds, of a second each, for which few rows wait: a rollup of many people takes 12 kB, and is written as a whole each time. */
const ROUNDS = 15

const sessionFold: Fold<ChangeRow> = {
  table: 'session_change',
  lock: 'sessions',
  columns: `releases, environments, ${binary.map((column) => `array_send(${column}) AS ${column}`).join(', ')}`,
  page: PAGE,
  takes: rowsOfFewCells,
  patience: { rows: PAGE, rounds: ROUNDS },
  async fold(client, projectId, rows) {
    await addToSessionRollups(client, projectId, await boundNames(client, projectId, cellsOf(rows)))
    return []
  },
}

/** Puts what became different about sessions into their rollups, whether or not anybody reads them. */
export const createSessionRound = (options: { database: Database; log: Log }) => createFoldRound(sessionFold, options)

/** Has all sessions of a project that were stored before in the rollups. Not to be called within a transaction. */
export const settleSessions = (database: Database, projectId: number) => settleFold(sessionFold, database, projectId)

function rowsOfFewCells(rows: readonly ChangeRow[]): number {
  const cells = new Set<string>()
  for (const [place, row] of rows.entries()) {
    for (const [index, moment] of readTimestamptzArray(row.ats).entries()) cells.add(keyOf(row, index, moment))
    if (place > 0 && cells.size > MOST_CELLS) return place
  }
  return rows.length
}

const hourOf = (moment: number) => Math.floor(moment / HOUR) * HOUR

function keyOf({ releases, environments }: ChangeRow, index: number, moment: number): string {
  return `${hourOf(moment)}\n${releases[index]}\n${environments[index]}`
}

/** One for each hour, release and environment. */
function cellsOf(rows: readonly ChangeRow[]): SessionCell[] {
  const cells = new Map<string, SessionCell>()
  for (const row of rows) {
    const { releases, environments } = row
    const [ats, people] = [readTimestamptzArray(row.ats), readPersons(row.user_keys)]
    const [durations, earlier] = [readFloat8Array(row.durations), readFloat8Array(row.earlier)]
    const counts = sessionOutcomes.map((outcome) => readInt4Array(row[outcome]))
    for (const [index, moment] of ats.entries()) {
      const key = keyOf(row, index, moment)
      const [release, environment] = [releases[index]!, environments[index]!]
      const cell = cells.get(key) ?? { release, environment, at: hourOf(moment), part: emptyPart() }
      cells.set(key, cell)
      for (const [place, outcome] of sessionOutcomes.entries()) cell.part.counts[outcome] += counts[place]![index]!
      addLength(cell.part, durations[index]!, 1)
      addLength(cell.part, earlier[index]!, -1)
      const person = people[index]!
      if (person === 0) continue
      addPerson(cell.part.users, person)
      if (counts.at(-1)![index]! > 0) addPerson(cell.part.crashedUsers, person)
    }
  }
  return [...cells.values()]
}

/** Lengths that are told apart, in seconds: so few buckets never become one, and what was put into one can be taken out again. */
const SHORTEST = 0.001
const LONGEST = 30 * 24 * 3_600

function addLength(part: SessionPart, seconds: number, times: 1 | -1): void {
  if (seconds === UNKNOWN) return
  part.timed += times
  part.seconds += times * seconds
  addToSketch(part.lengths, seconds < SHORTEST ? 0 : Math.min(seconds, LONGEST), times)
}

/** Of `uuid[]` in binary: what `personOf` makes of each; 0 for nobody. */
function readPersons(bytes: Buffer): number[] {
  const persons: number[] = []
  for (let offset = 24; offset < bytes.length; offset += 20) {
    persons.push(bytes.readUIntBE(offset, 6) * 16 + (bytes[offset + 6]! >> 4))
  }
  return persons
}
