import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { updateWarningSettings } from './update-warning-settings.ts'
import { readWarningSettings, type WarningSettings } from './warning-settings.ts'

export function addWarningSettings(builder: Builder): void {
  const seconds = builder.objectRef<WarningSettings['alertThresholdSeconds']>('WarningAlertThresholds').implement({
    description: 'Seconds within which somebody should have looked at a warning, by its level.',
    fields: (t) => ({
      info: t.exposeInt('INFO', { description: '3600 unless the project says otherwise.' }),
      warning: t.exposeInt('WARNING', { description: '900 unless the project says otherwise.' }),
      critical: t.exposeInt('CRITICAL', { description: '300 unless the project says otherwise.' }),
      emergency: t.exposeInt('EMERGENCY', { description: '60 unless the project says otherwise.' }),
    }),
  })
  const settings = builder.objectRef<WarningSettings>('WarningSettings').implement({
    description: 'What a project decides about its warnings.',
    fields: (t) => ({
      forecastConfidence: t.exposeFloat('forecastConfidence', {
        description: 'Forecasts are acted on above this confidence, 0 to 1: 0.7 unless the project says otherwise.',
      }),
      alertThresholdSeconds: t.expose('alertThresholdSeconds', { type: seconds }),
    }),
  })
  builder.prismaObjectField('Project', 'warningSettings', (t) =>
    t.field({
      type: settings,
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      resolve: ({ id }, _args, { database }) => readWarningSettings(database.pool, id),
    }),
  )
  const payload = builder.objectRef<Payload<number>>('WarningSettingsPayload').implement({
    fields: (t) => ({
      settings: t.field({
        type: settings,
        nullable: true,
        description: 'As they are now.',
        resolve: ({ id }, _args, { database }) => (id === null ? null : readWarningSettings(database.pool, id)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const secondsInput = builder.inputType('WarningAlertThresholdsInput', {
    description: 'Seconds by level, each 1 to 2,592,000, which are 30 days.',
    fields: (t) => ({ info: t.int(), warning: t.int(), critical: t.int(), emergency: t.int() }),
  })
  const input = builder.inputType('UpdateWarningSettingsInput', {
    description: 'What is left out stays as it is; what is null becomes what it was from the start.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      forecastConfidence: t.float({
        description: '0 to 1. Findings are judged by it from the next look on; 1: no forecast is acted on.',
      }),
      alertThresholdSeconds: t.field({ type: secondsInput }),
    }),
  })
  builder.mutationField('updateWarningSettings', (t) =>
    t.field({
      type: payload,
      description: 'Changes what a project decides about its warnings.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => updateWarningSettings(args.input, context),
    }),
  )
}
