import { once } from '../once.ts'
import { countStored } from '../people/stored-people.ts'
import { badInput } from '../schema-builder/errors.ts'
import type { Database } from '../storage/database.ts'
import { DAY_OF_KEY, SUMS, type UsageCounts } from './figures.ts'
import { peopleOfGroups } from './people-of-groups.ts'
import type { UsageFigures } from './read-slice.ts'
import type { Grouping } from './slice.ts'
import type { UsageDays } from './usage-days.ts'

export interface UsageGroup extends UsageFigures {
  key: string
}

/** A stretch of groups, in the order of their events. */
export interface GroupPage {
  /** Cursors that it lies between. */
  after?: string | undefined
  before?: string | undefined
  limit: number
  /** The last ones of them first. */
  inverted: boolean
}

export const cursorOf = ({ events, key }: { events: number; key: string }) =>
  Buffer.from(`${events} ${key}`).toString('base64url')

/** Usage by key or part, the most used first, those used as much by name. People of all of them are read at once. */
export async function readGroups(
  { pool }: Database,
  projectId: number,
  grouping: Grouping,
  days: UsageDays,
  page: GroupPage,
): Promise<UsageGroup[]> {
  const { by, of, dimension } = grouping
  const other = by === 'key' ? 'part' : 'key'
  const [after, before] = [placeOf(page.after), placeOf(page.before)]
  const day = by === 'part' ? DAY_OF_KEY : 'day'
  const where = `project_id = $1 AND dimension = $2::"UsageDimension" AND ${other} = $3 AND ${day} BETWEEN $4::date AND $5::date`
  const { rows } = await pool.query<UsageCounts & { key: string }>({
    name: `usage-groups-${by}${page.inverted ? '-inverted' : ''}`,
    text: `SELECT * FROM (SELECT ${by} AS key, ${SUMS} FROM usage_rollup WHERE ${where} GROUP BY ${by}) AS grouped
           WHERE ($6::float8 IS NULL OR events < $6 OR (events = $6 AND key COLLATE "C" > $7))
             AND ($8::float8 IS NULL OR events > $8 OR (events = $8 AND key COLLATE "C" < $9))
           ORDER BY ${page.inverted ? 'events, key COLLATE "C" DESC' : 'events DESC, key COLLATE "C"'} LIMIT $10`,
    values: [
      projectId,
      dimension,
      of,
      days.fromDay,
      days.toDay,
      after?.events,
      after?.key,
      before?.events,
      before?.key,
      page.limit,
    ],
  })
  const people = once(() =>
    peopleOfGroups(
      pool,
      projectId,
      grouping,
      days,
      rows.map(({ key }) => key),
    ),
  )
  return rows.map((row) => ({ ...row, people: async () => (await people()).get(row.key) ?? countStored([]) }))
}

/** @throws GraphQLError BAD_USER_INPUT */
function placeOf(cursor: string | undefined): { events: number; key: string } | null {
  if (cursor === undefined) return null
  const [, events, key] = /^(\d{1,15}) ([^\0]*)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (events === undefined || key === undefined) throw badInput('A cursor is one that a page was answered with.')
  return { events: Number(events), key }
}
