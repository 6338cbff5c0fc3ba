import type pg from 'pg'
import { textArray } from '../storage/array-parameter.ts'
import { catalogue } from './catalogue.ts'
import { definitionOf, type KnownMetric, type MetricDefinition } from './definition.ts'

/** Metrics of one project that are listed at once, beside those of the catalogue. */
export const MOST_METRICS = 1_000

export interface ListedMetric {
  definition: MetricDefinition
  /** Series that are kept of it. */
  series: number
}

/** The catalogue in its order, then all else that the project knows by name. */
export async function listMetrics(client: pg.ClientBase | pg.Pool, projectId: number): Promise<ListedMetric[]> {
  const known = new Map((await find(client, projectId, null)).map((row) => [row.name, row]))
  const builtIn = catalogue.map(({ name }) => listed(name, known.get(name)))
  const inCatalogue = new Set(catalogue.map(({ name }) => name))
  const others = [...known.keys()].filter((name) => !inCatalogue.has(name))
  return [...builtIn, ...others.slice(0, MOST_METRICS).map((name) => listed(name, known.get(name)))]
}

/** Null where neither the project nor the catalogue knows it. */
export async function findMetric(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  name: string,
): Promise<ListedMetric | null> {
  const [row] = await find(client, projectId, [name])
  const found = listed(name, row)
  return row !== undefined || found.definition.builtIn ? found : null
}

interface Row extends KnownMetric {
  name: string
  series: number
}

function listed(name: string, row: Row | undefined): ListedMetric {
  return { definition: definitionOf(name, row ?? null), series: row?.series ?? 0 }
}

async function find(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  names: readonly string[] | null,
): Promise<Row[]> {
  const { rows } = await client.query<Row>({
    name: 'find-metrics',
    text: `SELECT name, kind, unit, definition,
                  (SELECT count(*)::int FROM metric_series WHERE metric_series.metric_id = metric.id) AS series
           FROM metric WHERE project_id = $1 AND ($2::text[] IS NULL OR name = ANY($2)) ORDER BY name LIMIT $3`,
    values: [projectId, names === null ? null : textArray(names), MOST_METRICS + catalogue.length],
  })
  return rows
}
