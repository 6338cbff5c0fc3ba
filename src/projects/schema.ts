import { projectScope } from '../access/viewer.ts'
import { cursorOf } from '../live/cursor.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { dsnOf } from './dsn.ts'
import { addProjectMutations } from './project-mutations.ts'

export function addProjects(builder: Builder): void {
  builder.prismaNode('Project', {
    description: 'An app, or a part of one, that reports.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true },
    extensions: changesWith(() => 'projects'),
    authScopes: (project) => ({ inProject: { ability: 'READ', projectId: project.id } }),
    fields: (t) => ({
      number: t.exposeInt('id', { description: 'What stands at the end of its DSN.' }),
      slug: t.exposeString('slug'),
      name: t.exposeString('name'),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
      cursor: t.string({
        description:
          'The newest place in what happens in the project: pass it as `after` to `crashReported`, `issueChanged`, `warningChanged`, ' +
          '`alertChanged`, `incidentChanged`, `customerHealthChanged` or `metricRecorded`, and nothing from here on is missed.',
        select: { stream: { select: { sequence: true } } },
        extensions: dependsOn(({ id }: { id: number }) => [
          `issues:${id}`,
          `metrics:${id}`,
          `warnings:${id}`,
          `alerts:${id}`,
          `incidents:${id}`,
          `customers:${id}`,
        ]),
        resolve: ({ id, stream }) => cursorOf(id, Number(stream?.sequence ?? 0)),
      }),
      keys: t.relation('keys', {
        extensions: dependsOn(() => 'projects'),
        description: 'What apps report with, revoked ones included; oldest first.',
        query: { orderBy: { createdAt: 'asc' } },
      }),
    }),
  })

  builder.prismaObject('ProjectKey', {
    description: 'Lets an app report to its project, and do nothing else; it may stand in public code.',
    select: { publicKey: true, projectId: true },
    extensions: changesWith(() => 'projects'),
    fields: (t) => ({
      publicKey: t.exposeString('publicKey'),
      label: t.exposeString('label'),
      dsn: t.string({
        description: 'What a Sentry SDK is configured with.',
        resolve: (key, _args, { publicUrl }) => dsnOf(publicUrl, key),
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
      revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    }),
  })

  builder.queryFields((t) => ({
    project: t.prismaField({
      type: 'Project',
      description: 'Null when there is no such project, or when the token does not reach it.',
      nullable: true,
      authScopes: { ability: 'READ' },
      args: { slug: t.arg.string({ required: true }) },
      extensions: dependsOn(() => 'projects'),
      resolve: (query, _root, { slug }, context) => {
        const { prisma, readFirst } = context.database
        const wanted = { ...query, where: { slug, ...withinReach(context) } }
        return readFirst('Project', wanted, () => prisma.project.findFirst(wanted))
      },
    }),
    projects: t.prismaConnection({
      type: 'Project',
      cursor: 'id',
      authScopes: { ability: 'READ' },
      extensions: dependsOn(() => 'projects'),
      resolve: (query, _root, _args, context) => {
        const where = withinReach(context)
        return context.database.prisma.project.findMany({ ...query, where, orderBy: { id: 'asc' } })
      },
    }),
  }))

  addProjectMutations(builder)
}

/** Projects the viewer reaches, as a condition. */
function withinReach({ viewer }: Context): { id?: { in: number[] } } {
  const scope = projectScope(viewer)
  return scope === null ? {} : { id: { in: [...scope] } }
}
