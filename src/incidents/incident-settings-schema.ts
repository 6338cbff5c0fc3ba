import { type Severity, severities } from '../crashes/decision.ts'
import { addSettings } from '../projects/settings-schema.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { type IncidentSettings, incidentSettings } from './incident-settings.ts'
import { updateIncidentSettings } from './update-incident-settings.ts'

const nameOf = (severity: Severity) => severity.toLowerCase() as Lowercase<Severity>

export function addIncidentSettings(builder: Builder): void {
  const bySeverity = builder.objectRef<Record<Severity, number | null>>('SecondsBySeverity').implement({
    description: 'Seconds, by severity; null: no target.',
    fields: (t) => Object.fromEntries(severities.map((one) => [nameOf(one), t.exposeInt(one, { nullable: true })])),
  })
  const settings = builder.objectRef<IncidentSettings>('IncidentSettings').implement({
    description: 'What a project decides about its incidents.',
    fields: (t) => ({
      resolveAfterSeconds: t.exposeInt('resolveAfterSeconds', {
        nullable: true,
        description:
          'Seconds from the end of the last alert after which an incident that Evenkeel opened, and that is only watched, ' +
          'resolves by itself: 1,800 unless the project says otherwise. Null: never.',
      }),
      responseSeconds: t.expose('responseSeconds', {
        type: bySeverity,
        description:
          'Seconds from its opening within which somebody should have answered an incident without a playbook: 86,400 (LOW), ' +
          '14,400 (MEDIUM), 3,600 (HIGH) and 900 (CRITICAL) unless the project says otherwise.',
      }),
      resolveSeconds: t.expose('resolveSeconds', {
        type: bySeverity,
        description:
          'Seconds from its opening within which an incident should be over: 14,400 (HIGH) and 3,600 (CRITICAL) unless the ' +
          'project says otherwise.',
      }),
    }),
  })
  const secondsInput = builder.inputType('SecondsBySeverityInput', {
    description: 'Seconds, by severity, each 1 to 2,592,000, which are 30 days. What is left out stays as it is.',
    fields: (t) => ({ low: t.int(), medium: t.int(), high: t.int(), critical: t.int() }),
  })
  const input = builder.inputType('UpdateIncidentSettingsInput', {
    description:
      'What is left out stays as it is. Other targets are those of incidents that are opened from then on, or get another ' +
      'severity or playbook.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      resolveAfterSeconds: t.int({ description: '0 to 2,592,000, which are 30 days. Null: never.' }),
      responseSeconds: t.field({
        type: secondsInput,
        description: 'Null, or null of a severity: as it was from the start.',
      }),
      resolveSeconds: t.field({
        type: secondsInput,
        description: 'Null of a severity: no target. Null: as they were from the start.',
      }),
    }),
  })
  addSettings(builder, {
    of: 'incident',
    setting: incidentSettings,
    type: settings,
    topic: (id) => `alerting:${id}`,
    input,
    description: 'Changes what a project decides about its incidents.',
    update: updateIncidentSettings,
  })
}
