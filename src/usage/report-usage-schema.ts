import { MOST_NEW_A_DAY } from '../customers/bounds.ts'
import { MOST_DAYS_AGO } from '../ingest/reported-at.ts'
import { addReportPayload, type Reported, reporting } from '../projects/report-payload.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { OTHER } from './bounds.ts'
import { DURATIONS, type GivenEvent, type RejectReason, rejections } from './judge-event.ts'
import { judgeEvents } from './judge-events.ts'

const MOST_EVENTS = 10_000

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
          `${MOST_DAYS_AGO} days ago.`,
      }),
      user: t.string({
        description:
          'Who it was, by the name that crashes and sessions know them by, such as the `user.id` of a Sentry event. It is hashed and not kept.',
      }),
      role: t.string({ description: 'What they are, such as `baker`.' }),
      customer: t.string({
        description:
          `For whom they use the app, by a key that stays the same. Once a project has ${MOST_NEW_A_DAY} new customers on a day (UTC), an event ` +
          `with an ingest key that names another one is counted for \`${OTHER}\`.`,
      }),
      feature: t.string({ description: 'What was used.' }),
      workflow: t.string({ description: 'What they were about to get done.' }),
      step: t.string({ description: 'Of the workflow.' }),
      outcome: t.field({ type: outcome }),
      durationSeconds: t.float({ description: `How long it took: ${DURATIONS}.` }),
    }),
  })
  const input = builder.inputType('ReportUsageInput', {
    fields: (t) => ({
      project: t.string({ description: 'Slug. An ingest key may leave it out: it knows its project.' }),
      events: t.field({ type: [event], required: true, description: `At most ${MOST_EVENTS.toLocaleString('en')}.` }),
    }),
  })
  const payload = addReportPayload(builder, {
    payload: 'ReportUsagePayload',
    item: 'an event',
    reason: 'UsageRejection',
    reasons: rejections,
    rejected: 'RejectedUsageEvent',
  })
  builder.mutationField('reportUsage', (t) =>
    t.field({
      type: payload,
      description:
        'Stores what people did with an app. The answer comes after it was stored. Needs an ingest key or a token that may report.',
      skipTypeScopes: true,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, events } }, context) =>
        reporting(project, context, (projectId) => report(projectId, events, context)),
    }),
  )
}

async function report(
  projectId: number,
  events: readonly GivenEvent[],
  { usage, clock, viewer }: Context,
): Promise<Payload<Reported<RejectReason>>> {
  if (events.length > MOST_EVENTS)
    return failure('INVALID', `A call takes at most ${MOST_EVENTS.toLocaleString('en')} events.`, 'events')
  const { taken, rejected } = await judgeEvents(events, clock.now(), (user) => usage.userKeyOf(projectId, user))
  const stored = await usage.record(projectId, taken, viewer.kind === 'key')
  return success({ stored, duplicates: taken.length - stored, rejected })
}
