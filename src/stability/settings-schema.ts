import { addSettings } from '../projects/settings-schema.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { type ComponentName, componentNames, components } from './component.ts'
import type { Weights } from './score.ts'
import { type StabilitySettings, stabilitySettings } from './stability-settings.ts'
import { updateStabilitySettings } from './update-stability-settings.ts'

const fieldsOf = <Field>(fieldOf: (name: ComponentName) => Field) =>
  Object.fromEntries(componentNames.map((name) => [components[name].field, fieldOf(name)])) as Record<
    (typeof components)[ComponentName]['field'],
    Field
  >

export function addStabilitySettings(builder: Builder): void {
  const weights = builder.objectRef<Weights>('StabilityWeights').implement({
    description:
      'What the components of the stability score weigh against each other: only their proportions count. Of a component of which nothing ' +
      'is known the weight is shared among the others.',
    fields: (t) =>
      fieldsOf((name) => t.exposeFloat(name, { description: `${components[name].weight} from the start.` })),
  })
  const settings = builder.objectRef<StabilitySettings>('StabilitySettings').implement({
    description: 'What a project decides about its stability score. Targets are those of `updateKpiTargets`.',
    fields: (t) => ({ weights: t.expose('weights', { type: weights }) }),
  })
  const weightsInput = builder.inputType('StabilityWeightsInput', {
    description: 'Each 0 to 100, and one at least above 0. What is left out stays; null: as from the start.',
    fields: (t) => fieldsOf(() => t.float()),
  })
  const input = builder.inputType('UpdateStabilitySettingsInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      weights: t.field({ type: weightsInput, description: 'Null: all as from the start.' }),
    }),
  })
  addSettings(builder, {
    of: 'stability',
    setting: stabilitySettings,
    type: settings,
    topic: () => 'projects',
    input,
    description: 'Changes what the components of the stability score weigh.',
    update: ({ project, weights: given }, context) =>
      updateStabilitySettings({ project, weights: given === null ? null : named(given ?? {}) }, context),
  })
}

function named(
  given: Partial<Record<(typeof components)[ComponentName]['field'], number | null | undefined>>,
): Partial<Record<ComponentName, number | null | undefined>> {
  return Object.fromEntries(componentNames.map((name) => [name, given[components[name].field]]))
}
