import { severityTargets } from '../crashes/decide/severity-targets.ts'
import { specialistTeams } from '../crashes/decide/teams.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import { addIssueChanged } from './issue-changed.ts'
import { addIssueFilter, addIssueOrder, issueOrderBy, issueWhere } from './issue-filter.ts'
import { addIssueMutations } from './issue-mutations.ts'
import { type Resolution, resolutionOf } from './resolution.ts'
import { numberOf, shortIdOf } from './short-id.ts'

export function addIssues(builder: Builder): void {
  builder.enumType('IssueStatus', {
    values: {
      UNRESOLVED: { description: 'Open: nobody said it was fixed.' },
      RESOLVED: { description: 'Fixed, as far as anybody knows.' },
      IGNORED: { description: 'Known, and left alone.' },
      REGRESSED: { description: 'Was resolved, and came back.' },
    },
  })
  const resolution = builder.objectRef<Resolution>('Resolution').implement({
    description: 'The course of an issue’s newest fix.',
    fields: (t) => ({
      resolvedAt: t.expose('resolvedAt', { type: 'DateTime' }),
      secondsToResolve: t.exposeInt('secondsToResolve', { description: 'From its first crash to its resolution.' }),
      held: t.exposeBoolean('held', { description: 'Whether it stayed away since.' }),
      recurrences: t.exposeInt('recurrences', { description: 'How often it came back after it had been resolved.' }),
    }),
  })

  builder.prismaNode('Issue', {
    description: 'One fault: all crashes whose fingerprints are the same.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ id }: { id: string }) => `issue:${id}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      shortId: t.string({
        description: 'What people call it by, such as SHOP-12.',
        select: { number: true, project: { select: { slug: true } } },
        resolve: ({ number, project }) => shortIdOf(project.slug, number),
      }),
      title: t.exposeString('title'),
      culprit: t.exposeString('culprit', { nullable: true, description: 'Where in the app it happens.' }),
      platform: t.exposeString('platform'),
      grouping: t.exposeString('grouping', { description: 'What its crashes have in common.' }),
      status: t.expose('status', { type: 'IssueStatus' }),
      severity: t.expose('severity', { type: 'Severity', description: 'The worst among its crashes.' }),
      category: t.expose('category', { type: 'CrashCategory', description: 'That of its newest crash.' }),
      team: t.string({ select: { category: true }, resolve: ({ category }) => specialistTeams[category] }),
      responseTargetSeconds: t.int({
        description: 'Within which somebody should have answered it.',
        select: { severity: true },
        resolve: ({ severity }) => severityTargets[severity].responseSeconds,
      }),
      assignee: t.exposeString('assignee', { nullable: true }),
      firstSeen: t.expose('firstSeen', { type: 'DateTime' }),
      lastSeen: t.expose('lastSeen', { type: 'DateTime' }),
      firstRelease: t.exposeString('firstRelease', {
        nullable: true,
        description: 'Of the first crash. Null where that named none.',
      }),
      lastRelease: t.exposeString('lastRelease', { nullable: true }),
      crashCount: t.exposeInt('crashCount'),
      userCount: t.exposeInt('userCount', { description: 'Distinct people who met it.' }),
      resolution: t.field({
        type: resolution,
        nullable: true,
        description: 'Null while it was never resolved.',
        select: { status: true, firstSeen: true, resolvedAt: true, regressedAt: true, recurrences: true },
        resolve: resolutionOf,
      }),
      crashes: t.relatedConnection('crashes', {
        description: 'Newest first.',
        cursor: 'id',
        extensions: dependsOn(({ id }: { id: string }) => `issue:${id}`),
        query: { orderBy: { id: 'desc' } },
      }),
    }),
  })

  const filter = addIssueFilter(builder)
  const order = addIssueOrder(builder)
  builder.prismaObjectFields('Project', (t) => ({
    issues: t.relatedConnection('issues', {
      extensions: dependsOn(({ id }: { id: number }) => `issues:${id}`),
      cursor: 'id',
      totalCount: true,
      args: { filter: t.arg({ type: filter }), orderBy: t.arg({ type: order }) },
      query: (args) => ({ where: issueWhere(args.filter), orderBy: issueOrderBy(args.orderBy) }),
    }),
    issue: t.prismaField({
      type: 'Issue',
      extensions: whenMissing(({ id }: { id: number }) => `issues:${id}`),
      nullable: true,
      args: { shortId: t.arg.string({ required: true }) },
      select: { slug: true },
      resolve: (query, project, { shortId }, { database }) => {
        const number = numberOf(shortId, project.slug)
        if (number === null) return null
        const projectId_number = { projectId: project.id, number }
        return database.prisma.issue.findUnique({ ...query, where: { projectId_number } })
      },
    }),
  }))

  addIssueMutations(builder)
  addIssueChanged(builder)
}
