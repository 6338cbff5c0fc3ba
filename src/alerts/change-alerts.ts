import type pg from 'pg'
import type { Alert, AlertEntry, AlertRule } from '../storage/generated/client.ts'
import { timeKey } from '../storage/time-key.ts'
import type { Touched } from '../storage/touched.ts'
import { over, type Step } from './advance.ts'
import type { AlertChange, AlertListener } from './alert-change.ts'
import { addEntries, saveAlerts } from './rows.ts'

/** Where the changes of a transaction go. */
export interface Writing {
  client: pg.PoolClient
  touched: Touched
  listeners: readonly AlertListener[]
  now: Date
}

export interface Changed {
  /** As it is now. */
  alert: Alert
  before: Alert | null
  /** When it happened. */
  at: Date
  /** What its history says of it; null: nothing happened that anybody wants to know. */
  entry: Step['entry']
  actor: string | null
}

/** Stores what became of alerts of a rule, with their history, and lets everybody hear of it. */
export async function changeAlerts(
  { client, touched, listeners, now }: Writing,
  rule: AlertRule,
  changed: readonly Changed[],
): Promise<void> {
  const entries: AlertEntry[] = []
  const changes: AlertChange[] = []
  for (const { alert, before, at, entry, actor } of changed) {
    if (entry === null) continue
    const { level, value } = alert
    entries.push({ id: entryKey(at), alertId: alert.id, at, ...entry, level, value, actor })
    changes.push({ alert, rule, from: before?.state ?? null, levelBefore: before?.level ?? null, actor })
    touched.row('alert', alert.projectId, alert.id)
  }
  await saveAlerts(
    client,
    changed.map(({ alert }) => alert),
  )
  await addEntries(client, entries)
  if (changes.length === 0) return
  for (const listener of listeners) await listener(client, touched, changes, now)
}

/** Ends all open alerts of a rule, since the rule ends or means something else now. */
export async function endAlerts(
  writing: Writing,
  rule: AlertRule,
  open: readonly Alert[],
  end: { note: string; actor: string | null },
): Promise<void> {
  const ended = open.map((before): Changed => {
    const { next, entry } = over(before, writing.now, end.note)
    return { alert: { ...before, ...next }, before, at: writing.now, entry, actor: end.actor }
  })
  await changeAlerts(writing, rule, ended)
}

let made = 0

/** Of entries of the same millisecond, a later one has the higher key (RFC 9562, section 6.2, method 1). */
function entryKey(at: Date): string {
  const key = timeKey(at)
  const count = (made++ % 0x1000).toString(16).padStart(3, '0')
  return `${key.slice(0, 15)}${count}${key.slice(18)}`
}
