import { MOST_DAYS_AGO } from '../../ingest/reported-at.ts'
import { addReportPayload, reporting } from '../../projects/report-payload.ts'
import type { Builder } from '../../schema-builder/builder.ts'
import type { Context } from '../../schema-builder/context.ts'
import { failure, type Payload, success } from '../../schema-builder/payload.ts'
import { MOST_NEW_A_DAY, MOST_SIGNALS_A_DAY } from '../bounds.ts'
import { type GivenSignal, LONGEST_COMMENT, type SignalRejection, signalRejections } from './judge-signal.ts'
import { type RecordedSignals, recordSignals } from './record-signals.ts'
import type { SignalKindRef } from './signal-schema.ts'

const MOST_SIGNALS = 1_000

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
          `most ${MOST_DAYS_AGO} days ago, and an hour ahead.`,
      }),
      resolvedAt: t.field({
        type: 'DateTime',
        description:
          'Of a ticket. To resolve one that is known, send its `id` again with this; a later moment takes an earlier one’s place. What is ' +
          'told of a ticket may come in any order.',
      }),
      comment: t.string({
        description: `At most ${LONGEST_COMMENT.toLocaleString('en')} characters. Personal data and secrets are taken out before it is stored.`,
      }),
    }),
  })
  const input = builder.inputType('ReportCustomerSignalInput', {
    fields: (t) => ({
      project: t.string({ description: 'Slug. An ingest key may leave it out: it knows its project.' }),
      signals: t.field({
        type: [signal],
        required: true,
        description: `At most ${MOST_SIGNALS.toLocaleString('en')}.`,
      }),
    }),
  })
  const payload = addReportPayload<SignalRejection, RecordedSignals>(builder, {
    payload: 'ReportCustomerSignalPayload',
    item: 'a signal',
    reason: 'CustomerSignalRejection',
    reasons: signalRejections,
    rejected: 'RejectedCustomerSignal',
  })
  builder.objectField(payload, 'updated', (t) =>
    t.int({
      description:
        'How many told more of a ticket that was known: that it was resolved, or resolved later, opened earlier, graver, by whom or why.',
      resolve: ({ id }) => id?.updated ?? 0,
    }),
  )
  builder.mutationField('reportCustomerSignal', (t) =>
    t.field({
      type: payload,
      description:
        'Stores what customers said and asked of support; their health is made anew within seconds. The answer comes after it was ' +
        'stored. Needs an ingest key or a token that may report. An ingest key is public wherever the app is: whoever has it may report for ' +
        `any customer, but neither renames one nor introduces more than ${MOST_NEW_A_DAY} new ones a day (UTC), and a project takes at most ` +
        `${MOST_SIGNALS_A_DAY.toLocaleString('en')} signals a day with ingest keys.`,
      skipTypeScopes: true,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, signals } }, context) =>
        reporting(project, context, (projectId) => report(projectId, signals, context)),
    }),
  )
}

async function report(
  projectId: number,
  signals: readonly GivenSignal[],
  context: Context,
): Promise<Payload<RecordedSignals>> {
  if (signals.length > MOST_SIGNALS)
    return failure('INVALID', `A call takes at most ${MOST_SIGNALS.toLocaleString('en')} signals.`, 'signals')
  return success(await recordSignals(projectId, signals, context))
}
