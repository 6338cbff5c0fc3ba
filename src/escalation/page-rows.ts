import type pg from 'pg'
import { storableJson } from '../notifications/stored-json.ts'
import type { Page } from '../storage/generated/client.ts'

const columns = {
  id: 'id',
  groupId: 'group_id',
  projectId: 'project_id',
  contactId: 'contact_id',
  contact: 'contact',
  notifier: 'notifier',
  address: 'address',
  reason: 'reason',
  step: 'step',
  version: 'version',
  state: 'state',
  at: 'at',
  postedAt: 'posted_at',
  key: 'key',
} satisfies Record<keyof Page, string>

const names = Object.values(columns).join(', ')
const selected = Object.entries(columns).map(([field, column]) => `${column} AS "${field}"`)

/** A way to somebody. */
export type Way = Pick<Page, 'contactId' | 'contact' | 'notifier' | 'address'>

/** Pages of a group that wait until there is room, the oldest first. */
export async function throttledPages(client: pg.ClientBase, groupId: string): Promise<Page[]> {
  const { rows } = await client.query<Page>(
    `SELECT ${selected.join(', ')} FROM page WHERE group_id = $1 AND state = 'THROTTLED' ORDER BY id`,
    [groupId],
  )
  return rows
}

/** All ways by which a group was told of, and whether anything went there yet. */
export async function toldWays(client: pg.ClientBase, groupId: string): Promise<(Way & { isPosted: boolean })[]> {
  const { rows } = await client.query<Way & { isPosted: boolean }>(
    `SELECT contact_id AS "contactId", contact, notifier, address, bool_or(state = 'POSTED') AS "isPosted"
     FROM page WHERE group_id = $1 AND state <> 'DROPPED'
     GROUP BY contact_id, contact, notifier, address ORDER BY min(id::text)`,
    [groupId],
  )
  return rows
}

/** Stores pages that are new, or that were put off and are no longer. */
export async function savePages(client: pg.ClientBase, pages: readonly Page[]): Promise<void> {
  if (pages.length === 0) return
  const records = pages.map((page) =>
    Object.fromEntries(Object.entries(columns).map(([field, column]) => [column, page[field as keyof Page]])),
  )
  await client.query(
    `INSERT INTO page (${names}) SELECT ${names} FROM json_populate_recordset(NULL::page, $1::json)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, posted_at = excluded.posted_at, key = excluded.key`,
    [storableJson(records)],
  )
}
