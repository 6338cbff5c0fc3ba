import type pg from 'pg'
import type { Notification } from '../plugin/contract/notifier.ts'
import { timeKey } from '../storage/time-key.ts'
import { type DeliveryQueue, jobFor } from './delivery-job.ts'
import { matterOf } from './matter.ts'
import { storableJson, storableText } from './stored-json.ts'

export interface Posting {
  /** Whoever posts twice under one key posts once: 1 to 200 printable ASCII characters, no space at the ends. */
  key: string
  notifier: string
  notification: Notification
}

/** Keys become HTTP headers: `Idempotency-Key` and the like. */
const KEY = /^[!-~](?:[ -~]{0,198}[!-~])?$/

/** Throws where the key is none. */
export function checkKey(key: string): void {
  if (KEY.test(key)) return
  const shown = JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}…` : key)
  throw new TypeError(
    `A notification's key is 1 to 200 printable ASCII characters without spaces at its ends, which ${shown} is not.`,
  )
}

/** Writes a delivery and its job; or finds the one that the key stands for. */
export async function insert(client: pg.ClientBase, queue: DeliveryQueue, { key, notifier, notification }: Posting) {
  const { action, level } = notification
  const values = [
    timeKey(new Date()),
    key,
    notifier,
    storableText(matterOf(notification)),
    action,
    storableJson(notification),
  ]
  const { rows } = await client.query<{ id: string }>(INSERT, values)
  if (rows[0]) await queue.add(client, jobFor({ id: rows[0].id, notifier, level }))
  const known = rows[0] ?? (await client.query('SELECT id FROM delivery WHERE key = $1', [key])).rows[0]
  return { id: known.id as string, isNew: rows.length === 1 }
}

const INSERT = `
  INSERT INTO delivery (id, key, notifier, subject, action, notification, created_at, queued_at, next_attempt_at)
  VALUES ($1, $2, $3, $4, $5, $6::jsonb, now(), now(), now())
  ON CONFLICT (key) DO NOTHING
  RETURNING id`
