import type pg from 'pg'
import { definitionOf, type KnownMetric } from '../metrics/definition.ts'
import type { Labels } from '../metrics/labels.ts'
import { uuidArray } from '../storage/array-parameter.ts'
import type { Touched } from '../storage/touched.ts'
import { isActedOn } from './acted-on.ts'
import { unitOf } from './due-looks.ts'
import { type Found, type OpenWarning, settle } from './settle.ts'
import type { FoundIn } from './store-findings.ts'
import { reviveFinding, type StoredFinding } from './stored-finding.ts'
import { takeStep } from './take-step.ts'

/** What was found, with what a warning about it says of where. */
export interface FoundHere extends Found {
  detector: string
  metricId: number
  metric: string
  unit: string | null
  labels: Labels
}

export interface Settling {
  projectId: number
  families: FoundIn
  /** Instances by family whose findings were dropped, since nothing was heard of them. */
  silent?: ReadonlyMap<string, ReadonlySet<string | null>>
  now: Date
  /** The confidence above which forecasts are acted on. */
  sure: number
}

/** Makes the open warnings of families say what is found in them. To be called with the project's warnings locked. */
export async function settleFamilies(client: pg.PoolClient, touched: Touched, settling: Settling): Promise<void> {
  const { projectId, families, silent, now, sure } = settling
  if (families.size === 0) return
  const found = Map.groupBy(await readFound(client, families, sure), ({ family }) => family)
  const open = Map.groupBy(await readOpen(client, [...families.keys()]), ({ family }) => family)
  for (const family of families.keys()) {
    const state = {
      found: found.get(family) ?? [],
      open: open.get(family) ?? [],
      silent: silent?.get(family) ?? new Set<null>(),
    }
    for (const step of settle<FoundHere>(state, now)) {
      await takeStep(client, touched, step, { projectId, family, now })
    }
  }
}

interface FoundRow extends KnownMetric {
  family: string
  seriesId: number
  detector: string
  instance: string | null
  finding: StoredFinding
  metricId: number
  metric: string
  labels: Labels
}

async function readFound(
  client: pg.PoolClient,
  families: FoundIn,
  sure: number,
): Promise<(FoundHere & { family: string })[]> {
  const { rows } = await client.query<FoundRow>({
    name: 'read-found',
    text: `
      SELECT found.family, series_id AS "seriesId", detector, found.instance, finding, series.labels,
             metric.id AS "metricId", metric.name AS metric, metric.kind, metric.unit, metric.definition
      FROM detector_finding found JOIN metric_series series ON series.id = series_id
           JOIN metric ON metric.id = series.metric_id
      WHERE family = ANY($1::uuid[]) AND dismissed IS NULL ORDER BY series_id`,
    values: [uuidArray([...families.keys()])],
  })
  return rows
    .map(({ seriesId, family, detector, instance, metricId, metric, labels, finding: stored, ...known }) => {
      const finding = reviveFinding(stored)
      const type = finding.expectedAt ? 'PREDICTED_FAILURE' : definitionOf(metric, known).warningType
      const isNew = families.get(family)!.has(seriesId)
      const unit = unitOf(metric, known)
      return { family, detector, instance, metricId, metric, unit, labels, finding, type, isNew }
    })
    .filter(({ finding }) => isActedOn(finding, sure))
}

async function readOpen(client: pg.PoolClient, families: readonly string[]) {
  const { rows } = await client.query<OpenWarning & { family: string }>({
    name: 'read-open-warnings',
    text: `SELECT id, family, instance, instances, level, type, told_at AS "toldAt" FROM warning
           WHERE family = ANY($1::uuid[]) AND resolved_at IS NULL ORDER BY id FOR UPDATE`,
    values: [uuidArray(families)],
  })
  return rows
}
