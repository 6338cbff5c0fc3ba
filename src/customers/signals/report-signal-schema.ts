import { projectReportedTo } from '../../projects/project-reported-to.ts'
import type { Builder } from '../../schema-builder/builder.ts'
import type { Context } from '../../schema-builder/context.ts'
import { failure, type UserError } from '../../schema-builder/payload.ts'
import { type GivenSignal, type SignalRejection, signalRejections } from './judge-signal.ts'
import { type RecordedSignals, recordSignals } from './record-signals.ts'
import type { RejectedSignal } from './settle-signals.ts'
import type { SignalKindRef } from './signal-schema.ts'

const MOST_SIGNALS = 1_000

/** What a call answers; `id` is null where it failed as a whole. */
type Answer = { id: RecordedSignals; errors: [] } | { id: null; errors: UserError[] }

export function addReportCustomerSignal(builder: Builder, kind: SignalKindRef): void {
  const signal = builder.inputRef<GivenSignal>('CustomerSignalInput').implement({
    description: 'What a customer said, or asked of support.',
    fields: (t) => ({
      id: t.string({
        description:
          'Of your own making: the same id again is the same signal, whatever else it says, but that a ticket is told more of. Left out: ' +
          'the same contents and time are.',
      }),
      customer: t.string({
        required: true,
        description: 'Their key, as in usage and in the tag `customer` of crashes.',
      }),
      name: t.string({
        description:
          'Of the customer, to be shown to people. With an ingest key it names those who are new; a token renames.',
      }),
      kind: t.field({ type: kind, required: true }),
      score: t.float({ description: 'CSAT: 1 to 5. NPS: a whole number from 0 to 10.' }),
      user: t.string({ description: 'Who it was of the customer’s people. Kept as a keyed hash only.' }),
      severity: t.field({ type: 'Severity', description: 'Of a ticket; the most severe that was said of it holds.' }),
      at: t.field({
        type: 'DateTime',
        description:
          'Now, when left out; of a ticket when it was opened, which nobody knows where only `resolvedAt` is said, or the same moment. At ' +
          'most 400 days ago, and an hour ahead.',
      }),
      resolvedAt: t.field({
        type: 'DateTime',
        description:
          'Of a ticket. To resolve one that is known, send its `id` again with this; a later moment takes an earlier one’s place. What is ' +
          'told of a ticket may come in any order.',
      }),
      comment: t.string({
        description: 'At most 1,000 characters. Personal data and secrets are taken out before it is stored.',
      }),
    }),
  })
  const input = builder.inputType('ReportCustomerSignalInput', {
    fields: (t) => ({
      project: t.string({ description: 'Slug. An ingest key may leave it out: it knows its project.' }),
      signals: t.field({ type: [signal], required: true, description: 'At most 1,000.' }),
    }),
  })
  const reason = builder.enumType('CustomerSignalRejection', {
    description: 'Why a signal was not taken.',
    values: Object.fromEntries(
      Object.entries(signalRejections).map(([name, description]) => [name, { description }]),
    ) as Record<SignalRejection, { description: string }>,
  })
  const rejected = builder.objectRef<RejectedSignal>('RejectedCustomerSignal').implement({
    description: 'A signal that was not taken; all others were.',
    fields: (t) => ({
      index: t.exposeInt('index', { description: 'Its place in `signals`, counted from 0.' }),
      reason: t.expose('reason', { type: reason }),
      message: t.string({ resolve: ({ reason }) => signalRejections[reason] }),
    }),
  })
  const payload = builder.objectRef<Answer>('ReportCustomerSignalPayload').implement({
    fields: (t) => ({
      stored: t.int({ description: 'How many were new.', resolve: ({ id }) => id?.stored ?? 0 }),
      updated: t.int({
        description:
          'How many told more of a ticket that was known: that it was resolved, or resolved later, opened earlier, graver, by whom or why.',
        resolve: ({ id }) => id?.updated ?? 0,
      }),
      duplicates: t.int({ description: 'How many were there already.', resolve: ({ id }) => id?.duplicates ?? 0 }),
      rejected: t.field({ type: [rejected], resolve: ({ id }) => id?.rejected ?? [] }),
      errors: t.field({ type: ['UserError'], resolve: ({ errors }) => errors }),
    }),
  })
  builder.mutationField('reportCustomerSignal', (t) =>
    t.field({
      type: payload,
      description:
        'Stores what customers said and asked of support; their health is made anew within seconds. The answer comes after it was ' +
        'stored. Needs an ingest key or a token that may report. An ingest key is public wherever the app is: whoever has it may report for ' +
        'any customer, but neither renames one nor introduces more than 200 new ones a day (UTC).',
      skipTypeScopes: true,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => report(args.input, context),
    }),
  )
}

async function report(
  { project, signals }: { project?: string | null | undefined; signals: readonly GivenSignal[] },
  context: Context,
): Promise<Answer> {
  const projectId = await projectReportedTo(project, context)
  if (projectId === null)
    return failure('NOT_FOUND', 'There is no such project, or you may not report to it.', 'project')
  if (signals.length > MOST_SIGNALS) return failure('INVALID', 'A call takes at most 1,000 signals.', 'signals')
  return { id: await recordSignals(projectId, signals, context), errors: [] }
}
