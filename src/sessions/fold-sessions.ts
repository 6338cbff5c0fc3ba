import { addPerson } from '../people/people.ts'
import { addToSketch } from '../sketches/sketch.ts'
import { readFloat8Array, readInt4Array, readTimestamptzArray } from '../storage/array-answer.ts'
import type { Database } from '../storage/database.ts'
import { createFolding, type Folding } from '../storage/folding.ts'
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

/** Puts what became different about sessions into their rollups. */
export function createSessionFolding(database: Database): Folding {
  return createFolding<ChangeRow>(
    {
      table: 'session_change',
      columns: `releases, environments, ${binary.map((column) => `array_send(${column}) AS ${column}`).join(', ')}`,
      page: 20,
      async fold(client, projectId, rows) {
        await addToSessionRollups(client, projectId, await boundNames(client, projectId, cellsOf(rows)))
        return []
      },
    },
    database,
  )
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
      const at = Math.floor(moment / HOUR) * HOUR
      const [release, environment] = [releases[index]!, environments[index]!]
      const key = `${at}\n${release}\n${environment}`
      const cell = cells.get(key) ?? { release, environment, at, part: emptyPart() }
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
