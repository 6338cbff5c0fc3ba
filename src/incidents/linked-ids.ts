import type pg from 'pg'
import { failure } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import type { Failure, GlobalId } from './change-incident.ts'

/** Of one kind, in one input. */
const MOST = 50

/** The rows' own ids, each once; or why these are not all ids of the project's rows. */
export async function linkedIds(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  { typename, path }: { typename: 'Alert' | 'Issue'; path: string },
  given: readonly GlobalId[],
): Promise<string[] | Failure> {
  if (given.length > MOST) return failure('INVALID', `At most ${MOST} at once.`, path)
  const name = typename.toLowerCase()
  if (given.some((id) => id.typename !== typename || !isUuid(id.id)))
    return failure('NOT_FOUND', `That is not the id of an ${name}.`, path)
  const ids = [...new Set(given.map(({ id }) => id))]
  if (ids.length === 0) return ids
  const { rowCount } = await client.query(`SELECT FROM ${name} WHERE id = ANY($1::uuid[]) AND project_id = $2`, [
    ids,
    projectId,
  ])
  return rowCount === ids.length ? ids : failure('NOT_FOUND', `There is no such ${name} in the project.`, path)
}
