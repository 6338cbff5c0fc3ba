import { may } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import { badInput } from '../schema-builder/errors.ts'
import { slugFault } from './project-input.ts'

/**
 * The number of the project that a report is for; null where there is none that the viewer may report to. An ingest key knows
 * its project, and may leave the slug out.
 *
 * @throws GraphQLError BAD_USER_INPUT for a token that names none
 */
export async function projectReportedTo(
  slug: string | null | undefined,
  { viewer, database }: Pick<Context, 'viewer' | 'database'>,
): Promise<number | null> {
  if (viewer.kind === 'key' && !slug) return viewer.projectId
  if (!slug) throw badInput('A token must name the project it reports to.')
  if (slugFault(slug) !== null) return null
  const project = await database.prisma.project.findUnique({ where: { slug }, select: { id: true } })
  return project !== null && may(viewer, 'REPORT', project.id) ? project.id : null
}
