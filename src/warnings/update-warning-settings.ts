import { changeSetting } from '../projects/change-setting.ts'
import { settingChanges } from '../projects/setting-changes.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type Payload } from '../schema-builder/payload.ts'
import { LONGEST_SECONDS, type WarningSettings, warningSettings } from './warning-settings.ts'

/** What is left out stays, what is null becomes what it was from the start. */
export interface WarningSettingsInput {
  project: string
  forecastConfidence?: number | null | undefined
  alertThresholdSeconds?:
    | { [Level in Lowercase<keyof WarningSettings['alertThresholdSeconds']>]?: number | null | undefined }
    | null
    | undefined
}

/** @returns the project's id */
export function updateWarningSettings(
  { project, forecastConfidence, alertThresholdSeconds: levels }: WarningSettingsInput,
  context: Context,
): Promise<Payload<number>> {
  const byLevel = Object.entries(levels ?? {}).map(([level, seconds]) => [level.toUpperCase(), seconds] as const)
  return changeSetting(
    project,
    {
      setting: warningSettings,
      wanted: ({ alertThresholdSeconds, ...before }) => ({
        ...before,
        ...settingChanges({ forecastConfidence }),
        alertThresholdSeconds:
          levels === null ? {} : { ...alertThresholdSeconds, ...settingChanges(Object.fromEntries(byLevel)) },
      }),
      outOfShape,
      notice: (projectId) => ({ kind: 'alerting', project: projectId }),
    },
    context,
  )
}

function outOfShape([setting, level]: readonly string[]): Failure {
  if (level === undefined) return failure('INVALID', 'It is 0 to 1.', setting!)
  const range = `It is 1 to ${LONGEST_SECONDS.toLocaleString('en')} seconds.`
  return failure('INVALID', range, setting!, level.toLowerCase())
}
