import type { Builder } from '../schema-builder/builder.ts'
import { crashFreeSessions, crashFreeUsers, type ReleaseHealth, shareOf } from './release-health.ts'
import { releaseLoaders } from './release-loaders.ts'

export const SESSION_FORMULA = '1 − crashed / all sessions, 0..1; null without sessions.'
export const USER_FORMULA = '1 − people who met a crash / all people, 0..1; null where sessions do not say who.'

/** How sessions of a release went. */
export function addReleaseHealth(builder: Builder) {
  const sessionLength = builder.objectRef<ReleaseHealth>('SessionLength').implement({
    description: 'How long sessions lasted, in seconds: of those whose length is known, over all of them at once.',
    fields: (t) => ({
      mean: t.exposeFloat('meanLength', {
        nullable: true,
        description: 'Seconds altogether / `timed`. Null where no length is known.',
      }),
      median: t.float({
        nullable: true,
        description: 'Half of them lasted at most so long, within 1 %. Null where no length is known.',
        resolve: ({ medianLength }) => medianLength(),
      }),
      timed: t.exposeFloat('timed', {
        description:
          'Sessions whose length is known, a whole number. SDKs that count sessions themselves do not say how long they were.',
      }),
    }),
  })
  return builder.objectRef<ReleaseHealth>('ReleaseHealth').implement({
    description:
      'How a release fared, over all sessions that named it and began in the period, made of them all at once. A session counts once, ' +
      'for what all its updates tell together; those that SDKs counted themselves are in it. Each is one of six: `sessions` = ' +
      '`openSessions` + `endedSessions` + `erroredSessions` + `unhandledSessions` + `abnormalSessions` + `crashedSessions`.',
    fields: (t) => ({
      sessions: t.exposeFloat('sessions', { description: 'All of them, a whole number.' }),
      openSessions: t.exposeFloat('ok', {
        description: 'Those that met no errors and that no report has ended: they go on, or nobody told of their end.',
      }),
      endedSessions: t.exposeFloat('exited', { description: 'Those that ended, and met no errors.' }),
      erroredSessions: t.exposeFloat('errored', {
        description: 'Those that met errors, and nothing worse, whether they have ended or not.',
      }),
      unhandledSessions: t.exposeFloat('unhandled', {
        description: 'Those that met an error that the app did not handle, and went on.',
      }),
      abnormalSessions: t.exposeFloat('abnormal', {
        description: 'Those that ended without a word: killed, out of power, not responding.',
      }),
      crashedSessions: t.exposeFloat('crashed'),
      users: t.int({ description: 'Distinct people among its sessions.', resolve: ({ users }) => users.count }),
      crashedUsers: t.int({
        description: 'Those of them who met a crash.',
        resolve: ({ crashedUsers }) => crashedUsers.count,
      }),
      people: t.expose('users', { type: 'PeopleCount', description: 'The same as `users`, with its error.' }),
      crashedPeople: t.expose('crashedUsers', {
        type: 'PeopleCount',
        description: 'The same as `crashedUsers`, with its error.',
      }),
      crashFreeSessions: t.float({ nullable: true, description: SESSION_FORMULA, resolve: crashFreeSessions }),
      crashFreeUsers: t.float({ nullable: true, description: USER_FORMULA, resolve: crashFreeUsers }),
      sessionLength: t.field({ type: sessionLength, resolve: (health) => health }),
      adoption: t.float({
        nullable: true,
        description:
          'Sessions / sessions of all releases of the project in the same period and environment, 0..1; null where there are none.',
        resolve: async ({ scope, sessions }, _args, context) =>
          shareOf(sessions, (await releaseLoaders(context).all.load(scope)).sessions),
      }),
      adoptionByUsers: t.float({
        nullable: true,
        description:
          'People / people with sessions of any release in the same period and environment, 0..1; null where there are none. A person on ' +
          'several releases counts for each, so the shares can add up to more than 1.',
        resolve: async ({ scope, users }, _args, context) =>
          shareOf(users.count, (await releaseLoaders(context).all.load(scope)).users.count),
      }),
    }),
  })
}
