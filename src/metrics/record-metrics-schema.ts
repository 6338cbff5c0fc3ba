import { addReportPayload, reporting } from '../projects/report-payload.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { type Label, type Labels, labelsOf } from './labels.ts'
import { type Point, type Recorded, rejections } from './recorder.ts'

const MOST_SAMPLES = 10_000

interface GivenSample {
  name: string
  value: number
  at?: Date | null | undefined
  unit?: string | null | undefined
  attributes?: readonly Label[] | null | undefined
  kind?: SampleKind | null | undefined
}
type SampleKind = 'GAUGE' | 'COUNTER'

export function addRecordMetrics(builder: Builder): void {
  const kind = builder.enumType('SampleKind', {
    description: 'What a sample’s value says. Those of one metric are all of one kind.',
    values: {
      GAUGE: { description: 'How much it is at the moment.' },
      COUNTER: { description: 'What was added since the sample before.' },
    },
  })
  const sample = builder.inputRef<GivenSample>('MetricSampleInput').implement({
    description: 'A value that an app measured. The same value of the same series at the same moment is stored once.',
    fields: (t) => ({
      name: t.string({
        required: true,
        description: 'Of the metric, such as `app.memory.used`: 1 to 200 printable characters.',
      }),
      value: t.float({ required: true }),
      at: t.field({
        type: 'DateTime',
        description: 'Now, when left out. At most 5 minutes ahead, and no older than samples are kept.',
      }),
      unit: t.string({
        description:
          'As UCUM writes it: `ms`, `By`, `%`, `1`, … The first that is said is that of the metric’s samples; others are converted, ' +
          'and refused where that cannot be. Left out: it is that one.',
      }),
      attributes: t.field({
        type: ['LabelInput'],
        description:
          'Tell series of the metric apart, such as `service.instance.id` and `route`: at most 32, each name once.',
      }),
      kind: t.field({ type: kind, defaultValue: 'GAUGE' }),
    }),
  })
  const input = builder.inputType('RecordMetricsInput', {
    fields: (t) => ({
      project: t.string({ description: 'Slug. An ingest key may leave it out: it knows its project.' }),
      samples: t.field({ type: [sample], required: true, description: 'At most 10,000.' }),
    }),
  })
  const payload = addReportPayload(builder, {
    payload: 'RecordMetricsPayload',
    item: 'a sample',
    reason: 'SampleRejection',
    reasons: rejections,
    rejected: 'RejectedSample',
  })
  builder.mutationField('recordMetrics', (t) =>
    t.field({
      type: payload,
      description:
        'Stores what an app measured. The answer comes after it was stored. Needs an ingest key or a token that may report.',
      skipTypeScopes: true,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, samples } }, context) =>
        reporting(project, context, (projectId) => record(projectId, samples, context)),
    }),
  )
}

async function record(
  projectId: number,
  samples: readonly GivenSample[],
  { recorder, clock }: Context,
): Promise<Payload<Recorded>> {
  if (samples.length > MOST_SAMPLES) return failure('INVALID', 'A call takes at most 10,000 samples.', 'samples')
  const now = clock.now()
  const points = samples.map((sample) => readingOf(sample, now))
  return success(await recorder.record(projectId, points))
}

function readingOf({ name, value, at, unit, attributes, kind }: GivenSample, now: Date): Point {
  return {
    type: 'point',
    kind: kind === 'COUNTER' ? 'delta' : 'gauge',
    name,
    value,
    at: at ?? now,
    unit: unit ?? null,
    since: null,
    labels: unambiguous(attributes ?? []),
  }
}

/** One that is there twice is told as a name that no label can have: which of the two was meant, nobody knows. */
function unambiguous(attributes: readonly Label[]): Labels {
  const labels = labelsOf(attributes)
  return Object.keys(labels).length === attributes.length ? labels : { '': '' }
}
