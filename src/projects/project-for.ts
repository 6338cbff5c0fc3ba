import { may } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure } from '../schema-builder/payload.ts'
import type { Ability } from '../storage/generated/enums.ts'
import { slugFault } from './project-input.ts'

/** The number of the project of this slug, where the viewer has the ability in it; else why not, as a mutation answers it. */
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
    return failure('NOT_FOUND', `There is no project "${slug}".`, 'project')
  return may(viewer, ability, project.id)
    ? project.id
    : failure('FORBIDDEN', 'Your token may not do this in this project.', 'project')
}
