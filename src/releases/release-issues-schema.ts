import { semanticNonNull } from '../access-levels/seen-by.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { ReleaseKey } from './previous-release.ts'
import { fixedIn, type IssueCounts, isNewIn, regressedIn } from './release-issues.ts'
import { releaseLoaders } from './release-loaders.ts'

const NEW = 'Issues whose first crash named this release.'
const REGRESSED = 'Issues that had been resolved and that a crash of this release brought back.'
const FIXED =
  'Issues that are resolved, whose newest resolution names this release (`inRelease` of `resolveIssue`), and that have not come back since.'

/** The issues that came, came back and went with a release. */
export function addReleaseIssues(builder: Builder): void {
  const inProject = dependsOn(({ projectId }: { projectId: number }) => `issues:${projectId}`)
  const count = (kind: keyof IssueCounts) => ({
    nullable: true as const,
    extensions: { ...inProject, ...semanticNonNull },
    resolve: async (
      { projectId, version }: Pick<ReleaseKey, 'projectId' | 'version'>,
      _args: object,
      context: Context,
    ) => (await releaseLoaders(context).issues.load({ projectId, version }))[kind],
  })
  builder.prismaObjectFields('Release', (t) => {
    const list = { type: 'Issue', cursor: 'id', extensions: { ...inProject, ...costs(5) } } as const
    const orderBy = { id: 'desc' } as const
    return {
      newIssueCount: t.int({ description: NEW, ...count('new') }),
      regressedIssueCount: t.int({ description: REGRESSED, ...count('regressed') }),
      fixedIssueCount: t.int({ description: FIXED, ...count('fixed') }),
      newIssues: t.prismaConnection({
        ...list,
        description: `${NEW} The newest first.`,
        resolve: (query, release, _args, { database }) =>
          database.prisma.issue.findMany({ ...query, where: isNewIn(release), orderBy }),
      }),
      regressedIssues: t.prismaConnection({
        ...list,
        description: `${REGRESSED} The newest first.`,
        resolve: (query, release, _args, { database }) =>
          database.prisma.issue.findMany({ ...query, where: regressedIn(release), orderBy }),
      }),
      fixedIssues: t.prismaConnection({
        ...list,
        description: `${FIXED} The newest first.`,
        resolve: async (query, release, _args, { database }) =>
          database.prisma.issue.findMany({ ...query, where: await fixedIn(database, release), orderBy }),
      }),
    }
  })
}
