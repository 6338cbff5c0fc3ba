import type { Builder } from '../schema-builder/builder.ts'
import { type ComponentName, componentNames, components, loads } from './component.ts'
import type { StabilityComponent } from './read-stability.ts'
import { listed } from './words.ts'

/** Of its load, where it is one. */
const loadOf: Partial<Record<ComponentName, string>> = {
  ISSUES: weighing(loads.severity),
  WARNINGS: weighing(loads.level),
  INCIDENTS: weighing(loads.severity),
}

function weighing(load: Readonly<Record<string, number>>): string {
  return listed(Object.entries(load).map(([key, each]) => `${each} (${key})`))
}

/** Such as: By `Kpis.memoryUsed`, in MB: 100: 100, 150: 95. */
function formulaOf(name: ComponentName): string {
  const { kpi, ladder } = components[name]
  const figure = `\`Kpis.${kpi.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}\``
  const steps = ladder.map(([measured, value]) => `${measured}: ${value}`).join(', ')
  const load = loadOf[name]
  if (load !== undefined) return `By the load of ${figure}, which weigh ${load}: ${steps}.`
  return `By ${figure}${name === 'MEMORY' ? ', in MB' : ''}: ${steps}.`
}

export function addStabilityComponents(builder: Builder) {
  const name = builder.enumType('StabilityComponentName', {
    description:
      'What a stability score is made of. What is measured becomes a value from 0 to 100, straight between the steps that each names and ' +
      'level beyond them.',
    values: Object.fromEntries(componentNames.map((each) => [each, { description: formulaOf(each) }])) as Record<
      ComponentName,
      { description: string }
    >,
  })
  const component = builder.objectRef<StabilityComponent>('StabilityComponent').implement({
    fields: (t) => ({
      name: t.expose('name', { type: name }),
      weight: t.exposeFloat('weight', {
        description:
          'Its share of the score, 0 to 1: that of `StabilitySettings.weights` among the components of which something is known. 0 of the others.',
      }),
      value: t.exposeFloat('value', { nullable: true, description: 'From 0 to 100. Null where nothing is known.' }),
      explanation: t.exposeString('explanation', { description: 'What is known, or not, as a sentence.' }),
      target: t.exposeFloat('target', { nullable: true, description: 'Of its KPI, in the unit of that.' }),
      status: t.expose('status', { type: 'TargetStatus', description: 'Of its KPI against that target.' }),
    }),
  })
  return { component, name }
}
