import type pg from 'pg'
import { uuidArray } from '../storage/array-parameter.ts'
import type { StakeholderRole } from '../storage/generated/enums.ts'
import { type Override, onCallAt, type Schedule } from './on-call.ts'
import type { Channel, Recipient, Target } from './policy.ts'
import { storedLayers } from './stored-layers.ts'

/**
 * Who a step's targets are at that moment, each once, in the order of the targets. A role that no contact fills and a schedule
 * that nobody is on call in are nobody, and so are contacts and schedules that were deleted.
 *
 * Where that leaves no way to anybody, because there is nobody or no notifier of theirs runs, all contacts are told; where that
 * leaves none either, all notifiers by themselves. So one that is configured is enough to be told.
 *
 * @param notifiers names of those that run
 */
export async function recipientsOf(
  client: pg.ClientBase,
  projectId: number,
  targets: readonly Target[],
  now: Date,
  notifiers: readonly string[],
): Promise<Recipient[]> {
  const contacts = (await client.query<Contact>(CONTACTS, [projectId])).rows
  const onCall = await onCallOf(client, projectId, targets, contacts, now)
  const found = targets.flatMap((target) => meant(target, contacts, onCall))
  const reaches = ({ channels }: Recipient) => channels.some(({ notifier }) => notifiers.includes(notifier))
  if (!found.some(reaches)) found.push(...contacts.map(asRecipient))
  if (!found.some(reaches)) found.push(...notifiers.map(byItself))
  return [
    ...new Map(found.map((recipient) => [recipient.contactId ?? `notifier ${recipient.name}`, recipient])).values(),
  ]
}

interface Contact {
  id: string
  name: string
  role: StakeholderRole
  channels: Channel[]
}

/** @param onCall ids of contacts by those of schedules */
function meant(target: Target, contacts: readonly Contact[], onCall: ReadonlyMap<string, string | null>): Recipient[] {
  switch (target.kind) {
    case 'ROLE':
      return contacts.filter(({ role }) => role === target.role).map(asRecipient)
    case 'CONTACT':
      return contacts.filter(({ id }) => id === target.contact).map(asRecipient)
    case 'SCHEDULE':
      return contacts.filter(({ id }) => id === onCall.get(target.schedule)).map(asRecipient)
    case 'NOTIFIER':
      return [byItself(target.notifier)]
    case 'EVERYONE':
      return contacts.map(asRecipient)
  }
}

const asRecipient = ({ id, name, channels }: Contact): Recipient => ({ contactId: id, name, channels })

const byItself = (notifier: string): Recipient => ({
  contactId: null,
  name: notifier,
  channels: [{ notifier, address: null }],
})

interface ScheduleRow extends Pick<Schedule, 'timeZone'> {
  id: string
  layers: unknown
}

async function onCallOf(
  client: pg.ClientBase,
  projectId: number,
  targets: readonly Target[],
  contacts: readonly Contact[],
  now: Date,
): Promise<Map<string, string | null>> {
  const wanted = targets.flatMap((target) => (target.kind === 'SCHEDULE' ? [target.schedule] : []))
  if (wanted.length === 0) return new Map()
  const schedules = await client.query<ScheduleRow>(SCHEDULES, [projectId, uuidArray(wanted)])
  const overrides = await client.query<Override & { schedule: string }>(OVERRIDES, [uuidArray(wanted), now])
  const known = new Set(contacts.map(({ id }) => id))
  return new Map(
    schedules.rows.map(({ id, timeZone, layers }) => {
      const schedule = { timeZone, layers: storedLayers(layers, known) }
      const own = overrides.rows.filter((override) => override.schedule === id)
      return [id, onCallAt(schedule, own, now)]
    }),
  )
}

const CONTACTS = `
  SELECT id, name, role, channels FROM contact WHERE project_id = $1 ORDER BY name`

const SCHEDULES = `
  SELECT id, time_zone AS "timeZone", layers FROM on_call_schedule WHERE project_id = $1 AND id = ANY($2::uuid[])`

/** In the order they were added: their ids are made of that time. */
const OVERRIDES = `
  SELECT schedule_id AS schedule, contact_id AS contact, from_at AS "from", to_at AS "to" FROM on_call_override
  WHERE schedule_id = ANY($1::uuid[]) AND from_at <= $2::timestamptz AND to_at > $2::timestamptz
  ORDER BY id`
