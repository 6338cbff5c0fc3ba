import type pg from 'pg'
import { editProject, editRow, labelFault } from '../on-call/editing.ts'
import { endOfTimeFault, timeOfDayFault, timeZoneFault } from '../on-call/wall-clock-faults.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Failure, failure, type Payload, success } from '../schema-builder/payload.ts'
import { timeKey } from '../storage/time-key.ts'
import { lookAgain } from './group-lock.ts'
import type { MuteInterval } from './mute-time.ts'

const MOST_MUTE_TIMES = 100
const MOST_INTERVALS = 20

interface IntervalInput {
  weekdays?: readonly number[] | null | undefined
  daysOfMonth?: readonly number[] | null | undefined
  months?: readonly number[] | null | undefined
  from?: string | null | undefined
  to?: string | null | undefined
}

export interface MuteTimeInput {
  name: string
  timeZone: string
  intervals: readonly IntervalInput[]
}

export async function createMuteTime(
  project: string,
  input: MuteTimeInput,
  context: Context,
): Promise<Payload<string>> {
  const badName = labelFault(input.name)
  if (badName !== null) return failure('INVALID', badName, 'name')
  const refused = zoneFault(input.timeZone) ?? intervalsFault(input.intervals)
  if (refused !== null) return refused
  return editProject(project, context, async (client, projectId) => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM mute_time WHERE project_id = $1', [
      projectId,
    ])
    const name = input.name.trim()
    if (rows.some((other) => other.name === name))
      return failure('TAKEN', `There is a mute time "${name}" already.`, 'name')
    if (rows.length >= MOST_MUTE_TIMES)
      return failure('INVALID', `A project has at most ${MOST_MUTE_TIMES} mute times.`, 'project')
    const now = context.clock.now()
    const id = timeKey(now)
    await client.query(
      'INSERT INTO mute_time (id, project_id, name, time_zone, intervals) VALUES ($1, $2, $3, $4, $5::jsonb)',
      [id, projectId, name, input.timeZone, storedIntervals(input.intervals)],
    )
    await lookAgain(client, projectId, now)
    return success(id)
  })
}

type Changed = { [Field in keyof MuteTimeInput]?: MuteTimeInput[Field] | null | undefined }

/** Changes what is given, and leaves the rest. Rules that name it go on doing so. */
export async function updateMuteTime(
  given: GlobalId,
  { name, timeZone, intervals }: Changed,
  context: Context,
): Promise<Payload<string>> {
  const badName = name == null ? null : labelFault(name)
  if (badName !== null) return failure('INVALID', badName, 'name')
  const refused =
    (timeZone == null ? null : zoneFault(timeZone)) ?? (intervals == null ? null : intervalsFault(intervals))
  if (refused !== null) return refused
  return onMuteTime(given, context, async (client, before, projectId) => {
    const next = name?.trim() ?? before.name
    const taken = await client.query('SELECT FROM mute_time WHERE project_id = $1 AND name = $2 AND id <> $3', [
      projectId,
      next,
      before.id,
    ])
    if (taken.rowCount !== 0) return failure('TAKEN', `There is a mute time "${next}" already.`, 'name')
    await client.query(
      `UPDATE mute_time SET name = $2, time_zone = coalesce($3, time_zone), intervals = coalesce($4::jsonb, intervals)
       WHERE id = $1`,
      [before.id, next, timeZone ?? null, intervals == null ? null : storedIntervals(intervals)],
    )
    await client.query(
      `UPDATE alert_rule SET mute_times = array_replace(mute_times, $2, $3)
       WHERE project_id = $1 AND $2 = ANY(mute_times) AND $2 <> $3`,
      [projectId, before.name, next],
    )
    return null
  })
}

/** Rules that name it do so no more. */
export function deleteMuteTime(given: GlobalId, context: Context): Promise<Payload<string>> {
  return onMuteTime(given, context, async (client, { id, name }, projectId) => {
    await client.query('DELETE FROM mute_time WHERE id = $1', [id])
    await client.query(
      'UPDATE alert_rule SET mute_times = array_remove(mute_times, $2) WHERE project_id = $1 AND $2 = ANY(mute_times)',
      [projectId, name],
    )
    return null
  })
}

/** @param change answers why it cannot be done, or null */
function onMuteTime(
  given: GlobalId,
  context: Context,
  change: (client: pg.PoolClient, before: { id: string; name: string }, projectId: number) => Promise<Failure | null>,
): Promise<Payload<string>> {
  const asked = { given, type: 'MuteTime', what: 'a mute time', field: 'muteTimeId' } as const
  // Before all else, as whoever changes or evaluates a rule holds it first.
  const lockRules = (client: pg.PoolClient, projectId: number) =>
    client.query('SELECT FROM alert_rule WHERE project_id = $1 ORDER BY id FOR NO KEY UPDATE', [projectId])
  const work = async (client: pg.PoolClient, id: string, projectId: number): Promise<Payload<string>> => {
    const { rows } = await client.query<{ id: string; name: string }>('SELECT id, name FROM mute_time WHERE id = $1', [
      id,
    ])
    if (rows[0] === undefined) return failure('NOT_FOUND', 'There is no such mute time.', 'muteTimeId')
    const refused = await change(client, rows[0], projectId)
    if (refused !== null) return refused
    await lookAgain(client, projectId, context.clock.now())
    return success(id)
  }
  return editRow(asked, context, work, lockRules)
}

function zoneFault(timeZone: string) {
  const fault = timeZoneFault(timeZone)
  return fault === null ? null : failure('INVALID', fault, 'timeZone')
}

function intervalsFault(intervals: readonly IntervalInput[]) {
  if (intervals.length === 0 || intervals.length > MOST_INTERVALS)
    return failure('INVALID', `It has 1 to ${MOST_INTERVALS} intervals.`, 'intervals')
  for (const [index, { weekdays, daysOfMonth, months, from, to }] of intervals.entries()) {
    const refuse = (message: string, field: string) => failure('INVALID', message, 'intervals', String(index), field)
    if (!isListOf(weekdays, (day) => day >= 1 && day <= 7))
      return refuse('Weekdays are 1, Monday, to 7, Sunday, each once.', 'weekdays')
    if (!isListOf(daysOfMonth, (day) => day !== 0 && Math.abs(day) <= 31))
      return refuse('Days of the month are 1 to 31, or −1, the last one, to −31, each once.', 'daysOfMonth')
    if (!isListOf(months, (month) => month >= 1 && month <= 12))
      return refuse('Months are 1 to 12, each once.', 'months')
    const badFrom = from == null ? null : timeOfDayFault(from)
    if (badFrom !== null) return refuse(badFrom, 'from')
    const badTo = to == null ? null : endOfTimeFault(to)
    if (badTo !== null) return refuse(badTo, 'to')
  }
  return null
}

function isListOf(numbers: readonly number[] | null | undefined, isFit: (number: number) => boolean): boolean {
  if (numbers == null) return true
  return numbers.length > 0 && numbers.every(isFit) && new Set(numbers).size === numbers.length
}

function storedIntervals(intervals: readonly IntervalInput[]): string {
  return JSON.stringify(
    intervals.map(
      ({ weekdays, daysOfMonth, months, from, to }): MuteInterval => ({
        weekdays: weekdays ?? undefined,
        daysOfMonth: daysOfMonth ?? undefined,
        months: months ?? undefined,
        from: from ?? undefined,
        to: to ?? undefined,
      }),
    ),
  )
}
