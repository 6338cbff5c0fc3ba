import { encodeGlobalID } from '@pothos/plugin-relay'
import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import type { Payload } from '../schema-builder/payload.ts'
import type { EscalationLevel } from '../storage/generated/enums.ts'
import { type PolicyKey, resetPolicy, setPolicy } from './change-policy.ts'
import { defaultPolicy } from './default-policies.ts'
import { escalationLevels } from './escalation-level.ts'
import type { PolicySpec, PolicyStep, Target } from './policy.ts'
import { addPolicyInput } from './policy-input.ts'
import { storedPolicy } from './stored-policy.ts'

interface TargetNames {
  contacts: ReadonlyMap<string, string>
  schedules: ReadonlyMap<string, string>
}
type Told<Part> = Part & { names: TargetNames; projectId: number }
type ToldPolicy = Told<PolicySpec> & { level: EscalationLevel; builtIn: boolean; updatedAt: Date | null }

const nameColumns = { select: { id: true, name: true }, orderBy: { id: 'asc' } } as const
/** What the policies of a project are made of. */
const policyColumns = {
  id: true,
  escalationPolicies: { select: { level: true, spec: true, updatedAt: true } },
  contacts: nameColumns,
  onCallSchedules: nameColumns,
} as const

interface Named {
  id: string
  name: string
}

interface PolicyRows {
  id: number
  escalationPolicies: { level: EscalationLevel; spec: unknown; updatedAt: Date }[]
  contacts: Named[]
  onCallSchedules: Named[]
}

function policiesOf({ id: projectId, escalationPolicies, contacts, onCallSchedules }: PolicyRows): ToldPolicy[] {
  const byId = (rows: Named[]) => new Map(rows.map(({ id, name }) => [id, name]))
  const names = { contacts: byId(contacts), schedules: byId(onCallSchedules) }
  return escalationLevels.map((level) => {
    const row = escalationPolicies.find((policy) => policy.level === level)
    const own = storedPolicy(row?.spec)
    const spec = own ?? defaultPolicy(level, [...names.schedules.keys()])
    return { ...spec, names, projectId, level, builtIn: own === null, updatedAt: own === null ? null : row!.updatedAt }
  })
}

