import { actorOf } from '../access/actor.ts'
import { projectOfRow } from '../projects/project-of-row.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import type { Refusal } from './alerting.ts'

/** Seconds that an alert can be snoozed for. */
const LONGEST_SNOOZE = 31 * 86_400

export function addAlertMutations(builder: Builder): void {
  const payload = rowPayload(builder, 'AlertPayload', 'alert', 'Alert')
  const inputOf = (name: string) =>
    builder.inputType(name, { fields: (t) => ({ alertId: t.globalID({ required: true }) }) })
  const acknowledge = inputOf('AcknowledgeAlertInput')
  const unsnooze = inputOf('UnsnoozeAlertInput')
  const resolve = inputOf('ResolveAlertInput')
  const snooze = builder.inputType('SnoozeAlertInput', {
    description: 'Exactly one of `until`, `forSeconds` and `untilResolved`.',
    fields: (t) => ({
      alertId: t.globalID({ required: true }),
      until: t.field({ type: 'DateTime', description: 'Within 31 days.' }),
      forSeconds: t.int({ description: '1 to 31 days.' }),
      untilResolved: t.boolean(),
    }),
  })
  builder.mutationFields((t) => ({
    acknowledgeAlert: t.field({
      type: payload,
      description: 'Somebody sees to it: escalation stops. An alert that is acknowledged already stays as it is.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: acknowledge, required: true }) },
      resolve: (_root, { input }, context) =>
        onAlert(input.alertId, context, (id, actor) => context.alerting.acknowledge(id, actor)),
    }),
    snoozeAlert: t.field({
      type: payload,
      description: 'Nobody is told of the alert for a time. It goes on, and can be seen.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: snooze, required: true }) },
      resolve: (_root, { input: { alertId, ...end } }, context) => {
        const until = endOf(end, context.clock.now())
        if (until instanceof Date || until === null) {
          return onAlert(alertId, context, (id, actor) => context.alerting.snooze(id, until, actor))
        }
        return failure('INVALID', until.message, ...until.path)
      },
    }),
    unsnoozeAlert: t.field({
      type: payload,
      description: 'People are told of the alert again. One that is not snoozed stays as it is.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: unsnooze, required: true }) },
      resolve: (_root, { input }, context) =>
        onAlert(input.alertId, context, (id, actor) => context.alerting.unsnooze(id, actor)),
    }),
    resolveAlert: t.field({
      type: payload,
      description: 'Ends it by hand. It opens anew when its rule finds it again after a good evaluation.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: resolve, required: true }) },
      resolve: (_root, { input }, context) =>
        onAlert(input.alertId, context, (id, actor) => context.alerting.resolve(id, actor)),
    }),
  }))
}

interface SnoozeEnd {
  until?: Date | null | undefined
  forSeconds?: number | null | undefined
  untilResolved?: boolean | null | undefined
}

/** When a snooze ends; null: with the alert. */
function endOf(
  { until, forSeconds, untilResolved }: SnoozeEnd,
  now: Date,
): Date | null | { message: string; path: string[] } {
  const given = [until ?? null, forSeconds ?? null, untilResolved ? true : null].filter((end) => end !== null)
  if (given.length !== 1) {
    return { message: 'A snooze has exactly one of `until`, `forSeconds` and `untilResolved`.', path: [] }
  }
  if (untilResolved) return null
  const end = until ?? new Date(now.getTime() + forSeconds! * 1_000)
  const seconds = (end.getTime() - now.getTime()) / 1_000
  return seconds > 0 && seconds <= LONGEST_SNOOZE
    ? end
    : { message: 'An alert is snoozed for up to 31 days from now.', path: [until ? 'until' : 'forSeconds'] }
}

async function onAlert(
  given: GlobalId,
  context: Context,
  act: (id: string, actor: string) => Promise<Refusal>,
): Promise<Payload<string>> {
  const asked = { given, type: 'Alert', what: 'an alert', field: 'alertId' } as const
  const project = await projectOfRow(asked, 'TRIAGE', 'change alerts', context)
  if (typeof project !== 'number') return project
  const { id } = given
  const refusal = await act(id, actorOf(context.viewer))
  return refusal === null ? success(id) : failure(refusal.code, refusal.message, ...(refusal.path ?? ['alertId']))
}
