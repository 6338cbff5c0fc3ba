import { IngestError } from '../ingest/ingest-error.ts'
import { projectReportedTo } from '../projects/project-reported-to.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type UserError } from '../schema-builder/payload.ts'
import { type GivenEvent, type RejectReason, rejections } from './judge-event.ts'
import { judgeEvents, type RejectedEvent } from './judge-events.ts'

const MOST_EVENTS = 10_000

interface Reported {
  stored: number
  duplicates: number
  rejected: RejectedEvent[]
}
/** What a call answers; `id` is null where it failed as a whole. */
type Answer = { id: Reported; errors: [] } | { id: null; errors: UserError[] }

export function addReportUsage(builder: Builder): void {
  const outcome = builder.enumType('UsageOutcome', {
    description: 'What came of it.',
    values: {
      STARTED: { description: 'It began; how it ended another event will say.' },
      COMPLETED: { description: 'It did what it was meant to do.' },
      FAILED: { description: 'It did not work.' },
      ABANDONED: { description: 'Somebody left it before its end.' },
    } as const,
  })
  const event = builder.inputRef<GivenEvent>('UsageEventInput').implement({
    description:
      'Somebody used a feature, or took a step of a workflow: at least one of `feature` and `workflow`. Texts are one line of 1 to 200 ' +
      'characters; addresses of people in them are masked.',
    fields: (t) => ({
      id: t.string({
        description:
          'The sender’s: the same one in a project is the same event, which is stored once. Left out: the same event is one that says the ' +
          'same of the same moment.',
      }),
      at: t.field({
        type: 'DateTime',
        description:
          'Now, when left out; without an `id` it is then an event of its own, however often it is sent. At most an hour ahead, and at most ' +
          '400 days ago.',
      }),
      user: t.string({
        description:
          'Who it was, by the name that crashes and sessions know them by, such as the `user.id` of a Sentry event. It is hashed and not kept.',
      }),
      role: t.string({ description: 'What they are, such as `baker`.' }),
      customer: t.string({
        description:
          'For whom they use the app, by a key that stays the same. With an ingest key nobody new is named once 200 customers were first ' +
          'heard of in a project on a day (UTC): the event is then counted for `(other)`.',
      }),
      feature: t.string({ description: 'What was used.' }),
      workflow: t.string({ description: 'What they were about to get done.' }),
      step: t.string({ description: 'Of the workflow.' }),
      outcome: t.field({ type: outcome }),
      durationSeconds: t.float({ description: 'How long it took: 0 to 2,592,000, which is 30 days.' }),
    }),
  })
  const input = builder.inputType('ReportUsageInput', {
    fields: (t) => ({
      project: t.string({ description: 'Slug. An ingest key may leave it out: it knows its project.' }),
      events: t.field({ type: [event], required: true, description: 'At most 10,000.' }),
    }),
  })
  const reason = builder.enumType('UsageRejection', {
    description: 'Why an event was not taken.',
    values: Object.fromEntries(
      Object.entries(rejections).map(([name, description]) => [name, { description }]),
    ) as Record<RejectReason, { description: string }>,
  })
  const rejected = builder.objectRef<RejectedEvent>('RejectedUsageEvent').implement({
    description: 'An event that was not taken; all others were.',
    fields: (t) => ({
      index: t.exposeInt('index', { description: 'Its place in `events`, counted from 0.' }),
      reason: t.expose('reason', { type: reason }),
      message: t.exposeString('message'),
    }),
  })
  const payload = builder.objectRef<Answer>('ReportUsagePayload').implement({
    fields: (t) => ({
      stored: t.int({ description: 'How many were new.', resolve: ({ id }) => id?.stored ?? 0 }),
      duplicates: t.int({ description: 'How many were there already.', resolve: ({ id }) => id?.duplicates ?? 0 }),
      rejected: t.field({ type: [rejected], resolve: ({ id }) => id?.rejected ?? [] }),
      errors: t.field({ type: ['UserError'], resolve: ({ errors }) => errors }),
    }),
  })
  builder.mutationField('reportUsage', (t) =>
    t.field({
      type: payload,
      description:
        'Stores what people did with an app. The answer comes after it was stored. Needs an ingest key or a token that may report.',
      skipTypeScopes: true,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => report(args.input, context),
    }),
  )
}

async function report(
  { project, events }: { project?: string | null | undefined; events: readonly GivenEvent[] },
  context: Context,
): Promise<Answer> {
  const projectId = await projectReportedTo(project, context)
  if (projectId === null)
    return failure('NOT_FOUND', 'There is no such project, or you may not report to it.', 'project')
  if (events.length > MOST_EVENTS) return failure('INVALID', 'A call takes at most 10,000 events.', 'events')
  const { usage, clock, viewer } = context
  const { taken, rejected } = await judgeEvents(events, clock.now(), (user) => usage.userKeyOf(projectId, user))
  try {
    const stored = await usage.record(projectId, taken, viewer.kind === 'key')
    return { id: { stored, duplicates: taken.length - stored, rejected }, errors: [] }
  } catch (error) {
    if (error instanceof IngestError)
      return failure(error.retryAfterSeconds === null ? 'INVALID' : 'OVERLOADED', error.reason)
    throw error
  }
}
