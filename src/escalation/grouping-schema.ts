import { warningLevels } from '../plugin/contract/detector.ts'
import { readSetting } from '../projects/settings.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Payload } from '../schema-builder/payload.ts'
import type { EscalationLevel, WarningLevel } from '../storage/generated/enums.ts'
import { updateGrouping } from './change-grouping.ts'
import { alertGrouping, type Grouping } from './grouping.ts'

const about = {
  by: 'Alerts of the same urgency that have these labels in common are told of together; `rule` is the name of the rule and `level` the level. None: all of them.',
  waitSeconds: 'Seconds that the first notification waits for more alerts. CRITICAL and EMERGENCY do not wait.',
  intervalSeconds: 'Seconds at least between notifications of what changed.',
  repeatSeconds: 'Seconds after which those who were told are told again while nobody acknowledges.',
  escalations: 'How urgently people are told of alerts of each level, where their rules do not say.',
  escalation: 'Null: alerts of the level are only logged.',
}

interface LevelEscalation {
  level: WarningLevel
  escalation: EscalationLevel | null
}

export function addGrouping(builder: Builder): void {
  const ofLevel = builder.objectRef<LevelEscalation>('LevelEscalation').implement({
    description: 'How urgently people are told of alerts of a level.',
    fields: (t) => ({
      level: t.expose('level', { type: 'WarningLevel' }),
      escalation: t.expose('escalation', {
        type: 'EscalationLevel',
        nullable: true,
        description: about.escalation,
      }),
    }),
  })
  const grouping = builder.objectRef<Grouping>('AlertGrouping').implement({
    description: 'How alerts are told of together.',
    fields: (t) => ({
      by: t.exposeStringList('by', { description: about.by }),
      waitSeconds: t.exposeInt('waitSeconds', { description: about.waitSeconds }),
      intervalSeconds: t.exposeInt('intervalSeconds', { description: about.intervalSeconds }),
      repeatSeconds: t.exposeInt('repeatSeconds', { description: about.repeatSeconds }),
      escalations: t.field({
        type: [ofLevel],
        description: `${about.escalations} From the mildest level to the worst.`,
        resolve: ({ escalations }) => warningLevels.map((level) => ({ level, escalation: escalations[level] })),
      }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    alertGrouping: t.field({
      type: grouping,
      description: 'How alerts of the project are told of together, and how urgently.',
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      resolve: ({ id }, _args, { database }) => readSetting(database.pool, id, alertGrouping),
    }),
  }))

  const ofLevelInput = builder.inputType('LevelEscalationInput', {
    fields: (t) => ({
      level: t.field({ type: 'WarningLevel', required: true }),
      escalation: t.field({ type: 'EscalationLevel', description: `${about.escalation} Left out: the same.` }),
    }),
  })
  const input = builder.inputType('UpdateAlertGroupingInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      by: t.stringList({ description: `${about.by} At most 8. Groups that are open stay as they are.` }),
      waitSeconds: t.int({ description: `${about.waitSeconds} 0 to 86,400.` }),
      intervalSeconds: t.int({ description: `${about.intervalSeconds} 1 to 86,400.` }),
      repeatSeconds: t.int({ description: `${about.repeatSeconds} 60 to 2,592,000.` }),
      escalations: t.field({
        type: [ofLevelInput],
        description: `${about.escalations} Other levels stay as they are. It holds for alerts as they next change.`,
      }),
    }),
  })
  const payload = builder.objectRef<Payload<number>>('AlertGroupingPayload').implement({
    fields: (t) => ({
      settings: t.field({
        type: grouping,
        nullable: true,
        extensions: dependsOn(({ id }: Payload<number>) => (id === null ? 'nothing' : `alerting:${id}`)),
        resolve: ({ id }, _args, { database }) => (id === null ? null : readSetting(database.pool, id, alertGrouping)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationFields((t) => ({
    updateAlertGrouping: t.field({
      type: payload,
      description: 'Changes how alerts of a project are told of together.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, ...changes } }, context) => updateGrouping(project, changes, context),
    }),
  }))
}
