import type pg from 'pg'
import { textArray, timestamptzArray } from '../storage/array-parameter.ts'
import { ALL, type SessionCell, sessionResolutions } from './session-rollups.ts'

/** At most so many names of a project and day keep rollups of their own; the rest share those of `OTHER`. */
const MOST = { release: 1_000, environment: 50 } as const
type Name = keyof typeof MOST
export const OTHER = '(other)'

const DAY = sessionResolutions.day * 1_000
const dayOf = ({ at }: SessionCell) => Math.floor(at / DAY) * DAY

/**
 * Bounds what a sender can make up: releases and environments that are new on a day with too many of them lose their names. A name that
 * has rollups of its own on a day keeps them, and one that shares those of `OTHER` gets none later, so that what becomes known of a session
 * goes where the session went.
 */
export async function boundNames(
  client: pg.ClientBase,
  projectId: number,
  cells: readonly SessionCell[],
): Promise<SessionCell[]> {
  const releases = await namesBeyond(client, projectId, cells, 'release')
  const environments = await namesBeyond(client, projectId, cells, 'environment')
  if (releases.size + environments.size === 0) return [...cells]
  return cells.map((cell) => ({
    ...cell,
    release: releases.has(`${dayOf(cell)} ${cell.release}`) ? OTHER : cell.release,
    environment: environments.has(`${dayOf(cell)} ${cell.environment}`) ? OTHER : cell.environment,
  }))
}

async function namesBeyond(
  client: pg.ClientBase,
  projectId: number,
  cells: readonly SessionCell[],
  name: Name,
): Promise<Set<string>> {
  const wanted = new Map(cells.map((cell) => [`${dayOf(cell)} ${cell[name]}`, { day: dayOf(cell), name: cell[name] }]))
  const other = name === 'release' ? 'environment' : 'release'
  const { rows: known } = await client.query<{ at: Date; name: string }>({
    name: `known-${name}s`,
    text: `SELECT at, wanted.name FROM unnest($2::timestamptz[], $3::text[]) AS wanted(at, name)
           JOIN session_rollup AS rollup USING (at)
           WHERE project_id = $1 AND resolution = ${sessionResolutions.day} AND ${other} = '${ALL}' AND rollup.${name} = wanted.name`,
    values: [
      projectId,
      timestamptzArray([...wanted.values()].map(({ day }) => new Date(day))),
      textArray([...wanted.values()].map((one) => one.name)),
    ],
  })
  for (const { at, name: one } of known) wanted.delete(`${at.getTime()} ${one}`)
  const beyond = new Set<string>()
  for (const [day, fresh] of Map.groupBy(wanted, ([, one]) => one.day)) {
    const room = MOST[name] - (await countNames(client, projectId, name, new Date(day)))
    for (const [key] of fresh.slice(Math.max(0, room))) beyond.add(key)
  }
  return beyond
}

async function countNames(client: pg.ClientBase, projectId: number, name: Name, day: Date): Promise<number> {
  const other = name === 'release' ? 'environment' : 'release'
  const { rows } = await client.query<{ count: number }>({
    name: `count-${name}s`,
    text: `SELECT count(*)::int AS count FROM session_rollup
           WHERE project_id = $1 AND resolution = ${sessionResolutions.day} AND at = $2 AND ${other} = '${ALL}' AND ${name} <> '${ALL}'`,
    values: [projectId, day],
  })
  return rows[0]!.count
}
