import type pg from 'pg'
import type { PeopleCount } from '../people/people.ts'
import { countStored } from '../people/stored-people.ts'
import { textArray } from '../storage/array-parameter.ts'
import { DAY_OF_KEY } from './figures.ts'
import type { Grouping } from './slice.ts'
import type { UsageDays } from './usage-days.ts'

/** Groups in one statement: of long periods with many people each is some megabytes. */
const AT_ONCE = 20

/** Different people of each of some groups over all days together; those without usage are not there. */
export async function peopleOfGroups(
  client: pg.ClientBase | pg.Pool,
  projectId: number,
  { dimension, by, of }: Grouping,
  { fromDay, toDay }: UsageDays,
  names: readonly string[],
): Promise<Map<string, PeopleCount>> {
  const people = new Map<string, PeopleCount>()
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const { rows } = await client.query<{ name: string; stored: Buffer[] }>({
      name: `people-of-usage-by-${by}`,
      text: `SELECT ${by} AS name, array_agg(people) AS stored FROM usage_rollup
             WHERE project_id = $1 AND dimension = $2::"UsageDimension" AND ${by === 'key' ? 'part' : 'key'} = $3
               AND ${by} = ANY($4::text[]) AND ${DAY_OF_KEY} BETWEEN $5::date AND $6::date
             GROUP BY ${by}`,
      values: [projectId, dimension, of, textArray(names.slice(start, start + AT_ONCE)), fromDay, toDay],
    })
    for (const { name, stored } of rows) people.set(name, countStored(stored))
  }
  return people
}
