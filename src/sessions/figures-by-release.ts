import { countedPeriod } from '../periods/counted-period.ts'
import type { Period } from '../schema-builder/period.ts'
import { textArray } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { settleSessions } from './fold-sessions.ts'
import { type FiguresRow, figuresOf, gather, gathered } from './gathered-sessions.ts'
import { FIGURES, type SessionFigures, TILES, tilesFor } from './session-figures.ts'
import { ALL, sessionResolutions } from './session-rollups.ts'

/** Releases whose people are put together at once: everything else in the process goes on between two lots. */
const LOT = 25

/** Of releases by their versions; releases without sessions are not in it. */
export async function readFiguresByRelease(
  database: Database,
  projectId: number,
  wanted: {
    /** Null: since the beginning. */
    period: Period | null
    environment?: string | null | undefined
    releases: readonly string[]
  },
): Promise<Map<string, SessionFigures>> {
  const { period, environment, releases } = wanted
  await settleSessions(database, projectId)
  const counted = period === null ? EVER : countedPeriod(period)
  const figures = new Map<string, SessionFigures>()
  for (let start = 0; start < releases.length; start += LOT) {
    const { rows } = await database.pool.query<FiguresRow & { release: string }>({
      name: 'session-figures-by-release',
      text: BY_RELEASE,
      values: [
        ...tilesFor(period, null),
        projectId,
        environment ?? ALL,
        textArray(releases.slice(start, start + LOT)),
        counted.from,
        counted.to,
      ],
    })
    for (const [release, some] of Map.groupBy(rows, (row) => row.release)) {
      const of = gathered()
      for (const row of some) gather(of, row)
      figures.set(release, figuresOf(of))
    }
  }
  return figures
}

const EVER: Period = { from: new Date(0), to: new Date(8.64e15) }

const outside = (condition: string) => `EXISTS (SELECT FROM session_rollup AS hourly WHERE hourly.project_id = $4
  AND hourly.environment = $5 AND hourly.release = asked.version AND hourly.resolution = ${sessionResolutions.hour} AND hourly.at ${condition})`

/** A release that was in use within the period alone is one row, that of all time: most releases of a month are. */
const BY_RELEASE = `WITH asked AS MATERIALIZED (
    SELECT version, NOT (${outside('< $7')} OR ${outside('>= $8')}) AS is_within FROM unnest($6::text[]) AS asked(version)
  )
  SELECT release, ${FIGURES} FROM asked JOIN session_rollup ON release = version
  WHERE is_within AND project_id = $4 AND environment = $5 AND resolution = ${sessionResolutions.ever}
  UNION ALL
  SELECT release, ${FIGURES} FROM asked, ${TILES}
  WHERE NOT is_within AND release = version AND project_id = $4 AND environment = $5`
