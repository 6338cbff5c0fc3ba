import type { Severity } from '../crashes/decision.ts'
import { projectFor } from '../projects/project-for.ts'
import { settingChanges } from '../projects/setting-changes.ts'
import { writeSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'
import { lockIncidents, save } from './incident-rows.ts'
import { INCIDENTS, incidentSettings, LONGEST_SECONDS, readIncidentSettings } from './incident-settings.ts'

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

/** Answers the number of the project. */
export async function updateIncidentSettings(input: IncidentSettingsInput, context: Context): Promise<Payload<number>> {
  const projectId = await projectFor(input.project, 'ADMIN', context)
  if (typeof projectId !== 'number') return projectId
  return changing(context, async (client, touched) => {
    // Changes of different settings at once are not to undo each other.
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
    const before = await readIncidentSettings(client, projectId)
    const { resolveAfterSeconds, responseSeconds: response, resolveSeconds: resolve } = input
    const read = incidentSettings.safeParse({
      resolveAfterSeconds: resolveAfterSeconds === undefined ? before.resolveAfterSeconds : resolveAfterSeconds,
      responseSeconds: response === null ? {} : { ...before.responseSeconds, ...settingChanges(bySeverity(response)) },
      resolveSeconds: resolve === null ? {} : { ...before.resolveSeconds, ...bySeverity(resolve) },
    })
    if (!read.success) {
      const [setting, severity] = read.error.issues[0]!.path.map(String)
      const least = severity === undefined ? 0 : 1
      const fault = `It is ${least} to ${LONGEST_SECONDS.toLocaleString('en')} seconds.`
      return failure('INVALID', fault, setting!, ...(severity === undefined ? [] : [severity.toLowerCase()]))
    }
    await writeSetting(client, projectId, INCIDENTS, read.data)
    // When these are to be looked at next hangs on it.
    const quiet = "project_id = $1 AND status = 'MONITORING' AND quiet_since IS NOT NULL"
    for (const draft of await lockIncidents(client, quiet, [projectId])) await save(client, touched, draft)
    touched.notice({ kind: 'alerting', project: projectId })
    return success(projectId)
  })
}

/** What was said, under the names of the severities. */
function bySeverity(given: BySeverity = {}): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, seconds]) => (seconds === undefined ? [] : [[name.toUpperCase(), seconds]])),
  )
}
