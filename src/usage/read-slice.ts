import type { PeopleCount } from '../people/people.ts'
import { countStored } from '../people/stored-people.ts'
import type { Database } from '../storage/database.ts'
import type { UsagePart } from './event-parts.ts'
import { addCounts, countNames, DAY_OF_KEY, NO_COUNTS, type UsageCounts } from './figures.ts'
import { listDays, type UsageDays } from './usage-days.ts'

/** Counts, and who it was, which is counted when somebody asks. */
export interface UsageFigures extends UsageCounts {
  people(): PeopleCount | Promise<PeopleCount>
}

export interface UsageDay extends UsageFigures {
  /** Its begin (UTC). */
  at: Date
}

interface SliceUsage {
  total: UsageFigures
  /** Every one of them, oldest first. */
  days: UsageDay[]
}

/** The usage of one part of a project: of days, and of all of them together. */
export async function readSlice(
  { pool }: Database,
  projectId: number,
  { dimension, key, part }: UsagePart,
  days: UsageDays,
): Promise<SliceUsage> {
  const { rows } = await pool.query<UsageCounts & { day: string; stored: Buffer }>({
    name: 'read-usage-slice',
    text: `SELECT day::text, ${countNames.map((name) => `${name}::float8`).join(', ')}, people AS stored FROM usage_rollup
           WHERE project_id = $1 AND dimension = $2::"UsageDimension" AND key = $3 AND part = $4
             AND ${DAY_OF_KEY} BETWEEN $5::date AND $6::date`,
    values: [projectId, dimension, key, part, days.fromDay, days.toDay],
  })
  const ofDays = new Map(rows.map((row) => [row.day, row]))
  return {
    total: { ...addCounts(rows), people: () => countStored(rows.map(({ stored }) => stored)) },
    days: listDays(days).map((day) => {
      const row = ofDays.get(day)
      const people = () => countStored(row === undefined ? [] : [row.stored])
      return { ...(row ?? NO_COUNTS), at: new Date(day), people }
    }),
  }
}
