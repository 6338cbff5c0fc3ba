import { semanticNonNull } from '../access-levels/seen-by.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import type { addReleaseHealth } from './health-schema.ts'
import type { ReleaseKey } from './previous-release.ts'
import { addRegressionVerdict } from './regression-schema.ts'
import { regressionVerdict } from './regression-verdict.ts'
import { crashFreeSessions, crashFreeUsers, type HealthScope, type ReleaseHealth } from './release-health.ts'
import type { IssueCounts } from './release-issues.ts'
import { releaseLoaders } from './release-loaders.ts'

/** A release beside another one, which it is measured by. */
export interface ReleaseComparison {
  release: ReleaseKey
  base: ReleaseKey
  health: ReleaseHealth
  baseHealth: ReleaseHealth
}

export async function compareReleases(
  release: ReleaseKey,
  base: ReleaseKey,
  scope: HealthScope,
  context: Context,
): Promise<ReleaseComparison> {
  const { health } = releaseLoaders(context)
  const [own, other] = await Promise.all([release, base].map(({ version }) => health.load({ ...scope, version })))
  return { release, base, health: own!, baseHealth: other! }
}

export function addReleaseComparison(builder: Builder, health: ReturnType<typeof addReleaseHealth>) {
  const difference = addDifferences(builder)
  const verdict = addRegressionVerdict(builder)
  return builder.objectRef<ReleaseComparison>('ReleaseComparison').implement({
    description: 'A release beside another one: the same figures of both, in the same period and environment.',
    fields: (t) => ({
      base: t.prismaField({
        type: 'Release',
        description: 'What it is compared with.',
        resolve: (query, { base: { id } }, _args, { database }) =>
          database.prisma.release.findUniqueOrThrow({ ...query, where: { id } }),
      }),
      health: t.expose('health', { type: health, description: 'Of the release itself.' }),
      baseHealth: t.expose('baseHealth', { type: health, description: 'Of `base`.' }),
      differences: t.field({ type: difference, resolve: (comparison) => comparison }),
      regression: t.field({
        type: verdict,
        description: 'Whether it crashes more often than `base`.',
        resolve: ({ release, base, health, baseHealth }) =>
          regressionVerdict(
            { version: release.version, sessions: health.sessions, crashed: health.crashed },
            { version: base.version, sessions: baseHealth.sessions, crashed: baseHealth.crashed },
          ),
      }),
    }),
  })
}

function addDifferences(builder: Builder) {
  const issues = (kind: keyof IssueCounts) => ({
    nullable: true as const,
    extensions: semanticNonNull,
    resolve: async ({ release, base }: ReleaseComparison, _args: object, context: Context) => {
      const [own, other] = await Promise.all([release, base].map((key) => countsOf(key, context)))
      return own![kind] - other![kind]
    },
  })
  return builder.objectRef<ReleaseComparison>('ReleaseDifferences').implement({
    description: 'The figure of the release − that of the base. Null where either has none.',
    fields: (t) => ({
      crashFreeSessions: t.float({
        nullable: true,
        description: 'In shares: −0.01 is one percentage point less.',
        resolve: ({ health, baseHealth }) => minus(crashFreeSessions(health), crashFreeSessions(baseHealth)),
      }),
      crashFreeUsers: t.float({
        nullable: true,
        description: 'In shares.',
        resolve: ({ health, baseHealth }) => minus(crashFreeUsers(health), crashFreeUsers(baseHealth)),
      }),
      meanLength: t.float({
        nullable: true,
        description: 'Of sessions, in seconds.',
        resolve: ({ health, baseHealth }) => minus(health.meanLength, baseHealth.meanLength),
      }),
      medianLength: t.float({
        nullable: true,
        description: 'Of sessions, in seconds.',
        resolve: ({ health, baseHealth }) => minus(health.medianLength(), baseHealth.medianLength()),
      }),
      newIssues: t.int({ description: 'In all environments, since the beginning.', ...issues('new') }),
      regressedIssues: t.int({ description: 'In all environments, since the beginning.', ...issues('regressed') }),
      fixedIssues: t.int({ description: 'In all environments, since the beginning.', ...issues('fixed') }),
    }),
  })
}

const countsOf = ({ projectId, version }: ReleaseKey, context: Context) =>
  releaseLoaders(context).issues.load({ projectId, version })

function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other
}
