import type { Builder } from '../schema-builder/builder.ts'
import { addDeletedPayload } from '../schema-builder/deleted-payload.ts'
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
      resolve: (_root, { input }, context) => removeCustomerSignal(input.id, context),
    }),
    removeCustomer: t.field({
      type: removedCustomer,
      description:
        'Deletes a customer with their signals, scores and history, and who used the app for them. Usage that was counted stays counted. ' +
        'They come back, without all that, when usage or a signal names them again.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: customerInput, required: true }) },
      resolve: (_root, { input }, context) => removeCustomer(input.customerId, context),
    }),
  }))
}
