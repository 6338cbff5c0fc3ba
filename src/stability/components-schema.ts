import type { Builder } from '../schema-builder/builder.ts'
import { componentNames, ladders } from './component.ts'
import type { StabilityComponent } from './read-stability.ts'

const rule = (name: keyof typeof ladders) =>
  ladders[name].map(([measured, value]) => `${measured}: ${value}`).join(', ')

export function addStabilityComponents(builder: Builder) {
  const formulas: Record<(typeof componentNames)[number], string> = {
    CRASH_FREE_SESSIONS: `By \`Kpis.crashFreeSessions\`: ${rule('CRASH_FREE_SESSIONS')}.`,
    CRASH_FREE_USERS: `By \`Kpis.crashFreeUsers\`: ${rule('CRASH_FREE_USERS')}.`,
    ISSUES: `By the load of \`Stability.activeIssues\`, which weigh 10 (CRITICAL), 8 (HIGH), 5 (MEDIUM) and 1 (LOW): ${rule('ISSUES')}.`,
    WARNINGS: `By the load of \`Kpis.activeWarnings\`, which weigh 10 (EMERGENCY), 8 (CRITICAL), 5 (WARNING) and 1 (INFO): ${rule('WARNINGS')}.`,
    MEMORY: `By \`Kpis.memoryUsed\`, in MB: ${rule('MEMORY')}.`,
    INCIDENTS: `By the load of \`Kpis.openIncidents\`, which weigh as issues do: ${rule('INCIDENTS')}.`,
    RECOVERY: `By \`Kpis.automaticRecovery\`: ${rule('RECOVERY')}.`,
  }
  const name = builder.enumType('StabilityComponentName', {
    description:
      'What a stability score is made of. What is measured becomes a value from 0 to 100, straight between the steps that each names and ' +
      'level beyond them.',
    values: Object.fromEntries(componentNames.map((each) => [each, { description: formulas[each] }])) as Record<
      (typeof componentNames)[number],
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
