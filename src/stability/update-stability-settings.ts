import { changeSetting } from '../projects/change-setting.ts'
import { settingChanges } from '../projects/setting-changes.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload } from '../schema-builder/payload.ts'
import { type ComponentName, components } from './component.ts'
import { MOST_WEIGHT, stabilitySettings } from './stability-settings.ts'

export interface StabilitySettingsInput {
  project: string
  /** What is left out stays; null of one, or of all: as from the start. */
  weights: Partial<Record<ComponentName, number | null | undefined>> | null
}

/** @returns the project's id */
export function updateStabilitySettings(
  { project, weights }: StabilitySettingsInput,
  context: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  return changeSetting(
    project,
    {
      setting: stabilitySettings,
      wanted: (before) => ({ weights: weights === null ? {} : { ...before.weights, ...settingChanges(weights) } }),
      outOfShape: ([, name]) =>
        failure('INVALID', `A weight is 0 to ${MOST_WEIGHT}.`, 'weights', components[name as ComponentName].field),
      faultOf: (wanted) =>
        Object.values(wanted.weights).every((weight) => weight === 0)
          ? failure('INVALID', 'One weight at least must be above 0.', 'weights')
          : null,
      notice: (projectId) => ({ kind: 'project', project: projectId }),
    },
    context,
  )
}
