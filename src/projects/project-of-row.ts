import { may } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Failure, failure } from '../schema-builder/payload.ts'
import { type RowType, rowsOf } from '../schema-builder/rows-of.ts'
import type { Ability } from '../storage/generated/enums.ts'
import { isUuid } from '../storage/is-uuid.ts'

/** A row that the input of a mutation names. */
export interface NamedRow {
  given: GlobalId
  type: RowType
  /** What such a row is called, with its article. */
  what: `${'a' | 'an'} ${string}`
  /** The field of the input. */
  field: string
  /** Where the row itself does not say its project. */
  projectOf?: (id: string) => Promise<number | null>
}

/**
 * The number of the project that a row is of, where the viewer has the ability in it; else why not, as a mutation answers it.
 *
 * @param deed what the ability is for: `resolve warnings`
 */
export async function projectOfRow(
  { given: { typename, id }, type, what, field, projectOf }: NamedRow,
  ability: Ability,
  deed: string,
  { database, viewer }: Pick<Context, 'database' | 'viewer'>,
): Promise<number | Failure> {
  if (typename !== type || !isUuid(id)) return failure('NOT_FOUND', `That is not the id of ${what}.`, field)
  const find = async () => (await rowsOf(type).find(database, { select: { projectId: true } }, { id }))?.projectId
  const projectId = (projectOf === undefined ? await find() : await projectOf(id)) ?? null
  if (projectId === null || !may(viewer, 'READ', projectId))
    return failure('NOT_FOUND', `There is no such ${what.replace(/^an? /, '')}.`, field)
  return may(viewer, ability, projectId) ? projectId : failure('FORBIDDEN', `Your token may not ${deed}.`, field)
}
