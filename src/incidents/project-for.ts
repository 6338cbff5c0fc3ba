import { may } from '../access/viewer.ts'
import { slugFault } from '../projects/project-input.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure } from '../schema-builder/payload.ts'
import type { Ability } from '../storage/generated/enums.ts'
import type { Failure } from './change-incident.ts'

/** The number of the project of this slug, where the viewer has the ability in it. */
export async function projectFor(
  slug: string,
  ability: Ability,
  { database, viewer }: Pick<Context, 'database' | 'viewer'>,
): Promise<number | Failure> {
  const project =
    slugFault(slug) === null
      ? await database.prisma.project.findUnique({ where: { slug }, select: { id: true } })
      : null
  if (project === null || !may(viewer, 'READ', project.id))
    return failure('NOT_FOUND', 'There is no such project.', 'project')
  return may(viewer, ability, project.id)
    ? project.id
    : failure('FORBIDDEN', 'Your token may not do this in the project.', 'project')
}
