import { projectFor } from '../projects/project-for.ts'
import { settingChanges } from '../projects/setting-changes.ts'
import { writeSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'
import type { ComponentName } from './component.ts'
import { MOST_WEIGHT, readStabilitySettings, STABILITY, stabilitySettings } from './stability-settings.ts'
import { weightFields } from './weight-fields.ts'

export interface StabilitySettingsInput {
  project: string
  /** What is left out stays; null of one, or of all: as from the start. */
  weights: Partial<Record<ComponentName, number | null | undefined>> | null
}

/** @returns the project's id */
export async function updateStabilitySettings(
  { project, weights }: StabilitySettingsInput,
  { database, bus, viewer }: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  const projectId = await projectFor(project, 'ADMIN', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  return changing({ database, bus }, async (client, touched) => {
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
    const before = await readStabilitySettings(client, projectId)
    const read = stabilitySettings.safeParse({
      weights: weights === null ? {} : { ...before.weights, ...settingChanges(weights) },
    })
    if (!read.success) {
      const name = read.error.issues[0]!.path[1] as ComponentName
      return failure('INVALID', `A weight is 0 to ${MOST_WEIGHT}.`, 'weights', weightFields[name])
    }
    if (Object.values(read.data.weights).every((weight) => weight === 0))
      return failure('INVALID', 'One weight at least must be above 0.', 'weights')
    await writeSetting(client, projectId, STABILITY, read.data)
    touched.notice({ kind: 'project', project: projectId })
    return success(projectId)
  })
}
