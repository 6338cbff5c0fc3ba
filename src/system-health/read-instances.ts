import type pg from 'pg'
import { catalogueEntry } from '../metrics/catalogue.ts'
import { lastSeenFrom } from '../metrics/last-seen.ts'
import { bounded } from '../metrics/read-values.ts'
import { boolArray, textArray } from '../storage/array-parameter.ts'
import type { NetworkType } from './network-quality.ts'
import { networkType, SUBTYPE_LABEL, TYPE_LABELS } from './network-type.ts'
import { type Reading, type ReadingName, readingNames, readings } from './readings.ts'

/** What an app instance said of itself, in the units of its samples. */
export interface ReportingInstance {
  /** Empty: samples that do not say which instance they come from. */
  instance: string
  /** Of its newest sample. */
  at: Date
  networkType: NetworkType | null
  values: Partial<Record<ReadingName, number>>
}

/** Milliseconds for which a sample tells how an instance is. */
const WINDOW = 15 * 60_000
/** Instances that are read, those that were heard of last. */
export const MOST_INSTANCES = 10_000
/** Series of all of them together. */
const MOST_SERIES = 100_000

const isNetwork = readingNames.filter((name) => readings[name].area === 'NETWORK').map((name) => `'${name}'`)
const label = (name: string) => `series.labels ->> '${name}'`
/** Of several series at one moment the worst. */
const newestOf = (name: ReadingName) => {
  const worstFirst = catalogueEntry(readings[name].metric)?.direction === 'HIGHER_IS_BETTER' ? 'ASC' : 'DESC'
  return `(array_agg(value ORDER BY at DESC, value ${worstFirst}) FILTER (WHERE reading = '${name}'))[1] AS "${name}"`
}

const sql = `
WITH series AS MATERIALIZED (
  SELECT series.id, wanted.reading, wanted.summed AND metric.kind <> 'GAUGE' AS summed, coalesce(series.instance, '') AS instance,
         series.last_seen, coalesce(${TYPE_LABELS.map(label).join(', ')}, '') AS type, coalesce(${label(SUBTYPE_LABEL)}, '') AS subtype
  FROM unnest($2::text[], $3::text[], $4::bool[]) AS wanted(reading, name, summed)
  JOIN metric ON metric.project_id = $1 AND metric.name = wanted.name
  JOIN metric_series AS series ON series.metric_id = metric.id AND series.last_seen >= $6
  ORDER BY series.last_seen DESC, series.id DESC LIMIT ${MOST_SERIES}
), chosen AS (
  SELECT instance FROM series GROUP BY instance ORDER BY max(last_seen) DESC, instance LIMIT ${MOST_INSTANCES}
), value AS (
  SELECT reading, instance, type, subtype, newest.at, newest.value
  FROM series JOIN chosen USING (instance) CROSS JOIN LATERAL (
    (SELECT at, value FROM metric_sample WHERE series_id = series.id AND at > $5 ORDER BY at DESC, value DESC LIMIT 1)
    UNION ALL
    (SELECT at, sum / greatest(count, 1) FROM metric_distribution WHERE series_id = series.id AND at > $5 ORDER BY at DESC LIMIT 1)
    ORDER BY at DESC LIMIT 1
  ) AS newest
  WHERE NOT summed
  UNION ALL
  SELECT reading, instance, '', '', max(part.at), sum(${bounded('part.value')})
  FROM series JOIN chosen USING (instance) CROSS JOIN LATERAL (
    SELECT at, value FROM metric_sample WHERE series_id = series.id AND at > $5
    UNION ALL
    SELECT at, sum FROM metric_distribution WHERE series_id = series.id AND at > $5
  ) AS part
  WHERE summed GROUP BY reading, instance
)
SELECT instance, max(at) AS at, ${readingNames.map(newestOf).join(', ')},
       (array_agg(type || E'\\n' || subtype ORDER BY at DESC, type, subtype)
          FILTER (WHERE reading IN (${isNetwork.join(', ')}) AND (type <> '' OR subtype <> '')))[1] AS network
FROM value GROUP BY instance`

/** So that what is made of it, in whatever unit and over however many instances, is a number still. */
const reckonable = (value: number) => Math.min(Math.max(value, -1e250), 1e250)

type Row = Record<ReadingName, number | null> & { instance: string; at: Date; network: string | null }

/**
 * Every app instance that reported something in the last 15 minutes, with its newest sample of each metric, whichever series that is
 * of. Failed requests that come as a counter or histogram are summed up.
 */
export async function readInstances(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  now: Date,
): Promise<ReportingInstance[]> {
  const since = new Date(now.getTime() - WINDOW)
  const all = readingNames.map((name): Reading => readings[name])
  const { rows } = await client.query<Row>({
    name: 'instances-of-system-health',
    text: sql,
    values: [
      projectId,
      textArray(readingNames),
      textArray(all.map(({ metric }) => metric)),
      boolArray(all.map(({ isSummed = false }) => isSummed)),
      since,
      lastSeenFrom(since),
    ],
  })
  return rows.map(({ instance, at, network, ...values }) => {
    const [type = '', subtype = ''] = network?.split('\n') ?? []
    const said = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, reckonable(value)]]))
    return { instance, at, networkType: networkType(type, subtype), values: Object.fromEntries(said) }
  })
}
