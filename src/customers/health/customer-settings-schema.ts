import type { Builder } from '../../schema-builder/builder.ts'
import { dependsOn } from '../../schema-builder/depends-on.ts'
import type { Payload } from '../../schema-builder/payload.ts'
import { type CustomerSettings, readCustomerSettings } from './customer-settings.ts'
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
  builder.prismaObjectField('Project', 'customerSettings', (t) =>
    t.field({
      type: settings,
      extensions: dependsOn(({ id }: { id: number }) => `customers:${id}`),
      resolve: ({ id }, _args, { database }) => readCustomerSettings(database.pool, id),
    }),
  )
  const payload = builder.objectRef<Payload<number>>('CustomerSettingsPayload').implement({
    fields: (t) => ({
      settings: t.field({
        type: settings,
        nullable: true,
        description: 'As they are now.',
        resolve: ({ id }, _args, { database }) => (id === null ? null : readCustomerSettings(database.pool, id)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
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
  builder.mutationField('updateCustomerSettings', (t) =>
    t.field({
      type: payload,
      description: 'Changes how a project scores its customers. All of them are scored again at once.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => updateCustomerSettings(args.input, context),
    }),
  )
}
