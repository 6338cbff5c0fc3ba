import { projectFor } from '../projects/project-for.ts'
import { settingChanges } from '../projects/setting-changes.ts'
import { writeSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'
import {
  LONGEST_SECONDS,
  readWarningSettings,
  WARNINGS,
  type WarningSettings,
  warningSettings,
} from './warning-settings.ts'

/** What is left out stays, what is null becomes what it was from the start. */
export interface WarningSettingsInput {
  project: string
  forecastConfidence?: number | null | undefined
  alertThresholdSeconds?:
    | { [Level in Lowercase<keyof WarningSettings['alertThresholdSeconds']>]?: number | null | undefined }
    | null
    | undefined
}

/** Answers the number of the project. */
export async function updateWarningSettings(input: WarningSettingsInput, context: Context): Promise<Payload<number>> {
  const projectId = await projectFor(input.project, 'ADMIN', context)
  if (typeof projectId !== 'number') return projectId
  return changing(context, async (client, touched) => {
    // Changes of different settings at once are not to undo each other.
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
    const { alertThresholdSeconds, ...before } = await readWarningSettings(client, projectId)
    const { forecastConfidence, alertThresholdSeconds: levels } = input
    const byLevel = Object.entries(levels ?? {}).map(([level, seconds]) => [level.toUpperCase(), seconds] as const)
    const wanted = {
      ...before,
      ...settingChanges({ forecastConfidence }),
      alertThresholdSeconds:
        levels === null ? {} : { ...alertThresholdSeconds, ...settingChanges(Object.fromEntries(byLevel)) },
    }
    const read = warningSettings.safeParse(wanted)
    if (!read.success) {
      const [setting, level] = read.error.issues[0]!.path.map(String)
      return level === undefined
        ? failure('INVALID', 'It is 0 to 1.', setting!)
        : failure(
            'INVALID',
            `It is 1 to ${LONGEST_SECONDS.toLocaleString('en')} seconds.`,
            setting!,
            level.toLowerCase(),
          )
    }
    await writeSetting(client, projectId, WARNINGS, read.data)
    touched.notice({ kind: 'alerting', project: projectId })
    return success(projectId)
  })
}
