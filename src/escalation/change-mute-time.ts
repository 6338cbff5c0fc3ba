import type pg from 'pg'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { timeKey } from '../storage/time-key.ts'
import { editProject, editRow, type GlobalId, labelFault } from './editing.ts'
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

/** Changes what is given, and leaves the rest. */
export async function updateMuteTime(
  given: GlobalId,
  {
    timeZone,
    intervals,
  }: { timeZone?: string | null | undefined; intervals?: readonly IntervalInput[] | null | undefined },
  context: Context,
): Promise<Payload<string>> {
  const refused =
    (timeZone == null ? null : zoneFault(timeZone)) ?? (intervals == null ? null : intervalsFault(intervals))
  if (refused !== null) return refused
  return onMuteTime(given, context, (client, id) =>
    client.query(
      'UPDATE mute_time SET time_zone = coalesce($2, time_zone), intervals = coalesce($3::jsonb, intervals) WHERE id = $1',
      [id, timeZone ?? null, intervals == null ? null : storedIntervals(intervals)],
    ),
  )
}

export function deleteMuteTime(given: GlobalId, context: Context): Promise<Payload<string>> {
  return onMuteTime(given, context, (client, id) => client.query('DELETE FROM mute_time WHERE id = $1', [id]))
}

function onMuteTime(
  given: GlobalId,
  context: Context,
  change: (client: pg.PoolClient, id: string) => Promise<pg.QueryResult>,
): Promise<Payload<string>> {
  const asked = { given, typename: 'MuteTime', field: 'muteTimeId', what: 'a mute time' }
  const projectOf = async (id: string) => {
    const found = await context.database.prisma.muteTime.findUnique({ where: { id }, select: { projectId: true } })
    return found?.projectId ?? null
  }
  return editRow(asked, projectOf, context, async (client, id, projectId) => {
    const { rowCount } = await change(client, id)
    if (rowCount === 0) return failure('NOT_FOUND', 'There is no such mute time.', 'muteTimeId')
    await lookAgain(client, projectId, context.clock.now())
    return success(id)
  })
}

function zoneFault(timeZone: string) {
  return isTimeZone(timeZone)
    ? null
    : failure('INVALID', 'A time zone is one of the IANA database, such as Europe/Berlin.', 'timeZone')
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    // What else Temporal takes for one, an offset or a whole moment with its zone, is no place with clocks.
    return !/^[+-]/.test(name) && !name.includes('[') && !/^\d/.test(name)
  } catch {
    return false
  }
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
    if (from != null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(from)) return refuse('A time is written as 09:30.', 'from')
    if (to != null && !/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(to))
      return refuse('A time is written as 09:30; 24:00 is the end of the day.', 'to')
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
