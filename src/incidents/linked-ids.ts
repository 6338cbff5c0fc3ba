import type pg from 'pg'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Failure, failure } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'

/** Of one kind, in one input. */
const MOST = 50

export interface LinkedInput {
  alertIds?: readonly GlobalId[] | null | undefined
  issueIds?: readonly GlobalId[] | null | undefined
}

/** The rows' own ids, each once; or why these are not all ids of the project's rows. */
export async function linkedIds(
  client: pg.ClientBase,
  projectId: number,
  { alertIds, issueIds }: LinkedInput,
): Promise<{ alerts: string[]; issues: string[] } | Failure> {
  const alerts = await idsOf('Alert', 'alertIds', alertIds ?? [])
  if ('errors' in alerts) return alerts
  const issues = await idsOf('Issue', 'issueIds', issueIds ?? [])
  return 'errors' in issues ? issues : { alerts, issues }

  async function idsOf(
    typename: 'Alert' | 'Issue',
    path: string,
    given: readonly GlobalId[],
  ): Promise<string[] | Failure> {
    if (given.length > MOST) return failure('INVALID', `At most ${MOST} at once.`, path)
    const name = typename.toLowerCase()
    const wrong = given.findIndex((id) => id.typename !== typename || !isUuid(id.id))
    if (wrong >= 0) return failure('NOT_FOUND', `That is not the id of an ${name}.`, path, String(wrong))
    if (given.length === 0) return []
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM ${name} WHERE id = ANY($1::uuid[]) AND project_id = $2`,
      [given.map(({ id }) => id), projectId],
    )
    const known = new Set(rows.map(({ id }) => id))
    const missing = given.findIndex(({ id }) => !known.has(id.toLowerCase()))
    if (missing >= 0) return failure('NOT_FOUND', `There is no such ${name} in the project.`, path, String(missing))
    return [...known]
  }
}
