import { encodeGlobalID } from '@pothos/plugin-relay'
import { actorOf } from '../access/actor.ts'
import { may } from '../access/viewer.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import type { Refusal } from './alerting.ts'
import { createRule } from './create-rule.ts'
import { asInput, readRule } from './read-rule.ts'
import { addRuleInputs, type RuleInput } from './rule-input.ts'

export function addRuleMutations(builder: Builder): void {
  const { create, update } = addRuleInputs(builder)
  const remove = builder.inputType('DeleteAlertRuleInput', {
    fields: (t) => ({ ruleId: t.globalID({ required: true }) }),
  })
  const payload = builder.objectRef<Payload<string>>('AlertRulePayload').implement({
    fields: (t) => ({
      rule: t.prismaField({
        type: 'AlertRule',
        nullable: true,
        resolve: (query, { id }, _args, { database }) =>
          id === null ? null : database.prisma.alertRule.findUnique({ ...query, where: { id } }),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const removed = builder.objectRef<Payload<string>>('DeleteAlertRulePayload').implement({
    fields: (t) => ({
      deletedId: t.id({
        nullable: true,
        description: 'Of the rule that is gone.',
        resolve: ({ id }) => (id === null ? null : encodeGlobalID('AlertRule', id)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationFields((t) => ({
    createAlertRule: t.field({
      type: payload,
      description: 'A project has at most 500 rules.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: create, required: true }) },
      resolve: (_root, { input }, context) => createRule(input, context),
    }),
    updateAlertRule: t.field({
      type: payload,
      description: 'A rule that is changed is evaluated at once.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: update, required: true }) },
      resolve: (_root, { input: { ruleId, ...change } }, context) =>
        onRule(ruleId, context, (id) =>
          context.alerting.changeRule(
            id,
            (rule) => {
              const kind = change.kind ?? rule.kind
              const words = readRule({ ...asInput(rule, kind), ...change, kind } as RuleInput)
              return 'message' in words ? { refusal: { code: 'INVALID', ...words } } : words
            },
            actorOf(context.viewer),
          ),
        ),
    }),
    deleteAlertRule: t.field({
      type: removed,
      description: 'Its alerts end first, and can be read on.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: remove, required: true }) },
      resolve: (_root, { input }, context) =>
        onRule(input.ruleId, context, (id) => context.alerting.deleteRule(id, actorOf(context.viewer))),
    }),
  }))
}

async function onRule(
  { typename, id }: { typename: string; id: string },
  { database, viewer }: Context,
  act: (id: string) => Promise<Refusal>,
): Promise<Payload<string>> {
  const rule =
    typename === 'AlertRule' && isUuid(id)
      ? await database.prisma.alertRule.findUnique({ where: { id }, select: { projectId: true } })
      : null
  if (rule === null || !may(viewer, 'READ', rule.projectId)) {
    return failure('NOT_FOUND', 'There is no such rule.', 'ruleId')
  }
  if (!may(viewer, 'ADMIN', rule.projectId)) return failure('FORBIDDEN', 'Your token may not change rules.', 'ruleId')
  const refusal = await act(id)
  return refusal === null ? success(id) : failure(refusal.code, refusal.message, ...(refusal.path ?? []))
}
