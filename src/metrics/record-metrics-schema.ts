import { IngestError } from '../ingest/ingest-error.ts'
import { projectReportedTo } from '../projects/project-reported-to.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type UserError } from '../schema-builder/payload.ts'
import { type Label, type Labels, labelsOf } from './labels.ts'
import { type Point, type Recorded, type Rejection, type RejectReason, rejections } from './recorder.ts'

const MOST_SAMPLES = 10_000

/** What a call answers; `id` is null where it failed as a whole. */
type Answer = { id: Recorded; errors: [] } | { id: null; errors: UserError[] }

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
  const reason = builder.enumType('SampleRejection', {
    description: 'Why a sample was not taken.',
    values: Object.fromEntries(
      Object.entries(rejections).map(([name, description]) => [name, { description }]),
    ) as Record<RejectReason, { description: string }>,
  })
  const rejected = builder.objectRef<Rejection>('RejectedSample').implement({
    description: 'A sample that was not taken; all others were.',
    fields: (t) => ({
      index: t.exposeInt('index', { description: 'Its place in `samples`, counted from 0.' }),
      reason: t.expose('reason', { type: reason }),
      message: t.string({ resolve: ({ reason }) => rejections[reason] }),
    }),
  })
  const payload = builder.objectRef<Answer>('RecordMetricsPayload').implement({
    fields: (t) => ({
      stored: t.int({ description: 'How many were new.', resolve: ({ id }) => id?.stored ?? 0 }),
      duplicates: t.int({ description: 'How many were there already.', resolve: ({ id }) => id?.duplicates ?? 0 }),
      rejected: t.field({ type: [rejected], resolve: ({ id }) => id?.rejected ?? [] }),
      errors: t.field({ type: ['UserError'], resolve: ({ errors }) => errors }),
    }),
  })
  builder.mutationField('recordMetrics', (t) =>
    t.field({
      type: payload,
      description:
        'Stores what an app measured. The answer comes after it was stored. Needs an ingest key or a token that may report.',
      skipTypeScopes: true,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => record(args.input, context),
    }),
  )
}

async function record(
  { project, samples }: { project?: string | null | undefined; samples: readonly GivenSample[] },
  context: Context,
): Promise<Answer> {
  const projectId = await projectReportedTo(project, context)
  if (projectId === null)
    return failure('NOT_FOUND', 'There is no such project, or you may not report to it.', 'project')
  if (samples.length > MOST_SAMPLES) return failure('INVALID', 'A call takes at most 10,000 samples.', 'samples')
  const now = context.clock.now()
  try {
    return {
      id: await context.recorder.record(
        projectId,
        samples.map((sample) => readingOf(sample, now)),
      ),
      errors: [],
    }
  } catch (error) {
    if (error instanceof IngestError)
      return failure(error.retryAfterSeconds === null ? 'INVALID' : 'OVERLOADED', error.reason)
    throw error
  }
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