export function addPolicies(builder: Builder): void {
  const policy = addPolicyTypes(builder)
  builder.prismaObjectFields('Project', (t) => ({
    escalationPolicies: t.field({
      type: [policy],
      description: 'One for each level, from the one that can wait longest to the most urgent.',
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      select: policyColumns,
      resolve: policiesOf,
    }),
  }))

  const payload = builder.objectRef<Payload<PolicyKey>>('EscalationPolicyPayload').implement({
    fields: (t) => ({
      policy: t.field({
        type: policy,
        nullable: true,
        resolve: async ({ id: key }, _args, { database }) => {
          if (key === null) return null
          const where = { id: key.projectId }
          const project = await database.prisma.project.findUniqueOrThrow({ where, select: policyColumns })
          return policiesOf(project).find(({ level }) => level === key.level)!
        },
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const setInput = addPolicyInput(builder)
  const resetInput = builder.inputType('ResetEscalationPolicyInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      level: t.field({ type: 'EscalationLevel', required: true }),
    }),
  })
  builder.mutationFields((t) => ({
    setEscalationPolicy: t.field({
      type: payload,
      description: 'Gives a project a policy of its own for a level. What is under way goes on by it.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: setInput, required: true }) },
      resolve: (_root, { input: { project, ...given } }, context) => setPolicy(project, given, context),
    }),
    resetEscalationPolicy: t.field({
      type: payload,
      description: 'Has the built-in policy of a level hold again.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: resetInput, required: true }) },
      resolve: (_root, { input }, context) => resetPolicy(input.project, input.level, context),
    }),
  }))
}

function addPolicyTypes(builder: Builder) {
  const changing = ({ projectId }: Told<object>) => `alerting:${projectId}` as const
  const target = builder.objectRef<Told<{ target: Target }>>('EscalationTarget').implement({
    description: 'Whom a step tells: a role, a contact, a schedule, a notifier or everyone.',
    fields: (t) => ({
      role: t.field({
        type: 'StakeholderRole',
        nullable: true,
        description: 'All contacts of the role.',
        resolve: ({ target: of }) => (of.kind === 'ROLE' ? of.role : null),
      }),
      contact: t.prismaField({
        type: 'Contact',
        nullable: true,
        description: 'Null where it was deleted, which is then skipped.',
        extensions: whenMissing(changing),
        resolve: (query, { target: of }, _args, { database }) =>
          of.kind === 'CONTACT' ? database.prisma.contact.findUnique({ ...query, where: { id: of.contact } }) : null,
      }),
      schedule: t.prismaField({
        type: 'OnCallSchedule',
        nullable: true,
        description: 'Whoever is on call in it at that moment. Null where it was deleted, which is then skipped.',
        extensions: whenMissing(changing),
        resolve: (query, { target: of }, _args, { database }) =>
          of.kind === 'SCHEDULE'
            ? database.prisma.onCallSchedule.findUnique({ ...query, where: { id: of.schedule } })
            : null,
      }),
      contactId: t.id({
        nullable: true,
        description: 'Of `contact`, also where that was deleted.',
        resolve: ({ target: of }) => (of.kind === 'CONTACT' ? encodeGlobalID('Contact', of.contact) : null),
      }),
      scheduleId: t.id({
        nullable: true,
        description: 'Of `schedule`, also where that was deleted.',
        resolve: ({ target: of }) => (of.kind === 'SCHEDULE' ? encodeGlobalID('OnCallSchedule', of.schedule) : null),
      }),
      notifier: t.string({
        nullable: true,
        description: 'Name of a notifier, which tells whomever it always tells.',
        resolve: ({ target: of }) => (of.kind === 'NOTIFIER' ? of.notifier : null),
      }),
      everyone: t.boolean({
        description: 'All contacts of the project.',
        resolve: ({ target: of }) => of.kind === 'EVERYONE',
      }),
      name: t.string({
        nullable: true,
        description:
          'Of the contact or the schedule; null where it was deleted, which is then skipped, and for others.',
        resolve: ({ target: of, names }) => {
          if (of.kind === 'CONTACT') return names.contacts.get(of.contact) ?? null
          return of.kind === 'SCHEDULE' ? (names.schedules.get(of.schedule) ?? null) : null
        },
      }),
    }),
  })
  const step = builder.objectRef<Told<PolicyStep>>('EscalationStep').implement({
    description: 'Whom a policy tells, and when.',
    fields: (t) => ({
      afterSeconds: t.exposeInt('afterSeconds', {
        description: 'Since the step before; of the first one since the alerts were to be told of.',
      }),
      targets: t.field({
        type: [target],
        description: 'Where they are nobody who can be reached, all contacts are told; without any, all notifiers.',
        resolve: ({ targets, names, projectId }) => targets.map((each) => ({ target: each, names, projectId })),
      }),
    }),
  })
  return builder.objectRef<ToldPolicy>('EscalationPolicy').implement({
    description: 'Who is told of alerts of a level, after how long, and how often.',
    fields: (t) => ({
      level: t.expose('level', { type: 'EscalationLevel' }),
      builtIn: t.exposeBoolean('builtIn', { description: 'Whether the project has none of its own for the level.' }),
      responseSeconds: t.exposeInt('responseSeconds', {
        description: 'Within which somebody should have acknowledged.',
      }),
      steps: t.field({
        type: [step],
        description: 'They are taken until somebody acknowledges or all alerts are resolved.',
        resolve: ({ steps, names, projectId }) => steps.map((each) => ({ ...each, names, projectId })),
      }),
      repeats: t.exposeInt('repeats', {
        description:
          'Times that all steps are gone through again while nobody acknowledges, `responseSeconds` after the last one.',
      }),
      acknowledgedForSeconds: t.exposeInt('acknowledgedForSeconds', {
        nullable: true,
        description:
          'After which an acknowledgement no longer counts while the alerts go on, so that the steps begin anew. Null: it counts ' +
          'to the end.',
      }),
      updatedAt: t.expose('updatedAt', { type: 'DateTime', nullable: true, description: 'Null for a built-in one.' }),
    }),
  })
}
