import { changeLog } from '../live/change-log.ts'
import type { LogEntry } from '../live/followers.ts'
import type { Logged } from '../live/log-stream.ts'
import { afterArgument, cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Label, type Labels, listOf } from './labels.ts'
import { maySeeMetric } from './metric-levels.ts'

interface RecordedSample {
  name: string
  value: number
  at: Date
  unit: string | null
  labels: Label[]
}

interface RecordedEvent {
  cursor: string
  samples: RecordedSample[]
  lagged: { skipped: number } | null
}

const batchLog = changeLog<LogEntry & { names: string[] }>({
  name: 'metrics',
  toldBy: ['metrics'],
  sql: `SELECT project_id || '.' || sequence AS id, names, sequence::float8 AS place FROM metric_batch
        WHERE project_id = $1 AND sequence > $2 ORDER BY sequence`,
})

export function addMetricRecorded(builder: Builder): void {
  const recordedSample = builder.objectRef<RecordedSample>('RecordedSample').implement({
    description: 'A value as it was stored.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Of its metric.' }),
      value: t.exposeFloat('value', {
        description: 'Of a cumulative stream what was added since the point before; of a histogram the mean.',
      }),
      at: t.expose('at', { type: 'DateTime' }),
      unit: t.exposeString('unit', {
        nullable: true,
        description: 'That of the samples of its metric, whatever unit the metric is defined in. Null: they said none.',
      }),
      labels: t.expose('labels', { type: ['Label'] }),
    }),
  })
  const metricRecorded = builder.objectRef<RecordedEvent>('MetricRecorded').implement({
    description: 'Samples that were stored together.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      samples: t.expose('samples', {
        type: [recordedSample],
        description: 'Those of the metrics that were asked for, which were not there before.',
      }),
      lagged: t.expose('lagged', { type: 'Lagged', nullable: true }),
    }),
  })
  builder.subscriptionField('metricRecorded', (t) =>
    t.field({
      type: metricRecorded,
      description:
        'What apps measure, as it is stored, each sample once, in order: of the metrics that the token’s access level sees. One can come ' +
        'back within two days; who stays away longer is told that something is missing.',
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        names: t.arg.stringList({ description: 'Of the metrics. Left out: all of them.' }),
        after: t.arg.string(afterArgument),
      },
      subscribe: async (_root, { project: slug, names, after }, context) => {
        const project = await readableProject(slug, context)
        const wanted = names ? new Set(names) : null
        // A batch of no metric tells everybody that those before it are gone.
        const isWanted = (name: string) => (wanted?.has(name) ?? true) && maySeeMetric(context.viewer, name)
        const accepts = (batch: { names: string[] }) => batch.names.length === 0 || batch.names.some(isWanted)
        return batchLog.follow(project.id, { after: context.resumeAfter ?? after ?? null, accepts }, context)
      },
      resolve: (item: Logged, { names }, context) => eventFrom(item, names ?? null, context),
    }),
  )
}

async function eventFrom(item: Logged, names: readonly string[] | null, context: Context): Promise<RecordedEvent> {
  const { cursor } = item
  const batch = eventOf(item)
  if (batch === null) return { cursor, samples: [], lagged: laggedOf(item) }
  const samples = await readBatch(batch, names, context)
  return { cursor, samples, lagged: samples.length === 0 ? { skipped: 0 } : null }
}

async function readBatch(
  batch: string,
  names: readonly string[] | null,
  { database, viewer }: Pick<Context, 'database' | 'viewer'>,
): Promise<RecordedSample[]> {
  const [projectId, sequence] = batch.split('.')
  const { rows } = await database.pool.query<Omit<RecordedSample, 'labels'> & { labels: Labels }>({
    name: 'read-metric-batch',
    text: `SELECT metric.name, sample.value, sample.at, metric.unit, series.labels
           FROM metric_batch AS batch, unnest(batch.series_ids, batch.ats, batch.values) WITH ORDINALITY
                  AS sample(series_id, at, value, position)
           JOIN metric_series AS series ON series.id = sample.series_id
           JOIN metric ON metric.id = series.metric_id
           WHERE batch.project_id = $1 AND batch.sequence = $2 AND ($3::text[] IS NULL OR metric.name = ANY($3))
           ORDER BY position`,
    values: [projectId, sequence, names],
  })
  const seen = rows.filter(({ name }) => maySeeMetric(viewer, name))
  return seen.map(({ labels, ...sample }) => ({ ...sample, labels: listOf(labels) }))
}
