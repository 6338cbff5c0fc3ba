import type pg from 'pg'
import { tileParameters } from '../metrics/read-values.ts'
import type { PeopleCount } from '../people/people.ts'
import { countedPeriod, isRolledUp } from '../periods/counted-period.ts'
import { tilesOf } from '../periods/tiles.ts'
import type { Period } from '../schema-builder/period.ts'
import type { Database } from '../storage/database.ts'
import { settleSessions } from './fold-sessions.ts'
import { type CountsRow, countsOf, type FiguresRow, figuresOf, gather, gathered } from './gathered-sessions.ts'
import { readRawFigures } from './raw-session-figures.ts'
import { sessionOutcomes } from './session-outcome.ts'
import { ALL, sessionResolutions } from './session-rollups.ts'

export type SessionInterval = 'minute' | 'hour' | 'day' | 'week'

/** Which sessions: of one environment or release, or of all. */
export interface SessionScope {
  projectId: number
  environment?: string | null | undefined
  release?: string | null | undefined
}

/** Sessions by how they went; each is in one of the six. */
export interface SessionCounts {
  /** All. */
  sessions: number
  /** Those that no report has ended yet and that met no errors. */
  ok: number
  exited: number
  /** Those that met errors, and nothing worse. */
  errored: number
  unhandled: number
  abnormal: number
  crashed: number
}

export interface SessionFigures extends SessionCounts {
  /** Who had them. */
  users: PeopleCount
  /** Who met a crash in one. */
  crashedUsers: PeopleCount
  /** Those whose length is known. */
  timed: number
  /** Of these, in seconds; null where there are none. */
  meanLength: number | null
  /** The same, within 1 %; made when it is asked for. */
  medianLength: () => number | null
}

/** What is to be said of a whole period and of its intervals. */
export interface FiguresOver<Figures> {
  whole: Figures
  /** Of the intervals that have sessions, oldest first. */
  points: (Figures & { at: Date })[]
}

/**
 * From the rollups, by whole hours; of periods of less than six hours from the sessions themselves, exactly.
 *
 * @param period null: since the beginning
 */
export async function readSessionFigures(
  database: Database,
  scope: SessionScope,
  period: Period | null,
): Promise<SessionFigures> {
  return (await readSessionFiguresOver(database, scope, period, null)).whole
}

/** @param interval null: the whole only; minutes are counted from the sessions themselves */
export async function readSessionFiguresOver(
  database: Database,
  scope: SessionScope,
  period: Period | null,
  interval: SessionInterval | null,
): Promise<FiguresOver<SessionFigures>> {
  if (period !== null && !isRolledUp(period)) return readRawFigures(database.pool, scope, period, interval)
  if (period !== null && interval === 'minute') {
    const { points } = await readRawFigures(database.pool, scope, period, interval)
    return { whole: await readSessionFigures(database, scope, period), points }
  }
  const rows = await readRollups<FiguresRow>(database, scope, period, interval, FIGURES)
  const whole = gathered()
  const points = new Map<number, ReturnType<typeof gathered>>()
  for (const row of rows) {
    gather(whole, row)
    if (interval === null) continue
    const point = points.get(row.bucket.getTime()) ?? gathered()
    points.set(row.bucket.getTime(), point)
    gather(point, row)
  }
  return {
    whole: figuresOf(whole),
    points: [...points].map(([at, point]) => ({ at: new Date(at), ...figuresOf(point) })),
  }
}

/** The same without people and lengths, which is cheaper. */
export async function readSessionCountsOver(
  database: Database,
  scope: SessionScope,
  period: Period,
  interval: SessionInterval | null,
): Promise<FiguresOver<SessionCounts>> {
  if (interval === 'minute' || !isRolledUp(period)) return readSessionFiguresOver(database, scope, period, interval)
  const rows = await readRollups<CountsRow>(database, scope, period, interval, COUNTS)
  const points = [...Map.groupBy(rows, ({ bucket }) => bucket.getTime())]
  return {
    whole: countsOf(rows),
    points: interval === null ? [] : points.map(([at, some]) => ({ at: new Date(at), ...countsOf(some) })),
  }
}

const COUNTS = sessionOutcomes.map((outcome) => `${outcome}::float8 AS ${outcome}`).join(', ')
/** SQL: columns of rollups that figures are made of. */
export const FIGURES = `${COUNTS}, timed::float8 AS timed, seconds, lengths, users, crashed_users`
/** SQL: rollups of the stretches that are the first three parameters, as `tilesFor` makes them. */
export const TILES = `unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS tile(resolution, "from", "to")
  JOIN session_rollup AS rollup ON rollup.resolution = tile.resolution AND at >= tile.from AND at < tile.to`

async function readRollups<Row>(
  database: Database,
  { projectId, environment, release }: SessionScope,
  period: Period | null,
  interval: SessionInterval | null,
  columns: string,
): Promise<(Row & { bucket: Date })[]> {
  await settleSessions(database, projectId)
  const { rows } = await database.pool.query<pg.QueryResultRow & Row & { bucket: Date }>(
    `SELECT date_trunc('${interval ?? 'day'}', at, 'UTC') AS bucket, ${columns} FROM ${TILES}
     WHERE project_id = $4 AND release = $5 AND environment = $6 ORDER BY at`,
    [...tilesFor(period, interval), projectId, release ?? ALL, environment ?? ALL],
  )
  return rows
}

/** The stretches that together are a period, as parameters. */
export function tilesFor(period: Period | null, interval: SessionInterval | null): Buffer[] {
  const { ever, hour, day } = sessionResolutions
  const counted = period === null ? null : countedPeriod(period)
  const tiles =
    counted === null
      ? [{ resolution: ever, from: new Date(0), to: new Date(1) }]
      : tilesOf(counted.from, counted.to, interval === 'hour' ? hour : day)
  return tileParameters(tiles)
}
