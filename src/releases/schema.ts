import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { crashFree } from './release-health.ts'

export function addReleases(builder: Builder): void {
  builder.prismaNode('Release', {
    description: 'A version of an app, known from the first crash or session that named it.',
    id: { field: 'id' },
    select: { id: true, projectId: true },
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      version: t.exposeString('version'),
      firstSeen: t.expose('firstSeen', { type: 'DateTime' }),
      sessions: t.int({ resolve: async ({ id }, _args, { releaseHealth }) => (await releaseHealth.load(id)).sessions }),
      users: t.int({
        description: 'Distinct people among its sessions.',
        resolve: async ({ id }, _args, { releaseHealth }) => (await releaseHealth.load(id)).users,
      }),
      erroredSessions: t.int({
        description: 'Sessions that met errors and did not crash.',
        resolve: async ({ id }, _args, { releaseHealth }) => (await releaseHealth.load(id)).erroredSessions,
      }),
      crashedSessions: t.int({
        resolve: async ({ id }, _args, { releaseHealth }) => (await releaseHealth.load(id)).crashedSessions,
      }),
      crashFreeSessions: t.float({
        nullable: true,
        description: '1 − crashed / all sessions, 0..1; null without sessions.',
        resolve: async ({ id }, _args, { releaseHealth }) => {
          const { crashedSessions, sessions } = await releaseHealth.load(id)
          return crashFree(crashedSessions, sessions)
        },
      }),
      crashFreeUsers: t.float({
        nullable: true,
        description: '1 − people who met a crash / all people, 0..1; null where sessions do not say who.',
        resolve: async ({ id }, _args, { releaseHealth }) => {
          const { crashedUsers, users } = await releaseHealth.load(id)
          return crashFree(crashedUsers, users)
        },
      }),
    }),
  })
  builder.prismaObjectField('Project', 'releases', (t) =>
    t.relatedConnection('releases', {
      extensions: dependsOn(({ id }: { id: number }) => `releases:${id}`),
      description: 'Newest first, by their first crash or session.',
      cursor: 'id',
      query: { orderBy: [{ firstSeen: 'desc' }, { id: 'desc' }] },
    }),
  )
}
