import type { Severity } from '../crashes/decision.ts'
import { changeSetting } from '../projects/change-setting.ts'
import { settingChanges } from '../projects/setting-changes.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type Payload } from '../schema-builder/payload.ts'
import { lockIncidents, save } from './incident-rows.ts'
import { incidentSettings, LONGEST_SECONDS } from './incident-settings.ts'

type BySeverity = { [S in Lowercase<Severity>]?: number | null | undefined }

/** What is left out stays. */
export interface IncidentSettingsInput {
  project: string
  /** Null: never. */
  resolveAfterSeconds?: number | null | undefined
  /** Null: as from the start. */
  responseSeconds?: BySeverity | null | undefined
  /** Null: as from the start. Within it null is no target. */
  resolveSeconds?: BySeverity | null | undefined
}

/** @returns the project's id */
export function updateIncidentSettings(
  { project, resolveAfterSeconds, responseSeconds: response, resolveSeconds: resolve }: IncidentSettingsInput,
  context: Context,
): Promise<Payload<number>> {
  return changeSetting(
    project,
    {
      setting: incidentSettings,
      wanted: (before) => ({
        resolveAfterSeconds: resolveAfterSeconds === undefined ? before.resolveAfterSeconds : resolveAfterSeconds,
        responseSeconds:
          response === null ? {} : { ...before.responseSeconds, ...settingChanges(bySeverity(response)) },
        resolveSeconds: resolve === null ? {} : { ...before.resolveSeconds, ...bySeverity(resolve) },
      }),
      outOfShape,
      notice: (projectId) => ({ kind: 'alerting', project: projectId }),
      async alongWith(client, touched, projectId) {
        // When these are to be looked at next hangs on it.
        const quiet = "project_id = $1 AND status = 'MONITORING' AND quiet_since IS NOT NULL"
        for (const draft of await lockIncidents(client, quiet, [projectId])) await save(client, touched, draft)
      },
    },
    context,
  )
}

function outOfShape([setting, severity]: readonly string[]): Failure {
  const isOfSeverity = severity !== undefined
  const fault = `It is ${isOfSeverity ? 1 : 0} to ${LONGEST_SECONDS.toLocaleString('en')} seconds.`
  return failure('INVALID', fault, setting!, ...(isOfSeverity ? [severity.toLowerCase()] : []))
}

/** What was said, under the names of the severities. */
function bySeverity(given: BySeverity = {}): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, seconds]) => (seconds === undefined ? [] : [[name.toUpperCase(), seconds]])),
  )
}
