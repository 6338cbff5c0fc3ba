import { addDeletedPayload } from '../on-call/deleted-payload.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { failure } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { removeCustomer } from './remove-customer.ts'
import { removeCustomerSignal } from './signals/remove-signal.ts'

export function addRemovals(builder: Builder): void {
  const removedSignal = addDeletedPayload(builder, 'RemoveCustomerSignalPayload', 'CustomerSignal')
  const signalInput = builder.inputType('RemoveCustomerSignalInput', {
    fields: (t) => ({ id: t.globalID({ required: true, description: 'Of the signal.' }) }),
  })
  const removedCustomer = addDeletedPayload(builder, 'RemoveCustomerPayload', 'Customer')
  const customerInput = builder.inputType('RemoveCustomerInput', {
    fields: (t) => ({ customerId: t.globalID({ required: true }) }),
  })
  builder.mutationFields((t) => ({
    removeCustomerSignal: t.field({
      type: removedSignal,
      description:
        'Deletes what a customer said, or asked of support, as if nobody had told; their health is made anew within seconds. Sent again ' +
        'it is stored again.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: signalInput, required: true }) },
      resolve: (_root, { input: { id } }, context) =>
        id.typename === 'CustomerSignal' && isUuid(id.id)
          ? removeCustomerSignal(id.id, context)
          : failure('NOT_FOUND', 'That is not the id of a signal.', 'id'),
    }),
    removeCustomer: t.field({
      type: removedCustomer,
      description:
        'Deletes a customer with their signals, scores and history, and who used the app for them. Usage that was counted stays counted. ' +
        'They come back, without all that, when usage or a signal names them again.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: customerInput, required: true }) },
      resolve: (_root, { input: { customerId } }, context) =>
        customerId.typename === 'Customer' && isUuid(customerId.id)
          ? removeCustomer(customerId.id, context)
          : failure('NOT_FOUND', 'That is not the id of a customer.', 'customerId'),
    }),
  }))
}
