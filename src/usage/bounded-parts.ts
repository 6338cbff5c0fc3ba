import type pg from 'pg'
import { int4Array, textArray } from '../storage/array-parameter.ts'
import { MOST_A_DAY, OTHER } from './bounds.ts'
import type { UsagePart } from './event-parts.ts'
import { DAY_OF_KEY } from './figures.ts'

/** A part on a day (UTC). */
export interface DayPart extends UsagePart {
  day: string
}

/** Tells parts of days apart. No text has a line break in it. */
export const idOf = ({ dimension, key, part, day }: DayPart) => `${dimension}\n${day}\n${key}\n${part}`

/**
 * Ids of the parts beyond what `MOST_A_DAY` allows; parts that already have a rollup are never among them.
 *
 * @param wanted each once; the first of them are let in while there is room
 */
export async function partsBeyond(
  client: pg.ClientBase,
  projectId: number,
  wanted: readonly DayPart[],
): Promise<Set<string>> {
  const bounded = wanted.filter(({ dimension, key, part }) => MOST_A_DAY[dimension] && key !== OTHER && part !== OTHER)
  const groups = [...Map.groupBy(bounded, ({ dimension, day }) => `${dimension} ${day}`).values()]
  const room = await roomFor(
    client,
    projectId,
    groups.map(([first]) => first!),
  )
  const beyond = new Set<string>()
  for (const [index, group] of groups.entries()) {
    // As a rule there is room for all of them, whoever is known.
    if (group.length <= room[index]!) continue
    const known = await knownParts(client, projectId, group)
    const fresh = group.filter((part) => !known.has(idOf(part)))
    for (const part of fresh.slice(Math.max(0, room[index]!))) beyond.add(idOf(part))
  }
  return beyond
}

/** How many more there may be of the dimension and day of each. */
async function roomFor(client: pg.ClientBase, projectId: number, parts: readonly DayPart[]): Promise<number[]> {
  if (parts.length === 0) return []
  const most = parts.map(({ dimension }) => MOST_A_DAY[dimension]!)
  const { rows } = await client.query<{ count: number }>({
    name: 'count-usage-parts',
    text: `SELECT (SELECT count(*)::int FROM (
                     SELECT FROM usage_rollup AS known
                     WHERE known.project_id = $1 AND known.dimension = wanted.dimension::"UsageDimension"
                       AND known.day = wanted.day::date LIMIT wanted.most) AS counted) AS count
           FROM unnest($2::text[], $3::text[], $4::int[]) WITH ORDINALITY AS wanted(dimension, day, most, position)
           ORDER BY position`,
    values: [
      projectId,
      textArray(parts.map(({ dimension }) => dimension)),
      textArray(parts.map(({ day }) => day)),
      int4Array(most),
    ],
  })
  return rows.map(({ count }, index) => most[index]! - count)
}

/** @param parts of one dimension and day; those that there are already are found by the primary key, however many others there are */
async function knownParts(client: pg.ClientBase, projectId: number, parts: readonly DayPart[]): Promise<Set<string>> {
  const { dimension, day } = parts[0]!
  const { rows } = await client.query<{ key: string; part: string }>({
    name: 'known-usage-parts',
    text: `SELECT key, part FROM unnest($4::text[], $5::text[]) AS wanted(key, part)
           WHERE EXISTS (SELECT FROM usage_rollup AS known
                         WHERE known.project_id = $1 AND known.dimension = $2::"UsageDimension" AND known.key = wanted.key
                           AND known.part = wanted.part AND known.${DAY_OF_KEY} = $3::date)`,
    values: [
      projectId,
      dimension,
      day,
      textArray(parts.map(({ key }) => key)),
      textArray(parts.map(({ part }) => part)),
    ],
  })
  return new Set(rows.map(({ key, part }) => idOf({ dimension, day, key, part })))
}
