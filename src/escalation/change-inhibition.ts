import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { timeKey } from '../storage/time-key.ts'
import { editProject, editRow, type GlobalId, labelFault } from './editing.ts'
import { lookAgain } from './group-lock.ts'
import type { Matcher } from './matcher.ts'
import { matchersFault } from './matcher-schema.ts'

const MOST_INHIBITIONS = 100
const MOST_EQUAL = 8

export interface InhibitionInput {
  name: string
  source: readonly Matcher[]
  target: readonly Matcher[]
  equal: readonly string[]
}

export async function createInhibition(
  project: string,
  { name: given, source, target, equal }: InhibitionInput,
  context: Context,
): Promise<Payload<string>> {
  const badName = labelFault(given)
  if (badName !== null) return failure('INVALID', badName, 'name')
  const refused = matchersFault(source, 'source') ?? matchersFault(target, 'target')
  if (refused !== null) return refused
  if (equal.length > MOST_EQUAL || equal.some((label) => labelFault(label) !== null))
    return failure('INVALID', `It names at most ${MOST_EQUAL} labels, of 1 to 100 characters each.`, 'equal')
  return editProject(project, context, async (client, projectId) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM inhibition WHERE project_id = $1', [
      projectId,
    ])
    const name = given.trim()
    if (rows.some((other) => other.name === name))
      return failure('TAKEN', `There is an inhibition "${name}" already.`, 'name')
    if (rows.length >= MOST_INHIBITIONS)
      return failure('INVALID', `A project has at most ${MOST_INHIBITIONS} inhibitions.`, 'project')
    const now = context.clock.now()
    const id = timeKey(now)
    await client.query(
      `INSERT INTO inhibition (id, project_id, name, source, target, equal)
       VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6::text[])`,
      [id, projectId, name, JSON.stringify(source), JSON.stringify(target), equal],
    )
    await lookAgain(client, projectId, now)
    return success(id)
  })
}

export function deleteInhibition(given: GlobalId, context: Context): Promise<Payload<string>> {
  const asked = { given, typename: 'Inhibition', field: 'inhibitionId', what: 'an inhibition' }
  const projectOf = async (id: string) => {
    const found = await context.database.prisma.inhibition.findUnique({ where: { id }, select: { projectId: true } })
    return found?.projectId ?? null
  }
  return editRow(asked, projectOf, context, async (client, id, projectId) => {
    const { rowCount } = await client.query('DELETE FROM inhibition WHERE id = $1', [id])
    if (rowCount === 0) return failure('NOT_FOUND', 'There is no such inhibition.', 'inhibitionId')
    await lookAgain(client, projectId, context.clock.now())
    return success(id)
  })
}
