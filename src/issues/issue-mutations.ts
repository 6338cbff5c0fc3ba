import type { Builder } from '../schema-builder/builder.ts'
import { failure, type Payload } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { changeIssue, resolveIssue } from './change-issue.ts'

const LONGEST_ASSIGNEE = 200

export function addIssueMutations(builder: Builder): void {
  const payload = builder.objectRef<Payload<string>>('IssuePayload').implement({
    fields: (t) => ({
      issue: t.prismaField({
        type: 'Issue',
        nullable: true,
        resolve: (query, { id }, _args, { database }) =>
          id === null ? null : database.prisma.issue.findUnique({ ...query, where: { id } }),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
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
      resolve: (_root, { input }, context) =>
        onIssue(input.issueId, (id) => resolveIssue(id, input.inRelease ?? null, context)),
    }),
    ignoreIssue: t.field({
      type: payload,
      description: 'Leaves it alone: its crashes are counted, its status stays.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: ignoreInput, required: true }) },
      resolve: (_root, { input }, context) =>
        onIssue(input.issueId, (id) => changeIssue(id, { status: 'IGNORED' }, context)),
    }),
    reopenIssue: t.field({
      type: payload,
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: reopenInput, required: true }) },
      resolve: (_root, { input }, context) =>
        onIssue(input.issueId, (id) => changeIssue(id, { status: 'UNRESOLVED' }, context)),
    }),
    assignIssue: t.field({
      type: payload,
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: assignInput, required: true }) },
      resolve: (_root, { input: { issueId, assignee } }, context) => {
        if ((assignee?.length ?? 0) > LONGEST_ASSIGNEE)
          return failure('INVALID', 'An assignee is at most 200 characters.', 'assignee')
        return onIssue(issueId, (id) => changeIssue(id, { assignee: assignee?.trim() || null }, context))
      },
    }),
  }))
}

function onIssue(
  { typename, id }: { typename: string; id: string },
  act: (id: string) => Promise<Payload<string>>,
): Payload<string> | Promise<Payload<string>> {
  return typename === 'Issue' && isUuid(id)
    ? act(id)
    : failure('NOT_FOUND', 'That is not the id of an issue.', 'issueId')
}
