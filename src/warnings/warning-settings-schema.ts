import { addSettings } from '../projects/settings-schema.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { updateWarningSettings } from './update-warning-settings.ts'
import { type WarningSettings, warningSettings } from './warning-settings.ts'

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
  addSettings(builder, {
    of: 'warning',
    setting: warningSettings,
    type: settings,
    topic: (id) => `alerting:${id}`,
    input,
    description: 'Changes what a project decides about its warnings.',
    update: updateWarningSettings,
  })
}
