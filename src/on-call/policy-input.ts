import type { Builder } from '../schema-builder/builder.ts'

export function addPolicyInput(builder: Builder) {
  const target = builder.inputType('EscalationTargetInput', {
    description: 'Exactly one of its fields.',
    fields: (t) => ({
      role: t.field({ type: 'StakeholderRole', description: 'All contacts of the role.' }),
      contactId: t.globalID(),
      scheduleId: t.globalID({ description: 'Whoever is on call in the schedule at that moment.' }),
      notifier: t.string({ description: 'Name of a notifier that runs, which tells whomever it always tells.' }),
      everyone: t.boolean({ description: 'All contacts of the project; true.' }),
    }),
  })
  const step = builder.inputType('EscalationStepInput', {
    fields: (t) => ({
      afterSeconds: t.int({
        required: true,
        description: 'Since the step before; of the first one since the alerts were to be told of. 7 days at most.',
      }),
      targets: t.field({ type: [target], required: true, description: '1 to 50.' }),
    }),
  })
  return builder.inputType('SetEscalationPolicyInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      level: t.field({ type: 'EscalationLevel', required: true }),
      responseSeconds: t.int({
        required: true,
        description: 'Within which somebody should have acknowledged, 1 second to 7 days.',
      }),
      steps: t.field({ type: [step], required: true, description: '1 to 20.' }),
      repeats: t.int({
        required: true,
        defaultValue: 0,
        description:
          'Times that all steps are gone through again while nobody acknowledges, `responseSeconds` after the last one; 100 at most.',
      }),
      acknowledgedForSeconds: t.int({
        description:
          'After which an acknowledgement no longer counts while the alerts go on, 1 minute to 30 days. Left out: it counts to ' +
          'the end.',
      }),
    }),
  })
}
