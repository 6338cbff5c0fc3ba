import type pg from 'pg'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { timeKey } from '../storage/time-key.ts'
import { editProject, editRow, labelFault } from './editing.ts'
import { layersFault } from './layer-faults.ts'
import type { Layer, Restriction, Rotation } from './on-call.ts'
import { DAY } from './wall-clock.ts'
import { timeZoneFault } from './wall-clock-faults.ts'

const MOST_SCHEDULES = 100
const MOST_OVERRIDES = 500
/** No period that can be asked for goes back further. */
const FORGOTTEN_AFTER = 400 * DAY
const LONGEST_OVERRIDE = 400 * DAY

export interface LayerInput {
  name: string
  members: readonly GlobalId[]
  rotation: Omit<Rotation, 'weekday'> & { weekday?: number | null | undefined }
  restrictions?: readonly Restriction[] | null | undefined
}

export interface ScheduleInput {
  name: string
  timeZone: string
  layers: readonly LayerInput[]
}

type Changed = { [Field in keyof ScheduleInput]?: ScheduleInput[Field] | null | undefined }

export async function createSchedule(
  project: string,
  input: ScheduleInput,
  context: Context,
): Promise<Payload<string>> {
  return editProject(project, context, async (client, projectId) => {
    const { rows } = await client.query<{ count: number }>(COUNT, [projectId])
    if (rows[0]!.count >= MOST_SCHEDULES)
      return failure('INVALID', `A project has at most ${MOST_SCHEDULES} schedules.`, 'project')
    const { name, timeZone, layers } = input
    return store(client, { id: timeKey(context.clock.now()), projectId, name, timeZone, layers: layers.map(layerOf) })
  })
}

/** Changes what is given, and leaves the rest. */
export function updateSchedule(given: GlobalId, input: Changed, context: Context): Promise<Payload<string>> {
  return editRow(schedule(given), context, async (client, id, projectId) => {
    const { rows } = await client.query<Omit<Stored, 'id' | 'projectId'>>(READ, [id])
    if (rows[0] === undefined) return failure('NOT_FOUND', 'There is no such schedule.', 'scheduleId')
    const name = input.name ?? rows[0].name
    const timeZone = input.timeZone ?? rows[0].timeZone
    if (input.layers != null) return store(client, { id, projectId, name, timeZone, layers: input.layers.map(layerOf) })
    return store(client, { id, projectId, name, timeZone, layers: rows[0].layers }, 'its layers stay')
  })
}

export function deleteSchedule(given: GlobalId, context: Context): Promise<Payload<string>> {
  return editRow(schedule(given), context, async (client, id) => {
    const { rowCount } = await client.query('DELETE FROM on_call_schedule WHERE id = $1', [id])
    return rowCount === 1 ? success(id) : failure('NOT_FOUND', 'There is no such schedule.', 'scheduleId')
  })
}

export interface OverrideInput {
  contactId: GlobalId
  from: Date
  to: Date
}

export function addOverride(
  given: GlobalId,
  { contactId: contact, from, to }: OverrideInput,
  context: Context,
): Promise<Payload<string>> {
  return editRow(schedule(given), context, async (client, scheduleId, projectId) => {
    const now = context.clock.now()
    if (from >= to) return failure('INVALID', 'It must begin before it ends.', 'to')
    if (to <= now) return failure('INVALID', 'It has ended already.', 'to')
    if (to.getTime() - from.getTime() > LONGEST_OVERRIDE || from.getTime() - now.getTime() > LONGEST_OVERRIDE)
      return failure('INVALID', 'It begins within 400 days, and lasts 400 days at most.', 'to')
    const isContact = contact.typename === 'Contact' && isUuid(contact.id)
    const found = isContact ? await client.query(OF_PROJECT, [contact.id, projectId]) : null
    if (found?.rowCount !== 1) return failure('NOT_FOUND', 'There is no such contact in this project.', 'contactId')
    const schedules = await client.query('SELECT FROM on_call_schedule WHERE id = $1', [scheduleId])
    if (schedules.rowCount !== 1) return failure('NOT_FOUND', 'There is no such schedule.', 'scheduleId')
    await client.query(FORGET, [scheduleId, new Date(now.getTime() - FORGOTTEN_AFTER)])
    const { rows } = await client.query<{ count: number }>(COUNT_OVERRIDES, [scheduleId])
    if (rows[0]!.count >= MOST_OVERRIDES)
      return failure('INVALID', `A schedule has at most ${MOST_OVERRIDES} overrides.`, 'scheduleId')
    const id = await nextKey(client, scheduleId, now)
    await client.query(ADD_OVERRIDE, [id, scheduleId, contact.id, from, to])
    return success(id)
  })
}

