import type pg from 'pg'
import { editProject, editRow, labelFault } from '../on-call/editing.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { timeKey } from '../storage/time-key.ts'
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

type Changed = { [Field in keyof InhibitionInput]?: InhibitionInput[Field] | null | undefined }

export async function createInhibition(
  project: string,
  input: InhibitionInput,
  context: Context,
): Promise<Payload<string>> {
  const refused = inhibitionFault(input)
  if (refused !== null) return refused
  return editProject(project, context, async (client, projectId) => {
    const { rows } = await client.query<{ count: number }>(COUNT, [projectId])
    if (rows[0]!.count >= MOST_INHIBITIONS)
      return failure('INVALID', `A project has at most ${MOST_INHIBITIONS} inhibitions.`, 'project')
    return store(client, { id: timeKey(context.clock.now()), projectId, ...input }, context)
  })
}

/** Changes what is given, and leaves the rest. */
export async function updateInhibition(given: GlobalId, input: Changed, context: Context): Promise<Payload<string>> {
  const refused = inhibitionFault(input)
  if (refused !== null) return refused
  return editRow(inhibition(given), context, async (client, id, projectId) => {
    const { rows } = await client.query<InhibitionInput>(READ, [id])
    if (rows[0] === undefined) return failure('NOT_FOUND', 'There is no such inhibition.', 'inhibitionId')
    const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null))
    return store(client, { id, projectId, ...rows[0], ...changes }, context)
  })
}

export function deleteInhibition(given: GlobalId, context: Context): Promise<Payload<string>> {
  return editRow(inhibition(given), context, async (client, id, projectId) => {
    const { rowCount } = await client.query('DELETE FROM inhibition WHERE id = $1', [id])
    if (rowCount === 0) return failure('NOT_FOUND', 'There is no such inhibition.', 'inhibitionId')
    await lookAgain(client, projectId, context.clock.now())
    return success(id)
  })
}

const inhibition = (given: GlobalId) =>
  ({ given, type: 'Inhibition', what: 'an inhibition', field: 'inhibitionId' }) as const

function inhibitionFault({ name, source, target, equal }: Changed) {
  const badName = name == null ? null : labelFault(name)
  if (badName !== null) return failure('INVALID', badName, 'name')
  const refused =
    (source == null ? null : matchersFault(source, 'source')) ??
    (target == null ? null : matchersFault(target, 'target'))
  if (refused !== null || equal == null) return refused
  if (equal.length > MOST_EQUAL) return failure('INVALID', `It names at most ${MOST_EQUAL} labels.`, 'equal')
  for (const [index, label] of equal.entries()) {
    const fault = labelFault(label)
    if (fault !== null) return failure('INVALID', fault, 'equal', String(index))
  }
  return null
}

async function store(
  client: pg.PoolClient,
  { id, projectId, name: given, source, target, equal }: InhibitionInput & { id: string; projectId: number },
  { clock }: Context,
): Promise<Payload<string>> {
  const name = given.trim()
  const taken = await client.query(TAKEN, [projectId, name, id])
  if (taken.rowCount !== 0) return failure('TAKEN', `There is an inhibition "${name}" already.`, 'name')
  await client.query(STORE, [id, projectId, name, JSON.stringify(source), JSON.stringify(target), equal])
  await lookAgain(client, projectId, clock.now())
  return success(id)
}

const COUNT = 'SELECT count(*)::int AS count FROM inhibition WHERE project_id = $1'

const READ = 'SELECT name, source, target, equal FROM inhibition WHERE id = $1'

const TAKEN = 'SELECT FROM inhibition WHERE project_id = $1 AND name = $2 AND id <> $3'

const STORE = `
  INSERT INTO inhibition (id, project_id, name, source, target, equal)
  VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6::text[])
  ON CONFLICT (id) DO UPDATE
  SET name = excluded.name, source = excluded.source, target = excluded.target, equal = excluded.equal`
