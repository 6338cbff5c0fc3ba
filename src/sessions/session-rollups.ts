import { setImmediate as nextTurn } from 'node:timers/promises'
import type pg from 'pg'
import { emptyPeople, mergePeople, type People } from '../people/people.ts'
import { addStoredPeople, writePeople } from '../people/stored-people.ts'
import { addSketch, dropDeficits, emptySketch, readSketch, type Sketch, writeSketch } from '../sketches/sketch.ts'
import {
  byteaArray,
  float8Array,
  int4Array,
  int8Array,
  textArray,
  timestamptzArray,
} from '../storage/array-parameter.ts'
import { type SessionOutcome, sessionOutcomes } from './session-outcome.ts'

/** Seconds of the stretches that sessions are rolled up by; `ever` is all time, in one. */
export const sessionResolutions = { ever: 0, hour: 3_600, day: 86_400 } as const

/** Stands for all releases, and for all environments. */
export const ALL = ''

/**
 * SQL: the rollups of one release or environment, of all of them together, or of each.
 *
 * @param parameter of the one that is wanted, or null
 */
export function ofLabel(label: 'release' | 'environment', parameter: string, isEach: boolean): string {
  return isEach
    ? `${label} <> '${ALL}' AND (${parameter}::text IS NULL OR ${label} = ${parameter})`
    : `${label} = coalesce(${parameter}::text, '${ALL}')`
}

/** What is added to the rollups of some sessions. */
export interface SessionPart {
  counts: Record<SessionOutcome, number>
  timed: number
  seconds: number
  /** Its counts may be below 0, where sessions are now known to have lasted longer. */
  lengths: Sketch
  users: People
  crashedUsers: People
}

export interface SessionCell {
  release: string
  environment: string
  /** Milliseconds; the begin of an hour. */
  at: number
  part: SessionPart
}

export function emptyPart(): SessionPart {
  const counts = { ok: 0, exited: 0, errored: 0, unhandled: 0, abnormal: 0, crashed: 0 }
  return {
    counts,
    timed: 0,
    seconds: 0,
    lengths: emptySketch(),
    users: emptyPeople(),
    crashedUsers: emptyPeople(),
  }
}

function addPart(into: SessionPart, part: SessionPart): void {
  for (const outcome of sessionOutcomes) into.counts[outcome] += part.counts[outcome]
  into.timed += part.timed
  into.seconds += part.seconds
  addSketch(into.lengths, part.lengths)
  mergePeople(into.users, part.users)
  mergePeople(into.crashedUsers, part.crashedUsers)
}

interface Rollup extends SessionCell {
  resolution: number
}

/** Rollups in one statement: everything else in the process goes on between two. */
const AT_ONCE = 500
/** The same of cells that are added up. */
const CELLS_AT_ONCE = 200

/** Adds sessions of some hours to the rollups of those hours, their days and all time, by release, by environment, and of all. */
export async function addToSessionRollups(
  client: pg.ClientBase,
  projectId: number,
  cells: readonly SessionCell[],
): Promise<void> {
  const rollups = await rollupsOf(cells)
  for (let start = 0; start < rollups.length; start += AT_ONCE) {
    const some = rollups.slice(start, start + AT_ONCE)
    await store(client, projectId, some, await mergeStored(client, projectId, some))
  }
}

async function rollupsOf(cells: readonly SessionCell[]): Promise<Rollup[]> {
  const rollups = new Map<string, Rollup>()
  for (const [index, { release, environment, at: hour, part }] of cells.entries()) {
    if (index % CELLS_AT_ONCE === CELLS_AT_ONCE - 1) await nextTurn()
    for (const resolution of Object.values(sessionResolutions)) {
      const at = resolution === 0 ? 0 : Math.floor(hour / (resolution * 1_000)) * resolution * 1_000
      for (const [r, e] of combinations(release, environment)) {
        const key = JSON.stringify([resolution, at, r, e])
        const rollup = rollups.get(key) ?? { resolution, at, release: r, environment: e, part: emptyPart() }
        rollups.set(key, rollup)
        addPart(rollup.part, part)
      }
    }
  }
  return [...rollups.values()]
}