export function removeOverride(given: GlobalId, context: Context): Promise<Payload<string>> {
  const override = {
    given,
    type: 'OnCallOverride',
    what: 'an override',
    field: 'overrideId',
    projectOf: projectOfOverride(context),
  } as const
  return editRow(override, context, async (client, id) => {
    const { rowCount } = await client.query('DELETE FROM on_call_override WHERE id = $1', [id])
    return rowCount === 1 ? success(id) : failure('NOT_FOUND', 'There is no such override.', 'overrideId')
  })
}

const schedule = (given: GlobalId) =>
  ({ given, type: 'OnCallSchedule', what: 'a schedule', field: 'scheduleId' }) as const

const projectOfOverride = (context: Context) => async (id: string) => {
  const select = { schedule: { select: { projectId: true } } }
  const found = await context.database.prisma.onCallOverride.findUnique({ where: { id }, select })
  return found?.schedule.projectId ?? null
}

function layerOf({ name, members, rotation, restrictions }: LayerInput): Layer {
  const { unit, length, handoff, weekday, startsOn } = rotation
  return {
    name: name.trim(),
    members: members.map((member) => (member.typename === 'Contact' ? member.id : null)),
    rotation: { unit, length, handoff, weekday: weekday ?? null, startsOn },
    restrictions: (restrictions ?? []).map(({ weekdays, from, to }) => ({ weekdays: [...weekdays], from, to })),
  }
}

interface Stored {
  id: string
  projectId: number
  name: string
  timeZone: string
  layers: Layer[]
}

/** @param asTheyAre layers that were checked when they were stored, and may name contacts that are gone by now */
async function store(
  client: pg.PoolClient,
  { id, projectId, name, timeZone, layers }: Stored,
  asTheyAre?: 'its layers stay',
): Promise<Payload<string>> {
  const badName = labelFault(name)
  if (badName !== null) return failure('INVALID', badName, 'name')
  const badZone = timeZoneFault(timeZone)
  if (badZone !== null) return failure('INVALID', badZone, 'timeZone')
  if (asTheyAre === undefined) {
    const contacts = await client.query<{ id: string }>('SELECT id FROM contact WHERE project_id = $1', [projectId])
    const fault = layersFault(layers, new Set(contacts.rows.map((contact) => contact.id)))
    if (fault !== null) return failure('INVALID', fault.message, ...fault.path)
  }
  const taken = await client.query(TAKEN, [projectId, name.trim(), id])
  if (taken.rowCount !== 0) return failure('TAKEN', `There is a schedule "${name.trim()}" already.`, 'name')
  await client.query(STORE, [id, projectId, name.trim(), timeZone, JSON.stringify(layers)])
  return success(id)
}

/** Later than those of all other overrides, whose order is that of their ids, also where a clock stands still. */
async function nextKey(client: pg.PoolClient, scheduleId: string, now: Date): Promise<string> {
  const { rows } = await client.query<{ last: number | null }>(LAST_OVERRIDE, [scheduleId])
  return timeKey(new Date(Math.max(now.getTime(), (rows[0]!.last ?? 0) + 1)))
}

const COUNT = 'SELECT count(*)::int AS count FROM on_call_schedule WHERE project_id = $1'

const READ = 'SELECT name, time_zone AS "timeZone", layers FROM on_call_schedule WHERE id = $1'

const TAKEN = 'SELECT FROM on_call_schedule WHERE project_id = $1 AND name = $2 AND id <> $3'

const STORE = `
  INSERT INTO on_call_schedule (id, project_id, name, time_zone, layers) VALUES ($1, $2, $3, $4, $5::jsonb)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone, layers = excluded.layers`

const OF_PROJECT = 'SELECT FROM contact WHERE id = $1 AND project_id = $2'

const FORGET = 'DELETE FROM on_call_override WHERE schedule_id = $1 AND to_at < $2::timestamptz'

const COUNT_OVERRIDES = 'SELECT count(*)::int AS count FROM on_call_override WHERE schedule_id = $1'

/** The time in the newest UUIDv7, in milliseconds. */
const LAST_OVERRIDE = `
  SELECT max(('x0000' || left(replace(id::text, '-', ''), 12))::bit(64)::bigint)::float8 AS last
  FROM on_call_override WHERE schedule_id = $1`

const ADD_OVERRIDE = `
  INSERT INTO on_call_override (id, schedule_id, contact_id, from_at, to_at)
  VALUES ($1, $2, $3, $4::timestamptz, $5::timestamptz)`
