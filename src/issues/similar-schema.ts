import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { badInput } from '../schema-builder/errors.ts'
import type { Relative } from './relatives.ts'

const MOST = 50

/** Crashes and issues that resemble a given one. */
export function addSimilar(builder: Builder): void {
  const similarity =
    'How alike they are, 0..1: common functions, those nearer to the throw weighing more, and the type.'
  const similarIssue = builder.objectRef<Relative>('SimilarIssue').implement({
    fields: (t) => ({
      issue: t.prismaField({
        type: 'Issue',
        resolve: (query, { issueId }, _args, { database }) =>
          database.prisma.issue.findUniqueOrThrow({ ...query, where: { id: issueId } }),
      }),
      similarity: t.exposeFloat('similarity', { description: similarity }),
    }),
  })
  const similarCrash = builder.objectRef<Relative>('SimilarCrash').implement({
    fields: (t) => ({
      crash: t.prismaField({
        type: 'Crash',
        resolve: (query, { crashId }, _args, { database }) =>
          database.prisma.crash.findUniqueOrThrow({ ...query, where: { id: crashId } }),
      }),
      similarity: t.exposeFloat('similarity', { description: similarity }),
    }),
  })
  const inProject = dependsOn(({ projectId }: { projectId: number }) => `crashes:${projectId}`)
  builder.prismaObjectField('Issue', 'similar', (t) =>
    t.field({
      type: [similarIssue],
      description: 'Other issues of the project that look alike, the likest first; among the 200 met last.',
      extensions: { ...inProject, ...costs(50) },
      args: { first: t.arg.int({ defaultValue: 5 }) },
      resolve: ({ id, projectId }, { first }, { relatives }) => relatives.of(projectId, id, howMany(first)),
    }),
  )
  builder.prismaObjectField('Crash', 'similar', (t) =>
    t.field({
      type: [similarCrash],
      description: 'The newest crash of each issue that looks like this one’s, the likest first.',
      extensions: { ...inProject, ...costs(50) },
      args: { first: t.arg.int({ defaultValue: 5 }) },
      resolve: ({ projectId, issueId }, { first }, { relatives }) => relatives.of(projectId, issueId, howMany(first)),
    }),
  )
}

function howMany(first: number | null | undefined): number {
  const most = first ?? 5
  if (most < 0 || most > MOST) throw badInput(`\`first\` is 0 to ${MOST}.`)
  return most
}
