import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { notifierMissing } from './notifiers.ts'

export function addDeliveryMutations(builder: Builder): void {
  const resendInput = builder.inputType('ResendDeliveryInput', {
    fields: (t) => ({ id: t.globalID({ required: true }) }),
  })
  const resendAllInput = builder.inputType('ResendDeliveriesInput', {
    fields: (t) => ({ notifier: t.string({ required: true, description: 'Its name.' }) }),
  })
  const discardInput = builder.inputType('DiscardDeliveryInput', {
    fields: (t) => ({ id: t.globalID({ required: true }) }),
  })
  const delivery = addDeliveryPayload(builder, 'DeliveryPayload')
  const discarded = builder.objectRef<Payload<string>>('DiscardDeliveryPayload').implement({
    fields: (t) => ({
      discarded: t.boolean({ resolve: ({ id }) => id !== null }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const resent = builder.objectRef<Payload<number>>('ResendDeliveriesPayload').implement({
    fields: (t) => ({
      count: t.int({ description: 'Deliveries that are on their way again.', resolve: ({ id }) => id ?? 0 }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationFields((t) => ({
    resendDelivery: t.field({
      type: delivery,
      description: 'Sends a notification that was given up again, under the same key and with all its attempts.',
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: resendInput, required: true }) },
      resolve: (_root, { input }, context) => resend(input.id, context),
    }),
    resendDeliveries: t.field({
      type: resent,
      description: 'Sends all notifications that were given up for a notifier again, as `resendDelivery` does.',
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: resendAllInput, required: true }) },
      resolve: (_root, { input }, context) => resendAll(input.notifier, context),
    }),
    discardDelivery: t.field({
      type: discarded,
      description: 'Forgets a notification that was given up.',
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: discardInput, required: true }) },
      resolve: (_root, { input }, { outbox }) => onDead(input.id, outbox.discard),
    }),
  }))
}

/** A delivery, or why there is none. */
export function addDeliveryPayload(builder: Builder, name: string) {
  return rowPayload(builder, name, 'delivery', 'Delivery')
}

async function resend(
  id: { typename: string; id: string },
  { database, outbox, notifiers }: Context,
): Promise<Payload<string>> {
  const known = id.typename === 'Delivery' && isUuid(id.id)
  const found = known
    ? await database.prisma.delivery.findFirst({ where: { id: id.id, state: 'DEAD' }, select: { notifier: true } })
    : null
  const missing = found === null ? null : notifierMissing(found.notifier, notifiers)
  return missing === null ? onDead(id, outbox.resend) : failure('NOT_FOUND', missing, 'id')
}

async function resendAll(notifier: string, { outbox, notifiers }: Context): Promise<Payload<number>> {
  const missing = notifierMissing(notifier, notifiers)
  return missing === null ? success(await outbox.resendAll(notifier)) : failure('NOT_FOUND', missing, 'notifier')
}

async function onDead(
  { typename, id }: { typename: string; id: string },
  act: (id: string) => Promise<boolean>,
): Promise<Payload<string>> {
  const isDone = typename === 'Delivery' && isUuid(id) && (await act(id))
  return isDone ? success(id) : failure('NOT_FOUND', 'That is not the id of a delivery that was given up.', 'id')
}
