import { semanticNonNull } from '../access-levels/seen-by.ts'
import { shorten } from '../plugin/shorten.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context, Topic } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { changesWith, dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import { badInput } from '../schema-builder/errors.ts'
import { addAdoption } from './adoption-schema.ts'
import { addReleaseComparison, compareReleases } from './comparison-schema.ts'
import { addReleaseHealth, SESSION_FORMULA, USER_FORMULA } from './health-schema.ts'
import { healthOf, scopeOf } from './health-scope.ts'
import type { ReleaseKey } from './previous-release.ts'
import { crashFreeSessions, crashFreeUsers } from './release-health.ts'
import { addReleaseIssues } from './release-issues-schema.ts'
import { releaseLoaders } from './release-loaders.ts'

export function addReleases(builder: Builder): void {
  const health = addReleaseHealth(builder)
  const comparison = addReleaseComparison(builder, health)
  const topic = ({ projectId }: { projectId: number }): Topic => `releases:${projectId}`
  const inProject = dependsOn(topic)
  builder.prismaNode('Release', {
    description: 'A version of an app, known from the first crash or session that named it.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true, version: true },
    extensions: changesWith(topic),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => {
      const args = {
        period: t.arg({
          type: 'Period',
          description: 'In which the sessions began, widened to whole hours (UTC). Since the beginning, when left out.',
        }),
        environment: t.arg.string({ description: 'All together, when left out.' }),
      }
      return {
        version: t.exposeString('version'),
        firstSeen: t.expose('firstSeen', { type: 'DateTime' }),
        health: t.field({
          type: health,
          nullable: true,
          args,
          extensions: { ...inProject, ...costs(5), ...semanticNonNull },
          resolve: (release, asked, context) => healthOf(release, context, scopeOf(release, asked, context)),
        }),
        sessions: t.float({
          nullable: true,
          description: 'Since the beginning, a whole number.',
          extensions: semanticNonNull,
          resolve: async (release, _args, context) => (await healthOf(release, context)).sessions,
        }),
        users: t.int({
          nullable: true,
          description: 'Distinct people among its sessions.',
          extensions: semanticNonNull,
          resolve: async (release, _args, context) => (await healthOf(release, context)).users.count,
        }),
        crashFreeSessions: t.float({
          nullable: true,
          description: SESSION_FORMULA,
          resolve: async (release, _args, context) => crashFreeSessions(await healthOf(release, context)),
        }),
        crashFreeUsers: t.float({
          nullable: true,
          description: USER_FORMULA,
          resolve: async (release, _args, context) => crashFreeUsers(await healthOf(release, context)),
        }),
        previous: t.prismaField({
          type: 'Release',
          nullable: true,
          description:
            'Of the releases that were first seen before it and have sessions, the one that was first seen last. Null where there is none.',
          args: { environment: t.arg.string({ description: 'In which it has sessions; any, when left out.' }) },
          extensions: { ...inProject, ...costs(5) },
          resolve: async (query, release, { environment }, context) => {
            const found = await previousOf(release, environment || null, context)
            if (found === null) return null
            return context.database.prisma.release.findUnique({ ...query, where: { id: found.id } })
          },
        }),
        comparison: t.field({
          type: comparison,
          nullable: true,
          description: 'Null where there is nothing to compare with.',
          args: {
            ...args,
            with: t.arg.string({ description: 'A version of the project. `previous`, when left out.' }),
          },
          extensions: {
            ...dependsOn(({ projectId }: { projectId: number }) => [`releases:${projectId}`, `issues:${projectId}`]),
            ...costs(10),
          },
          resolve: async (release, { with: version, ...asked }, context) => {
            const scope = scopeOf(release, asked, context)
            const base = version
              ? await named(release.projectId, version, context)
              : await previousOf(release, scope.environment, context)
            return base === null ? null : compareReleases(release, base, scope, context)
          },
        }),
      }
    },
  })
  addAdoption(builder)
  addReleaseIssues(builder)

  builder.prismaObjectFields('Project', (t) => ({
    releases: t.relatedConnection('releases', {
      extensions: dependsOn(({ id }: { id: number }) => `releases:${id}`),
      description: 'Newest first, by their first crash or session.',
      cursor: 'id',
      query: { orderBy: [{ firstSeen: 'desc' }, { id: 'desc' }] },
    }),
    release: t.prismaField({
      type: 'Release',
      nullable: true,
      extensions: whenMissing(({ id }: { id: number }) => `releases:${id}`),
      args: { version: t.arg.string({ required: true }) },
      resolve: (query, { id: projectId }, { version }, { database }) =>
        database.prisma.release.findUnique({ ...query, where: { projectId_version: { projectId, version } } }),
    }),
  }))
}

function previousOf({ projectId, id }: Omit<ReleaseKey, 'version'>, environment: string | null, context: Context) {
  return releaseLoaders(context).previous.load({ projectId, environment, id })
}

async function named(projectId: number, version: string, { database }: Context): Promise<ReleaseKey> {
  const where = { projectId_version: { projectId, version } }
  const select = { id: true, projectId: true, version: true }
  const release = await database.prisma.release.findUnique({ where, select })
  if (release === null) throw badInput(`The project has no release ${shorten(version, 100)}.`)
  return release
}
