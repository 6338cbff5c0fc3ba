import type pg from 'pg'
import { addPerson, emptyPeople, mergePeople, type People, personOf } from '../people/people.ts'
import { readPeople, writePeople } from '../people/stored-people.ts'
import { byteaArray, float8Array, int8Array, textArray } from '../storage/array-parameter.ts'
import { type DayPart, idOf } from './bounded-parts.ts'
import { countNames, NO_COUNTS, type UsageCounts } from './figures.ts'
import type { UsageEvent } from './usage.ts'

/** What events add to a rollup. */
export interface UsageRollup extends DayPart, UsageCounts {
  people: People
}

const counters = { STARTED: 'started', COMPLETED: 'completed', FAILED: 'failed', ABANDONED: 'abandoned' } as const

/** What rollups take of an event. */
interface Counted {
  counter: (typeof counters)[keyof typeof counters] | null
  duration: number | null
  /** As `personOf` makes it. */
  person: number | null
}

export function countedOf({
  outcome,
  duration,
  userKey,
}: Pick<UsageEvent, 'outcome' | 'duration' | 'userKey'>): Counted {
  return {
    counter: outcome === null ? null : counters[outcome],
    duration,
    person: userKey === null ? null : personOf(userKey),
  }
}

/** Rollups, made as events come. */
export function createUsageRollups() {
  const ofParts = new Map<DayPart, UsageRollup>()
  return {
    /** @param part the same object for the same part */
    add(part: DayPart, { counter, duration, person }: Counted): void {
      const rollup = ofParts.get(part) ?? emptyRollup(part)
      ofParts.set(part, rollup)
      rollup.events++
      if (counter !== null) rollup[counter]++
      if (duration !== null) {
        rollup.timed++
        rollup.seconds += duration
      }
      if (person !== null) addPerson(rollup.people, person)
    },
    all: () => [...ofParts.values()],
  }
}

function emptyRollup(part: DayPart): UsageRollup {
  return { ...part, ...NO_COUNTS, people: emptyPeople() }
}

/** Rollups in one statement: everything else in the process goes on between two. */
const AT_ONCE = 2_000

/** Adds to the stored rollups. To be called by one at a time. */
export async function addToUsageRollups(
  client: pg.ClientBase,
  projectId: number,
  rollups: readonly UsageRollup[],
): Promise<void> {
  for (let start = 0; start < rollups.length; start += AT_ONCE) {
    const some = rollups.slice(start, start + AT_ONCE).map((rollup) => ({ rollup, stored: writePeople(rollup.people) }))
    const known = await addToCounts(client, projectId, some)
    await replacePeople(
      client,
      projectId,
      some.flatMap(({ rollup, stored }) => {
        const before = known.get(idOf(rollup))!
        if (before.equals(stored)) return []
        const together = readPeople(before)
        mergePeople(together, rollup.people)
        const after = writePeople(together)
        return after.equals(before) ? [] : { rollup, stored: after }
      }),
    )
  }
}

/** A rollup, and its people as they are to be stored. */
interface Stored {
  rollup: UsageRollup
  stored: Buffer
}

const COUNTS = countNames.join(', ')
const arraysOf = { bigint: int8Array, float8: float8Array }
const typeOf = (name: keyof UsageCounts) => (name === 'seconds' ? 'float8' : 'bigint')

/**
 * Both statements find rows by `ON CONFLICT`, and with that by the primary key: for a join the planner may take the index by
 * day, where it has no statistics yet, and read all of a day for each row.
 *
 * @returns the people of each, which are still those that it had where it was there
 */
async function addToCounts(
  client: pg.ClientBase,
  projectId: number,
  all: readonly Stored[],
): Promise<Map<string, Buffer>> {
  const { rows } = await client.query<DayPart & { people: Buffer }>({
    name: 'add-to-usage-rollups',
    text: `INSERT INTO usage_rollup AS known (project_id, dimension, key, part, day, people, ${COUNTS})
           SELECT $1, dimension::"UsageDimension", key, part, day::date, people, ${COUNTS}
           FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[],
                       ${countNames.map((name, index) => `$${index + 7}::${typeOf(name)}[]`).join(', ')})
             AS t(dimension, key, part, day, people, ${COUNTS})
           ON CONFLICT (project_id, dimension, key, part, day) DO UPDATE SET
             ${countNames.map((name) => `${name} = known.${name} + excluded.${name}`).join(', ')}
           RETURNING dimension, key, part, day::text, people`,
    values: [
      projectId,
      ...columnsOf(all),
      byteaArray(all.map(({ stored }) => stored)),
      ...countNames.map((name) => arraysOf[typeOf(name)](all.map(({ rollup }) => rollup[name]))),
    ],
  })
  return new Map(rows.map((row) => [idOf(row), row.people]))
}

/** @param all rollups that are stored */
async function replacePeople(client: pg.ClientBase, projectId: number, all: readonly Stored[]): Promise<void> {
  if (all.length === 0) return
  await client.query({
    name: 'replace-people-of-usage',
    text: `INSERT INTO usage_rollup (project_id, dimension, key, part, day, people, ${COUNTS})
           SELECT $1, dimension::"UsageDimension", key, part, day::date, people, ${countNames.map(() => 0).join(', ')}
           FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[]) AS t(dimension, key, part, day, people)
           ON CONFLICT (project_id, dimension, key, part, day) DO UPDATE SET people = excluded.people`,
    values: [projectId, ...columnsOf(all), byteaArray(all.map(({ stored }) => stored))],
  })
}

/** Of dimension, key, part and day. */
function columnsOf(all: readonly Stored[]): Buffer[] {
  return [
    textArray(all.map(({ rollup }) => rollup.dimension)),
    textArray(all.map(({ rollup }) => rollup.key)),
    textArray(all.map(({ rollup }) => rollup.part)),
    textArray(all.map(({ rollup }) => rollup.day)),
  ]
}