function combinations(release: string, environment: string): [release: string, environment: string][] {
  return [
    [release, environment],
    [release, ALL],
    [ALL, environment],
    [ALL, ALL],
  ]
}

/** A rollup with what is stored of it already. */
interface Merged {
  isNew: boolean
  users: Buffer
  crashedUsers: Buffer
  lengths: Buffer
}

async function mergeStored(client: pg.ClientBase, projectId: number, rollups: readonly Rollup[]): Promise<Merged[]> {
  const { rows } = await client.query<{ position: number; lengths: Buffer; users: Buffer; crashed: Buffer }>({
    name: 'read-session-rollups',
    text: `SELECT position::int, lengths, users, crashed_users AS crashed
           FROM unnest($2::int[], $3::text[], $4::text[], $5::timestamptz[]) WITH ORDINALITY
             AS wanted(resolution, release, environment, at, position)
           JOIN session_rollup USING (resolution, release, environment, at) WHERE project_id = $1`,
    values: [projectId, ...keysOf(rollups)],
  })
  const stored = new Map(rows.map((row) => [row.position - 1, row]))
  return rollups.map(({ part: { users, crashedUsers, lengths } }, index) => {
    const known = stored.get(index)
    if (known !== undefined) {
      addStoredPeople(users, known.users)
      addStoredPeople(crashedUsers, known.crashed)
      addSketch(lengths, readSketch(known.lengths))
    }
    dropDeficits(lengths)
    return {
      isNew: known === undefined,
      users: writePeople(users),
      crashedUsers: writePeople(crashedUsers),
      lengths: writeSketch(lengths),
    }
  })
}

/**
 * No count falls below 0: what is taken out of a rollup without ever having been in it, as of sessions that were written past the
 * product, must not keep others from it.
 */
async function store(
  client: pg.ClientBase,
  projectId: number,
  rollups: readonly Rollup[],
  merged: readonly Merged[],
): Promise<void> {
  const more = (count: number, index: number) => (merged[index]!.isNew ? Math.max(0, count) : count)
  // A value that is written as it stood stays where it is: only what is different is written.
  const same = (column: string) =>
    `${column} = CASE WHEN known.${column} = excluded.${column} THEN known.${column} ELSE excluded.${column} END`
  await client.query({
    name: 'store-session-rollups',
    text: `INSERT INTO session_rollup AS known (project_id, resolution, release, environment, at, timed, seconds, lengths,
             users, crashed_users, ${sessionOutcomes.join(', ')})
           SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[], $7::float8[], $8::bytea[],
             $9::bytea[], $10::bytea[], $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[])
           ON CONFLICT (project_id, resolution, release, environment, at) DO UPDATE SET
             ${['timed', 'seconds', ...sessionOutcomes].map((sum) => `${sum} = greatest(0, known.${sum} + excluded.${sum})`).join(', ')},
             lengths = excluded.lengths, ${same('users')}, ${same('crashed_users')}`,
    values: [
      projectId,
      ...keysOf(rollups),
      int8Array(rollups.map(({ part }, index) => more(part.timed, index))),
      float8Array(rollups.map(({ part }, index) => more(part.seconds, index))),
      byteaArray(merged.map(({ lengths }) => lengths)),
      byteaArray(merged.map(({ users }) => users)),
      byteaArray(merged.map(({ crashedUsers }) => crashedUsers)),
      ...sessionOutcomes.map((outcome) =>
        int8Array(rollups.map(({ part }, index) => more(part.counts[outcome], index))),
      ),
    ],
  })
}

function keysOf(rollups: readonly Rollup[]): Buffer[] {
  return [
    int4Array(rollups.map(({ resolution }) => resolution)),
    textArray(rollups.map(({ release }) => release)),
    textArray(rollups.map(({ environment }) => environment)),
    timestamptzArray(rollups.map(({ at }) => new Date(at))),
  ]
}
