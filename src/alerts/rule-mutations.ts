import { actorOf } from '../access/actor.ts'
import { projectOfRow } from '../projects/project-of-row.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { addDeletedPayload } from '../schema-builder/deleted-payload.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import type { Refusal } from './alerting.ts'
import { createRule } from './create-rule.ts'
import { asInput, readRule } from './read-rule.ts'
import { addRuleInputs, type RuleInput } from './rule-input.ts'

export function addRuleMutations(builder: Builder): void {
  const { create, update } = addRuleInputs(builder)
  const remove = builder.inputType('DeleteAlertRuleInput', {
    fields: (t) => ({ ruleId: t.globalID({ required: true }) }),
  })
  const payload = rowPayload(builder, 'AlertRulePayload', 'rule', 'AlertRule')
  const removed = addDeletedPayload(builder, 'DeleteAlertRulePayload', 'AlertRule', 'Of the rule that is gone.')
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
  given: GlobalId,
  context: Context,
  act: (id: string) => Promise<Refusal>,
): Promise<Payload<string>> {
  const asked = { given, type: 'AlertRule', what: 'a rule', field: 'ruleId' } as const
  const project = await projectOfRow(asked, 'ADMIN', 'change rules', context)
  if (typeof project !== 'number') return project
  const { id } = given
  const refusal = await act(id)
  return refusal === null ? success(id) : failure(refusal.code, refusal.message, ...(refusal.path ?? []))
}
