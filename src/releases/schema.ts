import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { crashFree, loadReleaseHealth, type ReleaseHealth } from './release-health.ts'

export function addReleases(builder: Builder): void {
  const health = builder.loadableObjectRef<ReleaseHealth, string>('ReleaseHealth', {
    load: (ids, { database }) => loadReleaseHealth(database, ids),
  })
  health.implement({
    description: 'How a release fared, over all sessions that named it.',
    fields: (t) => ({
      sessions: t.exposeFloat('sessions'),
      erroredSessions: t.exposeFloat('erroredSessions', { description: 'Sessions that met errors and did not crash.' }),
      crashedSessions: t.exposeFloat('crashedSessions'),
      users: t.exposeInt('users', { description: 'Distinct people among its sessions.' }),
      crashedUsers: t.exposeInt('crashedUsers', { description: 'Those of them who met a crash.' }),
      crashFreeSessions: t.float({ nullable: true, description: sessionFormula, resolve: crashFreeSessions }),
      crashFreeUsers: t.float({ nullable: true, description: userFormula, resolve: crashFreeUsers }),
    }),
  })

  builder.prismaNode('Release', {
    description: 'A version of an app, known from the first crash or session that named it.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ projectId }: { projectId: number }) => `releases:${projectId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      version: t.exposeString('version'),
      firstSeen: t.expose('firstSeen', { type: 'DateTime' }),
      health: t.field({ type: health, resolve: ({ id }) => id }),
      sessions: t.float({
        resolve: async ({ id }, _args, context) => (await health.getDataloader(context).load(id)).sessions,
      }),
      users: t.int({
        description: 'Distinct people among its sessions.',
        resolve: async ({ id }, _args, context) => (await health.getDataloader(context).load(id)).users,
      }),
      crashFreeSessions: t.float({
        nullable: true,
        description: sessionFormula,
        resolve: async ({ id }, _args, context) => crashFreeSessions(await health.getDataloader(context).load(id)),
      }),
      crashFreeUsers: t.float({
        nullable: true,
        description: userFormula,
        resolve: async ({ id }, _args, context) => crashFreeUsers(await health.getDataloader(context).load(id)),
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

const sessionFormula = '1 − crashed / all sessions, 0..1; null without sessions.'
const userFormula = '1 − people who met a crash / all people, 0..1; null where sessions do not say who.'

const crashFreeSessions = ({ crashedSessions, sessions }: ReleaseHealth) => crashFree(crashedSessions, sessions)
const crashFreeUsers = ({ crashedUsers, users }: ReleaseHealth) => crashFree(crashedUsers, users)
