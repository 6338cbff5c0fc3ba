import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { healthOf, scopeOf } from './health-scope.ts'
import type { ReleaseKey } from './previous-release.ts'
import { shareOf } from './release-health.ts'
import { releaseLoaders } from './release-loaders.ts'
import { ADOPTED_FROM, stageOf } from './release-stage.ts'

const PERCENT = ADOPTED_FROM * 100
type Version = Pick<ReleaseKey, 'projectId' | 'version'>

/** How far a release has spread. */
export function addAdoption(builder: Builder): void {
  const stage = builder.enumType('ReleaseStage', {
    description:
      'How far a release has spread, by its share of the sessions of the last 24 hours and of past days (UTC), in all environments.',
    values: {
      LOW_ADOPTION: { description: `Below ${PERCENT} % now, and on every day that is over.` },
      ADOPTED: { description: `${PERCENT} % or more now.` },
      REPLACED: { description: `Below ${PERCENT} % now; it had ${PERCENT} % or more on a day that is over.` },
    },
  })

  builder.prismaObjectFields('Release', (t) => ({
    adoption: t.float({
      nullable: true,
      description:
        'Its sessions / sessions of all releases, of those that began in the last 24 hours, widened to whole hours (UTC), in all ' +
        'environments: 0..1. Null where there are none.',
      extensions: costs(5),
      resolve: (release, _args, context) => adoptionOf(release, context),
    }),
    adoptionByUsers: t.float({
      nullable: true,
      description: 'The same of people who had these sessions. Null where sessions do not say who.',
      extensions: costs(5),
      resolve: async (release, _args, context) => {
        const scope = lastDay(release, context)
        const [own, all] = await Promise.all([
          healthOf(release, context, scope),
          releaseLoaders(context).all.load(scope),
        ])
        return shareOf(own.users.count, all.users.count)
      },
    }),
    stage: t.field({
      type: stage,
      nullable: true,
      description: 'Null where the project had no sessions in the last 24 hours.',
      extensions: costs(5),
      resolve: async (release, _args, context) => {
        const { projectId, version } = release
        const [adoption, wasAdopted] = await Promise.all([
          adoptionOf(release, context),
          releaseLoaders(context).wasAdopted.load({ projectId, version }),
        ])
        return stageOf(adoption, wasAdopted)
      },
    }),
  }))
}

const lastDay = (release: Version, context: Context) => scopeOf(release, { period: { last: '24h' } }, context)

async function adoptionOf(release: Version, context: Context): Promise<number | null> {
  const scope = lastDay(release, context)
  const [own, all] = await Promise.all([healthOf(release, context, scope), releaseLoaders(context).all.load(scope)])
  return shareOf(own.sessions, all.sessions)
}
