import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { type ComponentName, componentNames, components } from './component.ts'
import type { Weights } from './score.ts'
import { readStabilitySettings, type StabilitySettings } from './stability-settings.ts'
import { updateStabilitySettings } from './update-stability-settings.ts'
import { weightFields } from './weight-fields.ts'

const fieldsOf = <Field>(fieldOf: (name: ComponentName) => Field) =>
  Object.fromEntries(componentNames.map((name) => [weightFields[name], fieldOf(name)])) as Record<
    (typeof weightFields)[ComponentName],
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
  builder.prismaObjectField('Project', 'stabilitySettings', (t) =>
    t.field({
      type: settings,
      extensions: dependsOn(() => 'projects'),
      resolve: ({ id }, _args, { database }) => readStabilitySettings(database.pool, id),
    }),
  )
  const payload = builder.objectRef<Payload<number>>('StabilitySettingsPayload').implement({
    fields: (t) => ({
      settings: t.field({
        type: settings,
        nullable: true,
        description: 'As they are now.',
        resolve: ({ id }, _args, { database }) => (id === null ? null : readStabilitySettings(database.pool, id)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
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
  builder.mutationField('updateStabilitySettings', (t) =>
    t.field({
      type: payload,
      description: 'Changes what the components of the stability score weigh.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, weights: given } }, context) =>
        updateStabilitySettings({ project, weights: given === null ? null : named(given ?? {}) }, context),
    }),
  )
}

function named(
  given: Partial<Record<(typeof weightFields)[ComponentName], number | null | undefined>>,
): Partial<Record<ComponentName, number | null | undefined>> {
  return Object.fromEntries(componentNames.map((name) => [name, given[weightFields[name]]]))
}
