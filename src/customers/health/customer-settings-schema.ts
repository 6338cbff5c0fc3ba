import { addSettings } from '../../projects/settings-schema.ts'
import type { Builder } from '../../schema-builder/builder.ts'
import { type CustomerSettings, customerSettings } from './customer-settings.ts'
import { updateCustomerSettings } from './update-customer-settings.ts'

export function addCustomerSettings(builder: Builder): void {
  const weights = builder.objectRef<CustomerSettings['weights']>('CustomerHealthWeights').implement({
    description:
      'What each part of a customer’s score counts for, against the others; 1 unless the project says otherwise.',
    fields: (t) => ({
      usage: t.exposeFloat('usage'),
      satisfaction: t.exposeFloat('satisfaction'),
      adoption: t.exposeFloat('adoption'),
      support: t.exposeFloat('support'),
    }),
  })
  const bands = builder.objectRef<CustomerSettings['bands']>('CustomerBands').implement({
    description: 'The overall scores, 0 to 100, from which on a customer is in a band; below both they are CRITICAL.',
    fields: (t) => ({
      healthy: t.exposeFloat('healthy', { description: 'HEALTHY from here on: 80 unless the project says otherwise.' }),
      atRisk: t.exposeFloat('atRisk', { description: 'AT_RISK from here on: 60 unless the project says otherwise.' }),
    }),
  })
  const settings = builder.objectRef<CustomerSettings>('CustomerSettings').implement({
    description: 'How a project scores its customers.',
    fields: (t) => ({
      weights: t.expose('weights', { type: weights }),
      bands: t.expose('bands', { type: bands }),
    }),
  })
  const weightsInput = builder.inputType('CustomerHealthWeightsInput', {
    description: 'Each 0 to 1,000, not all 0.',
    fields: (t) => ({ usage: t.float(), satisfaction: t.float(), adoption: t.float(), support: t.float() }),
  })
  const bandsInput = builder.inputType('CustomerBandsInput', {
    description: 'Each 0 to 100, `healthy` above `atRisk`.',
    fields: (t) => ({ healthy: t.float(), atRisk: t.float() }),
  })
  const input = builder.inputType('UpdateCustomerSettingsInput', {
    description: 'What is left out stays as it is; what is null becomes what it was from the start.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      weights: t.field({ type: weightsInput }),
      bands: t.field({ type: bandsInput }),
    }),
  })
  addSettings(builder, {
    of: 'customer',
    setting: customerSettings,
    type: settings,
    topic: (id) => `customers:${id}`,
    input,
    description: 'Changes how a project scores its customers. All of them are scored again at once.',
    update: updateCustomerSettings,
  })
}
