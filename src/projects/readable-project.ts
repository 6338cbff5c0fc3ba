import { may } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import { badInput } from '../schema-builder/errors.ts'

/**
 * The project of this slug, when the viewer may read it.
 * @throws GraphQLError BAD_USER_INPUT otherwise; that it exists is not told to those who may not read it
 */
export async function readableProject(slug: string, { database, viewer }: Context): Promise<{ id: number }> {
  const project = await database.prisma.project.findUnique({ where: { slug }, select: { id: true } })
  if (project === null || !may(viewer, 'READ', project.id)) throw badInput(`There is no project "${slug}".`)
  return project
}
