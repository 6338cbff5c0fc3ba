import { randomUUID } from 'node:crypto'
import { definitionOf, type KnownMetric } from '../metrics/definition.ts'
import type { Labels } from '../metrics/labels.ts'
import type { Finding, Series } from '../plugin/contract/detector.ts'
import { int4Array } from '../storage/array-parameter.ts'
import type { Database } from '../storage/database.ts'
import { ownLevels } from './own-levels.ts'
import { reviveFinding, type StoredFinding } from './stored-finding.ts'

/** Series that are looked at together. */
export const PAGE = 128
/** Milliseconds after which others take over what a node has not finished. */
const CLAIMED_FOR = 30_000
/** Milliseconds by which the clocks of nodes may differ. What is due later than that was so for a clock that was put back. */
const APART = 60_000
/** What detectors are shown of a series: its newest samples, as far as they are of the last week. */
const MOST_SAMPLES = 500
const OLDEST_SAMPLE = 7 * 24 * 3_600_000

/** A series that detectors are to look at. */
export interface Look {
  seriesId: number
  projectId: number
  /** Of its mark when it was claimed. */
  version: number
  instance: string | null
  series: Series
  /** What each detector found last in it. */
  previous: ReadonlyMap<string, Finding>
}

/** What this node has taken up; nobody else does for a while. */
export interface Claim {
  id: string
  looks: Look[]
}

/** Takes the series up that have waited longest. */
export async function claimLooks({ pool }: Pick<Database, 'pool'>, now: Date): Promise<Claim> {
  const id = randomUUID()
  const claimed = await pool.query<{ seriesId: number; projectId: number; version: number }>({
    name: 'claim-looks',
    text: `
      WITH due AS (
        SELECT series_id, project_id, version FROM metric_look look
        WHERE (due_at <= $2 OR due_at > $4)
          AND NOT EXISTS (SELECT FROM look_claim WHERE look_claim.series_id = look.series_id AND until > $2 AND until <= $4)
        ORDER BY due_at, series_id LIMIT ${PAGE} FOR UPDATE SKIP LOCKED),
      claimed AS (
        INSERT INTO look_claim (series_id, claim, until) SELECT series_id, $1, $3 FROM due
        ON CONFLICT (series_id) DO UPDATE SET claim = excluded.claim, until = excluded.until)
      SELECT series_id AS "seriesId", project_id AS "projectId", version FROM due`,
    values: [id, now, new Date(now.getTime() + CLAIMED_FOR), new Date(now.getTime() + CLAIMED_FOR + APART)],
  })
  if (claimed.rows.length === 0) return { id, looks: [] }
  const ids = int4Array(claimed.rows.map(({ seriesId }) => seriesId))
  const [shown, found] = [await readSeries(pool, ids, now), await readFindings(pool, ids)]
  const looks = claimed.rows.map((row): Look => {
    const { instance = null, ...series } = shown.get(row.seriesId) ?? nothing
    return { ...row, instance, series, previous: found.get(row.seriesId) ?? new Map() }
  })
  return { id, looks }
}

/** Of a series that has been deleted. */
const nothing = { metric: '', unit: null, labels: {}, samples: [], instance: null, levels: null }

interface ShownRow extends KnownMetric {
  seriesId: number
  metric: string
  labels: Labels
  instance: string | null
  /** Milliseconds and values, oldest first, as texts with spaces between them: arrays take the driver several times as long. */
  times: string | null
  values: string | null
}

async function readSeries(pool: Database['pool'], ids: Buffer, now: Date) {
  const newest = (columns: string, table: string) =>
    `(SELECT at, ${columns} AS value FROM ${table}
      WHERE series_id = series.id AND at > $2 ORDER BY at DESC LIMIT ${MOST_SAMPLES})`
  const { rows } = await pool.query<ShownRow>({
    name: 'read-looks',
    text: `
      SELECT series.id AS "seriesId", metric.name AS metric, metric.unit, metric.kind, metric.definition,
             series.labels, series.instance, recent.times, recent.values
      FROM metric_series series JOIN metric ON metric.id = series.metric_id,
           LATERAL (
             SELECT string_agg((extract(epoch FROM at) * 1000)::int8::text, ' ' ORDER BY at, value) AS times,
                    string_agg(value::text, ' ' ORDER BY at, value) AS values
             FROM (${newest('value', 'metric_sample')}
                   UNION ALL ${newest('sum / nullif(count, 0)', 'metric_distribution')}) AS sample
             WHERE value IS NOT NULL) AS recent
      WHERE series.id = ANY($1::int[])`,
    values: [ids, new Date(now.getTime() - OLDEST_SAMPLE)],
  })
  return new Map(
    rows.map(({ seriesId, metric, labels, instance, times, values, ...known }) => {
      const measured = numbers(values)
      const samples = numbers(times).map((time, index) => ({ at: new Date(time), value: measured[index]! }))
      const unit = unitOf(metric, known)
      return [seriesId, { metric, unit, labels, instance, samples, levels: ownLevels(metric, known, unit) }]
    }),
  )
}

const numbers = (text: string | null): number[] => text?.split(' ').map(Number) ?? []

/** Of the values as they are stored. */
export function unitOf(metric: string, known: KnownMetric): string | null {
  return known.unit ?? definitionOf(metric, known).unit
}

async function readFindings(pool: Database['pool'], ids: Buffer): Promise<Map<number, Map<string, Finding>>> {
  const { rows } = await pool.query<{ seriesId: number; detector: string; finding: StoredFinding }>({
    name: 'read-previous-findings',
    text: `SELECT series_id AS "seriesId", detector, finding FROM detector_finding WHERE series_id = ANY($1::int[])`,
    values: [ids],
  })
  const found = new Map<number, Map<string, Finding>>()
  for (const { seriesId, detector, finding } of rows) {
    found.set(seriesId, (found.get(seriesId) ?? new Map()).set(detector, reviveFinding(finding)))
  }
  return found
}
