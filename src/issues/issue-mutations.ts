import type { Builder } from '../schema-builder/builder.ts'
import { failure } from '../schema-builder/payload.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { changeIssue, resolveIssue } from './change-issue.ts'

const LONGEST_ASSIGNEE = 200

export function addIssueMutations(builder: Builder): void {
  const payload = rowPayload(builder, 'IssuePayload', 'issue', 'Issue')
  const inputOf = (name: string) =>
    builder.inputType(name, { fields: (t) => ({ issueId: t.globalID({ required: true }) }) })
  const resolveInput = builder.inputType('ResolveIssueInput', {
    fields: (t) => ({
      issueId: t.globalID({ required: true }),
      inRelease: t.string({
        description:
          'The version that has the fix. Left out: the newest of the project, by its first crash or session; or the one that was said ' +
          'before, where the issue is resolved already.',
      }),
    }),
  })
  const ignoreInput = inputOf('IgnoreIssueInput')
  const reopenInput = inputOf('ReopenIssueInput')
  const assignInput = builder.inputType('AssignIssueInput', {
    fields: (t) => ({
      issueId: t.globalID({ required: true }),
      assignee: t.string({ description: 'A name, an address, a team. Left out: nobody.' }),
    }),
  })

  builder.mutationFields((t) => ({
    resolveIssue: t.field({
      type: payload,
      description: 'Says that it is fixed. A crash that happens after this moment makes it a regression.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: resolveInput, required: true }) },
      resolve: (_root, { input }, context) => resolveIssue(input.issueId, input.inRelease ?? null, context),
    }),
    ignoreIssue: t.field({
      type: payload,
      description: 'Leaves it alone: its crashes are counted, its status stays.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: ignoreInput, required: true }) },
      resolve: (_root, { input }, context) => changeIssue(input.issueId, { status: 'IGNORED' }, context),
    }),
    reopenIssue: t.field({
      type: payload,
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: reopenInput, required: true }) },
      resolve: (_root, { input }, context) => changeIssue(input.issueId, { status: 'UNRESOLVED' }, context),
    }),
    assignIssue: t.field({
      type: payload,
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: assignInput, required: true }) },
      resolve: (_root, { input: { issueId, assignee } }, context) => {
        if ((assignee?.length ?? 0) > LONGEST_ASSIGNEE)
          return failure('INVALID', 'An assignee is at most 200 characters.', 'assignee')
        return changeIssue(issueId, { assignee: assignee?.trim() || null }, context)
      },
    }),
  }))
}
